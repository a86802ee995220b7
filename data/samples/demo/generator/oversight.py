"""What is watched over the years: reviews, evaluations, follow-up, head counts and reporting duties."""

from datetime import date

from .frame import lines
from .oversight_text import (
    COMMON,
    COMMON_TITLES,
    DELIVERIES,
    EVALUATIONS,
    FINDINGS,
    FOLLOWUPS,
    OBLIGATIONS,
    OVERRIDES,
    RECOMMENDATIONS,
)
from .sheets import ml

REVIEWED = ("2024-Q4", "2025-Q1", "2025-Q2")
TRAININGS = ("training", "study_visit")


def write_oversight(sheets, _projects, random):
    write_common(sheets)
    write_headcounts(sheets, random)
    write_reviews(sheets, random)
    write_evaluations(sheets)
    write_followups(sheets)
    write_duties(sheets)
    write_overrides(sheets)


def write_common(sheets):
    for (code,), texts in lines(COMMON):
        sheets.add(
            "common_indicator",
            code=code,
            **ml("title", tuple(texts[:3])),
            measure="unit",
            **ml("unit", tuple(texts[3:])),
            direction="ascending",
            accumulation="cumulative",
        )
    for row in sheets.rows["indicator"]:
        for code, beginning in COMMON_TITLES.items():
            same = (row["measure"], row["accumulation"]) == ("unit", "cumulative")
            if same and row["title.en"].startswith(beginning):
                row["common"] = code


def write_headcounts(sheets, random):
    """From the lists of names of some courses, and estimates for whole years and the first phase."""
    kinds = {f"{row['owner'].partition(':')[2]}/{row['code']}": row for row in sheets.rows["event"]}
    trips = {}
    for row in sheets.rows["attendance"]:
        event = kinds[row["event"]]
        if event["kind"] in TRAININGS and row.get("persons_actual"):
            key = (row["event"], event["start"][:4])
            trips[key] = trips.get(key, 0) + int(row["persons_actual"])
    for place, ((event, _), count) in enumerate(sorted(trips.items())):
        if place % 3 == 0:
            persons = count - random.randint(0, count // 6)
            headcount(sheets, f"event:{event}", "", persons, "name_list")
    years = {}
    for (_, year), count in trips.items():
        years[year] = years.get(year, 0) + count
    for year, count in sorted(years.items()):
        if year == "2024":
            headcount(sheets, "partnership:XDG", year, None, "")
        elif year < "2024":
            headcount(sheets, "partnership:XDG", year, round(count * 0.8), "estimate")
    first = sum(count for year, count in years.items() if year < "2023")
    headcount(sheets, "phase:XDG-1", "", round(first * 0.7), "estimate")


def headcount(sheets, owner, year, persons, method):
    absence = "" if persons is not None else "unknown"
    sheets.add(
        "headcount", owner=owner, year=year, persons=persons, absence=absence, method=method
    )


def write_reviews(sheets, random):
    """The risks of the programme and those still open; the last review is the present state."""
    for risk in sheets.rows["risk"]:
        programme = risk["owner"] == "partnership:XDG"
        if risk["state"] == "closed" or not (programme or risk["due"]):
            continue
        assumption = risk["kind"] == "assumption"
        likelihood, impact = int(risk["likelihood"]), int(risk["impact"])
        before = min(5, max(1, likelihood + random.choice((-1, 0, 0, 1))))
        owner = risk["owner"].partition(":")[2]
        for step, period in enumerate(REVIEWED):
            last = step == len(REVIEWED) - 1
            now = likelihood if step else before
            trend = "steady" if not step or now == before else "rising" if now > before else "falling"
            earlier = "holds" if assumption else "open"
            sheets.add(
                "risk_review",
                risk=f"{owner}/{risk['code']}",
                period=period,
                likelihood=now,
                impact=impact,
                trend=trend,
                state=risk["state"] if last else earlier,
            )
            before = now


def write_evaluations(sheets):
    for (owner, code, kind, evaluator, day, event, *ratings), _ in lines(EVALUATIONS):
        cells = {}
        for (criterion, text), rating in zip(FINDINGS.items(), ratings):
            if rating != "-":
                cells[criterion] = rating
                cells |= ml(f"{criterion}_finding", text)
        sheets.add(
            "evaluation",
            owner=owner,
            code=code,
            kind=kind,
            evaluator=evaluator,
            date=day,
            event="" if event == "-" else event,
            **cells,
        )
    for (event, code, _, person, side, due, state, done), text in lines(RECOMMENDATIONS):
        sheets.add(
            "action",
            event=event,
            code=code,
            **ml("text", tuple(text)),
            responsible=person,
            side=side,
            due=due,
            state=state,
            done="" if done == "-" else done,
        )


def write_followups(sheets):
    for (service, year, day, *given), text in lines(FOLLOWUPS):
        in_use, operator, payer, users, qualifier = ("" if cell == "-" else cell for cell in given)
        done = day != "-"
        sheets.add(
            "followup_check",
            owner=f"service:{service}",
            due_year=year,
            date=day if done else "",
            in_use=in_use,
            operator=operator,
            payer=payer,
            users=users,
            qualifier=qualifier,
            absence="unknown" if done and not users else "",
            evidence=f"https://example.org/demo/checks/{service.lower()}-{year}" if done else "",
            note=text[0] if text else "",
        )


def write_duties(sheets):
    for (code, report, recipient, frequency, rule, *more), title in lines(OBLIGATIONS):
        formats, languages, person, side, first = more
        sheets.add(
            "obligation",
            code=code,
            **ml("title", tuple(title)),
            report=report,
            recipient=recipient,
            frequency=frequency,
            due_rule=rule,
            formats=formats.replace(",", ";"),
            languages=languages.replace(",", ";"),
            responsible=person,
            side=side,
            first=first,
            last=date(2026, 12, 31),
        )
    for (obligation, period, sent, receiver), _ in lines(DELIVERIES):
        sheets.add(
            "delivery",
            obligation=obligation,
            period=period,
            sent=sent,
            received_by=receiver.replace("_", " "),
        )


def write_overrides(sheets):
    for (record, period, status, person, day), reason in lines(OVERRIDES):
        sheets.add(
            "override",
            record=record,
            period=period,
            status=status,
            **ml("reason", tuple(reason)),
            person=person,
            date=day,
        )
