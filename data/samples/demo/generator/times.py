"""Months, quarters and days."""

from datetime import date, timedelta

AS_OF = date(2025, 7, 15)
LAST_QUARTER = (2025, 2)


def month_start(text):
    year, month = text.split("-")
    return date(int(year), int(month), 1)


def month_end(text):
    year, month = (int(part) for part in text.split("-"))
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def quarter_of(day):
    return day.year, (day.month - 1) // 3 + 1


def quarter_name(quarter):
    return f"{quarter[0]}-Q{quarter[1]}"


def quarter_start(quarter):
    return date(quarter[0], 3 * quarter[1] - 2, 1)


def quarter_end(quarter):
    return quarter_start(next_quarter(quarter)) - timedelta(days=1)


def next_quarter(quarter):
    year, number = quarter
    return (year, number + 1) if number < 4 else (year + 1, 1)


def quarters(first, last):
    """The quarters that end between two days."""
    found, quarter = [], quarter_of(first)
    while quarter_end(quarter) <= last:
        found.append(quarter)
        quarter = next_quarter(quarter)
    return found


def between(first, last, share):
    """The day at a share of the way between two days."""
    return first + timedelta(days=round((last - first).days * share))


def workday(day):
    """The day itself or the Monday after it."""
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
