"""Ten indicators for each kind of project, and six of national context.

Each line: measure direction accumulation frequency baseline goal options | title in three
languages. For periodic indicators the goal is that of one quarter. Options: out (an outcome),
unit, src (source), den (denominator), dec (decimals), lo and hi (bounds), scale, split (a dimension).
"""

INDICATORS = {
    "joint_study": """
unit ascending cumulative quarter 0 6 unit=reports src=acceptance | Study reports accepted | 공동연구 보고서 승인 건수 | Laporan studi yang diterima
unit ascending cumulative quarter 0 90 unit=persons src=attendance split=sex+area | Officials taking part in research on {0} | {1} 공동연구 참여 공무원 수 | Pegawai yang ikut penelitian tentang {2}
percentage ascending level quarter 0 70 den=40 out unit=percent src=review | Recommendations taken up by the partner government | 협력국 정부의 권고안 수용률 | Rekomendasi yang diadopsi pemerintah mitra
unit ascending cumulative quarter 2 24 unit=datasets src=register split=area | Data sets on {0} shared with the study team | {1} 관련 공유 데이터셋 수 | Kumpulan data tentang {2} yang dibagikan kepada tim studi
unit descending level quarter 30 10 unit=days src=register | Days from a data request to delivery | 자료 요청 후 제공까지 소요일 | Hari dari permintaan data sampai penyerahan
ordinal ascending level quarter none adopted scale=none;outlined;drafted;adopted;in_use out src=review | Maturity of planning for {0} | {1} 계획 성숙도 | Kematangan perencanaan {2}
nominal ascending level once pending approved out src=minutes | Decision on the follow-on project | 후속사업 결정 | Keputusan tentang proyek lanjutan
qualitative ascending level half none met out src=review | Quality of the evidence as seen by reviewers | 검토위원의 연구 근거 평가 | Mutu bukti menurut penelaah
percentage maintain level quarter 100 100 lo=90 hi=110 den=200 unit=percent src=accounts | Study cost as a share of the plan | 계획 대비 연구비 집행률 | Biaya studi sebagai bagian dari rencana
unit ascending periodic quarter 2 4 unit=meetings src=minutes | Meetings with stakeholders | 이해관계자 회의 개최 횟수 | Rapat dengan pemangku kepentingan""",
    "consultation": """
unit ascending periodic quarter 0 6 unit=sessions src=minutes | Consultation sessions held | 자문회의 개최 횟수 | Sesi konsultasi yang diselenggarakan
unit ascending cumulative quarter 0 120 unit=persons src=attendance split=sex+area | Officials advised on {0} | {1} 자문 수혜 공무원 수 | Pegawai yang memperoleh konsultasi tentang {2}
percentage ascending level quarter 0 75 den=32 out unit=percent src=review | Recommendations put into action | 권고사항 이행률 | Rekomendasi yang dilaksanakan
unit descending level quarter 20 7 unit=days src=register | Days to answer a consultation request | 자문 요청 처리 소요일 | Hari untuk menjawab permintaan konsultasi
unit ascending cumulative quarter 0 8 unit=drafts src=acceptance | Draft rules on {0} prepared with advice | 자문 기반 {1} 규정 초안 수 | Rancangan aturan {2} yang disusun dengan konsultasi
ordinal ascending level quarter ad_hoc managed scale=ad_hoc;defined;managed;optimised out src=review | Readiness of the partner agency for {0} | 협력국 기관의 {1} 준비 수준 | Kesiapan instansi mitra untuk {2}
nominal ascending level half pending approved out src=minutes | Approval of the roadmap | 로드맵 승인 | Persetujuan peta jalan
qualitative ascending level half none met out src=review | Use of the advice in daily work | 자문 결과의 실무 활용 | Pemanfaatan konsultasi dalam pekerjaan sehari-hari
percentage ascending periodic quarter 10 60 den=20 unit=percent src=minutes | Sessions led by partner experts | 협력국 전문가 주도 회의 비율 | Sesi yang dipimpin tenaga ahli mitra
unit maintain level quarter 4 4 lo=0 hi=8 unit=requests src=register | Requests waiting for an answer | 미처리 자문 요청 건수 | Permintaan yang menunggu jawaban""",
    "system": """
unit ascending cumulative quarter 2505 60000 unit=users src=log out split=sex+area | Registered users of {0} | {1} 등록 이용자 수 | Pengguna terdaftar {2}
unit ascending periodic quarter 1200 9500 unit=transactions src=log out split=channel | Transactions handled online | 온라인 처리 건수 | Transaksi yang diproses secara daring
percentage ascending periodic quarter 12 65 den=8000 out unit=percent src=log | Applications filed online | 온라인 신청 비율 | Permohonan yang diajukan secara daring
unit descending level quarter 14 4 unit=days src=log out | Average processing time of an application | 신청 건당 평균 처리일 | Waktu rata-rata pemrosesan permohonan
percentage maintain level quarter 99.0 99.5 lo=99.0 hi=100 den=2160 unit=percent src=monitoring | Hours in which {0} was available | {1} 가용률 | Jam ketersediaan {2}
unit ascending cumulative quarter 1 30 unit=agencies src=register | Agencies connected | 연계 기관 수 | Instansi yang terhubung
ordinal ascending level quarter information transaction scale=information;interaction;transaction;integration out src=review | Service maturity of {0} | {1} 서비스 성숙도 | Kematangan layanan {2}
nominal ascending level half not_started certified src=certificate | Security certification | 보안 인증 | Sertifikasi keamanan
unit descending level quarter 12.5 4.0 dec=1 unit=complaints src=helpdesk | Complaints for 10,000 transactions | 처리 1만 건당 불만 건수 | Keluhan per 10.000 transaksi
qualitative ascending level half none met out src=interviews | What users say about {0} | {1} 이용자 의견 | Pendapat pengguna tentang {2}""",
    "training": """
unit ascending cumulative quarter 0 480 unit=persons src=attendance split=sex+area | Officials who completed a course on {0} | {1} 교육 수료 공무원 수 | Pegawai yang menyelesaikan kursus {2}
percentage ascending periodic quarter 30 45 den=60 unit=percent src=attendance | Women among the participants | 여성 참가자 비율 | Perempuan di antara peserta
percentage ascending periodic quarter 70 92 den=64 unit=percent src=attendance split=sex | Participants who completed the course | 교육 수료율 | Peserta yang menyelesaikan kursus
unit ascending level quarter 55.0 80.0 dec=1 unit=points src=tests | Average test score after the course | 교육 후 평가 평균 점수 | Nilai tes rata-rata setelah kursus
unit ascending periodic quarter 0 5 unit=courses src=register split=area | Courses held | 교육과정 운영 횟수 | Kursus yang diselenggarakan
unit ascending cumulative quarter 0 36 unit=persons src=certificate out split=sex+area | Partner instructors certified | 인증된 협력국 강사 수 | Instruktur mitra yang disertifikasi
ordinal ascending level quarter none accredited scale=none;registered;provisional;accredited out src=certificate | Accreditation of the course on {0} | {1} 교육과정 인가 수준 | Akreditasi kursus {2}
nominal ascending level at_end pending adopted out src=minutes | Adoption of the curriculum by the national institute | 국립교육기관의 교육과정 채택 | Adopsi kurikulum oleh lembaga nasional
unit descending level quarter 45 15 unit=days src=register | Days from a course request to its start | 교육 신청 후 개설까지 소요일 | Hari dari permintaan kursus sampai dimulai
qualitative ascending level half none met out src=interviews | How participants apply what they learned | 교육 내용의 현업 적용 | Cara peserta menerapkan hasil belajar""",
    "facility": """
unit ascending periodic quarter 0 18000 unit=visits src=counter out split=sex+area | Visits to {0} | {1} 방문 건수 | Kunjungan ke {2}
unit ascending level quarter 0 24 unit=counters src=register | Service counters in operation | 운영 창구 수 | Loket layanan yang beroperasi
unit ascending cumulative quarter 0 18 unit=agencies src=register | Agencies present | 입주 기관 수 | Instansi yang hadir
unit descending level quarter 45 15 unit=minutes src=counter out | Average waiting time | 평균 대기 시간 | Waktu tunggu rata-rata
percentage ascending level quarter 55 88 den=600 out unit=percent src=survey split=sex | Visitors satisfied with {0} | {1} 방문자 만족률 | Pengunjung yang puas dengan {2}
percentage ascending level year 20 100 den=24 unit=percent src=inspection | Counters accessible to persons with disabilities | 장애인 접근 가능 창구 비율 | Loket yang ramah penyandang disabilitas
ordinal ascending level quarter planned staffed scale=planned;equipped;staffed;handed_over src=inspection | Stage of the hand-over | 시설 이관 단계 | Tahap serah terima
nominal ascending level half applied granted src=certificate | Operating licence | 운영 허가 | Izin operasi
percentage maintain level quarter 100 100 lo=90 hi=110 den=500 unit=percent src=accounts | Running cost as a share of the plan | 계획 대비 운영비 비율 | Biaya operasional sebagai bagian dari rencana
qualitative ascending level half none met out src=interviews | How own staff run {0} | {1} 자체 운영 상황 | Cara petugas sendiri menjalankan {2}""",
    "pilot": """
unit ascending cumulative quarter 0 12 unit=sites src=inspection split=area | Sites covered by the pilot | 시범 운영 지역 수 | Lokasi yang tercakup percontohan
unit ascending cumulative quarter 0 5200 unit=persons src=log out split=sex+area | Residents reached by {0} | {1} 수혜 주민 수 | Penduduk yang terjangkau {2}
percentage ascending periodic quarter 60 90 den=120 out unit=percent src=log | Events recorded correctly | 정확 기록 비율 | Kejadian yang tercatat dengan benar
unit descending level quarter 40 8 unit=minutes src=log out | Minutes from an event to the notice | 발생 후 알림까지 소요 시간 | Menit dari kejadian sampai pemberitahuan
unit ascending cumulative quarter 0 80 unit=persons src=attendance split=sex+area | Site operators trained | 교육 이수 현장 운영자 수 | Operator lokasi yang dilatih
ordinal ascending level quarter tested proven scale=tested;stable;proven;ready_to_scale out src=review | Readiness of {0} for scaling up | {1} 확산 준비 수준 | Kesiapan perluasan {2}
nominal ascending level at_end pending approved out src=minutes | Decision to scale up | 확산 결정 | Keputusan perluasan
unit descending periodic quarter 60 20 unit=alarms src=log split=area | False alarms | 오경보 건수 | Alarm palsu
percentage maintain level quarter 96 97 lo=95 hi=100 den=1440 unit=percent src=monitoring | Completeness of the data from the sites | 현장 데이터 완전성 | Kelengkapan data dari lokasi
qualitative ascending level half none met out src=interviews | Lessons from the pilot on {0} | {1} 시범사업 교훈 | Pelajaran dari percontohan {2}""",
    "policy_advice": """
unit ascending cumulative quarter 0 8 unit=papers src=acceptance | Policy papers delivered | 정책 보고서 제출 건수 | Kertas kebijakan yang diserahkan
unit ascending cumulative quarter 0 150 unit=persons src=attendance split=sex+area | Officials in the dialogues on {0} | {1} 정책 대화 참여 공무원 수 | Pegawai dalam dialog tentang {2}
percentage ascending level quarter 0 70 den=30 out unit=percent src=review | Recommendations adopted | 권고안 채택률 | Rekomendasi yang diadopsi
unit ascending cumulative quarter 0 22 unit=agencies src=register out split=area | Agencies applying the guideline on {0} | {1} 지침 적용 기관 수 | Instansi yang menerapkan pedoman {2}
unit descending level quarter 120 60 unit=days src=register | Days from a draft to its decision | 초안 작성 후 결정까지 소요일 | Hari dari rancangan sampai keputusan
ordinal ascending level quarter none adopted scale=none;drafted;consulted;adopted;in_force out src=gazette | Status of the regulation on {0} | {1} 규정 제정 단계 | Status peraturan tentang {2}
nominal ascending level half pending adopted out src=gazette | Formal adoption of the guideline | 지침의 공식 채택 | Penetapan resmi pedoman
qualitative ascending level half none met out src=review | Usefulness of the papers as seen by policy makers | 정책 담당자의 보고서 유용성 평가 | Kegunaan kertas kebijakan menurut pembuat kebijakan
percentage ascending periodic quarter 40 85 den=26 unit=percent src=register | Public comments answered in time | 기한 내 의견 회신율 | Masukan publik yang dijawab tepat waktu
unit ascending periodic quarter 0 3 unit=meetings src=minutes | Policy dialogues held | 정책 대화 개최 횟수 | Dialog kebijakan yang diselenggarakan""",
    "equipment": """
unit ascending cumulative quarter 0 48 unit=units src=acceptance split=area | Units installed for {0} | {1} 장비 설치 대수 | Unit terpasang untuk {2}
percentage maintain level quarter 95 97 lo=95 hi=100 den=240 unit=percent src=monitoring | Working hours of the installed units | 설치 장비 가동률 | Jam kerja unit yang terpasang
unit ascending cumulative quarter 0 60 unit=persons src=attendance split=sex+area | Operators trained | 교육 이수 운영자 수 | Operator yang dilatih
unit ascending periodic quarter 150 1800 unit=samples src=log out split=area | Samples analysed | 시료 분석 건수 | Sampel yang dianalisis
unit descending periodic quarter 90 30 unit=hours src=monitoring | Hours out of service | 고장 정지 시간 | Jam tidak beroperasi
unit descending level quarter 12 3 unit=days src=helpdesk | Average days to repair | 평균 수리 소요일 | Rata-rata hari perbaikan
ordinal ascending level quarter ordered accepted scale=ordered;delivered;installed;accepted;handed_over src=acceptance | Stage of delivery of {0} | {1} 장비 인도 단계 | Tahap penyerahan peralatan {2}
nominal ascending level half applied accredited out src=certificate | Accreditation of the measurements | 측정 공인 인정 | Akreditasi pengukuran
percentage ascending level year 25 85 den=40 out unit=percent src=review | Parameters measured to the international standard | 국제표준 충족 측정 항목 비율 | Parameter yang diukur sesuai standar internasional
qualitative ascending level half none met out src=interviews | Use of the data in decisions | 의사결정 시 데이터 활용 | Pemanfaatan data dalam pengambilan keputusan""",
}

CONTEXT = """
unit ascending level year 48.2 62.0 dec=1 unit=points src=survey | Digital government index of Demoria | 데모리아 디지털정부 지수 | Indeks pemerintahan digital Demoria
unit descending level two_years 94 70 unit=rank src=survey | Rank in the made-up world survey | 가상 세계 조사 순위 | Peringkat dalam survei dunia rekaan
percentage ascending level year 58 80 den=12000 unit=percent src=survey | Persons using the internet | 인터넷 이용자 비율 | Penduduk yang menggunakan internet
unit ascending level year 140 420 unit=services src=register | Public services offered online | 온라인 제공 공공서비스 수 | Layanan publik yang tersedia secara daring
ordinal ascending level year developing advanced scale=basic;developing;advanced;leading src=survey | National maturity grade | 국가 성숙도 등급 | Tingkat kematangan nasional
percentage ascending level two_years 41 60 den=2000 unit=percent src=survey | Residents who trust online services | 온라인 서비스 신뢰 주민 비율 | Penduduk yang percaya pada layanan daring
"""

UNITS = {
    "reports": "reports | 건 | laporan",
    "persons": "persons | 명 | orang",
    "percent": "per cent | % | persen",
    "datasets": "data sets | 건 | kumpulan data",
    "days": "days | 일 | hari",
    "meetings": "meetings | 회 | rapat",
    "sessions": "sessions | 회 | sesi",
    "drafts": "drafts | 건 | rancangan",
    "requests": "requests | 건 | permintaan",
    "users": "users | 명 | pengguna",
    "transactions": "transactions | 건 | transaksi",
    "agencies": "agencies | 개 기관 | instansi",
    "complaints": "complaints | 건 | keluhan",
    "points": "points | 점 | poin",
    "courses": "courses | 회 | kursus",
    "visits": "visits | 건 | kunjungan",
    "counters": "counters | 개 창구 | loket",
    "minutes": "minutes | 분 | menit",
    "sites": "sites | 개소 | lokasi",
    "alarms": "alarms | 건 | alarm",
    "papers": "papers | 건 | kertas kebijakan",
    "units": "units | 대 | unit",
    "samples": "samples | 건 | sampel",
    "hours": "hours | 시간 | jam",
    "rank": "rank | 위 | peringkat",
    "services": "services | 종 | layanan",
}

SOURCES = {
    "acceptance": "Acceptance records | 검수 기록 | Catatan penerimaan",
    "attendance": "Attendance lists | 출석부 | Daftar hadir",
    "review": "Review of the expert group | 전문가 검토 의견서 | Tinjauan kelompok ahli",
    "register": "Project register | 사업 관리대장 | Register proyek",
    "minutes": "Meeting minutes | 회의록 | Notulen rapat",
    "accounts": "Project accounts | 사업 회계자료 | Pembukuan proyek",
    "log": "System log | 시스템 로그 | Log sistem",
    "monitoring": "Monitoring records | 모니터링 기록 | Catatan pemantauan",
    "certificate": "Certificates issued | 인증서 발급 기록 | Sertifikat yang diterbitkan",
    "helpdesk": "Help desk records | 헬프데스크 기록 | Catatan meja bantuan",
    "interviews": "Interviews and visits | 면담 및 현장 방문 | Wawancara dan kunjungan",
    "tests": "Test results | 평가 결과 | Hasil tes",
    "counter": "Visitor counter | 방문자 계수기 | Penghitung pengunjung",
    "survey": "Sample survey | 표본 조사 | Survei sampel",
    "inspection": "Inspection reports | 점검 보고서 | Laporan inspeksi",
    "gazette": "Official gazette | 관보 | Lembaran negara",
}

FINDINGS = {
    "met": (
        "Most of those asked name clear progress and give examples | 응답자 대다수의 뚜렷한 진전 확인 및 사례 제시 | Sebagian besar responden menyebut kemajuan nyata disertai contoh",
        "The results are used in regular meetings of the partner | 협력국 정례회의에서 결과 활용 | Hasil digunakan dalam rapat rutin mitra",
        "Staff work without outside help for routine cases | 일상 업무의 자체 수행 정착 | Petugas menangani kasus rutin tanpa bantuan luar",
    ),
    "partly_met": (
        "Progress is seen, but not yet in every unit | 진전 확인, 일부 부서 미확산 | Kemajuan terlihat, tetapi belum di semua unit",
        "Good material, used by few so far | 우수한 자료, 활용도 제한적 | Materi baik, tetapi pemakainya masih sedikit",
    ),
    "not_met": (
        "No visible change yet; responsibilities are unclear | 가시적 변화 미흡, 책임 소재 불명확 | Belum ada perubahan nyata; tanggung jawab belum jelas",
        "The unit in charge had no staff for the follow-up | 담당 부서의 후속 조치 인력 부재 | Unit terkait belum memiliki petugas untuk tindak lanjut",
    ),
}

COMMENTS = {
    "old": "Figure not updated since this period | 해당 기간 이후 미갱신 수치 | Angka belum diperbarui sejak periode ini",
    "fall": "Duplicate accounts were removed in a clean-up | 중복 계정 정비에 따른 감소 | Akun ganda dihapus dalam pembersihan data",
    "dispute": "The sides count different registers; to be settled by the committee | 양측 집계 기준 상이, 위원회 협의 예정 | Kedua pihak memakai register berbeda; akan diselesaikan komite",
    "sources": "Two sources differ | 두 출처 간 수치 차이 | Dua sumber berbeda",
    "absent": "No figure can be given for this period | 해당 기간 수치 제공 불가 | Angka tidak dapat diberikan untuk periode ini",
    "high": "Strong demand after the public campaign | 대국민 홍보 이후 수요 증가 | Permintaan tinggi setelah kampanye publik",
    "low": "Below plan because the service was closed for two weeks | 2주간 서비스 중단에 따른 계획 미달 | Di bawah rencana karena layanan ditutup dua minggu",
}

RETURNED = (
    "The figure does not match the attendance list attached.",
    "Please report the total since the start, not the quarter alone.",
    "The denominator is missing in the evidence; please add the list.",
    "Value repeats that of the quarter before; please confirm.",
)
