SELECT a.partnership, e.code_path AS event, e.label AS title, e.kind, e.start, e.place, o.label AS agency, a.level, a.sex,
       a.persons_planned, a.persons_actual
FROM attendance a
JOIN event e ON e.id = a.event_id
LEFT JOIN organisation o ON o.id = a.agency_id
