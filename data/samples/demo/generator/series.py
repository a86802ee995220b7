"""One indicator over the life of its project."""

from decimal import Decimal

from .indicators import life
from .numbers import exact, parts
from .times import LAST_QUARTER, quarter_name

# How much of the planned way is covered by each fate, from the first quarter to the last.
SUCCESS = {
    "done": (0.9, 1.06),
    "done2": (0.95, 1.05),
    "good": (0.96, 1.04),
    "fair": (0.68, 0.84),
    "fair1": (0.7, 0.9),
    "poor": (0.25, 0.45),
    "silent": (0.8, 0.8),
    "new": (0.9, 0.9),
    "stopped": (0.4, 0.4),
}
CATEGORIES = {"sex": ("female", "male"), "area": ("urban", "rural"), "channel": ("web", "mobile")}
NEVER = (0, 0)
LAST_REPORT = {"silent": (2024, 2), "stopped": (2021, 1)}


class Series:
    """An indicator, its quarters and how far each of them gets."""

    def __init__(self, sheets, project, indicator, random):
        self.sheets, self.project, self.indicator, self.random = sheets, project, indicator, random
        self.code = f"{project.code}/{indicator.code}"
        self.quarters = life(project)
        self.factors = self.success(random)
        self.last = None
        self.last_report = min(LAST_QUARTER, LAST_REPORT.get(project.fate, LAST_QUARTER))
        if not project.first_phase and random.random() < 0.05:
            self.last_report = min(self.last_report, random.choice(((2024, 4), (2024, 4), NEVER)))
        self.share = Decimal(random.choice(("0.38", "0.42", "0.46", "0.5")))
        self.whole = int(indicator.options.get("den", 0))
        self.year_sum = []

    def success(self, random):
        """How much of the planned way is covered in each quarter; some indicators go badly."""
        low, high = SUCCESS[self.project.fate]
        ease = random.uniform(-0.05, 0.08)
        if random.random() < 0.06:
            ease = -0.35
        count = len(self.quarters)
        found = [low + (high - low) * step / count + ease for step in range(1, count + 1)]
        if self.project.fate == "done" and ease > -0.3:
            found[-1] = max(found[-1], 1.01)
        return found

    def reports_in(self, quarter, step):
        last = step == len(self.quarters)
        due = {
            "half": quarter[1] in (2, 4) or last,
            "year": quarter[1] == 4 or last,
            "once": last,
            "at_end": last,
        }
        return due.get(self.indicator.frequency, True)

    def period(self, quarter):
        """The name of the period that a quarter closes."""
        if self.indicator.frequency == "half":
            return f"{quarter[0]}-H{(quarter[1] + 1) // 2}"
        return str(quarter[0]) if self.indicator.frequency == "year" else quarter_name(quarter)

    @property
    def dimensions(self):
        named = self.indicator.options.get("split", "")
        return named.split("+") if named else []

    def target_word(self, step):
        if self.indicator.measure == "qualitative":
            return "met"
        share = step / len(self.quarters)
        if self.indicator.measure == "nominal":
            return self.indicator.end if share > 0.8 else self.indicator.start
        scale = self.indicator.scale
        first, last = scale.index(self.indicator.start), scale.index(self.indicator.end)
        return scale[first + int((last - first) * share + 0.0001)]

    def split(self, dimension, value, share, whole):
        """The two parts of a figure; of a channel they are not the whole."""
        one, two = CATEGORIES[dimension]
        if self.indicator.measure == "percentage":
            pairs = self.split_percentage(value, share, whole)
        elif dimension == "channel":
            pairs = [
                {"value": exact(value * share, 0)},
                {"value": exact(value * Decimal("0.3"), 0)},
            ]
        else:
            first = exact(value * share, 0)
            pairs = [{"value": first}, {"value": value - first}]
        return [(f"{dimension}={one}", pairs[0]), (f"{dimension}={two}", pairs[1])]

    def split_percentage(self, value, share, whole):
        """Numerators and denominators of the parts add up to those of the total."""
        total, whole, _ = parts(value, whole)
        first_whole = int(exact(whole * share, 0))
        first = min(first_whole, int(exact(total * share, 0)))
        rest, rest_whole = total - first, whole - first_whole
        return [percent_cells(first, first_whole), percent_cells(min(rest, rest_whole), rest_whole)]


def percent_cells(numerator, denominator):
    percent = exact(Decimal(100) * numerator / denominator, 1)
    return {"value": percent, "numerator": numerator, "denominator": denominator}
