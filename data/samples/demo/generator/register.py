"""Services, risks, documents, statements of sources and narratives."""

from datetime import date

from .frame import lines
from .milestones_text import DELAYS, KNOWN_CAUSES
from .narratives_text import CONTRIBUTION, DONE, NEXT, PROGRAMME
from .register_text import DOCUMENTS, PROGRAMME_RISKS, RISKS, SERVICES, SOURCE_VALUES
from .sheets import fill, ml

CLOSED_STATES = {"risk": "closed", "issue": "closed", "assumption": "holds"}


def write_register(sheets, projects, random):
    write_services(sheets, {project.code: project for project in projects})
    write_risks(sheets, projects, random)
    write_documents(sheets)
    write_source_values(sheets)
    write_programme_narratives(sheets)
    for project in projects:
        write_narratives(sheets, project, random)


def write_services(sheets, projects):
    launches = launch_days(sheets)
    for (code, project, kind, operator, part, users), texts in lines(SERVICES):
        launch = launches.get(project, "")
        sheets.add(
            "service",
            code=code,
            **ml("title", tuple(texts[:3])),
            kind=kind,
            project=project,
            sector=f"2021-2025/{projects[project].sector}",
            launch=launch,
            operator=operator,
            url=f"https://example.org/demo/services/{code.lower()}" if launch else "",
            contribution=part,
            users=f"{project}/{users}",
            **ml("description", tuple(texts[3:])),
        )


def launch_days(sheets):
    """The day of the first launch of each project that has had one."""
    days = {}
    for row in sheets.rows["milestone"]:
        if row["kind"] == "launch" and row["actual"]:
            days.setdefault(row["project"], row["actual"])
    return days


def write_risks(sheets, projects, random):
    for (code, kind, category, state, likelihood, impact), texts in lines(PROGRAMME_RISKS):
        sheets.add(
            "risk",
            owner="partnership:XDG",
            code=code,
            **ml("title", tuple(texts[:3])),
            category=category,
            kind=kind,
            result="XDG/IM1" if kind == "assumption" else "",
            likelihood=likelihood,
            impact=impact,
            **ml("response", tuple(texts[3:])),
            responsible="CELI",
            due="2025-06-30" if state == "open" else "",
            state=state,
        )
    patterns = list(lines(RISKS))
    for place, project in enumerate(projects):
        for number in range(1, 2 + (not project.first_phase) * (1 + place % 2)):
            write_risk(
                sheets, project, number, patterns[(place * 5 + number * 4) % len(patterns)], random
            )


def write_risk(sheets, project, number, pattern, random):
    (kind, category, states), texts = pattern
    worse = project.fate in ("poor", "fair", "silent")
    state = (
        CLOSED_STATES[kind]
        if project.first_phase or project.fate == "done2"
        else random.choice(states.split(","))
    )
    likelihood, impact = random.randint(3 if worse else 1, 5 if worse else 4), random.randint(
        3 if worse else 2, 5
    )
    sheets.add(
        "risk",
        owner=project.link,
        code=f"R{number}",
        **ml("title", fill(" | ".join(texts[:3]), project.topic)),
        category=category,
        kind=kind,
        result=f"{project.code}/OC1" if kind == "assumption" else "",
        likelihood=likelihood,
        impact=impact,
        **ml("response", tuple(texts[3:])),
        responsible=project.person(random.choice(("korea", "partner"))),
        due="" if state in ("closed", "holds") else date(2025, random.randint(6, 12), 28),
        state=state,
    )


def write_documents(sheets):
    for (code, record, kind, day, language), title in lines(DOCUMENTS):
        sheets.add(
            "document",
            code=code,
            record=record,
            **ml("title", tuple(title)),
            kind=kind,
            url=f"https://example.org/demo/documents/{code.lower()}",
            language=language,
            date=day,
            note="Made up; the address leads nowhere.",
        )


def write_source_values(sheets):
    for (record, field, *given, source, day, used), statement in lines(SOURCE_VALUES):
        content, _, value = given[0].partition(":")
        sheets.add(
            "source_value",
            record=record,
            field="" if field == "-" else field,
            **ml("statement", tuple(statement) if statement else ("", "", "")),
            value=value if content in ("value", "about") else "",
            absence=value if content == "absence" else "",
            qualifier="more_than" if content == "about" else "",
            source=source.replace("_", " "),
            publisher="Digital Services Agency of Demoria",
            published=day,
            used="" if used == "-" else used,
        )


def write_programme_narratives(sheets):
    for period, sections in PROGRAMME.items():
        for section, text in sections.items():
            sheets.add(
                "narrative",
                record="partnership:XDG",
                period=period,
                side="joint",
                section=section,
                **ml("text", text),
            )


def write_narratives(sheets, project, random):
    """The projects that are at work write for the second quarter, half of them for the first too."""
    if project.first_phase or project.related or project.fate in ("silent", "new"):
        return
    for period in ("2025-Q1", "2025-Q2") if random.random() < 0.5 else ("2025-Q2",):
        cells = {"record": project.link, "period": period}
        sheets.add(
            "narrative",
            **cells,
            side="joint",
            section="done",
            **ml("text", fill(DONE[project.kind], project.topic)),
        )
        if project.fate in ("fair", "poor"):
            cause = KNOWN_CAUSES.get(project.code) or random.choice(sorted(DELAYS))
            sheets.add(
                "narrative",
                **cells,
                side="partner",
                section="not_done_why",
                **ml("text", sentence(random.choice(DELAYS[cause]))),
            )
        side = random.choice(("korea", "partner"))
        sheets.add(
            "narrative",
            **cells,
            side=side,
            section="contribution",
            **ml("text", CONTRIBUTION[side]),
        )
        if project.fate != "done2":
            sheets.add(
                "narrative", **cells, side="joint", section="next", **ml("text", NEXT[project.kind])
            )


def sentence(text):
    return tuple(f"{part.strip()}." for part in text.split(" | "))
