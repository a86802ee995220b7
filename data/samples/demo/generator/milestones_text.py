"""Ten milestones for each kind of project: kind of milestone, side, title in three languages."""

MILESTONES = {
    "joint_study": """
decision joint | Terms of reference agreed | 과업지시서 합의 | Kerangka acuan disepakati
contract korea | Research institute contracted | 연구기관 계약 체결 | Lembaga penelitian dikontrak
event joint | Kick-off meeting on {0} | {1} 착수보고회 개최 | Rapat awal tentang {2}
deliverable partner | Data of the partner agencies delivered | 협력국 기관 자료 제공 완료 | Data instansi mitra diserahkan
deliverable korea | Inception report accepted | 착수보고서 승인 | Laporan pendahuluan diterima
event joint | Field survey completed | 현지조사 완료 | Survei lapangan selesai
evaluation joint | Interim report reviewed | 중간보고서 검토 | Laporan antara ditinjau
event joint | Workshop on the recommendations | 권고안 워크숍 개최 | Lokakarya rekomendasi
deliverable korea | Final report on {0} | {1} 최종보고서 제출 | Laporan akhir tentang {2}
decision partner | Follow-on decided by the partner | 협력국 후속사업 결정 | Tindak lanjut diputuskan oleh mitra""",
    "consultation": """
decision joint | Scope of the consultation agreed | 컨설팅 범위 합의 | Ruang lingkup konsultasi disepakati
contract korea | Expert team appointed | 전문가팀 위촉 | Tim ahli ditunjuk
event korea | First expert dispatch | 1차 전문가 파견 | Pengiriman ahli pertama
deliverable joint | Analysis of current practice in {0} | {1} 현황 분석 | Analisis praktik {2} saat ini
event joint | Mid-term consultation meeting | 중간 자문회의 개최 | Rapat konsultasi paruh waktu
event korea | Second expert dispatch | 2차 전문가 파견 | Pengiriman ahli kedua
deliverable korea | Roadmap for {0} submitted | {1} 로드맵 제출 | Peta jalan {2} disampaikan
decision partner | Roadmap approved by the partner | 협력국 로드맵 승인 | Peta jalan disetujui oleh mitra
evaluation joint | Use of the advice reviewed | 자문 활용도 점검 | Pemanfaatan konsultasi ditinjau
handover korea | Closing report handed over | 종료보고서 전달 | Laporan penutup diserahkan""",
    "system": """
decision joint | Requirements for {0} agreed | {1} 요구사항 합의 | Kebutuhan {2} disepakati
contract korea | Development contract signed | 개발 계약 체결 | Kontrak pengembangan ditandatangani
deliverable partner | Servers and network ready | 서버 및 네트워크 준비 완료 | Server dan jaringan siap
evaluation joint | Security check of the first release passed | 1차 버전 보안 점검 통과 | Pemeriksaan keamanan rilis pertama lulus
launch joint | First service of {0} launched | {1} 1차 서비스 개시 | Layanan pertama {2} diluncurkan
event partner | Operators of all agencies trained | 전 기관 운영자 교육 완료 | Operator semua instansi dilatih
deliverable korea | Second release for testing | 2차 시험 버전 배포 | Rilis kedua untuk pengujian
evaluation partner | Acceptance test passed | 인수시험 합격 | Uji penerimaan lulus
launch joint | Full service of {0} launched | {1} 전체 서비스 개시 | Layanan penuh {2} diluncurkan
handover korea | Source code and manuals handed over | 소스코드 및 매뉴얼 이관 | Kode sumber dan manual diserahkan""",
    "training": """
deliverable joint | Training needs analysed | 교육 수요 분석 완료 | Kebutuhan pelatihan dianalisis
decision joint | Curriculum on {0} agreed | {1} 교육과정 합의 | Kurikulum {2} disepakati
contract korea | Training provider contracted | 교육기관 계약 체결 | Penyelenggara pelatihan dikontrak
deliverable korea | Course material in the local language | 현지어 교재 제작 완료 | Bahan ajar dalam bahasa setempat
event korea | First invitational training | 1차 초청연수 실시 | Pelatihan undangan pertama
event partner | First local course | 1차 현지교육 실시 | Kursus lokal pertama
evaluation joint | Instructors certified | 강사 인증 완료 | Instruktur disertifikasi
event korea | Second invitational training | 2차 초청연수 실시 | Pelatihan undangan kedua
evaluation joint | Effect of the courses on {0} evaluated | {1} 교육 효과 평가 | Dampak kursus {2} dievaluasi
handover korea | Curriculum handed over to the national institute | 국립교육기관 교육과정 이관 | Kurikulum diserahkan kepada lembaga nasional""",
    "facility": """
decision partner | Site for {0} chosen | {1} 부지 선정 | Lokasi {2} ditetapkan
deliverable joint | Room plan agreed | 공간 배치안 합의 | Denah ruang disepakati
contract partner | Building work contracted | 공사 계약 체결 | Pekerjaan bangunan dikontrak
deliverable partner | Building work completed | 공사 완료 | Pekerjaan bangunan selesai
contract korea | Equipment ordered | 장비 발주 | Peralatan dipesan
deliverable korea | Equipment installed | 장비 설치 완료 | Peralatan dipasang
event partner | Staff appointed and trained | 인력 배치 및 교육 완료 | Petugas ditunjuk dan dilatih
launch joint | Opening of {0} | {1} 개소 | Pembukaan {2}
evaluation joint | First-year review | 1차 연도 운영 점검 | Tinjauan tahun pertama
handover korea | Facility handed over to the partner | 협력국 시설 이관 | Fasilitas diserahkan kepada mitra""",
    "pilot": """
decision joint | Pilot sites chosen | 시범지역 선정 | Lokasi percontohan ditetapkan
deliverable joint | Pilot plan for {0} agreed | {1} 시범 운영계획 합의 | Rencana percontohan {2} disepakati
contract korea | Supplier contracted | 공급업체 계약 체결 | Pemasok dikontrak
deliverable korea | Devices installed at the first sites | 1차 지역 장비 설치 | Perangkat dipasang di lokasi pertama
launch joint | Pilot operation started | 시범 운영 개시 | Operasi percontohan dimulai
event partner | Site operators trained | 현장 운영자 교육 완료 | Operator lokasi dilatih
evaluation joint | Interim results reviewed | 중간 성과 점검 | Hasil sementara ditinjau
deliverable korea | Devices installed at all sites | 전체 지역 장비 설치 완료 | Perangkat dipasang di semua lokasi
evaluation joint | Evaluation of {0} completed | {1} 시범사업 평가 완료 | Evaluasi {2} selesai
decision partner | Scale-up decided | 확산 여부 결정 | Perluasan diputuskan""",
    "policy_advice": """
decision joint | Questions for policy advice agreed | 정책 자문 의제 합의 | Pertanyaan nasihat kebijakan disepakati
contract korea | Policy advisers appointed | 정책 자문관 위촉 | Penasihat kebijakan ditunjuk
event joint | First policy dialogue on {0} | 1차 {1} 정책 대화 개최 | Dialog kebijakan pertama tentang {2}
deliverable korea | Comparative paper delivered | 비교 분석 보고서 제출 | Kertas perbandingan diserahkan
deliverable partner | First draft of the regulation | 규정 초안 작성 | Rancangan pertama peraturan
event partner | Public consultation held | 공청회 개최 | Konsultasi publik diselenggarakan
event joint | Second policy dialogue | 2차 정책 대화 개최 | Dialog kebijakan kedua
deliverable korea | Final recommendations on {0} | {1} 최종 권고안 제출 | Rekomendasi akhir tentang {2}
decision partner | Regulation adopted | 규정 채택 | Peraturan ditetapkan
evaluation joint | First application reviewed | 시행 초기 점검 | Penerapan pertama ditinjau""",
    "equipment": """
deliverable joint | Equipment list for {0} agreed | {1} 장비 목록 합의 | Daftar peralatan {2} disepakati
decision partner | Sites confirmed by the partner | 협력국 설치 장소 확정 | Lokasi dikonfirmasi oleh mitra
contract korea | Supply contract signed | 공급 계약 체결 | Kontrak pengadaan ditandatangani
deliverable korea | Shipment accepted at the port | 항만 도착 장비 검수 완료 | Kiriman diterima di pelabuhan
decision partner | Customs exemption granted | 관세 면제 승인 | Pembebasan bea masuk diberikan
deliverable korea | First half installed | 1차분 설치 완료 | Separuh pertama terpasang
event partner | Operators and technicians trained | 운영 및 정비 인력 교육 완료 | Operator dan teknisi dilatih
deliverable korea | All equipment installed | 전체 장비 설치 완료 | Semua peralatan terpasang
evaluation joint | Trial operation of {0} accepted | {1} 시운전 승인 | Uji operasi {2} diterima
handover korea | Equipment handed over to the partner | 협력국 장비 이관 | Peralatan diserahkan kepada mitra""",
}

DELAYS = {
    "procurement": (
        "The tender had to be repeated because only one bid came in | 단독 응찰에 따른 재입찰 진행 | Tender harus diulang karena hanya ada satu penawaran",
        "Delivery of parts takes longer than contracted | 계약 대비 부품 납기 지연 | Pengiriman suku cadang lebih lama daripada kontrak",
    ),
    "counterpart_change": (
        "The head of the partner unit changed and the plan is being reviewed | 협력국 담당 부서장 교체에 따른 계획 재검토 | Kepala unit mitra berganti dan rencana sedang ditinjau ulang",
        "Responsibility moved to another directorate | 담당 부서 이관 | Tanggung jawab dialihkan ke direktorat lain",
    ),
    "budget": (
        "The partner budget was released one quarter late | 협력국 예산 배정 1개 분기 지연 | Anggaran mitra dicairkan terlambat satu triwulan",
        "Costs rose above the approved amount | 승인액 대비 비용 증가 | Biaya naik melebihi jumlah yang disetujui",
    ),
    "regulation": (
        "The implementing regulation is not yet signed | 시행 규정 서명 지연 | Peraturan pelaksana belum ditandatangani",
        "A permit of another ministry is still missing | 타 부처 인허가 미완료 | Izin dari kementerian lain belum terbit",
    ),
    "data": (
        "The agencies deliver their data in different formats | 기관별 자료 형식 불일치 | Instansi menyerahkan data dalam format yang berbeda",
        "Old records must be cleaned before they can be loaded | 기존 자료 정비 필요 | Catatan lama perlu dibersihkan sebelum dimuat",
    ),
    "security": (
        "Findings of the security check have to be repaired first | 보안 점검 지적사항 선행 조치 필요 | Temuan pemeriksaan keamanan harus diperbaiki terlebih dahulu",
        "The hosting site lost its security certificate | 호스팅 시설의 보안 인증 만료 | Sertifikat keamanan lokasi server tidak berlaku lagi",
    ),
    "other": (
        "Heavy rains closed the access roads | 폭우로 인한 진입로 통제 | Hujan lebat menutup jalan akses",
        "The meeting was moved to fit the calendars of both sides | 양측 일정 조율에 따른 회의 연기 | Rapat dipindahkan untuk menyesuaikan jadwal kedua pihak",
    ),
}

# What the narratives of the programme name as the cause.
KNOWN_CAUSES = {
    "XDG-2-MALL": "procurement",
    "XDG-2-WATER": "security",
    "XDG-2-ROAD": "regulation",
    "XDG-2-CARBON": "data",
}

DECISIONS_NEEDED = (
    "Committee to approve the changed schedule | 위원회의 변경 일정 승인 필요 | Komite perlu menyetujui perubahan jadwal",
    "Partner ministry to name the responsible unit | 협력국 부처의 담당 부서 지정 필요 | Kementerian mitra perlu menunjuk unit penanggung jawab",
    "Both sides to share the additional cost | 추가 비용 분담에 대한 양측 합의 필요 | Kedua pihak perlu menyepakati pembagian biaya tambahan",
    "Korean side to release the second instalment | 한국 측 2차분 집행 승인 필요 | Pihak Korea perlu mencairkan angsuran kedua",
)

CANCELLED = (
    "Dropped when both sides ended the project early.",
    "Merged with the second dispatch to save travel cost.",
    "No longer needed after the scope was reduced by the committee.",
)
