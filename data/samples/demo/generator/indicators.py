"""The four hundred indicators: what is measured, from where to where."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from .indicators_text import CONTEXT, INDICATORS, SOURCES, UNITS
from .numbers import parts
from .sheets import fill, ml
from .times import quarters

# Related projects report fewer, so that the national context fits into the four hundred.
RELATED_COUNT = {"XDG-R-HEALTH": 9, "XDG-R-LAND": 9, "XDG-R-RIVER": 8, "XDG-R-CLOUD": 8}

SIDES = ("partner", "partner", "korea", "partner", "joint")


@dataclass
class Indicator:
    """One indicator as the figures need it."""

    code: str
    measure: str
    direction: str
    accumulation: str
    frequency: str
    start: str
    end: str
    options: dict
    title: tuple
    side: str = "partner"

    @property
    def numeric(self):
        return self.measure in ("unit", "percentage")

    @property
    def base(self):
        return Decimal(self.start)

    @property
    def goal(self):
        return Decimal(self.end)

    @property
    def places(self):
        return int(self.options.get("dec", 1 if self.measure == "percentage" else 0))

    @property
    def low(self):
        return Decimal(self.options["lo"])

    @property
    def high(self):
        return Decimal(self.options["hi"])

    @property
    def scale(self):
        return self.options["scale"].split(";")

    @property
    def source(self):
        return SOURCES[self.options["src"]].split(" | ")[0]


def read_indicators(text):
    found = []
    for number, line in enumerate(text.strip().splitlines(), 1):
        head, title = line.split(" | ", 1)
        words = head.split()
        options = dict((word.split("=") + ["yes"])[:2] for word in words[6:])
        found.append((number, words[:6], options, title))
    return found


def project_indicators(project, random):
    """The indicators of a project, larger or smaller than the pattern by its size."""
    size = Decimal(random.choice(("0.6", "0.8", "1", "1.2", "1.5")))
    count = RELATED_COUNT.get(project.code, 10)
    found = []
    for number, head, options, title in read_indicators(INDICATORS[project.kind])[:count]:
        measure, direction, accumulation, frequency, start, end = head
        if measure == "unit" and accumulation != "level":
            start, end = resize(start, size), resize(end, size)
        side = "partner" if project.related else SIDES[number % 5]
        found.append(
            Indicator(
                f"I{number}",
                measure,
                direction,
                accumulation,
                frequency,
                start,
                end,
                dict(options),
                fill(title, project.topic),
                side,
            )
        )
    return found


def resize(text, size):
    value = int(Decimal(text) * size)
    return str(value - value % 100 if value > 1000 else value)


def write_indicator(sheets, project, indicator, random):
    options = indicator.options
    title = ml("title", indicator.title)
    if (project.code, indicator.code) in (("XDG-2-AIPOL", "I5"), ("XDG-2-FOREST", "I6")):
        title["title.ko"] = ""
    outcome = "out" in options
    cells = dict(
        owner=project.link,
        code=indicator.code,
        result=f"{project.code}/{'OC1' if outcome else ('OP1', 'OP2')[int(indicator.code[1:]) % 2]}",
        **title,
        role="results",
        measure=indicator.measure,
        **unit_cells(options),
        direction=indicator.direction,
        lower=options.get("lo"),
        upper=options.get("hi"),
        accumulation=indicator.accumulation,
        aggregation=indicator.measure == "unit" and indicator.accumulation != "level",
        frequency=indicator.frequency,
        responsible=project.person(indicator.side),
        side=indicator.side,
        **ml("verification", SOURCES[options["src"]]),
        scale=options.get("scale"),
        weight=2 if outcome and indicator.code == "I1" else "",
        method_breaks="",
        dac_codes="",
        sdg_codes={
            "public-services": "16.6",
            "transport": "11.2",
            "environment": "13.1",
            "water": "6.3",
        }[project.sector],
    )
    if (project.code, indicator.code) in (("XDG-2-PORTAL", "I4"), ("XDG-1-AIR", "I5")):
        cells["method_breaks"] = "2025-01-01" if project.phase == "XDG-2" else "2021-01-01"
    sheets.add("indicator", **cells)


def unit_cells(options):
    return ml("unit", UNITS[options["unit"]]) if "unit" in options else ml("unit", ("", "", ""))


def write_baselines(sheets, project, indicator, random):
    """Most baselines are known; some are missing for a stated reason."""
    day = project.start - timedelta(days=random.randint(10, 60))
    common = {"indicator": f"{project.code}/{indicator.code}", "phase": project.phase}
    if indicator.measure == "qualitative":
        return
    if not indicator.numeric:
        sheets.add("baseline", **common, word=indicator.start, date=day)
        return
    chance = random.random()
    if chance < 0.04:
        sheets.add("baseline", **common, absence=random.choice(("unknown", "not_applicable")))
        return
    date = str(day.year) if chance < 0.1 else str(day)[:7] if chance < 0.3 else day
    split = base_parts(indicator)
    qualifier = "about" if 0.3 < chance < 0.34 and indicator.base > 0 else ""
    sheets.add(
        "baseline",
        **common,
        value=split[2] if split else indicator.start,
        numerator=split and split[0],
        denominator=split and split[1],
        qualifier=qualifier,
        date=date,
        source=indicator.source,
        publisher="Digital Services Agency of Demoria",
    )
    if "sex" in indicator.options.get("split", "") and indicator.measure == "unit":
        female = int(indicator.base * 2 / 5)
        for sex, part in (("female", female), ("male", int(indicator.base) - female)):
            sheets.add("baseline", **common, value=part, date=date, disaggregation=f"sex={sex}")


def base_parts(indicator):
    whole = indicator.options.get("den")
    return parts(indicator.base, int(whole)) if indicator.measure == "percentage" else None


def life(project):
    """The quarters in which a project has figures."""
    return quarters(project.start, project.end)


def context_indicators():
    found = []
    for number, head, options, title in read_indicators(CONTEXT):
        found.append(Indicator(f"C{number}", *head, options, tuple(title.split(" | "))))
    return found
