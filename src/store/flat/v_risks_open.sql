SELECT r.partnership, r.code_path AS risk, r.label AS title, r.kind, r.owner, r.likelihood, r.impact, r.score, r.trend,
       r.state_now AS state, r.due, person.label AS responsible
FROM risk r LEFT JOIN person ON person.id = r.responsible_id
WHERE r.state_now IS NOT 'closed'
