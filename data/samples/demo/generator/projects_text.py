"""The forty projects. Each line: code, kind, sectors, fate, start, end, parent | topic | title.

A topic and a title are written in English, Korean and Indonesian. The fate says how the
project fares: good, fair, poor, silent (no figures), new (nothing due yet), done, stopped.
"""

PROJECTS = """
XDG-1-MASTER joint_study public-services:100 done 2019-04 2020-12 - | a digital government master plan | 디지털정부 기본계획 | rencana induk pemerintahan digital | Joint study on a digital government master plan | 디지털정부 기본계획 수립 공동연구 | Studi bersama rencana induk pemerintahan digital
XDG-1-PORTAL system public-services:100 done 2019-06 2022-12 - | the integrated service portal | 통합 서비스 포털 | portal layanan terpadu | Integrated public service portal | 통합 공공서비스 포털 구축 | Portal layanan publik terpadu
XDG-1-EA policy_advice public-services:70;transport:30 done 2019-07 2022-06 - | enterprise architecture | 정보기술 아키텍처 | arsitektur teknologi informasi | Policy advice on enterprise architecture | 정보기술 아키텍처 정책 자문 | Nasihat kebijakan arsitektur teknologi informasi
XDG-1-ACADEMY training public-services:100 done 2019-04 2022-12 - | digital leadership | 디지털 리더십 | kepemimpinan digital | Digital leadership academy | 디지털 리더십 아카데미 운영 | Akademi kepemimpinan digital
XDG-1-CENTRE facility public-services:100 done 2019-04 2021-06 - | the cooperation centre | 협력센터 | pusat kerja sama | Premises of the cooperation centre | 협력센터 시설 조성 | Fasilitas pusat kerja sama
XDG-1-TRAFFIC joint_study transport:100 done 2019-09 2021-12 - | a traffic information centre | 교통정보센터 | pusat informasi lalu lintas | Feasibility study for a traffic information centre | 교통정보센터 타당성 공동연구 | Studi kelayakan pusat informasi lalu lintas
XDG-1-BUS pilot transport:80;environment:20 done 2019-10 2022-12 - | bus arrival information | 버스 도착 정보 | informasi kedatangan bus | Bus arrival information pilot | 버스 도착 정보 시범사업 | Percontohan informasi kedatangan bus
XDG-1-TICKET consultation transport:100 fair1 2020-01 2022-06 - | integrated fare payment | 통합 요금 결제 | pembayaran tarif terpadu | Consultation on integrated fare payment | 통합 요금 결제 컨설팅 | Konsultasi pembayaran tarif terpadu
XDG-1-AIR system environment:100 done 2019-07 2022-12 - | air quality information | 대기질 정보 | informasi kualitas udara | Air quality information system | 대기질 정보시스템 구축 | Sistem informasi kualitas udara
XDG-1-WASTE consultation environment:100 stopped 2020-02 2021-12 - | waste data management | 폐기물 데이터 관리 | pengelolaan data sampah | Consultation on waste data management | 폐기물 데이터 관리 컨설팅 | Konsultasi pengelolaan data sampah
XDG-1-FOREST pilot environment:100 done 2019-10 2022-12 - | early detection of forest fires | 산불 조기 감지 | deteksi dini kebakaran hutan | Forest fire early detection pilot | 산불 조기 감지 시범사업 | Percontohan deteksi dini kebakaran hutan
XDG-1-METER pilot water:100 fair1 2020-01 2022-12 - | smart water metering | 스마트 수도 검침 | meter air cerdas | Smart water metering pilot | 스마트 수도 검침 시범사업 | Percontohan meter air cerdas
XDG-1-LAB equipment water:60;environment:40 done 2019-10 2022-12 - | water quality testing | 수질 검사 | pengujian kualitas air | Equipment for the water quality laboratory | 수질 검사실 장비 지원 | Peralatan laboratorium kualitas air
XDG-1-SANIT training water:100 done 2020-01 2022-12 - | sanitation management | 위생 관리 | pengelolaan sanitasi | Training of municipal sanitation officers | 지방 위생 담당 공무원 교육 | Pelatihan petugas sanitasi kota
XDG-2-EA system public-services:60;transport:20;water:20 good 2024-01 2026-12 XDG-1-EA | the architecture repository | 아키텍처 저장소 | repositori arsitektur | Architecture repository for ministries | 부처 공동 아키텍처 저장소 구축 | Repositori arsitektur untuk kementerian
XDG-2-PORTAL system public-services:100 fair 2024-02 2026-12 XDG-1-PORTAL | mobile public services | 모바일 공공서비스 | layanan publik bergerak | Citizen portal, second stage: mobile services | 국민 포털 2단계: 모바일 서비스 구축 | Portal warga tahap kedua: layanan bergerak
XDG-2-IDENT consultation public-services:100 good 2024-03 2026-03 - | digital identity | 디지털 신원 | identitas digital | Consultation on digital identity | 디지털 신원 체계 컨설팅 | Konsultasi identitas digital
XDG-2-DATA joint_study public-services:50;environment:25;water:25 good 2024-02 2025-12 XDG-1-MASTER | a government data hub | 정부 데이터 허브 | pusat data pemerintah terpadu | Joint study on a government data hub | 정부 데이터 허브 공동연구 | Studi bersama pusat data pemerintah terpadu
XDG-2-MALL facility public-services:100 poor 2024-04 2026-12 - | the public service mall | 공공서비스몰 | mal pelayanan publik | Public service mall in the capital | 수도 공공서비스몰 조성 | Mal pelayanan publik di ibu kota
XDG-2-PETITION system public-services:100 good 2024-03 2026-09 - | petition handling | 민원 처리 | penanganan pengaduan | Petition and complaint handling system | 민원·고충 처리시스템 구축 | Sistem penanganan petisi dan pengaduan
XDG-2-ACADEMY training public-services:70;transport:10;environment:10;water:10 good 2024-01 2026-12 XDG-1-ACADEMY | data-based administration | 데이터 기반 행정 | administrasi berbasis data | Data-based administration academy | 데이터 기반 행정 아카데미 운영 | Akademi administrasi berbasis data
XDG-2-CYBER training public-services:100 fair 2024-04 2026-06 - | security operations | 보안 관제 | operasi keamanan siber | Training for security operations staff | 보안 관제 인력 교육 | Pelatihan staf operasi keamanan siber
XDG-2-AIPOL policy_advice public-services:100 good 2024-06 2026-09 - | artificial intelligence in government | 정부 인공지능 활용 | kecerdasan artifisial di pemerintahan | Policy advice on artificial intelligence in government | 정부 인공지능 활용 정책 자문 | Nasihat kebijakan kecerdasan artifisial di pemerintahan
XDG-2-LOCAL pilot public-services:100 good 2024-05 2026-10 - | local administration services | 지방행정 서비스 | layanan administrasi daerah | Local administration services in five districts | 5개 지역 지방행정 서비스 시범사업 | Percontohan layanan administrasi daerah di lima distrik
XDG-2-PROC consultation public-services:100 done2 2024-01 2025-05 - | electronic procurement | 전자조달 | pengadaan elektronik | Consultation on electronic procurement | 전자조달 제도 컨설팅 | Konsultasi pengadaan elektronik
XDG-2-TRAFFIC system transport:100 good 2024-02 2026-11 XDG-1-TRAFFIC | traffic information | 교통정보 | informasi lalu lintas | Traffic information centre system | 교통정보센터 시스템 구축 | Sistem pusat informasi lalu lintas
XDG-2-PORT joint_study transport:100 good 2024-04 2025-11 - | a port logistics single window | 항만물류 단일창구 | layanan satu pintu logistik pelabuhan | Joint study on a port logistics single window | 항만물류 단일창구 공동연구 | Studi bersama layanan satu pintu logistik pelabuhan
XDG-2-ROAD pilot transport:100 poor 2024-03 2026-06 - | road safety data | 도로안전 데이터 | data keselamatan jalan | Road safety data pilot | 도로안전 데이터 시범사업 | Percontohan data keselamatan jalan
XDG-2-FARE policy_advice transport:100 silent 2024-05 2026-04 XDG-1-TICKET | a common fare standard | 공통 요금 표준 | standar tarif bersama | Policy advice on a common fare standard | 공통 요금 표준 정책 자문 | Nasihat kebijakan standar tarif bersama
XDG-2-AIR equipment environment:100 good 2024-03 2026-08 XDG-1-AIR | air quality monitoring | 대기질 측정 | pemantauan kualitas udara | Air quality monitoring stations | 대기질 측정소 장비 지원 | Stasiun pemantauan kualitas udara
XDG-2-CARBON system environment:100 fair 2024-06 2026-12 - | emission data | 온실가스 배출 정보 | data emisi | Emission inventory system | 온실가스 배출 인벤토리 시스템 구축 | Sistem inventarisasi emisi
XDG-2-FOREST facility environment:100 good 2024-05 2026-12 XDG-1-FOREST | the forest service centre | 산림서비스센터 | pusat layanan kehutanan | Forest service centre in the northern province | 북부 지역 산림서비스센터 조성 | Pusat layanan kehutanan di provinsi utara
XDG-2-FLOOD joint_study environment:50;water:50 new 2025-07 2026-12 - | shared flood data | 홍수 데이터 공유 | berbagi data banjir | Joint study on shared flood data | 홍수 데이터 공유 공동연구 | Studi bersama berbagi data banjir
XDG-2-WATER system water:100 poor 2024-02 2026-12 XDG-1-METER | water supply information | 상수도 정보 | informasi pasokan air | Water supply information system | 상수도 정보시스템 구축 | Sistem informasi pasokan air
XDG-2-LAB equipment water:100 fair 2024-04 2026-05 XDG-1-LAB | regional water testing | 지역 수질 검사 | pengujian air regional | Equipment for regional water laboratories | 지역 수질 검사소 장비 지원 | Peralatan laboratorium air regional
XDG-2-SANIT training water:100 new 2025-09 2026-12 XDG-1-SANIT | wastewater operation | 하수처리 운영 | operasi pengolahan air limbah | Training for wastewater plant operators | 하수처리시설 운영 인력 교육 | Pelatihan operator pengolahan air limbah
XDG-R-HEALTH system public-services:100 good 2024-01 2026-06 - | health facility records | 보건시설 등록 정보 | data fasilitas kesehatan | Health facility register | 보건시설 등록시스템 구축 | Sistem registrasi fasilitas kesehatan
XDG-R-LAND consultation public-services:80;environment:20 fair 2024-01 2025-12 - | land records | 토지 기록 | catatan pertanahan | Consultation on land records | 토지 기록 관리 컨설팅 | Konsultasi catatan pertanahan
XDG-R-RIVER equipment water:100 good 2024-06 2026-09 - | river level measurement | 하천 수위 측정 | pengukuran tinggi muka sungai | River gauges for flood warning | 홍수 경보용 하천 수위계 지원 | Alat ukur sungai untuk peringatan banjir
XDG-R-CLOUD policy_advice public-services:100 good 2024-02 2026-02 - | government cloud services | 정부 클라우드 | komputasi awan pemerintah | Policy advice on government cloud services | 정부 클라우드 정책 자문 | Nasihat kebijakan komputasi awan pemerintah
"""

KIND_WORDS = {
    "joint_study": "Experts of both sides study {0} and agree on recommendations | 양측 전문가의 {1} 공동연구 및 권고안 도출 | Para ahli dari kedua pihak mengkaji {2} dan menyepakati rekomendasi",
    "consultation": "Experienced officials advise the partner agencies on {0} | 경험 있는 전문가의 {1} 분야 협력국 기관 자문 | Tenaga ahli berpengalaman memberi konsultasi tentang {2} kepada instansi mitra",
    "system": "The system for {0} is designed, built, tested and handed over | {1} 시스템의 설계, 구축, 시험 및 이관 | Sistem untuk {2} dirancang, dibangun, diuji, dan diserahterimakan",
    "training": "Courses, practice and certified instructors on {0} | {1} 분야 교육과정, 실습 및 강사 양성 | Kursus, praktik, dan instruktur bersertifikat bidang {2}",
    "facility": "Rooms, counters and staff for {0} are prepared and opened | {1} 공간, 창구 및 인력의 준비와 개소 | Ruang, loket, dan petugas untuk {2} disiapkan dan dibuka",
    "pilot": "A trial of {0} at selected sites shows what can be scaled up | 선정 지역의 {1} 시범 운영 및 확산 방안 검증 | Uji coba {2} di lokasi terpilih menunjukkan hal yang dapat diperluas",
    "policy_advice": "Policy papers and dialogues prepare rules on {0} | {1} 관련 규정 마련을 위한 정책 보고서와 정책 대화 | Kertas kebijakan dan dialog menyiapkan peraturan tentang {2}",
    "equipment": "Equipment for {0} is delivered, installed and kept running | {1} 장비의 공급, 설치 및 유지관리 | Peralatan {2} dikirim, dipasang, dan dipelihara",
}

OBJECTIVES = {
    "joint_study": "Decisions on {0} rest on shared evidence | 공동의 근거에 기반한 {1} 의사결정 | Keputusan tentang {2} berdasarkan bukti bersama",
    "consultation": "The partner agencies manage {0} on their own | 협력국 기관의 {1} 자체 운영 역량 확보 | Instansi mitra mengelola {2} secara mandiri",
    "system": "People and agencies get {0} online, faster and reliably | 국민과 기관의 {1} 온라인 이용 확대 및 처리 신속화 | Masyarakat dan instansi memperoleh {2} secara daring, cepat, dan andal",
    "training": "Officials apply {0} in their daily work | 공무원의 {1} 실무 적용 | Pegawai menerapkan {2} dalam pekerjaan sehari-hari",
    "facility": "Visitors and agencies are served by {0} in one place | {1} 중심의 원스톱 서비스 제공 | Pengunjung dan instansi dilayani oleh {2} di satu tempat",
    "pilot": "There is tested experience with {0} for a nationwide roll-out | 전국 확산을 위한 {1} 실증 경험 축적 | Tersedia pengalaman teruji tentang {2} untuk penerapan nasional",
    "policy_advice": "Rules on {0} are in force and followed | {1} 관련 규정의 시행 및 준수 | Peraturan tentang {2} berlaku dan dipatuhi",
    "equipment": "Reliable data come from {0} every day | {1} 기반의 신뢰할 수 있는 일일 데이터 확보 | Data yang andal tersedia setiap hari dari {2}",
}

OUTPUTS = {
    "joint_study": (
        "Joint study reports on {0} | {1} 공동연구 보고서 | Laporan studi bersama tentang {2}",
        "Officials with research experience | 연구 경험을 갖춘 공무원 | Pegawai dengan pengalaman penelitian",
    ),
    "consultation": (
        "Recommendations and drafts on {0} | {1} 권고안 및 초안 | Rekomendasi dan rancangan tentang {2}",
        "Advised officials and agencies | 자문을 받은 공무원과 기관 | Pegawai dan instansi yang memperoleh konsultasi",
    ),
    "system": (
        "Working system for {0} | {1} 시스템 가동 | Sistem {2} yang berfungsi",
        "Connected agencies and trained operators | 연계 기관 및 운영 인력 확보 | Instansi terhubung dan operator terlatih",
    ),
    "training": (
        "Courses on {0} | {1} 교육과정 | Kursus {2}",
        "Certified partner instructors | 인증된 협력국 강사 | Instruktur mitra bersertifikat",
    ),
    "facility": (
        "Equipped rooms for {0} | {1} 시설 구비 | Ruang yang dilengkapi untuk {2}",
        "Agencies present and staff in place | 입주 기관 및 인력 확보 | Instansi hadir dan petugas tersedia",
    ),
    "pilot": (
        "Pilot sites for {0} | {1} 시범 운영 지역 | Lokasi percontohan {2}",
        "Trained operators at the sites | 현장 운영 인력 양성 | Operator terlatih di lokasi",
    ),
    "policy_advice": (
        "Policy papers on {0} | {1} 정책 보고서 | Kertas kebijakan tentang {2}",
        "Dialogues between policy makers | 정책 담당자 간 대화 | Dialog antarpembuat kebijakan",
    ),
    "equipment": (
        "Installed equipment for {0} | {1} 장비 설치 | Peralatan {2} yang terpasang",
        "Trained operators and technicians | 운영 및 정비 인력 양성 | Operator dan teknisi terlatih",
    ),
}
