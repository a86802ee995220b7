"""What was reported, with all the irregularities of real reporting."""

from datetime import timedelta
from decimal import Decimal

from .further import write_parts, write_second, write_year
from .indicators_text import COMMENTS, FINDINGS, RETURNED
from .numbers import actual_value, exact, parts, planned_value
from .sheets import ml
from .times import AS_OF, LAST_QUARTER, quarter_end, quarter_name


def write_actual(series, quarter, step):
    if missing(series, quarter):
        return
    cells = {
        "indicator": series.code,
        "period": series.period(quarter),
        "side": series.indicator.side,
        **state(series, quarter),
        "source": series.indicator.source,
    }
    if series.random.random() < 0.012:
        series.sheets.add(
            "measurement",
            **cells,
            absence=series.random.choice(("unknown", "not_due", "not_applicable", "withheld")),
            **(ml("comment", COMMENTS["absent"]) if series.random.random() < 0.5 else {}),
        )
        return
    if series.indicator.numeric:
        write_number(series, quarter, step, cells)
    else:
        write_word(series, step, cells)


def write_stopped(series, quarter):
    """Nothing was to be measured once the project had ended early."""
    series.sheets.add(
        "measurement",
        indicator=series.code,
        period=series.period(quarter),
        side=series.indicator.side,
        state="approved",
        source=series.indicator.source,
        absence="not_applicable",
    )


def missing(series, quarter):
    """Some figures of the last quarter are still to come; a few earlier ones are overdue."""
    chance = {LAST_QUARTER: 0.2, (2025, 1): 0.06, (2024, 4): 0.02}.get(quarter, 0.005)
    if series.project.fate in ("poor", "fair") and quarter == LAST_QUARTER:
        chance = 0.4
    return series.random.random() < chance


def state(series, quarter):
    roll = series.random.random()
    if quarter < (2025, 1) or series.project.end < AS_OF:
        return {"state": "approved"}
    if quarter == (2025, 1):
        return (
            {"state": "submitted"}
            if roll < 0.08
            else returned(series) if roll < 0.1 else {"state": "approved"}
        )
    for share, state in ((0.2, "draft"), (0.7, "submitted"), (0.76, "returned")):
        if roll < share:
            return returned(series) if state == "returned" else {"state": state}
    return {"state": "approved"}


def returned(series):
    return {"state": "returned", "returned_reason": series.random.choice(RETURNED)}


def write_number(series, quarter, step, cells):
    plan = planned_value(series.indicator, step, len(series.quarters))
    noise = series.random.gauss(0, 0.025)
    value = actual_value(series.indicator, plan, series.factors[step - 1] + noise, series.last)
    if falls(series, quarter):
        value = exact(series.last * Decimal("0.94"), series.indicator.places)
        cells |= ml("comment", COMMENTS["fall"])
    series.last = value if series.indicator.accumulation == "cumulative" else None
    cells |= numbers(series, value) | extras(series, quarter, value, cells)
    series.sheets.add("measurement", **cells)
    write_second(series, quarter, cells, value)
    write_parts(series, cells)
    write_year(series, quarter, cells, value)


def falls(series, quarter):
    places = (
        ("XDG-2-PORTAL/I1", (2025, 1)),
        ("XDG-1-PORTAL/I1", (2021, 2)),
        ("XDG-2-LOCAL/I2", (2025, 1)),
    )
    return series.last is not None and (series.code, quarter) in places


def numbers(series, value):
    if series.indicator.measure != "percentage":
        return {"value": value}
    if series.random.random() < 0.02:
        return {"value": value}
    whole = int(series.indicator.options["den"])
    whole += (
        series.random.randint(-whole // 12, whole // 12)
        if series.indicator.accumulation == "periodic"
        else 0
    )
    numerator, denominator, percent = parts(value, whole)
    return {"value": percent, "numerator": numerator, "denominator": denominator}


def extras(series, quarter, value, cells):
    random, found = series.random, {}
    if random.random() < 0.06 and series.indicator.measure == "unit" and value > 20:
        found["qualifier"] = random.choice(("about", "more_than", "at_least", "less_than", "exact"))
    if random.random() < 0.05:
        found["confidence"] = random.choice(("high", "medium", "low"))
    if random.random() < 0.06:
        found["evidence"] = (
            f"https://example.org/demo/evidence/{series.code.lower().replace('/', '-')}-{quarter_name(quarter).lower()}"
        )
    if random.random() < 0.03:
        found["as_at"] = quarter_end(quarter) - timedelta(days=random.randint(5, 25))
    if random.random() < 0.03 and "comment.en" not in cells:
        found |= ml(
            "comment",
            COMMENTS["low" if series.project.fate in ("poor", "fair", "fair1") else "high"],
        )
    return found


def write_word(series, step, cells):
    if series.indicator.measure == "qualitative":
        write_finding(series, cells)
        return
    late = series.factors[step - 1] + series.random.uniform(-0.05, 0.05)
    behind = 0 if late > 0.74 else 1 if late > 0.5 else 2
    series.sheets.add("measurement", **cells, word=reached(series, step, behind))


def reached(series, step, behind):
    if series.indicator.measure == "nominal":
        return series.target_word(step) if behind == 0 else series.indicator.start
    scale = series.indicator.scale
    return scale[
        max(scale.index(series.indicator.start), scale.index(series.target_word(step)) - behind)
    ]


def write_finding(series, cells):
    """The reviewer says met or not met, and what was seen."""
    fate, roll = series.project.fate, series.random.random()
    seen = {"fair": "partly_met", "fair1": "partly_met"}.get(fate, "not_met")
    if fate in ("done", "done2", "good"):
        seen = "met" if roll > 0.05 else "partly_met"
    narrative = ml("narrative", series.random.choice(FINDINGS[seen]))
    if series.random.random() < 0.02:
        narrative["narrative.id"] = ""
    met = seen == "met" or seen == "partly_met" and roll < 0.5
    series.sheets.add("measurement", **cells, word="met" if met else "not_met", **narrative)
