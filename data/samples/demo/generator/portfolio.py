"""Projects with their sectors, participants and expected results."""

from dataclasses import dataclass
from datetime import date

from .projects_text import KIND_WORDS, OBJECTIVES, OUTPUTS, PROJECTS
from .sheets import fill, ml
from .times import AS_OF, month_end, month_start

MANAGERS = {"public-services": "MENA", "transport": "PIRA", "environment": "QUIN", "water": "RUMI"}
EXPERTS = {"public-services": "CELI", "transport": "FINN", "environment": "GALE", "water": "HANA"}
KOREAN = {
    "public-services": "KR-UNIVERSITY",
    "transport": "KR-TRANSPORT",
    "environment": "KR-ENV",
    "water": "KR-WATER",
}
PARTNER = {
    "public-services": "XD-AGENCY",
    "transport": "XD-TRANSPORT",
    "environment": "XD-ENV",
    "water": "XD-WATER",
}


@dataclass
class Project:
    """One of the forty projects as the other parts of the generator see it."""

    code: str
    kind: str
    shares: dict
    fate: str
    start: date
    end: date
    parent: str
    topic: tuple
    title: tuple

    @property
    def link(self):
        return f"project:{self.code}"

    @property
    def phase(self):
        return "" if self.related else self.code[:5]

    @property
    def related(self):
        return self.code.startswith("XDG-R")

    @property
    def first_phase(self):
        return self.phase == "XDG-1"

    @property
    def sector(self):
        return max(self.shares, key=self.shares.get)

    @property
    def korean(self):
        return KOREAN[self.sector]

    @property
    def partner(self):
        return PARTNER[self.sector]

    def person(self, side):
        return EXPERTS[self.sector] if side == "korea" else MANAGERS[self.sector]


def read_projects():
    return [read_project(line.split(" | ")) for line in PROJECTS.strip().splitlines()]


def read_project(parts):
    code, kind, shares, fate, start, end, parent = parts[0].split()
    pairs = (share.split(":") for share in shares.split(";"))
    return Project(
        code,
        kind,
        {sector: int(percent) for sector, percent in pairs},
        fate,
        month_start(start),
        month_end(end),
        "" if parent == "-" else parent,
        tuple(parts[1:4]),
        tuple(parts[4:7]),
    )


def write_projects(sheets, projects, random):
    write_phase_results(sheets)
    for project in projects:
        write_project(sheets, project, random)
        write_shares(sheets, project)
        write_participations(sheets, project)
        write_results(sheets, project)


def write_project(sheets, project, random):
    title = dict(ml("title", project.title))
    if project.code in ("XDG-2-PORT", "XDG-R-LAND"):
        title["title.id"] = ""
    started = project.start <= AS_OF
    ended = project.end < AS_OF
    precise = random.choice(("month", "day", "day"))
    sheets.add(
        "project",
        code=project.code,
        programme="related" if project.related else "centre",
        phase=project.phase,
        **title,
        kind=project.kind,
        **ml("description", fill(KIND_WORDS[project.kind], project.topic)),
        **ml("objective", fill(OBJECTIVES[project.kind], project.topic)),
        activity_status=activity_status(project),
        planned_start=str(project.start)[:7] if precise == "month" else project.start,
        planned_end=project.end,
        actual_start=project.start.replace(day=random.randint(2, 20)) if started else "",
        actual_end=project.end if ended else "",
        manager=project.person("partner"),
        parent=project.parent,
        poverty=random.choice((0, 0, 1, 1, 2)),
        gender=random.choice((0, 1, 1)),
        environment=2 if project.sector == "environment" else random.choice((0, 0, 1)),
    )


def activity_status(project):
    if project.fate == "stopped":
        return "cancelled"
    if project.code == "XDG-2-ROAD":
        return "suspended"
    if project.end < AS_OF:
        return "closed"
    if project.code == "XDG-2-SANIT":
        return "pipeline"
    return "finalisation" if project.end < date(2025, 12, 1) else "implementation"


def write_shares(sheets, project):
    for sector, percent in project.shares.items():
        sheets.add(
            "sector_share", project=project.code, sector=f"2021-2025/{sector}", percent=percent
        )


def write_participations(sheets, project):
    if project.related:
        rows = [
            ("FUND-OPEN", "funding", "other"),
            (project.partner, "accountable", "partner"),
            (project.partner, "implementing", "partner"),
        ]
    else:
        rows = [
            ("KR-LEAD", "funding", "korea"),
            ("XD-PLAN", "funding", "partner"),
            ("KR-AGENCY", "accountable", "korea"),
            ("XD-LEAD", "accountable", "partner"),
            (project.korean, "implementing", "korea"),
            (project.partner, "implementing", "partner"),
        ]
    if project.kind in ("system", "facility", "equipment", "pilot"):
        rows.append(("KR-SUPPLIER", "implementing", "korea"))
    if project.first_phase:
        rows.append(("KR-AGENCY", "extending", "korea"))
    for organisation, role, side in rows:
        sheets.add(
            "participation", project=project.code, organisation=organisation, role=role, side=side
        )


def write_phase_results(sheets):
    sheets.add(
        "result",
        owner="partnership:XDG",
        code="IM1",
        level="impact",
        **ml(
            "title",
            "Public administration that people in Demoria trust and use | 국민이 신뢰하고 이용하는 데모리아 행정 | Administrasi publik yang dipercaya dan digunakan masyarakat Demoria",
        ),
        parent="",
    )
    sheets.add(
        "result",
        owner="phase:XDG-1",
        code="OC1",
        level="outcome",
        **ml(
            "title",
            "Foundations of digital government are in place | 디지털정부 기반 구축 | Fondasi pemerintahan digital tersedia",
        ),
        parent="XDG/IM1",
    )
    sheets.add(
        "result",
        owner="phase:XDG-2",
        code="OC1",
        level="outcome",
        **ml(
            "title",
            "Data-based services are used in four sectors | 4개 분야 데이터 기반 서비스 이용 정착 | Layanan berbasis data digunakan di empat sektor",
        ),
        parent="XDG/IM1",
    )


def write_results(sheets, project):
    """An outcome and two outputs for each project, and activity and input rows for some."""
    above = f"{project.phase}/OC1" if project.phase else ""
    sheets.add(
        "result",
        owner=project.link,
        code="OC1",
        level="outcome",
        **ml("title", fill(OBJECTIVES[project.kind], project.topic)),
        parent=above,
    )
    for number, text in enumerate(OUTPUTS[project.kind], 1):
        sheets.add(
            "result",
            owner=project.link,
            code=f"OP{number}",
            level="output",
            **ml("title", fill(text, project.topic)),
            parent=f"{project.code}/OC1",
        )
    if project.kind in ("system", "facility"):
        sheets.add(
            "result",
            owner=project.link,
            code="AC1",
            level="activity",
            **ml(
                "title",
                "Design, procurement and installation | 설계, 조달 및 설치 | Perancangan, pengadaan, dan pemasangan",
            ),
            parent=f"{project.code}/OP1",
        )
        sheets.add(
            "result",
            owner=project.link,
            code="IN1",
            level="input",
            **ml(
                "title",
                "Experts, equipment and premises of both sides | 양측의 전문가, 장비 및 시설 | Tenaga ahli, peralatan, dan tempat dari kedua pihak",
            ),
            parent=f"{project.code}/AC1",
        )
