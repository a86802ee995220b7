"""Services, risks, documents and statements of sources, in three languages."""

SERVICES = """
SV-PORTAL XDG-1-PORTAL portal XD-AGENCY delivered I1 | Citizen portal | 국민 포털 | Portal warga | Applications and certificates in one place | 신청 및 증명서 발급 통합 제공 | Permohonan dan surat keterangan di satu tempat
SV-CENTRE XDG-1-CENTRE facility XD-AGENCY delivered I1 | Cooperation centre | 협력센터 | Pusat kerja sama | Offices, training room and help desk of both sides | 양측 사무공간, 교육장 및 헬프데스크 | Kantor, ruang pelatihan, dan meja bantuan kedua pihak
SV-BUS XDG-1-BUS system XD-TRANSPORT delivered I2 | Bus arrival information | 버스 도착 정보 서비스 | Informasi kedatangan bus | Arrival times on phones and at stops | 휴대전화 및 정류장 도착시간 안내 | Waktu kedatangan di ponsel dan halte
SV-AIR XDG-1-AIR system XD-ENV contributed I1 | Air quality map | 대기질 지도 | Peta kualitas udara | Hourly air quality for the public | 시간대별 대기질 대국민 공개 | Kualitas udara per jam untuk publik
SV-FOREST XDG-1-FOREST system XD-ENV contributed I2 | Forest fire alert | 산불 알림 서비스 | Peringatan kebakaran hutan | Alerts for residents near forests | 산림 인접 주민 대상 알림 | Peringatan bagi penduduk di sekitar hutan
SV-EA XDG-2-EA standard XD-AGENCY delivered I1 | Architecture repository | 아키텍처 저장소 | Repositori arsitektur | Shared descriptions of systems and data | 시스템 및 데이터 명세 공유 | Deskripsi bersama tentang sistem dan data
SV-PETITION XDG-2-PETITION portal XD-LEAD delivered I1 | Petition portal | 민원 포털 | Portal pengaduan | Petitions filed, followed and answered online | 민원 접수·조회·답변의 온라인 처리 | Pengaduan diajukan, dipantau, dan dijawab secara daring
SV-TRAFFIC XDG-2-TRAFFIC system XD-TRANSPORT delivered I1 | Traffic information service | 교통정보 서비스 | Layanan informasi lalu lintas | Travel times and road works for drivers | 운전자 대상 소요시간 및 공사 정보 제공 | Waktu tempuh dan pekerjaan jalan bagi pengemudi
SV-LOCAL XDG-2-LOCAL portal XD-CITY contributed I2 | District service desk | 지역 행정 창구 서비스 | Layanan distrik | Local applications without a trip to the capital | 수도 방문 없는 지역 민원 신청 | Permohonan daerah tanpa ke ibu kota
SV-FORESTDESK XDG-2-FOREST facility XD-ENV delivered I1 | Forest service centre | 산림서비스센터 | Pusat layanan kehutanan | Permits and fire notices at one counter | 산림 인허가 및 산불 정보 통합 창구 | Izin dan pemberitahuan kebakaran di satu loket
SV-WATER XDG-2-WATER system XD-WATER delivered I1 | Water supply portal | 상수도 포털 | Portal pasokan air | Supply notices and bills | 단수 안내 및 요금 조회 | Pemberitahuan pasokan dan tagihan
SV-HEALTH XDG-R-HEALTH system XD-LEAD related I1 | Health facility register | 보건시설 등록 서비스 | Registrasi fasilitas kesehatan | Public list of clinics and their services | 의료시설 및 진료 정보 공개 | Daftar publik klinik dan layanannya
"""

# Kind, category, states to choose from | title | response.
RISKS = """
risk technical open,closed | Old systems cannot deliver clean data on {0} | 기존 시스템의 {1} 데이터 품질 미흡 우려 | Sistem lama tidak dapat menyediakan data bersih tentang {2} | Cleaning plan with the data owners | 데이터 소관 기관과 정비계획 수립 | Rencana pembersihan bersama pemilik data
risk procurement open,occurred | Too few bids for the tender | 입찰 참여 저조 우려 | Penawaran tender terlalu sedikit | Early market consultation | 사전 시장 조사 실시 | Konsultasi pasar lebih awal
risk people open,closed | Trained staff leave for the private sector | 교육 이수 인력의 민간 이직 우려 | Petugas terlatih pindah ke sektor swasta | Two persons trained for every post | 직위별 2인 교육 실시 | Dua orang dilatih untuk setiap jabatan
risk security open,occurred | Personal data are not protected enough | 개인정보 보호 미흡 우려 | Data pribadi kurang terlindungi | Security check before each release | 배포 전 보안 점검 실시 | Pemeriksaan keamanan sebelum setiap rilis
risk institutional open,closed | Responsibility for {0} moves to another body | {1} 소관 기관 변경 우려 | Tanggung jawab atas {2} berpindah ke instansi lain | Written hand-over of duties | 업무 인수인계 문서화 | Serah terima tugas secara tertulis
risk external open,closed | Exchange rates raise the price of equipment | 환율 변동에 따른 장비 가격 상승 우려 | Kurs menaikkan harga peralatan | Reserve of five per cent | 5% 예비비 편성 | Cadangan lima persen
issue financial open,closed | The partner instalment has not been paid | 협력국 분담금 미납 | Angsuran mitra belum dibayar | Letter to the planning board | 기획위원회 공문 발송 | Surat kepada dewan perencanaan
issue institutional open,closed | No responsible unit is named | 담당 부서 미지정 | Unit penanggung jawab belum ditunjuk | Decision by the committee | 위원회 의결 추진 | Keputusan komite
issue technical open,closed | The hosting site has power cuts | 호스팅 시설의 정전 발생 | Lokasi server mengalami pemadaman listrik | Second power line and batteries | 이중 전원 및 배터리 설치 | Jalur listrik kedua dan baterai
assumption political holds,doubtful | The government keeps {0} among its priorities | 정부의 {1} 우선순위 유지 | Pemerintah tetap memprioritaskan {2} | Yearly talk with the planning board | 기획위원회 연례 협의 | Pembicaraan tahunan dengan dewan perencanaan
assumption people holds,doubtful,failed | Enough staff are assigned to the work | 충분한 인력 배정 | Jumlah petugas yang ditugaskan memadai | Staff plan checked every quarter | 분기별 인력계획 점검 | Rencana petugas diperiksa setiap triwulan
assumption financial holds,failed | Running costs enter the regular budget | 운영비의 정규 예산 반영 | Biaya operasional masuk anggaran rutin | Costs reported before each budget round | 예산 편성 전 비용 보고 | Biaya dilaporkan sebelum setiap putaran anggaran
"""

PROGRAMME_RISKS = """
R1 risk political open 3 4 | Elections delay decisions on the partner side | 선거에 따른 협력국 의사결정 지연 우려 | Pemilihan umum menunda keputusan pihak mitra | Decisions planned before the election | 선거 이전 주요 의결 추진 | Keputusan dijadwalkan sebelum pemilihan
R2 risk security open 4 5 | A joint system is attacked from outside | 공동 시스템에 대한 외부 공격 우려 | Sistem bersama diserang dari luar | Common drill every half-year | 반기별 합동 훈련 실시 | Latihan bersama setiap semester
R3 issue institutional open 5 3 | The data agreement is not signed | 데이터 협약 미체결 | Perjanjian data belum ditandatangani | Draft by September | 9월까지 협약안 마련 | Rancangan sebelum akhir September
R4 assumption financial holds 2 4 | Both sides fund the whole phase | 전체 단계에 대한 양측 재원 확보 | Kedua pihak mendanai seluruh tahap | Budget letters every October | 매년 10월 예산 확인 공문 교환 | Surat anggaran setiap bulan Oktober
R5 assumption people doubtful 3 4 | The agency keeps its trained staff | 디지털서비스청의 교육 인력 유지 | Badan mempertahankan petugas terlatih | Career path for digital posts | 디지털 직렬 경력경로 마련 | Jalur karier untuk jabatan digital
R6 risk external closed 2 3 | Travel limits stop trainings | 이동 제한에 따른 교육 중단 우려 | Pembatasan perjalanan menghentikan pelatihan | Online courses | 온라인 교육 전환 | Kursus daring
"""

DOCUMENTS = """
DOC-SEL-1 partnership:XDG other 2018 en | Letter on the selection | 협력국 선정 통보 서한 | Surat penetapan mitra
DOC-MOU-1 phase:XDG-1 mou 2018-11-20 en | Memorandum of understanding | 양해각서 | Nota kesepahaman
DOC-OPS-1 phase:XDG-1 agreement 2019-03-12 en | Operation agreement, first phase | 1단계 운영약정 | Perjanjian operasi tahap pertama
DOC-EXT-1 phase:XDG-1 agreement 2021-11-04 en | Extension of the first phase | 1단계 연장 합의서 | Perpanjangan tahap pertama
DOC-END-1 phase:XDG-1 report 2022-12 en | Completion report of the first phase | 1단계 종료보고서 | Laporan akhir tahap pertama
DOC-MOU-2 phase:XDG-2 mou 2023-11-07 en | Second memorandum of understanding | 제2차 양해각서 | Nota kesepahaman kedua
DOC-OPS-2 phase:XDG-2 agreement 2024-01-16 en | Operation agreement, second phase | 2단계 운영약정 | Perjanjian operasi tahap kedua
DOC-MIN-1 event:XDG/COM-1 minutes 2019-02-21 en | Minutes of the first committee | 제1차 협력위원회 회의록 | Notulen komite pertama
DOC-MIN-3 event:XDG/COM-3 minutes 2021-11-04 en | Minutes of the third committee | 제3차 협력위원회 회의록 | Notulen komite ketiga
DOC-MIN-5 event:XDG/COM-5 minutes 2024-11-19 ko | Minutes of the fifth committee | 제5차 협력위원회 회의록 | Notulen komite kelima
DOC-MIN-6 event:XDG/COM-6 minutes 2025-05-20 en | Minutes of the sixth committee | 제6차 협력위원회 회의록 | Notulen komite keenam
DOC-PLAN project:XDG-1-MASTER study 2020-12 en | Digital government master plan | 디지털정부 기본계획 | Rencana induk pemerintahan digital
DOC-TRAFFIC project:XDG-1-TRAFFIC study 2021-03-19 ko | Feasibility study on traffic information | 교통정보 타당성 조사 보고서 | Studi kelayakan informasi lalu lintas
DOC-PROC project:XDG-2-PROC report 2025-05-27 en | Closing report on electronic procurement | 전자조달 컨설팅 종료보고서 | Laporan penutup pengadaan elektronik
DOC-IDENT project:XDG-2-IDENT decree 2025-04 id | Decree on the identity standard (draft) | 디지털 신원 표준령(안) | Keputusan standar identitas (rancangan)
DOC-NEWS project:XDG-2-MALL news 2025-06-18 en | News on the building contract of the mall | 공공서비스몰 공사 계약 관련 보도 | Berita kontrak bangunan mal
DOC-DATA partnership:XDG dataset 2025-02-10 en | Yearbook tables | 연감 통계표 | Tabel buku tahunan
DOC-PAGE partnership:XDG page 2025-01 en | Page of the programme | 사업 소개 누리집 | Laman program
"""

# Record | field, value or absence, source, date, used | statement (optional).
SOURCE_VALUES = """
sector:2021-2025/public-services - about:60 Programme_page 2025-01 - | More than 60 per cent of the cooperation goes to public services | 협력의 60% 이상을 공공서비스 분야에 배분 | Lebih dari 60 persen kerja sama untuk layanan publik
partnership:XDG - - Forum_report 2024-10 - | Second of the partner countries in trained officials | 교육 공무원 수 기준 협력국 중 2위 | Peringkat kedua di antara negara mitra menurut jumlah pegawai terlatih
phase:XDG-1 actual_end value:2022-12-31 Completion_report 2022-12 true
phase:XDG-1 actual_end value:2022-12-15 Embassy_newsletter 2023-01-09 false
project:XDG-1-BUS actual_start value:2020-01 Contract_register 2020-02-11 true
project:XDG-1-BUS actual_start value:2020-03 Ministry_bulletin 2020-04 false
service:SV-FORESTDESK launch absence:not_due Project_plan 2024-06-01 -
service:SV-WATER launch absence:unknown Project_plan 2025-05-20 -
project:XDG-R-CLOUD actual_end absence:not_due Fund_register 2025-03-03 -
milestone:XDG-R-HEALTH/M9 evidence absence:withheld Fund_register 2025-03-03 -
project:XDG-R-LAND parent absence:not_applicable Fund_register 2025-03-03 -
service:SV-CENTRE launch value:2020-11 Yearbook 2022 false
"""
