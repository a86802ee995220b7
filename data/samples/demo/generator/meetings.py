"""Trainings, dispatches and other events with who came, and what committees decided."""

from datetime import date, timedelta

from .frame import lines
from .sheets import fill, ml
from .times import AS_OF, between, workday

COMMITTEES = """
COM-1 2019-02-21 Seoul | First Cooperation Committee | 제1차 협력위원회 | Komite Kerja Sama pertama
COM-2 2020-10-14 Online | Second Cooperation Committee | 제2차 협력위원회 | Komite Kerja Sama kedua
COM-3 2021-11-04 Demoria_City | Third Cooperation Committee | 제3차 협력위원회 | Komite Kerja Sama ketiga
COM-4 2023-12-05 Seoul | Fourth Cooperation Committee | 제4차 협력위원회 | Komite Kerja Sama keempat
COM-5 2024-11-19 Demoria_City | Fifth Cooperation Committee | 제5차 협력위원회 | Komite Kerja Sama kelima
COM-6 2025-05-20 Seoul | Sixth Cooperation Committee | 제6차 협력위원회 | Komite Kerja Sama keenam
"""

DECISIONS = """
COM-1 D1 | The master plan study comes first | 기본계획 공동연구 우선 추진 | Studi rencana induk didahulukan
COM-1 D2 | Both sides name a coordinator | 양측 조정관 지정 | Kedua pihak menunjuk koordinator
COM-2 D1 | Trainings are held online until travel is possible | 이동 재개 시까지 온라인 교육 실시 | Pelatihan diadakan daring sampai perjalanan memungkinkan
COM-2 D2 | Pilots in transport and environment are approved | 교통·환경 시범사업 승인 | Percontohan transportasi dan lingkungan disetujui
COM-3 D1 | The first phase is extended to the end of 2022 | 1단계를 2022년 말까지 연장 | Tahap pertama diperpanjang sampai akhir 2022
COM-3 D2 | Dates, targets and budgets of the bus and metering pilots are revised | 버스 및 수도 검침 시범사업의 일정·목표·예산 변경 | Jadwal, target, dan anggaran percontohan bus dan meter air diubah
COM-3 D3 | The waste consultation ends early | 폐기물 데이터 컨설팅 조기 종료 | Konsultasi data sampah diakhiri lebih awal
COM-4 D1 | The second phase runs from 2024 to 2026 | 2단계 사업기간을 2024~2026년으로 결정 | Tahap kedua berlangsung dari 2024 sampai 2026
COM-4 D2 | Each side reports its figures every quarter | 양측 분기별 실적 보고 | Setiap pihak melaporkan angka setiap triwulan
COM-5 D1 | The identity roadmap is the base of the mobile services | 디지털 신원 로드맵을 모바일 서비스의 기반으로 채택 | Peta jalan identitas menjadi dasar layanan bergerak
COM-5 D2 | The road safety pilot pauses until the data agreement is signed | 데이터 협약 체결 시까지 도로안전 시범사업 중단 | Percontohan keselamatan jalan dihentikan sementara sampai perjanjian data ditandatangani
COM-6 D1 | Targets of four late projects are lowered for 2025 | 지연 사업 4건의 2025년 목표 하향 조정 | Target 2025 untuk empat proyek yang terlambat diturunkan
COM-6 D2 | New dates for the mall, the portal, the water and the emission systems | 공공서비스몰, 포털, 상수도 및 배출 시스템 일정 변경 | Jadwal baru untuk mal, portal, sistem air, dan sistem emisi
COM-6 D3 | A data agreement is prepared by September | 9월까지 데이터 협약안 마련 | Perjanjian data disiapkan sebelum akhir September
"""

ACTIONS = """
COM-1 A1 D2 BONI korea 2019-04-30 done 2019-04-18 | Name the Korean coordinator | 한국 측 조정관 지정 | Menunjuk koordinator pihak Korea
COM-1 A2 D1 KALA partner 2019-05 done 2019-06-03 | Open the archives to the study team | 연구팀에 대한 자료 개방 | Membuka arsip untuk tim studi
COM-2 A1 D1 TAMI partner 2020-12-15 done 2020-12-10 | Set up the online classroom | 온라인 강의실 구축 | Menyiapkan kelas daring
COM-2 A2 D2 FINN korea 2021-01-31 done 2021-03-02 | Send the pilot plans | 시범사업 계획서 송부 | Mengirim rencana percontohan
COM-3 A1 D1 ARA korea 2021-12-10 done 2021-12-08 | Sign the extension | 연장 합의서 서명 | Menandatangani perpanjangan
COM-3 A2 D3 QUIN partner 2022-02 dropped - | Write a closing note on waste data | 폐기물 데이터 종료 보고 작성 | Menyusun catatan penutup data sampah
COM-4 A1 D1 KALA partner 2024-01-31 done 2024-01-16 | Sign the operation agreement | 운영약정 서명 | Menandatangani perjanjian operasi
COM-4 A2 D2 DARO korea 2024-04-30 done 2024-05-07 | Agree on the reporting form | 보고 양식 합의 | Menyepakati formulir pelaporan
COM-5 A1 D1 VERO partner 2025-02-28 open - | Publish the identity standard | 디지털 신원 표준 공표 | Menerbitkan standar identitas
COM-5 A2 D2 UMA partner 2025-03-31 open - | Submit the data agreement to the ministries | 데이터 협약안 부처 제출 | Menyampaikan perjanjian data kepada kementerian
COM-5 A3 D2 ESEM korea 2025-01-31 done 2025-01-27 | Freeze the instalments of the road pilot | 도로안전 시범사업 분할금 집행 보류 | Membekukan angsuran percontohan jalan
COM-6 A1 D1 NILO partner 2025-06-30 open - | Enter the revised targets | 변경 목표 입력 | Memasukkan target yang diubah
COM-6 A2 D2 SOLE partner 2025-06-13 open - | Award the building contract of the mall again | 공공서비스몰 공사 재계약 | Menetapkan kembali kontrak bangunan mal
COM-6 A3 D2 CELI korea 2025-06-20 done 2025-06-19 | Send the new schedule to all suppliers | 공급업체에 변경 일정 통보 | Mengirim jadwal baru kepada semua pemasok
COM-6 A4 D3 UMA joint 2025-09-30 open - | Draft the data agreement | 데이터 협약 초안 작성 | Menyusun rancangan perjanjian data
COM-6 A5 D3 VERO partner 2025-08 open - | Check the security rules for shared data | 공유 데이터 보안 규정 점검 | Memeriksa aturan keamanan data bersama
"""

TITLES = {
    "training": "Training course on {0} | {1} 교육과정 | Kursus pelatihan {2}",
    "study_visit": "Invitational visit on {0} | {1} 초청연수 | Kunjungan undangan {2}",
    "expert_dispatch": "Expert dispatch for {0} | {1} 전문가 파견 | Pengiriman ahli untuk {2}",
    "workshop": "Workshop on {0} | {1} 워크숍 | Lokakarya {2}",
    "consultation": "Consultation week on {0} | {1} 집중 자문 | Pekan konsultasi {2}",
    "mission": "Inspection mission for {0} | {1} 현지점검단 | Misi inspeksi {2}",
    "evaluation": "Evaluation meeting on {0} | {1} 평가회의 | Rapat evaluasi {2}",
}
EVENTS_BY_KIND = {
    "joint_study": ("workshop", "expert_dispatch"),
    "consultation": ("consultation", "expert_dispatch"),
    "system": ("training", "mission"),
    "training": ("training", "study_visit", "training"),
    "facility": ("study_visit", "mission"),
    "pilot": ("training", "workshop"),
    "policy_advice": ("workshop", "consultation"),
    "equipment": ("training", "mission"),
}
PLACES = {"study_visit": "Seoul", "training": "Demoria City", "workshop": "Demoria City"}


def write_meetings(sheets, projects, random):
    write_committees(sheets, random)
    write_forums(sheets, random)
    for project in projects:
        write_events(sheets, project, random)


def write_committees(sheets, random):
    for (code, day, place), title in lines(COMMITTEES):
        sheets.add(
            "event",
            owner="partnership:XDG",
            code=code,
            kind="committee",
            **ml("title", tuple(title)),
            start=day,
            end=day,
            place="" if place == "Online" else place.replace("_", " "),
            mode="online" if place == "Online" else "in_person",
            organisers="KR-LEAD;XD-LEAD",
        )
        for agency in ("KR-LEAD", "KR-AGENCY", "XD-LEAD", "XD-AGENCY", "XD-PLAN"):
            write_attendance(sheets, f"XDG/{code}", agency, ("senior", "middle"), random, 4)
    days = {code: day for (code, day, _), _ in lines(COMMITTEES)}
    for (event, code), text in lines(DECISIONS):
        sheets.add(
            "decision", event=f"XDG/{event}", code=code, **ml("text", tuple(text)), date=days[event]
        )
    for (event, code, decision, person, side, due, state, done), text in lines(ACTIONS):
        finished = done != "-"
        sheets.add(
            "action",
            event=f"XDG/{event}",
            code=code,
            decision=f"XDG/{event}/{decision}",
            **ml("text", tuple(text)),
            responsible=person,
            side=side,
            due=due,
            state=state,
            done=done if finished else "",
            evidence=(
                f"https://example.org/demo/actions/{event.lower()}-{code.lower()}"
                if finished
                else ""
            ),
            **ml(
                "changes",
                (
                    "Schedule and targets of the projects concerned | 해당 사업의 일정 및 목표 | Jadwal dan target proyek terkait"
                    if event in ("COM-3", "COM-6")
                    else ("", "", "")
                ),
            ),
        )


def write_forums(sheets, random):
    for code, day, text in (
        (
            "FOR-1",
            "2019-10",
            "Digital government forum | 디지털정부 협력포럼 | Forum pemerintahan digital",
        ),
        (
            "FOR-2",
            "2022-09-15",
            "Closing forum of the first phase | 1단계 성과공유 포럼 | Forum penutup tahap pertama",
        ),
        (
            "FOR-3",
            "2024-10-10",
            "Forum on data-based services | 데이터 기반 서비스 포럼 | Forum layanan berbasis data",
        ),
    ):
        sheets.add(
            "event",
            owner="partnership:XDG",
            code=code,
            kind="forum",
            **ml("title", text),
            start=day,
            end=day,
            place="Demoria City",
            mode="hybrid",
            organisers="KR-AGENCY;XD-AGENCY",
        )
        for agency in ("KR-AGENCY", "XD-AGENCY", "XD-CITY", "XD-TRANSPORT", "XD-ENV", "XD-WATER"):
            write_attendance(
                sheets, f"XDG/{code}", agency, ("senior", "middle", "working"), random, 14
            )
    sheets.add(
        "attendance",
        event="XDG/FOR-3",
        agency="XD-CITY",
        level="other",
        sex="unknown",
        persons_actual=40,
        qualifier="about",
    )


def write_events(sheets, project, random):
    kinds = EVENTS_BY_KIND[project.kind] + (
        ("evaluation",) if project.first_phase and random.random() < 0.4 else ()
    )
    for number, kind in enumerate(kinds, 1):
        day = workday(between(project.start, project.end, (number - 0.3) / (len(kinds) + 0.6)))
        if day.year in (2020, 2021) and kind == "study_visit":
            day = day.replace(year=2022, month=min(day.month, 9), day=min(day.day, 28))
        write_event(sheets, project, kind, number, day, random)


def write_event(sheets, project, kind, number, day, random):
    length = {
        "training": 5,
        "study_visit": 9,
        "expert_dispatch": 60,
        "consultation": 5,
        "mission": 4,
    }.get(kind, 1)
    end = day + timedelta(days=length - 1)
    online = day.year in (2020, 2021) and kind in ("workshop", "training")
    code = f"{kind[:2].upper()}{number}"
    sheets.add(
        "event",
        owner=project.link,
        code=code,
        kind=kind,
        **ml("title", fill(TITLES[kind], project.topic)),
        start=day if end <= AS_OF else str(day)[:7],
        end=end if end <= AS_OF else "",
        place="" if online else PLACES.get(kind, "Demoria City"),
        mode=mode(kind, online, random),
        organisers=f"KR-AGENCY;{project.partner}",
    )
    write_people(sheets, project, kind, f"{project.code}/{code}", end, random)


def mode(kind, online, random):
    if online:
        return "online"
    hybrid = kind in ("workshop", "training", "consultation") and random.random() < 0.3
    return "hybrid" if hybrid else "in_person"


def write_people(sheets, project, kind, event, end, random):
    if kind == "expert_dispatch":
        for sex in ("female", "male"):
            months = random.choice(("1.5", "2", "2.5", "4"))
            sheets.add(
                "attendance",
                event=event,
                agency=project.korean,
                level="senior",
                sex=sex,
                persons_planned=1,
                persons_actual=1 if end <= AS_OF else "",
                person_months=months if end <= AS_OF else "",
            )
        return
    agencies = [project.partner, random.choice(("XD-CITY", "XD-LEAD", "XD-INSTITUTE"))]
    size = {"training": 16, "study_visit": 5, "workshop": 12}.get(kind, 3)
    for agency in agencies:
        write_attendance(
            sheets,
            event,
            agency,
            ("middle", "working") if kind != "evaluation" else ("senior", "middle"),
            random,
            size,
            end,
        )


def write_attendance(sheets, event, agency, levels, random, size, end=date(2024, 1, 1)):
    """Planned and actual persons by rank and sex; sometimes only a rough or no count."""
    for level in levels:
        for sex in ("female", "male"):
            planned = random.randint(max(1, size // 2), size)
            cells = {"persons_planned": planned}
            roll = random.random()
            if end <= AS_OF and roll < 0.015:
                cells["absence"] = "unknown"
            elif end <= AS_OF:
                cells["persons_actual"] = max(0, planned + random.choice((-2, -1, 0, 0, 0, 1, 2)))
                cells["qualifier"] = "about" if roll > 0.98 else ""
            sheets.add("attendance", event=event, agency=agency, level=level, sex=sex, **cells)
