SELECT partnership, kind, side, currency,
       substr(date, 1, 4) || '-Q' || ((CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3) AS quarter,
       sum(amount) AS amount
FROM "transaction"
WHERE length(date) >= 7
GROUP BY partnership, kind, side, currency, quarter
