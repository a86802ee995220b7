"""What the sides wrote for the first two quarters of 2025."""

PROGRAMME = {
    "2025-Q1": {
        "summary": "The second phase moves on as planned in most projects. The building work of the mall and the road safety data stay behind. | 대부분 사업의 2단계 계획 대비 정상 추진. 공공서비스몰 공사 및 도로안전 데이터 사업 지연 지속. | Tahap kedua berjalan sesuai rencana di sebagian besar proyek. Pekerjaan bangunan mal dan data keselamatan jalan masih tertinggal.",
        "achievement_1": "Devices for the district services were installed at the first sites. | 지역 행정 서비스 1차 지역 장비 설치 완료. | Perangkat layanan distrik dipasang di lokasi pertama.",
        "achievement_2": "Academy courses for data-based administration reached all ministries. | 데이터 기반 행정 아카데미의 전 부처 확대. | Kursus akademi administrasi berbasis data menjangkau semua kementerian.",
        "achievement_3": "Draft of the identity roadmap sent to the partner. | 디지털 신원 로드맵 초안 협력국 전달. | Rancangan peta jalan identitas dikirim kepada mitra.",
        "issue_1": "The identity standard is not yet published. | 디지털 신원 표준 미공표. | Standar identitas belum diterbitkan.",
        "issue_2": "The data agreement for road safety waits for three ministries. | 도로안전 데이터 협약의 3개 부처 협의 지연. | Perjanjian data keselamatan jalan menunggu tiga kementerian.",
        "issue_3": "Partner instalments for the water system are late. | 상수도 정보시스템 협력국 분담금 납부 지연. | Angsuran mitra untuk sistem air terlambat.",
        "lesson": "Projects with a named partner unit report on time. | 담당 부서가 지정된 사업의 적기 보고 확인. | Proyek dengan unit mitra yang jelas melapor tepat waktu.",
    },
    "2025-Q2": {
        "summary": "About half of the projects are on track. The sixth committee moved the dates of four late projects and lowered their targets for 2025. | 사업의 약 절반 정상 추진. 제6차 협력위원회에서 지연 사업 4건의 일정 조정 및 2025년 목표 하향 의결. | Sekitar separuh proyek sesuai jalur. Komite keenam menggeser jadwal empat proyek yang terlambat dan menurunkan target 2025.",
        "achievement_1": "First services of the architecture repository and the petition portal opened. | 아키텍처 저장소 및 민원 포털 1차 서비스 개통. | Layanan pertama repositori arsitektur dan portal pengaduan dibuka.",
        "achievement_2": "Consultation on electronic procurement closed with an approved roadmap. | 로드맵 승인과 함께 전자조달 컨설팅 종료. | Konsultasi pengadaan elektronik ditutup dengan peta jalan yang disetujui.",
        "achievement_3": "Traffic information is shown to drivers in the capital. | 수도 지역 운전자 대상 교통정보 제공. | Informasi lalu lintas ditampilkan kepada pengemudi di ibu kota.",
        "issue_1": "The building contract of the mall must be awarded again; a decision of the city is needed. | 공공서비스몰 공사 재계약 필요, 수도특별시 결정 요청. | Kontrak bangunan mal harus ditetapkan kembali; keputusan pemerintah kota diperlukan.",
        "issue_2": "The water system lost its security certificate and cannot go live. | 보안 인증 만료로 상수도 정보시스템 개통 보류. | Sertifikat keamanan sistem air tidak berlaku sehingga belum dapat dijalankan.",
        "issue_3": "No figures on the common fare standard since the middle of 2024. | 2024년 중반 이후 공통 요금 표준 실적 미제출. | Tidak ada angka tentang standar tarif bersama sejak pertengahan 2024.",
        "lesson": "Security checks belong before the acceptance test, not after it. | 보안 점검의 인수시험 이전 실시 필요. | Pemeriksaan keamanan perlu dilakukan sebelum uji penerimaan.",
        "variance": "Spending of the mall and the water system is low because work stopped; no money is lost. | 공사 중단에 따른 공공서비스몰 및 상수도 사업 집행 부진, 예산 손실 없음. | Serapan mal dan sistem air rendah karena pekerjaan terhenti; tidak ada dana yang hilang.",
    },
}

DONE = {
    "joint_study": "Interim findings on {0} were discussed with both ministries. | {1} 중간 결과에 대한 양측 부처 협의 완료. | Temuan sementara tentang {2} dibahas dengan kedua kementerian.",
    "consultation": "Experts worked with the partner team on {0} and left written advice. | {1} 관련 협력국 실무팀 자문 및 서면 권고 제출. | Para ahli bekerja dengan tim mitra tentang {2} dan memberi nasihat tertulis.",
    "system": "A new release for {0} was tested by the operators. | {1} 신규 버전에 대한 운영자 시험 완료. | Rilis baru untuk {2} diuji oleh operator.",
    "training": "Courses on {0} were held in the capital and online. | 수도 및 온라인에서 {1} 교육과정 실시. | Kursus {2} diadakan di ibu kota dan secara daring.",
    "facility": "Rooms for {0} were inspected and the staff plan was agreed. | {1} 공간 점검 및 인력 계획 합의. | Ruang untuk {2} diperiksa dan rencana petugas disepakati.",
    "pilot": "The sites for {0} sent data every day and the operators met monthly. | {1} 시범지역의 일일 데이터 수집 및 월례 운영자 회의 개최. | Lokasi {2} mengirim data setiap hari dan operator bertemu setiap bulan.",
    "policy_advice": "A paper on {0} was delivered and discussed in a policy dialogue. | {1} 정책 보고서 제출 및 정책 대화 개최. | Kertas kebijakan tentang {2} diserahkan dan dibahas dalam dialog.",
    "equipment": "Further units for {0} were installed and calibrated. | {1} 장비 추가 설치 및 교정 완료. | Unit tambahan untuk {2} dipasang dan dikalibrasi.",
}

NEXT = {
    "joint_study": "Workshop on the recommendations and first draft of the final report. | 권고안 워크숍 개최 및 최종보고서 초안 작성. | Lokakarya rekomendasi dan rancangan pertama laporan akhir.",
    "consultation": "Second dispatch and review of how the advice is used. | 2차 전문가 파견 및 자문 활용도 점검. | Pengiriman kedua dan tinjauan pemanfaatan konsultasi.",
    "system": "Security check, training of operators and preparation of the next launch. | 보안 점검, 운영자 교육 및 차기 개통 준비. | Pemeriksaan keamanan, pelatihan operator, dan persiapan peluncuran berikutnya.",
    "training": "Certification of instructors and an invitational training in October. | 강사 인증 및 10월 초청연수 실시. | Sertifikasi instruktur dan pelatihan undangan pada bulan Oktober.",
    "facility": "Installation of equipment and appointment of counter staff. | 장비 설치 및 창구 인력 배치. | Pemasangan peralatan dan penunjukan petugas loket.",
    "pilot": "Devices at the remaining sites and preparation of the evaluation. | 잔여 지역 장비 설치 및 평가 준비. | Perangkat di lokasi tersisa dan persiapan evaluasi.",
    "policy_advice": "Public consultation and final recommendations. | 공청회 개최 및 최종 권고안 제출. | Konsultasi publik dan rekomendasi akhir.",
    "equipment": "Training of technicians and acceptance of the trial operation. | 정비 인력 교육 및 시운전 승인. | Pelatihan teknisi dan penerimaan uji operasi.",
}

CONTRIBUTION = {
    "korea": "Experts, material and equipment from the Korean side. | 한국 측의 전문가, 자료 및 장비 제공. | Tenaga ahli, bahan, dan peralatan dari pihak Korea.",
    "partner": "Staff, rooms, data and running costs from the partner side. | 협력국 측의 인력, 공간, 데이터 및 운영비 부담. | Petugas, ruang, data, dan biaya operasional dari pihak mitra.",
}
