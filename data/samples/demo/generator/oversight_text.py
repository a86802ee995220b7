"""Texts of what is watched over the years: common indicators, reviews, evaluations, duties."""

COMMON = """
COM-TRAINED | Officials trained or advised | 교육·자문을 받은 공무원 수 | Pegawai yang dilatih atau didampingi | persons | 명 | orang
COM-USERS | Registered users of digital services | 디지털 서비스 가입 이용자 수 | Pengguna terdaftar layanan digital | users | 명 | pengguna
"""

# Which indicators count towards a common one, by the beginning of their English titles.
COMMON_TITLES = {"COM-TRAINED": "Officials ", "COM-USERS": "Registered users "}

FINDINGS = {
    "relevance": "It answers needs that the partner's plan names | 협력국 계획상 수요에 부합 | Menjawab kebutuhan yang disebut dalam rencana mitra",
    "coherence": "It uses what earlier work left behind | 선행 사업의 성과를 활용 | Memanfaatkan hasil pekerjaan sebelumnya",
    "effectiveness": "Most targets were reached, some of them late | 대부분의 목표 달성, 일부 지연 | Sebagian besar target tercapai, sebagian terlambat",
    "efficiency": "Procurement took longer than the work itself | 조달 절차가 본사업보다 장기간 소요 | Pengadaan memakan waktu lebih lama daripada pekerjaannya",
    "impact": "People spend less time at the counter | 국민의 창구 대기 시간 감소 | Masyarakat lebih singkat menunggu di loket",
    "sustainability": "Running costs are not yet in the regular budget | 운영비의 정규 예산 미반영 | Biaya operasi belum masuk anggaran rutin",
}

# owner, code, kind, evaluator, day, event, the six ratings
EVALUATIONS = """
project:XDG-1-WASTE EV1 interim KR-UNIVERSITY 2021-07-30 XDG-1-WASTE/EV3 3 2 2 2 2 1
project:XDG-1-FOREST EV1 end KR-UNIVERSITY 2022-04-22 XDG-1-FOREST/EV3 4 3 4 3 3 3
project:XDG-1-METER EV1 end XD-PLAN 2022-05-13 XDG-1-METER/EV3 4 3 3 2 3 2
phase:XDG-1 EV1 end KR-UNIVERSITY 2022-12 - 4 3 3 2 3 2
phase:XDG-2 EV1 ex_ante XD-PLAN 2023-10-20 - 4 4 - - - 3
"""

RECOMMENDATIONS = """
XDG-1-FOREST/EV3 A1 XD-ENV QUIN partner 2022-12 done 2022-11-25 | Put the sensors into the regular maintenance plan | 감지기를 정기 유지보수 계획에 포함 | Memasukkan sensor ke rencana pemeliharaan rutin
XDG-1-METER/EV3 A1 XD-WATER RUMI partner 2023-06-30 open - | Enter the running costs of the meters in the budget | 계량기 운영비의 예산 반영 | Memasukkan biaya operasi meter ke anggaran
XDG-1-WASTE/EV3 A1 KR-ENV GALE korea 2021-09-30 dropped - | Find a new owner of the waste data | 폐기물 데이터의 새 담당기관 지정 | Mencari pemilik baru data sampah
"""

# service, due year, day of the check, in use, operator, payer, users
FOLLOWUPS = """
SV-PORTAL 2024 2024-11-06 true XD-AGENCY XD-AGENCY 214300 exact | Used every day; the first renewal of the hardware is due in 2026
SV-PORTAL 2027 - - - - - -
SV-BUS 2024 - - - - - -
SV-AIR 2024 2024-10-22 true XD-ENV XD-ENV 18000 about | Two of nine stations are out of order
SV-FOREST 2024 2024-12-03 true XD-ENV XD-ENV - - | Runs without outside help
SV-CENTRE 2024 2024-09-17 false XD-AGENCY - - - | Closed between the phases, opened again in 2024
"""

# report, recipient, frequency, due rule, formats, languages, responsible, side, first day
OBLIGATIONS = """
OB-QUARTER progress XD-LEAD quarter end+30d html,md en,id,ko MENA partner 2024-04-01 | Quarterly progress report to both ministries | 양국 부처 대상 분기 추진현황 보고서 | Laporan kemajuan triwulanan untuk kedua kementerian
OB-YEAR progress XD-PLAN year end+2m html en,id,ko CELI joint 2024-01-01 | Annual report to the planning board | 기획위원회 대상 연간 보고서 | Laporan tahunan untuk badan perencanaan
OB-MONEY finance KR-LEAD half end+45d csv,html en,ko BONI korea 2024-01-01 | Half-yearly account of the money | 반기별 재정 보고 | Laporan keuangan semesteran
"""

# obligation, period, day sent, received by
DELIVERIES = """
OB-QUARTER 2024-Q2 2024-07-29 Kala_Mirre
OB-QUARTER 2024-Q3 2024-11-05 Kala_Mirre
OB-QUARTER 2024-Q4 2025-01-28 Kala_Mirre
OB-QUARTER 2025-Q1 2025-04-30 Kala_Mirre
OB-YEAR 2024 2025-02-27 Osta_Belin
OB-MONEY 2024-H1 2024-08-12 Ara_Senn
"""

# record, period, status, person, day
OVERRIDES = """
project:XDG-2-ROAD 2025-Q2 stopped BONI 2025-07-08 | The committee paused the pilot until the data agreement is signed | 데이터 협약 체결 시까지 위원회 결정에 따라 시범사업 중단 | Komite menghentikan sementara percontohan sampai perjanjian data ditandatangani
project:XDG-2-MALL 2025-Q2 off_track SOLE 2025-07-09 | The building contract was cancelled after the quarter had ended | 분기 종료 후 공사 계약 해지 | Kontrak bangunan dibatalkan setelah triwulan berakhir
"""
