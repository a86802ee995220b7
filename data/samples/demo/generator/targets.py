"""What an indicator is to reach, quarter by quarter, and the targets that were revised."""

from datetime import timedelta
from decimal import Decimal

from .numbers import exact, parts, planned_value
from .sheets import ml

LOWERED = ("XDG-1-BUS", "XDG-2-PORTAL", "XDG-2-MALL", "XDG-2-WATER", "XDG-2-CARBON")
REVISED = (
    "Launch moved back; the target follows the new date"
    " | 개시 지연에 따른 목표 조정"
    " | Peluncuran mundur; target mengikuti tanggal baru"
)


def write_target(series, quarter, step):
    target = {"indicator": series.code, "period": series.period(quarter), "agreed": agreed(series)}
    if not series.indicator.numeric:
        series.sheets.add("target", **target, word=series.target_word(step))
        return
    value = planned_value(series.indicator, step, len(series.quarters))
    series.sheets.add(
        "target", **target, **target_cells(series, value), qualifier=target_qualifier(series)
    )
    revise(series, quarter, value)
    for dimension in series.dimensions:
        if dimension != "channel":
            for part, cells in series.split(dimension, value, series.share, series.whole):
                series.sheets.add("target", **target, **cells, disaggregation=part)


def agreed(series):
    return (
        series.project.start.replace(day=15)
        if series.project.related
        else series.project.start + timedelta(days=20)
    )


def target_cells(series, value):
    if series.indicator.measure != "percentage":
        return {"value": value}
    numerator, denominator, percent = parts(value, int(series.indicator.options["den"]))
    return {"value": percent, "numerator": numerator, "denominator": denominator}


def target_qualifier(series):
    return (
        "at_least"
        if series.indicator.direction == "ascending" and series.random.random() < 0.02
        else ""
    )


def revise(series, quarter, value):
    """The committee of 2025 lowered some later targets, that of 2021 some earlier ones."""
    if (series.code, quarter) == ("XDG-2-ROAD/I1", (2024, 4)):
        add_revision(series, quarter, value, Decimal("1.5"), "2025-05-20", "XDG/COM-6/D1")
    first = series.project.first_phase
    lowered = series.project.code in LOWERED and series.indicator.code in ("I1", "I3", "I6")
    due = quarter == ((2022, 3) if first else (2025, 4))
    if not lowered or not due or series.indicator.measure != "unit":
        return
    day, decision = ("2021-11-04", "XDG/COM-3/D2") if first else ("2025-05-20", "XDG/COM-6/D1")
    add_revision(series, quarter, value, Decimal("1.2"), day, decision)


def add_revision(series, quarter, value, factor, day, decision):
    series.sheets.add(
        "revision",
        record=f"target:{series.code}/{series.period(quarter)}",
        field="value",
        old=exact(value * factor, series.indicator.places),
        new=value,
        **ml("reason", REVISED),
        date=day,
        decision=decision,
    )
