SELECT s.partnership, s.project, s.indicator, i.label AS indicator_title, s.period, s.due, person.label AS responsible
FROM indicator_series s
JOIN indicator i ON i.id = s.indicator_id
LEFT JOIN person ON person.id = i.responsible_id
WHERE s.own_period = 1 AND s.actual IS NULL AND s.word IS NULL AND s.absence IS NULL
  AND s.due <= (SELECT value FROM _about WHERE key = 'as_of')
