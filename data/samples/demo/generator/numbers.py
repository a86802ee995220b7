"""Exact figures along a planned path."""

from decimal import ROUND_HALF_UP, Decimal


def exact(value, places):
    """A number with so many decimals, rounded half up."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def planned_value(indicator, step, steps):
    """Where the plan wants the indicator after so many of its quarters."""
    base, goal = indicator.base, indicator.goal
    share = Decimal(step) / Decimal(steps)
    if indicator.accumulation == "periodic":
        share = min(Decimal(1), share * 2)
        floor = base if base > 0 else goal / 4
        return exact(floor + (goal - floor) * share, indicator.places)
    curve = share * share * (3 - 2 * share) * Decimal("0.4") + share * Decimal("0.6")
    return exact(base + (goal - base) * curve, indicator.places)


def actual_value(indicator, plan, factor, last):
    """What was reached: the planned distance times the success of the project."""
    factor = Decimal(str(round(factor, 3)))
    if indicator.direction == "maintain":
        return maintained(indicator, factor)
    if indicator.accumulation == "periodic":
        value = (
            plan * factor
            if indicator.direction == "ascending"
            else plan / max(factor, Decimal("0.3"))
        )
    else:
        value = indicator.base + (plan - indicator.base) * factor
    value = max(exact(value, indicator.places), Decimal(0))
    if indicator.measure == "percentage":
        value = min(value, Decimal(100))
    if indicator.accumulation == "cumulative" and last is not None:
        value = max(value, last)
    return value


def maintained(indicator, factor):
    """Inside the bounds in a good project, below or above them in a poor one."""
    middle = (indicator.low + indicator.high) / 2
    half = (indicator.high - indicator.low) / 2
    off = Decimal("0.2") * half if factor >= Decimal("0.85") else Decimal("1.6") * half
    sign = 1 if indicator.low == 0 or indicator.high > 100 else -1
    return max(exact(middle + sign * off * (2 - factor), indicator.places), Decimal(0))


def parts(value, whole, places=1):
    """Numerator and denominator that give a percentage, and the percentage they give."""
    numerator = int(exact(value * whole / 100, 0))
    return numerator, whole, exact(Decimal(100) * numerator / whole, places)
