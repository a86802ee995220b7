# Laporan.
report-contents = Daftar isi
report-skip = Langsung ke isi laporan
report-title-progress = Laporan kemajuan
report-title-results = Laporan hasil
report-title-milestones = Laporan tonggak kegiatan
report-title-finance = Laporan keuangan
report-title-brief = Ringkasan untuk pimpinan
report-title-portfolio = Portofolio seluruh kemitraan
report-draft = DRAF
report-made-up = DATA REKAAN: tidak menyangkut negara, lembaga, atau orang sebenarnya
report-note = Catatan
report-not-provided = Belum disampaikan.
report-no-target = tanpa target
report-as-of = Per tanggal
report-source = Sumber: catatan program, per { $date }
report-span = { $start } – { $end }
report-n-of = { $n } dari { $of }
report-periods-of = { $n } dari { $of } periode
report-originally = semula { $value }

# Sampul dan asal data.
fact-span = Periode
fact-as_of = Per tanggal
fact-profile = Cakupan
fact-prevailing = Bahasa yang berlaku
fact-partnership = Kemitraan
fact-known_at = Catatan sebagaimana diketahui pada
fact-log_heads = Log
fact-fingerprint = Sidik data
fact-program = Dibuat dengan

# Bagian.
section-glance = 1. Sekilas
section-summary = 2. Ringkasan eksekutif
section-revisions = 3. Perubahan dalam periode
section-results = 4. Kerangka hasil
section-sectors = 5. Kemajuan per sektor dan proyek
section-milestones = 6. Tonggak kegiatan
section-finance = 7. Keuangan
section-training = 8. Pelatihan dan tenaga
section-risks = 9. Risiko, masalah, asumsi
section-services = 10. Layanan dan penggunaannya
section-context = 11. Konteks nasional
section-decisions = 12. Keputusan dan tindak lanjut
section-next = 13. Rencana periode berikutnya
section-sign-off = 14. Pengesahan
section-missing = Data yang belum dilaporkan
section-brief-standing = Posisi program
section-brief-achievements = Capaian
section-brief-issues = Masalah yang memerlukan keputusan
section-brief-money = Keuangan menurut pihak
section-brief-next = Yang berikutnya
section-portfolio-total = Portofolio secara keseluruhan
section-portfolio-compared = Perbandingan kemitraan
section-portfolio-ranking = Peringkat menurut hasil sampai saat ini
section-portfolio-money = Keuangan
section-portfolio-late = Yang terlambat
section-portfolio-next = Yang berikutnya
section-portfolio-without = Negara prioritas tanpa kemitraan yang tercatat

# Kolom.
report-column-figure = Ukuran
report-column-value = Nilai
report-column-status = Status
report-column-record = Catatan
report-column-field = Isian
report-column-old = Lama
report-column-new = Baru
report-column-reason = Alasan
report-column-date = Tanggal
report-column-decision = Keputusan
report-column-level = Tingkat
report-column-to_date = Capaian sampai saat ini
report-column-to_end = Terhadap target akhir
report-column-counted = Terhitung
report-column-indicator = Indikator
report-column-unit = Satuan
report-column-baseline = Nilai awal
report-column-previous = Sebelumnya
report-column-actual = Realisasi
report-column-target = Target saat ini
report-column-end_target = Target akhir
report-column-trend = Tren
report-column-source = Sumber
report-column-period = Periode
report-column-used = Nilai yang dipakai
report-column-other = Nilai lain
report-column-side = Pihak
report-column-sector = Sektor
report-column-project = Proyek
report-column-milestones_done = Tonggak selesai
report-column-execution = Realisasi anggaran
report-column-funder = Penyandang dana
report-column-description = Uraian
report-column-by_budget = Menurut anggaran
report-column-by_count = Menurut jumlah proyek
report-column-published = Dipublikasikan
report-column-words = Pernyataan sumber
report-column-milestone = Tonggak kegiatan
report-column-planned = Rencana awal
report-column-forecast = Prakiraan
report-column-actual_date = Realisasi
report-column-slip = Keterlambatan
report-column-cause = Penyebab
report-column-depends = Bergantung pada
report-column-decision_needed = Keputusan yang diperlukan
report-column-budget_line = Pos anggaran
report-column-original = Anggaran awal
report-column-budget = Anggaran berjalan
report-column-planned_to_date = Rencana sampai saat ini
report-column-planned_money = Rencana
report-column-committed = Komitmen
report-column-disbursed = Dicairkan
report-column-spent = Dibelanjakan
report-column-balance = Sisa
report-column-form = Bentuk
report-column-column = Kolom
report-column-amount = Jumlah
report-column-kind = Jenis
report-column-group = Kelompok
report-column-trips_planned = Rencana kehadiran
report-column-trips = Kehadiran
report-column-person_months = Orang-bulan
report-column-risk = Risiko
report-column-likelihood = Kemungkinan
report-column-impact = Dampak
report-column-score = Skor
report-column-state = Keadaan
report-column-response = Penanganan
report-column-responsible = Penanggung jawab
report-column-due = Tenggat
report-column-done = Selesai
report-column-service = Layanan
report-column-contribution = Peran kerja sama
report-column-launch = Peluncuran
report-column-operator = Pengelola
report-column-users = Pengguna
report-column-event = Kegiatan
report-column-action = Tindak lanjut
report-column-late = Terlambat
report-column-partnership = Kemitraan
report-column-stage = Tahapan
report-column-elapsed = Waktu berjalan
report-column-projects = Proyek
report-column-high_risks = Risiko tinggi terbuka
report-column-open_actions = Tindak lanjut terbuka
report-column-rank = Peringkat
report-column-late_reports = Laporan
report-column-late_figures = Realisasi
report-column-late_milestones = Tonggak
report-column-late_actions = Tindak lanjut
report-column-late_checks = Pemeriksaan
report-column-late_total = Jumlah
report-column-next = Berikutnya
report-column-country = Negara
report-column-region = Kawasan
report-column-rounds = Periode strategi

# Hasil.
outcome-met = tercapai
outcome-not-met = tidak tercapai
outcome-no-data = tidak ada data
outcome-none = tidak ada

# 1 Sekilas.
glance-caption = Keadaan program
glance-note = Hasil adalah rata-rata hasil dan keluaran, masing-masing dibatasi 0 sampai 100%. Data yang belum dilaporkan tidak dihitung sebagai nol.
glance-between-phases = Di antara dua fase.
glance-status = Status program
glance-elapsed = Waktu berjalan
glance-results = Hasil sampai saat ini
glance-results-end = Hasil terhadap target akhir
glance-milestones = Tonggak kegiatan selesai
glance-milestones-due = { $due } jatuh tempo
glance-execution = Realisasi anggaran
glance-projects = Proyek
glance-high-risks = Risiko tinggi terbuka
glance-open-actions = Tindak lanjut terbuka
glance-over = lewat { $days } hari
glance-days = hari ke-{ $days } dari { $total }
glance-disbursed = { $disbursed } dari { $budget }
glance-disbursed-of = atas { $projects } proyek yang jumlahnya diketahui; seluruhnya { $disbursed }
glance-elapsed-mark = waktu { $share }
glance-finding = Target akhir: { $results }; waktu berjalan: { $elapsed }; realisasi anggaran: { $execution }
glance-alt = Batang hasil sampai saat ini, target akhir, tonggak kegiatan, dan anggaran. Target akhir { $results }, waktu berjalan { $elapsed }, realisasi { $execution }.
glance-achievements = Pencapaian
glance-issues = Masalah yang memerlukan keputusan

# 3 Perubahan.
revisions-none = Tidak ada perubahan target, tanggal, atau anggaran dalam periode.
revisions-caption = Revisi yang disepakati dalam periode

# 4 Hasil.
results-none = Tidak ada indikator hasil yang tercatat.
results-caption = Indikator
results-levels-caption = Rata-rata capaian per tingkat
results-headline = Hasil dan keluaran
results-no-level = Tanpa tingkat
results-mean-note = Rata-rata capaian yang dibatasi 0 sampai 100%; terhitung adalah indikator yang memiliki data dari yang seharusnya.
results-shown = { $n } dari { $of } indikator hasil ditampilkan.
results-note = Capaian adalah bagian jarak dari nilai awal ke target; tanpa nilai awal, bagian dari target.
results-finding = { $projects } proyek menurut hasil sampai saat ini; terendah { $project } dengan { $share }
results-alt = Batang rata-rata capaian { $projects } proyek, yang terlemah lebih dahulu. Terendah: { $project }, { $share }.
results-differing-caption = Sumber dan pihak lain dengan nilai berbeda
results-differing-note = Satu nilai dipakai; yang lain dicetak sesuai sumbernya.

# 5 Sektor.
shares-caption = Porsi sektor
shares-note = Menurut anggaran: { $counted } proyek memiliki anggaran terkonversi. Dasar tidak pernah dicampur; yang utama: { $basis }.
shares-finding = { $sector } berporsi terbesar: { $share } ({ $basis })
shares-alt = Satu batang porsi sektor untuk setiap dasar. Terbesar: { $sector }, { $share } ({ $basis }).
sectors-caption = Sektor
sectors-note = Proyek di beberapa sektor dihitung menurut porsinya.
projects-caption = Proyek dalam program
related-caption = Proyek terkait
related-note = Berada di samping program dan tidak masuk jumlah, porsi, atau status.

# 6 Tonggak kegiatan.
milestones-none = Tidak ada tonggak kegiatan dalam laporan ini.
milestones-caption = Tonggak kegiatan
milestones-shown = { $n } dari { $of } tonggak kegiatan ditampilkan.
milestones-approximate = paling sedikit; tanggal hanya diketahui bulan atau tahunnya
milestones-pushed = setelah { $by }
milestones-decision = Keputusan yang diperlukan: { $text }
milestones-finding = { $done } dari { $total } tonggak selesai, { $due } jatuh tempo
milestones-finding-late = { $done } dari { $total } tonggak selesai, { $due } jatuh tempo; yang paling lambat, { $worst }, mundur { $slip } hari
milestones-alt = Bagan Gantt dengan rencana awal, prakiraan, realisasi, dan tanggal acuan. { $done } dari { $total } selesai, { $due } jatuh tempo. Keterlambatan terbesar: { $slip } hari { $worst }.

# 7 Keuangan.
finance-none = Tidak ada anggaran, rencana, atau transaksi yang tercatat.
finance-caption = Dana menurut pos anggaran, pihak, dan bentuk
finance-total = Jumlah
finance-no-line = Tanpa pos anggaran
finance-note = Anggaran, komitmen, pencairan, dan belanja tidak pernah dicampur. Realisasi adalah pencairan dibagi anggaran berjalan; sisa adalah anggaran berjalan dikurangi pencairan.
finance-this-period = Dicairkan sejak hari pertama periode sampai tanggal acuan: { $amount }.
finance-projects-caption = Dana per proyek
finance-matching-caption = Dana pihak mitra untuk setiap satuan dana pihak Korea
finance-matching-note = Hanya hibah dan anggaran sendiri; tunai dan natura terpisah.
finance-unconverted-caption = Jumlah tanpa kurs
finance-unconverted-note = Tidak masuk jumlah mana pun.
finance-absent-caption = Jumlah yang tidak diketahui
finance-finding = { $disbursed } dicairkan, { $planned } direncanakan sampai saat ini
finance-alt = Garis dana rencana dan pencairan dari waktu ke waktu. Dicairkan { $disbursed }, direncanakan sampai saat ini { $planned }.
finance-variance-finding = Terjauh dari rencana sampai saat ini: { $line }, { $share }
finance-variance-alt = Batang selisih pencairan terhadap rencana sampai saat ini per pos anggaran. Terjauh: { $line }, { $share }.

# 8 Pelatihan.
training-none = Tidak ada kegiatan yang tercatat.
training-caption = Kehadiran sampai saat ini
training-note = Kehadiran menghitung setiap orang pada setiap kegiatan. Jumlah pegawai unik bukan penjumlahannya dan hanya dicetak bila dihitung.
training-by-kind = Menurut jenis kegiatan
training-by-agency = Menurut lembaga
training-by-level = Menurut jenjang
training-by-sex = Menurut jenis kelamin
training-unnamed = tidak disebut
training-total = Jumlah
training-finding = { $agency } terbanyak: { $trips } kehadiran
training-alt = Titik kehadiran { $agencies } lembaga. Terbanyak: { $agency }, { $trips }.

# 9 Risiko.
risks-none = Tidak ada risiko, masalah, atau asumsi yang tercatat.
risks-caption = Risiko, masalah, dan asumsi
risks-note = Skor adalah kemungkinan dikali dampak; 15 atau lebih tergolong tinggi.
risks-shown = { $n } dari { $of } risiko, masalah, dan asumsi ditampilkan; nomor sesuai matriks.
risks-finding = { $high } dari { $open } risiko dan masalah terbuka tergolong tinggi
risks-alt = Matriks kemungkinan dan dampak, 1 sampai 5, dengan kode { $open } risiko dan masalah terbuka; { $high } tinggi.

# 10 Layanan.
services-none = Tidak ada layanan yang tercatat.
services-caption = Layanan dan penggunanya
services-note = Pengguna adalah nilai terakhir yang diketahui pada akhir periode.

# 11 Konteks nasional.
context-none = Tidak ada indikator konteks yang tercatat.
context-lead = Angka negara mitra sendiri. Kerja sama tidak bertanggung jawab atasnya, dan tidak masuk capaian ataupun status.
context-caption = Indikator konteks
context-note = Setiap angka dicetak dengan sumber, penerbit, dan tanggal terbitnya.
context-break = metode berubah { $date }
context-finding = { $name }: { $first } ({ $from }), { $last } ({ $to })
context-alt = Garis { $name } dari { $from } ({ $first }) sampai { $to } ({ $last }).

# 12, 13.
decisions-none = Tidak ada keputusan atau tindak lanjut terbuka untuk periode ini.
decisions-caption = Keputusan dalam periode
actions-caption = Tindak lanjut terbuka dan yang selesai dalam periode
next-none = Tidak ada tonggak kegiatan yang diperkirakan pada periode berikutnya.
next-caption = Tonggak kegiatan berikutnya

# 14 Pengesahan.
sign-lead = Kedua pihak mengesahkan angka dalam laporan ini. Keberatan dicetak dan tidak menghalangi kesepakatan.
sign-institution = Lembaga
sign-name = Nama
sign-title = Jabatan
sign-date = Tanggal
sign-signature = Tanda tangan
sign-reservation = Keberatan

# Data yang belum dilaporkan.
missing-none = Semua data yang jatuh tempo telah dilaporkan.
missing-caption = Data jatuh tempo yang belum dilaporkan
missing-note = { $n } data belum dilaporkan; tidak ada yang dihitung sebagai nol.

# Istilah angka.

# Brief.
brief-counted = Status: { $status }. Indikator di balik hasil sampai saat ini: { $results }; di balik target akhir: { $end }. Tonggak kegiatan selesai: { $milestones }, jatuh tempo { $due }. Realisasi anggaran dihitung atas { $projects } proyek yang jumlahnya diketahui. Yang belum dilaporkan tidak dihitung sebagai nol.
brief-late = Terbuka: risiko tinggi { $risks }, tindak lanjut { $open }. Terlambat: laporan { $reports }, realisasi { $figures }, tonggak { $milestones }, tindak lanjut { $actions }, pemeriksaan lanjutan { $checks }.
brief-left-out = { $n } jumlah tidak diketahui atau tanpa kurs dan tidak dihitung.
brief-money-caption = Anggaran, komitmen, dan pencairan menurut pihak
brief-next-none = Tidak ada yang direncanakan sesudah ini.
brief-next-caption = Tonggak, tahapan, dan pertemuan mendatang
brief-next-shown = Ditampilkan { $n } pertama dari { $of } tanggal.

# Portfolio.
portfolio-made-up = Sebagian kemitraan ini rekaan: { $codes }
portfolio-none = Berkas ini tidak memuat kemitraan.
portfolio-partnerships = Kemitraan
portfolio-in-force = Dengan fase yang sedang berjalan
portfolio-countries-without = Negara prioritas tanpa kemitraan yang tercatat
portfolio-statuses = Menurut status
portfolio-results = Hasil sampai saat ini
portfolio-results-end = Hasil terhadap target akhir
portfolio-milestones = Tonggak selesai
portfolio-projects = Proyek
portfolio-high-risks = Risiko tinggi terbuka
portfolio-open-actions = Tindak lanjut terbuka
portfolio-late = Hal yang terlambat
portfolio-total-caption = Yang boleh dijumlahkan antarkemitraan
portfolio-mean-note = Hasil adalah satu rata-rata atas semua indikator seluruh kemitraan, bukan rata-rata dari rata-rata. Kemitraan yang memiliki angka: { $n }.
portfolio-compared-caption = Angka setiap kemitraan yang dapat dibandingkan
portfolio-compared-note = Di samping setiap rata-rata tercantum jumlah indikator yang dihitung dan yang seharusnya; realisasi anggaran dihitung atas proyek yang jumlah uangnya diketahui.
portfolio-results-finding = Target akhir: { $n } dari { $of } kemitraan memiliki hasil; terjauh { $name } dengan { $share }
portfolio-results-alt = Batang hasil terhadap target akhir beserta waktu berjalan untuk { $n } dari { $of } kemitraan. Terjauh: { $name }, { $share }.
portfolio-execution-finding = Realisasi anggaran diketahui untuk { $n } dari { $of } kemitraan; tertinggi { $name } dengan { $share }
portfolio-execution-alt = Batang realisasi anggaran beserta waktu berjalan untuk { $n } dari { $of } kemitraan. Tertinggi: { $name }, { $share }.
portfolio-ranking-caption = Kemitraan menurut hasil sampai saat ini
portfolio-ranking-note = Angka yang sama berbagi peringkat. Kemitraan tanpa angka tidak diberi peringkat. Bandingkan hanya yang bertumpu pada cukup banyak indikator.
portfolio-money-none = Tidak ada jumlah yang diketahui.
portfolio-money-caption = Anggaran dan pencairan dalam mata uang pelaporan
portfolio-money-note = Hanya jumlah dalam satu mata uang yang ditambahkan. n dari N menyatakan untuk berapa kemitraan jumlahnya diketahui.
portfolio-late-none = Tidak ada yang terlambat.
portfolio-late-caption = Hal yang melewati tenggat
portfolio-late-note = Laporan dan realisasi terlambat sejak sehari setelah tenggat; tonggak dan tindak lanjut sejak sehari setelah hari yang direncanakan.
portfolio-next-caption = Tonggak terbuka atau tahapan berikutnya
portfolio-without-caption = Negara yang ditetapkan sebagai mitra prioritas
