"""The records everything else hangs on: parties, partnership, phases, sectors, periods."""

from datetime import date, timedelta

from .sheets import ml
from .times import quarter_end, quarter_start

ORGANISATIONS = """
KR-LEAD KOR government | Sample Ministry of Digital Government | 가상 디지털정부부 | Kementerian Contoh Pemerintahan Digital
KR-AGENCY KOR other_public_sector | Sample Digital Cooperation Agency | 가상 디지털협력진흥원 | Badan Contoh Kerja Sama Digital
KR-EMBASSY KOR government | Sample Embassy of the Korean side | 가상 한국 측 대사관 | Kedutaan Contoh pihak Korea
KR-TRANSPORT KOR academic | Sample Institute of Transport Studies | 가상 교통연구원 | Lembaga Contoh Studi Transportasi
KR-ENV KOR other_public_sector | Sample Environment Data Institute | 가상 환경데이터연구원 | Lembaga Contoh Data Lingkungan
KR-WATER KOR other_public_sector | Sample Water Technology Institute | 가상 물기술연구원 | Lembaga Contoh Teknologi Air
KR-SUPPLIER KOR private_sector_provider | Sample Systems Company | 가상 시스템 주식회사 | Perusahaan Contoh Sistem
KR-UNIVERSITY KOR academic | Sample Graduate School of Public Policy | 가상 공공정책대학원 | Sekolah Pascasarjana Contoh Kebijakan Publik
XD-LEAD XDG government | Ministry of Administration of Demoria | 데모리아 행정부 | Kementerian Administrasi Demoria
XD-AGENCY XDG government | Digital Services Agency of Demoria | 데모리아 디지털서비스청 | Badan Layanan Digital Demoria
XD-EMBASSY XDG government | Embassy of Demoria | 주한 데모리아 대사관 | Kedutaan Besar Demoria
XD-PLAN XDG government | Planning Board of Demoria | 데모리아 기획위원회 | Dewan Perencanaan Demoria
XD-TRANSPORT XDG government | Ministry of Transport of Demoria | 데모리아 교통부 | Kementerian Transportasi Demoria
XD-ENV XDG government | Ministry of Environment of Demoria | 데모리아 환경부 | Kementerian Lingkungan Demoria
XD-WATER XDG government | Water Authority of Demoria | 데모리아 수자원청 | Otoritas Air Demoria
XD-CITY XDG local_government | Capital City of Demoria | 데모리아 수도특별시 | Pemerintah Ibu Kota Demoria
XD-INSTITUTE XDG other_public_sector | National Institute of Administration of Demoria | 데모리아 국립행정교육원 | Lembaga Administrasi Nasional Demoria
FUND-OPEN - multilateral | Open Development Fund (made up) | 가상 열린개발기금 | Dana Pembangunan Terbuka (rekaan)
"""

PEOPLE = """
ARA Ara_Senn KR-LEAD Programme director
BONI Boni_Haru KR-AGENCY Head of the centre
CELI Celi_Moon KR-AGENCY Programme coordinator
DARO Daro_Vint KR-AGENCY Monitoring officer
ESEM Esem_Kola KR-AGENCY Finance officer
FINN Finn_Nari KR-TRANSPORT Transport expert
GALE Gale_Oreum KR-ENV Environment expert
HANA Hana_Tolen KR-WATER Water expert
IRIS Iris_Bada KR-UNIVERSITY Policy adviser
JUNO Juno_Sarin KR-SUPPLIER Systems engineer
KALA Kala_Mirre XD-LEAD Programme director
LORO Loro_Tavi XD-AGENCY Deputy head of the centre
MENA Mena_Duru XD-AGENCY Programme coordinator
NILO Nilo_Parre XD-AGENCY Monitoring officer
OSTA Osta_Belin XD-PLAN Budget officer
PIRA Pira_Voss XD-TRANSPORT Project manager
QUIN Quin_Larro XD-ENV Project manager
RUMI Rumi_Asher XD-WATER Project manager
SOLE Sole_Katan XD-CITY Project manager
TAMI Tami_Reval XD-INSTITUTE Training manager
UMA Uma_Derin XD-LEAD Legal adviser
VERO Vero_Nassa XD-AGENCY Security officer
"""

SECTORS = """
transport 20 21010;21020 | Transport | 교통 | Transportasi | Safe and well-informed movement of people and goods | 안전하고 정보 기반의 교통·물류 실현 | Pergerakan orang dan barang yang aman dan berbasis informasi
public-services 45 15110;15112;22040 | Public services | 공공서비스 | Layanan publik | Administration that is near, quick and open | 가깝고 신속하며 열린 행정 구현 | Administrasi yang dekat, cepat, dan terbuka
environment 15 41010;41020 | Environment | 환경 | Lingkungan | Decisions on air, forest and climate that rest on data | 데이터에 기반한 대기·산림·기후 정책 결정 | Keputusan tentang udara, hutan, dan iklim yang berbasis data
water 20 14010;14015;14020 | Water management and sanitation | 물 관리 및 위생 | Pengelolaan air dan sanitasi | Clean water and sanitation managed with reliable data | 신뢰할 수 있는 데이터 기반의 물·위생 관리 | Air bersih dan sanitasi yang dikelola dengan data andal
"""

STAGES = """
XDG-1 selection 2018 DOC-SEL-1 | Selected as a partner of the cooperation | 협력 대상국 선정 | Terpilih sebagai mitra kerja sama
XDG-1 mou 2018-11-20 DOC-MOU-1 | Memorandum of understanding signed | 양해각서 체결 | Nota kesepahaman ditandatangani
XDG-1 committee 2019-02 - | First Cooperation Committee | 제1차 협력위원회 개최 | Komite Kerja Sama pertama
XDG-1 agreement 2019-03-12 DOC-OPS-1 | Operation agreement signed | 운영약정 체결 | Perjanjian operasi ditandatangani
XDG-1 opening 2019-05-28 - | Centre opened in provisional rooms | 임시 공간에서 협력센터 개소 | Pusat kerja sama dibuka di ruang sementara
XDG-1 operation 2019-06 - | Operation with joint staff began | 공동 인력 운영 개시 | Operasi dengan staf bersama dimulai
XDG-1 extension 2021-11-04 DOC-EXT-1 | First phase extended by one year | 1단계 1년 연장 | Tahap pertama diperpanjang satu tahun
XDG-1 closing 2022-12-15 DOC-END-1 | First phase closed | 1단계 종료 | Tahap pertama ditutup
XDG-1 follow_up 2023-06 - | Follow-up check after the closing | 종료 후 사후관리 점검 | Pemeriksaan tindak lanjut setelah penutupan
XDG-2 selection - - | Selected again after the review | 평가 이후 재선정 | Terpilih kembali setelah peninjauan
XDG-2 mou 2023-11-07 DOC-MOU-2 | Second memorandum of understanding signed | 제2차 양해각서 체결 | Nota kesepahaman kedua ditandatangani
XDG-2 committee 2023-12 - | Committee agreed on the second phase | 협력위원회의 2단계 추진 합의 | Komite menyepakati tahap kedua
XDG-2 agreement 2024-01-16 DOC-OPS-2 | Second operation agreement signed | 제2차 운영약정 체결 | Perjanjian operasi kedua ditandatangani
XDG-2 opening 2024-02-20 - | Centre opened again | 협력센터 재개소 | Pusat kerja sama dibuka kembali
XDG-2 operation 2024-03 - | Operation of the second phase began | 2단계 운영 개시 | Operasi tahap kedua dimulai
"""

DIMENSIONS = """
sex true female male | Sex | 성별 | Jenis kelamin | Female | 여성 | Perempuan | Male | 남성 | Laki-laki
area true urban rural | Area | 지역 구분 | Wilayah | Urban | 도시 | Perkotaan | Rural | 농촌 | Perdesaan
channel false web mobile | Channel | 이용 경로 | Saluran | Web | 웹 | Web | Mobile | 모바일 | Seluler
"""


def lines(text):
    """Each line as its leading words and its parts."""
    for line in text.strip().splitlines():
        head, *parts = line.split(" | ")
        yield head.split(), parts


def write_frame(sheets):
    write_countries(sheets)
    write_parties(sheets)
    write_partnership(sheets)
    write_phases(sheets)
    write_sectors(sheets)
    write_dimensions(sheets)
    write_periods(sheets)


def write_countries(sheets):
    sheets.add(
        "country",
        code="XDG",
        alpha2="XD",
        **ml("name", "Demoria (made up) | 데모리아(가상 국가) | Demoria (rekaan)"),
        region="asia",
        priority_rounds="2021-2025",
        note="Made up for the demonstration; no real country.",
    )
    sheets.add(
        "country",
        code="KOR",
        alpha2="KR",
        **ml("name", "Republic of Korea | 대한민국 | Republik Korea"),
        region="asia",
    )


def write_parties(sheets):
    for (code, country, kind), names in lines(ORGANISATIONS):
        sheets.add(
            "organisation",
            code=code,
            **ml("name", tuple(names)),
            type=kind,
            country=country.replace("-", ""),
            iati_ref=f"XM-DEMO-{code}",
            note="Made up for the demonstration.",
        )
    for (code, name, organisation, *role), _ in lines(PEOPLE):
        sheets.add(
            "person",
            code=code,
            name=name.replace("_", " "),
            organisation=organisation,
            role=" ".join(role),
            note="Made up for the demonstration.",
        )


def write_partnership(sheets):
    sheets.add(
        "partnership",
        code="XDG",
        country="XDG",
        **ml(
            "title",
            "Made-up partnership for demonstration: Korea and Demoria | 시연용 가상 협력사업: 한국·데모리아 디지털정부협력센터 | Kemitraan rekaan untuk peragaan: Korea dan Demoria",
        ),
        languages="en;id;ko",
        korea_lead="KR-LEAD",
        korea_specialised="KR-AGENCY",
        korea_diplomatic="KR-EMBASSY",
        partner_lead="XD-LEAD",
        partner_specialised="XD-AGENCY",
        partner_diplomatic="XD-EMBASSY",
        reporting_currency="USD",
        fiscal_year_start=1,
        on_track_from=85,
        at_risk_from=50,
        money_on_track_to=110,
        slip_at_risk_to=30,
        korea_first_in="ko",
        prevailing_language="en",
        made_up=True,
        note="Everything in this partnership is invented: country, bodies, people, projects, figures.",
    )


def write_phases(sheets):
    sheets.add(
        "phase",
        code="XDG-1",
        number=1,
        **ml("title", "First phase | 1단계 | Tahap pertama"),
        **ml(
            "theme",
            "Digital government foundations | 디지털정부 기반 조성 | Fondasi pemerintahan digital",
        ),
        **ml(
            "objective",
            "A plan, a portal and trained officials as the base of digital government | 디지털정부의 기반이 되는 계획, 포털 및 인력 확보 | Rencana, portal, dan pegawai terlatih sebagai dasar pemerintahan digital",
        ),
        planned_start="2019-04-01",
        planned_end="2021-12-31",
        actual_start="2019-04-01",
        actual_end="2022-12-31",
    )
    sheets.add(
        "phase",
        code="XDG-2",
        number=2,
        **ml("title", "Second phase | 2단계 | Tahap kedua"),
        **ml(
            "theme",
            "Data-based public services | 데이터 기반 공공서비스 | Layanan publik berbasis data",
        ),
        **ml(
            "objective",
            "Services in four sectors that people use and the partner runs on its own | 국민이 이용하고 협력국이 자체 운영하는 4개 분야 서비스 정착 | Layanan di empat sektor yang digunakan masyarakat dan dijalankan sendiri oleh mitra",
        ),
        planned_start="2024-01-01",
        planned_end="2026-12-31",
        actual_start="2024-01-16",
    )
    for (phase, stage, day, document), text in lines(STAGES):
        extension = (
            {"old_end": "2021-12-31", "new_end": "2022-12-31"} if stage == "extension" else {}
        )
        sheets.add(
            "stage_event",
            phase=phase,
            stage=stage,
            date="" if day == "-" else day,
            **extension,
            document="" if document == "-" else document,
            **ml("text", tuple(text)),
        )


def write_sectors(sheets):
    for (code, share, dac), texts in lines(SECTORS):
        sheets.add(
            "sector",
            round="2021-2025",
            code=code,
            **ml("name", tuple(texts[:3])),
            **ml("objective", tuple(texts[3:])),
            dac_codes=dac,
            planned_share=share,
        )


def write_dimensions(sheets):
    for (code, exhaustive, *categories), names in lines(DIMENSIONS):
        sheets.add("dimension", code=code, **ml("name", tuple(names[:3])), exhaustive=exhaustive)
        for number, category in enumerate(categories, 1):
            sheets.add(
                "category",
                dimension=code,
                code=category,
                **ml("name", tuple(names[3 * number : 3 * number + 3])),
            )


def write_periods(sheets):
    for year in range(2018, 2027):
        write_period(sheets, str(year), date(year, 1, 1), date(year, 12, 31))
    for year in range(2019, 2027):
        for half in (1, 2):
            write_period(
                sheets,
                f"{year}-H{half}",
                quarter_start((year, 2 * half - 1)),
                quarter_end((year, 2 * half)),
            )
        for quarter in range(1, 5):
            write_period(
                sheets,
                f"{year}-Q{quarter}",
                quarter_start((year, quarter)),
                quarter_end((year, quarter)),
            )


def write_period(sheets, code, start, end):
    """Before the phases and in the gap between them nothing is due."""
    reference = start.year in (2018, 2023)
    due = "" if reference else end + timedelta(days=30)
    sheets.add(
        "period",
        code=code,
        start=start,
        end=end,
        due=due,
        kind="reference" if reference else "reported",
    )
