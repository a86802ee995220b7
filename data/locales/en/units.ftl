# Dates, periods, numbers.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
period-half-1 = H1 { $year }
period-half-2 = H2 { $year }
period-quarter-1 = Q1 { $year }
period-quarter-2 = Q2 { $year }
period-quarter-3 = Q3 { $year }
period-quarter-4 = Q4 { $year }
period-fiscal-year = FY{ $year }
period-fiscal-month = Month { $number } of { $year }
large-4 = { $number } ten thousand
large-6 = { $number } million
large-8 = { $number } hundred million
large-9 = { $number } billion
large-12 = { $number } trillion
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
qualified-about = about { $value }
qualified-more_than = more than { $value }
qualified-at_least = at least { $value }
qualified-less_than = less than { $value }
