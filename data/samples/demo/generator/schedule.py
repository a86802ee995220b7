"""Milestones, what they wait for, and the revisions of their dates."""

from datetime import timedelta

from .milestones_text import CANCELLED, DECISIONS_NEEDED, DELAYS, KNOWN_CAUSES, MILESTONES
from .sheets import fill, ml
from .times import AS_OF, between, workday

# How far a project runs behind its plan: the chance that a milestone slips, and the most days.
SLIP = {
    "done": (0.25, 20),
    "done2": (0.2, 14),
    "good": (0.2, 18),
    "fair": (0.6, 85),
    "fair1": (0.5, 60),
    "poor": (0.8, 150),
    "silent": (0.4, 40),
    "new": (0.1, 10),
    "stopped": (0.5, 60),
}
CROSS_LINKS = """
XDG-1-MASTER/M9 XDG-1-EA/M8
XDG-1-MASTER/M9 XDG-1-PORTAL/M5
XDG-1-CENTRE/M8 XDG-1-ACADEMY/M8
XDG-1-EA/M9 XDG-2-EA/M1
XDG-1-PORTAL/M10 XDG-2-PORTAL/M1
XDG-1-TRAFFIC/M10 XDG-2-TRAFFIC/M1
XDG-1-TICKET/M10 XDG-2-FARE/M1
XDG-1-AIR/M10 XDG-2-AIR/M1
XDG-1-METER/M10 XDG-2-WATER/M1
XDG-2-EA/M3 XDG-2-PETITION/M3
XDG-2-IDENT/M7 XDG-2-PORTAL/M9
XDG-2-EA/M5 XDG-2-DATA/M10
XDG-2-DATA/M9 XDG-2-FLOOD/M9
XDG-2-AIR/M8 XDG-2-CARBON/M9
XDG-2-CYBER/M7 XDG-2-MALL/M8
XDG-2-LAB/M6 XDG-2-WATER/M9
"""


def write_schedule(sheets, projects, random):
    for project in projects:
        rows = write_milestones(sheets, project, random)
        write_chain(sheets, project, rows, random)
    for line in CROSS_LINKS.strip().splitlines():
        predecessor, successor = line.split()
        sheets.add(
            "dependency",
            predecessor=predecessor,
            successor=successor,
            lag=random.choice((0, 5, 10)),
        )


def write_milestones(sheets, project, random):
    """Ten milestones spread over the life of a project; the lags keep their order."""
    rows, behind = [], 0
    for number, line in enumerate(MILESTONES[project.kind].strip().splitlines(), 1):
        head, *title = line.split(" | ")
        kind, side = head.split()
        side = "partner" if project.related else side
        planned = workday(
            between(
                project.start + timedelta(days=15),
                project.end - timedelta(days=20),
                (number - 0.6) / 9.7,
            )
        )
        behind = next_slip(project, behind, random)
        row = {
            "number": number,
            "kind": kind,
            "side": side,
            "title": " | ".join(title),
            "planned": planned,
            "slip": behind,
        }
        rows.append(row)
        sheets.add("milestone", **cells(project, row, random))
        write_date_revision(sheets, project, row, random)
    return rows


def next_slip(project, behind, random):
    """Delays build up in poor projects; elsewhere they are caught up again."""
    chance, most = SLIP[project.fate]
    if random.random() > chance:
        return round(behind * 0.8) if project.fate == "poor" else random.choice((0, 0, 0, -3, -6))
    slip = random.randint(3, most)
    return max(behind, 0) // 2 + slip if project.fate == "poor" else slip


def cells(project, row, random):
    expected = workday(row["planned"] + timedelta(days=row["slip"]))
    done = expected <= AS_OF
    common = {
        "project": project.code,
        "code": f"M{row['number']}",
        **title_cells(project, row),
        "kind": row["kind"],
        "planned": coarse(row["planned"], random),
        "forecast": "",
        "actual": "",
        "weight": {"launch": 3, "handover": 2, "decision": 1}.get(row["kind"], ""),
        "responsible": project.person(row["side"]),
        "side": row["side"],
    }
    if cancelled(project, row):
        return common | {
            "state": "cancelled",
            "cancelled_reason": CANCELLED[
                0 if project.fate == "stopped" else 1 + row["number"] % 2
            ],
        }
    if done:
        return common | finished(project, row, expected, random)
    return common | ahead(project, row, expected, random)


def title_cells(project, row):
    title = ml("title", fill(row["title"], project.topic))
    if (project.code, row["number"]) in (("XDG-2-MALL", 9), ("XDG-2-CARBON", 3)):
        title["title.ko"] = ""
    return title


def coarse(day, random):
    """Some dates are agreed only to the month, a few of the far ones only to the year."""
    chance = random.random()
    if chance < 0.02:
        return str(day.year)
    return str(day)[:7] if chance < 0.10 else str(day)


def cancelled(project, row):
    if project.fate == "stopped":
        return row["number"] >= 6
    return (project.code, row["number"]) in (
        ("XDG-2-IDENT", 6),
        ("XDG-2-ROAD", 8),
        ("XDG-R-LAND", 6),
    )


def finished(project, row, expected, random):
    found = {"actual": str(expected)[:7] if random.random() < 0.06 else expected}
    if random.random() < 0.5:
        found["evidence"] = f"https://example.org/demo/{project.code.lower()}/m{row['number']}"
    if row["slip"] > 10:
        found |= delay(project, random)
    return found


def ahead(project, row, expected, random):
    """What is not done yet: a forecast where it moved, and sometimes one nobody updated."""
    found = {"state": "open"}
    if row["slip"] > 0 or random.random() < 0.3:
        found["forecast"] = str(expected)[:7] if random.random() < 0.2 else expected
    if row["slip"] > 10:
        found |= delay(project, random, ahead=True)
        if random.random() < 0.5:
            found |= ml("decision_needed", random.choice(DECISIONS_NEEDED))
    if (project.code, row["number"]) in (("XDG-2-ROAD", 7), ("XDG-2-WATER", 6)):
        found["forecast"] = "2025-06-20"
    return found


def delay(project, random, ahead=False):
    """A cause and its words; what lies ahead has one of the lasting causes."""
    causes = sorted(DELAYS.keys() - {"other"}) if ahead else sorted(DELAYS)
    cause = KNOWN_CAUSES.get(project.code) or random.choice(causes)
    text = ml("delay_text", random.choice(DELAYS[cause]))
    if random.random() < 0.03:
        text["delay_text.id"] = ""
    return {"delay_cause": cause, **text}


def write_chain(sheets, project, rows, random):
    """Each milestone waits for the one before it; some for an earlier one as well."""
    for earlier, later in zip(rows, rows[1:]):
        if random.random() < 0.82:
            link(sheets, project, earlier, later, random.choice(("", 0, 5, 7)))
    for earlier, later in zip(rows, rows[3:]):
        if random.random() < 0.25:
            link(sheets, project, earlier, later, random.choice((10, 14, 20)))


def link(sheets, project, earlier, later, lag):
    sheets.add(
        "dependency",
        predecessor=f"{project.code}/M{earlier['number']}",
        successor=f"{project.code}/M{later['number']}",
        lag=lag,
    )


def write_date_revision(sheets, project, row, random):
    """The last planned dates of some projects were moved by the committee."""
    moved = (
        "XDG-1-BUS",
        "XDG-1-METER",
        "XDG-2-MALL",
        "XDG-2-WATER",
        "XDG-2-PORTAL",
        "XDG-2-CARBON",
    )
    if project.code not in moved or row["number"] not in (8, 10):
        return
    first = project.first_phase
    sheets.rows["milestone"][-1]["planned"] = str(row["planned"])
    sheets.add(
        "revision",
        record=f"milestone:{project.code}/M{row['number']}",
        field="planned",
        old=row["planned"] - timedelta(days=random.choice((60, 90, 120))),
        new=row["planned"],
        **ml(
            "reason", random.choice(DELAYS[random.choice(("procurement", "budget", "regulation"))])
        ),
        date="2021-11-04" if first else "2025-05-20",
        decision="XDG/COM-3/D2" if first else "XDG/COM-6/D2",
    )
