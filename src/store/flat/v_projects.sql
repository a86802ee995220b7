SELECT p.partnership, p.code_path AS project, p.label AS title, p.kind, p.programme, ph.code_path AS phase,
       p.sector, p.activity_status, p.status, p.achievement, p.execution, p.slip,
       p.milestones_done, p.milestones_due, p.budget, p.disbursed, p.currency,
       coalesce(p.actual_start, p.planned_start) AS start, coalesce(p.actual_end, p.planned_end) AS "end"
FROM project p LEFT JOIN phase ph ON ph.id = p.phase_id
