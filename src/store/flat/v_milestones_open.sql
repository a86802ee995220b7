SELECT m.partnership, m.project, m.code_path AS milestone, m.label AS title, m.planned, m.forecast, m.expected, m.slip,
       m.status, person.label AS responsible, m.delay_cause
FROM milestone m LEFT JOIN person ON person.id = m.responsible_id
WHERE m.actual IS NULL AND m.state IS NOT 'cancelled'
