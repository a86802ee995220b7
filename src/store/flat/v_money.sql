SELECT t.partnership, t.project, p.label AS project_title, t.kind, t.side, t.form, t.currency,
       count(*) AS transactions, sum(t.amount) AS amount, min(t.date) AS first_date, max(t.date) AS last_date
FROM "transaction" t LEFT JOIN project p ON p.id = t.project_id
GROUP BY t.partnership, t.project, p.label, t.kind, t.side, t.form, t.currency
