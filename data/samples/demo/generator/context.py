"""The national series beside the results."""

from datetime import date
from decimal import Decimal

from .indicators import context_indicators
from .indicators_text import SOURCES, UNITS
from .numbers import exact, parts
from .sheets import ml


def write_context(sheets, random):
    """National series: no achievement of the cooperation, and one with a change of method."""
    for indicator in context_indicators():
        options = indicator.options
        sheets.add(
            "indicator",
            owner="partnership:XDG",
            code=indicator.code,
            result="XDG/IM1",
            **ml("title", indicator.title),
            role="context",
            measure=indicator.measure,
            **(ml("unit", UNITS[options["unit"]]) if "unit" in options else {}),
            direction=indicator.direction,
            accumulation="level",
            aggregation=False,
            frequency=indicator.frequency,
            responsible="NILO",
            side="partner",
            **ml("verification", SOURCES[options["src"]]),
            scale=options.get("scale"),
            method_breaks="2022-01-01" if indicator.code in ("C1", "C2") else "",
            sdg_codes="16.10",
        )
        write_context_values(sheets, indicator, random)


def write_context_values(sheets, indicator, random):
    years = range(2018, 2025, 2 if indicator.frequency == "two_years" else 1)
    for step, year in enumerate(years):
        share = Decimal(step) / Decimal(len(years) + 1)
        cells = {
            "indicator": f"XDG/{indicator.code}",
            "period": str(year),
            "side": "partner",
            "state": "approved",
            "source": "Made-up yearbook",
            "publisher": "Planning Board of Demoria",
            "published": str(year + 1),
            "retrieved": date(2025, 2, 10),
        }
        sheets.add("measurement", **cells, **context_value(indicator, share, random))


def context_value(indicator, share, random):
    if indicator.measure == "ordinal":
        return {"word": indicator.scale[1 + int(share * 2)]}
    noise = Decimal(str(round(random.uniform(-0.04, 0.04), 3)))
    value = exact(
        indicator.base + (indicator.goal - indicator.base) * (share + noise), indicator.places
    )
    if indicator.measure == "unit":
        return {"value": value}
    numerator, denominator, percent = parts(value, int(indicator.options["den"]))
    return {"value": percent, "numerator": numerator, "denominator": denominator}
