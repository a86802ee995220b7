# Laporan.
report-contents = Daftar isi
report-skip = Langsung ke isi laporan
report-title-progress = Laporan kemajuan
report-title-results = Laporan hasil
report-title-milestones = Laporan tonggak kegiatan
report-title-finance = Laporan keuangan
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
report-now = kini { $value }
report-set = ditetapkan { $status } untuk { $period }: { $reason }

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
report-column-currency = Mata uang
report-column-rate = Kurs
report-column-of_planned = Terhadap rencana
report-column-part = Bagian
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
report-column-scope = Cakupan
report-column-officials = Pegawai unik
report-column-method = Cara hitung
report-column-checked = Layanan atau proyek
report-column-check = Pemeriksaan
report-column-in_use = Pemakaian
report-column-payer = Penanggung biaya
report-column-follows = Lanjutan dari
report-column-values = Jumlah nilai
report-column-projected_period = Proyeksi akhir periode berjalan
report-column-projected_end = Proyeksi akhir
report-column-earliest = Paling cepat
report-column-middle = Tengah
report-column-latest = Paling lambat
report-column-finished = Tonggak selesai
report-column-expected = Selesai atau diperkirakan
report-column-path = Letak
report-column-sum = Jumlah
report-column-as_at = Per tanggal
report-column-common = Indikator bersama
report-column-result = Hasil
report-column-indicators = Indikator
report-column-verification = Alat verifikasi
report-column-assumptions = Asumsi dan keadaannya

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
glance-phase = Fase { $phase }
glance-all-phases = Seluruh program, semua fase
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
glance-disbursed-of = { $disbursed }, atas { $projects } proyek yang jumlahnya diketahui
glance-elapsed-mark = waktu { $share }
glance-finding = Target akhir: { $results }; waktu berjalan: { $elapsed }; realisasi anggaran: { $execution }
glance-alt = Batang hasil sampai saat ini, target akhir, tonggak kegiatan, dan anggaran. Target akhir { $results }, waktu berjalan { $elapsed }, realisasi { $execution }.
glance-achievements = Pencapaian
glance-issues = Masalah yang memerlukan keputusan

# 3 Perubahan.
revisions-none = Tidak ada perubahan target, tanggal, atau anggaran dalam periode.
revisions-caption = Revisi yang disepakati dalam periode
revisions-note = Setiap langkah yang disepakati dalam periode. Nilai semula dan nilai kini dicetak di sampingnya bila berbeda.
revisions-gap = tidak sama dengan hasil langkah sebelumnya

# 4 Hasil.
results-none = Tidak ada indikator hasil yang tercatat.
results-caption = Indikator
results-levels-caption = Rata-rata capaian per tingkat
results-headline = Hasil dan keluaran, semua fase
results-headline-phase = Hasil dan keluaran fase { $phase }
results-no-level = Tanpa tingkat
results-mean-note = Rata-rata langsung atas indikator, tiap capaian dibatasi 0 sampai 100% dan diberi bobot bila ada; bukan rata-rata dari rata-rata. Terhitung adalah indikator yang memiliki data dari yang seharusnya; indikator proyek yang sudah selesai ikut dihitung.
results-shown = { $n } dari { $of } indikator hasil ditampilkan.
disaggregation-caption = Angka terpilah
disaggregation-note = Satu dimensi setiap kali. Bagian mempunyai capaian sendiri dan tidak masuk rata-rata mana pun.
results-note = Capaian adalah bagian jarak dari nilai awal ke target; tanpa nilai awal, bagian dari target.
results-finding = { $projects } proyek menurut hasil sampai saat ini; terendah { $project } dengan { $share }
results-alt = Batang rata-rata capaian { $projects } proyek, yang terlemah lebih dahulu. Terendah: { $project }, { $share }.
results-differing-caption = Sumber dan pihak lain dengan nilai berbeda
results-differing-note = Satu nilai dipakai; yang lain dicetak sesuai sumbernya.
projections-caption = Proyeksi, bukan capaian
projections-note = Arah nilai bila berlanjut seperti selama ini: garis Theil–Sen melalui sekurang-kurangnya lima nilai sejak perubahan metode terakhir, dalam delapan dari sepuluh kasus di antara kedua ujungnya. Proyeksi tidak masuk jumlah, rata-rata, atau status.
projections-shown = { $n } dari { $of } indikator dapat diproyeksikan.
projections-span = { $low } sampai { $high }, tengah { $middle }
projections-days-caption = Hari proyeksi tonggak yang belum selesai
projections-days-note = Menurut pergeseran tonggak proyek yang selesai, atau seluruh kemitraan bila proyek punya kurang dari lima. Bukan perkiraan seseorang dan tidak masuk status.
common-caption = Indikator bersama, dijumlahkan
common-note = Dijumlahkan hanya indikator yang sama ukuran, satuan, arah, dan akumulasinya serta boleh dijumlahkan. Yang tanpa nilai tidak dihitung sebagai nol.
common-apart-caption = Indikator yang tidak dijumlahkan
common-apart-note = { $n } indikator menyebut indikator bersama dan tidak masuk jumlah mana pun.
matrix-caption = Matriks desain
matrix-note = Asumsi dinyatakan menurut tinjauan terakhir sampai tanggal acuan.

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
related-no-sector = Tanpa sektor

# 6 Tonggak kegiatan.
milestones-none = Tidak ada tonggak kegiatan dalam laporan ini.
milestones-caption = Tonggak kegiatan
milestones-shown = { $n } dari { $of } tonggak kegiatan ditampilkan.
milestones-approximate = paling sedikit; tanggal hanya diketahui bulan atau tahunnya
milestones-pushed = setelah { $by }
milestones-decision = Keputusan yang diperlukan: { $text }
milestones-path-caption = Jalur kritis ke tonggak terakhir
milestones-path-note = Pergeseran salah satunya memundurkan tonggak terakhir program.
milestones-path-waits = menunggu yang sebelumnya
milestones-path-starts = awal jalur
milestones-path-cycle = Saling menunggu dan tanpa urutan: { $members }.
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
finance-matching-unclear = Jumlah rencana yang tidak dihitung karena anggarannya mencakup hibah dan pinjaman: { $n }.
finance-unconverted-caption = Jumlah tanpa kurs
finance-unconverted-note = Tidak masuk jumlah mana pun.
finance-absent-caption = Jumlah yang tidak diketahui
finance-finding = { $disbursed } dicairkan, { $planned } direncanakan sampai saat ini
finance-alt = Garis dana rencana dan pencairan dari waktu ke waktu. Dicairkan { $disbursed }, direncanakan sampai saat ini { $planned }.
finance-projected-low = Proyeksi, bawah
finance-projected-high = Proyeksi, atas
finance-variance-finding = Terjauh dari rencana sampai saat ini: { $line }, { $share }
finance-variance-alt = Batang selisih pencairan terhadap rencana sampai saat ini per pos anggaran. Terjauh: { $line }, { $share }.
variance-caption = Proyek yang menyimpang lebih dari 10% dari rencana sampai saat ini, dan alasannya
variance-note = Alasan adalah yang diisi untuk periode ini; tidak ada yang dikarang.
rates-caption = Kurs yang dipakai
rates-note = Jumlah mata uang kedua untuk satu satuan mata uang pertama. Hanya kurs ini yang dipakai dalam jumlah.

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
officials-caption = Pegawai unik, sebagaimana dihitung
officials-note = Setiap baris dihitung untuk cakupannya sendiri tanpa menghitung orang dua kali. Baris tidak pernah dijumlahkan.
officials-whole = Seluruh program. { $known }
officials-all = semua

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
followup-summary = Pemeriksaan lanjutan dilakukan: { $made }; jatuh tempo: { $due }; lewat tenggat: { $overdue }. Masih dipakai: { $used } dari { $known } yang diketahui dari pemeriksaan terakhir.
followup-caption = Pemeriksaan setelah penyerahan
followup-note = Temuan berlaku untuk hari pemeriksaan dilakukan.
followup-used = dipakai
followup-not-used = tidak dipakai
follow-ons-caption = Proyek lanjutan

# 11 Konteks nasional.
context-none = Tidak ada indikator konteks yang tercatat.
context-lead = Angka negara mitra sendiri. Kerja sama tidak bertanggung jawab atasnya, dan tidak masuk capaian ataupun status.
context-caption = Indikator konteks
context-note = Setiap angka dicetak dengan sumber dan penerbitnya, tanggal terbit bila disebut sumbernya, dan hari angka itu dibaca.
report-undated = tanpa tanggal terbit
report-retrieved = dibaca { $date }
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
report-title-changes = Perubahan
section-changes = Perubahan
changes-no-since = Tidak ada catatan sebelumnya untuk dibandingkan.
changes-none = Tidak ada perubahan.
changes-since-edition = Dibandingkan dengan edisi { $edition }, dengan angka per { $date }.
changes-since-day = Dibandingkan dengan catatan pada akhir { $date }.
changes-restated = Angka yang diperbaiki sejak edisi terakhir
changes-restated-none = Tidak ada angka edisi terakhir yang berubah.
changes-ratings-none = Tidak ada penilaian yang berubah sejak edisi terakhir.
changes-restated-caption = Angka edisi terakhir yang kini berbeda, untuk tanggal yang sama
changes-ratings-caption = Penilaian pada edisi terakhir dan sekarang
changes-nothing = tidak ada
changes-there = tercatat
changes-step = { $reason } ({ $actor }, { $date })
changes-reopened = dibuka kembali: { $reason }
report-column-what = Hal
fact-edition = Edisi
fact-state = Status dokumen
fact-final = FINAL
fact-replaces = Menggantikan
fact-prepared = Disusun oleh
fact-checked = Diperiksa oleh
fact-approved = Disetujui oleh
fact-agreement = Kesepakatan
fact-unsigned = Diterbitkan tanpa kedua tanda tangan karena
sign-one-desk = Kedua tanda tangan dicatat di satu meja.
sign-open = Belum ditandatangani kedua pihak: kolom di bawah dibiarkan kosong.
