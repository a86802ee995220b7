"""Figures beside the total: of a year, of the other side, of another source, of a part."""

from datetime import timedelta
from decimal import Decimal

from .indicators_text import COMMENTS
from .numbers import exact
from .sheets import ml
from .times import quarter_end


def write_year(series, quarter, cells, value):
    """In the first phase the annual report gives the year as well: a check on its quarters."""
    if (
        not series.project.first_phase
        or series.indicator.accumulation != "periodic"
        or series.indicator.measure != "unit"
    ):
        return
    series.year_sum = series.year_sum + [value] if quarter[1] > 1 else [value]
    if quarter[1] == 4 and len(series.year_sum) == 4:
        total = sum(series.year_sum) + (
            series.random.randint(2, 9) if series.random.random() < 0.15 else 0
        )
        series.sheets.add(
            "measurement",
            indicator=series.code,
            period=quarter[0],
            value=total,
            side=cells["side"],
            state="approved",
            source="Annual report",
            published=f"{quarter[0] + 1}-03",
        )


def write_second(series, quarter, cells, value):
    """A second figure: the other side's, or one from another source."""
    if series.indicator.measure != "unit" or value < 30:
        return
    roll = series.random.random()
    other = exact(
        value * Decimal(series.random.choice(("0.88", "0.93", "1.07", "1.12"))),
        series.indicator.places,
    )
    base = {key: cells[key] for key in ("indicator", "period", "state") if key in cells}
    if cells["state"] in ("draft", "returned") or other == value:
        return
    if roll < 0.035 and cells["side"] != "joint":
        series.sheets.add(
            "measurement",
            **base,
            value=other,
            side="korea" if cells["side"] == "partner" else "partner",
            source=cells["source"],
            **ml("comment", COMMENTS["dispute"]),
        )
    elif roll < 0.06:
        prefer(series, quarter, other, base, cells)


def prefer(series, quarter, other, base, cells):
    """Two sources differ; the one nearer to the service is used."""
    series.sheets.rows["measurement"][-1] |= {
        "used": "true",
        "used_reason": "Mena Duru: the record closest to the service is used.",
    }
    series.sheets.add(
        "measurement",
        **base,
        value=other,
        side=cells["side"],
        source="Quarterly bulletin",
        publisher="Planning Board of Demoria",
        published=(
            quarter_end(quarter) + timedelta(days=40) if quarter < (2025, 2) else "2025-07-10"
        ),
        retrieved="2025-07-11" if quarter >= (2025, 1) else "",
        used=False,
        **ml("comment", COMMENTS["sources"]),
    )


def write_parts(series, cells):
    """The total by sex, area or channel, unless it is only roughly known."""
    if cells.get("qualifier", "exact") != "exact":
        return
    keys = ("indicator", "period", "side", "state", "returned_reason", "source", "as_at")
    base = {key: cells[key] for key in keys if key in cells}
    for dimension in series.dimensions:
        share = series.share + Decimal(str(round(series.random.uniform(-0.03, 0.03), 3)))
        found = series.split(
            dimension, cells["value"], share, cells.get("denominator", series.whole)
        )
        write_split(series, base, found)


def write_split(series, base, found):
    """Now and then the parts do not add up or one is unknown."""
    roll = series.random.random()
    for place, (part, figures) in enumerate(found):
        if roll < 0.012 and place == 1:
            figures = {"absence": "unknown"}
        elif roll > 0.992 and place == 0 and series.indicator.measure == "unit":
            figures = {"value": figures["value"] + 3}
        series.sheets.add("measurement", **base, **figures, disaggregation=part)
