SELECT s.partnership, p.sector, s.project, p.label AS project_title, s.indicator, i.label AS indicator_title,
       i.measure, i.role, s.period, s.period_start, s.period_end, s.target, s.original_target, s.actual,
       s.absence, s.qualifier, s.state, s.source
FROM indicator_series s
JOIN indicator i ON i.id = s.indicator_id
LEFT JOIN project p ON p.partnership = s.partnership AND p.code_path = s.project
