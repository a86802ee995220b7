# Statuses and other words of figures.
choice-component-results = Hasil
choice-component-milestones = Tonggak
choice-component-money = Keuangan
choice-mark-old = Belum mutakhir
choice-mark-at_least = Sekurang-kurangnya
choice-mark-disputed = Diperselisihkan
choice-mark-submitted = Diajukan
choice-mark-no_denominator = Tanpa penyebut
choice-money_column-original = Anggaran awal
choice-money_column-budget = Anggaran berlaku
choice-money_column-committed = Komitmen
choice-money_column-planned = Rencana sampai saat ini
choice-money_column-disbursed = Pencairan
choice-money_column-spent = Pengeluaran
choice-share_basis-budget = Menurut anggaran
choice-share_basis-count = Menurut jumlah proyek
choice-share_basis-published = Sebagaimana dipublikasikan
choice-check_state-made = dilakukan
choice-check_state-due = jatuh tempo
choice-check_state-overdue = lewat tenggat
choice-check_state-planned = direncanakan

# Indicators.
why-context = Konteks nasional: tidak pernah dihitung sebagai capaian dan tidak berstatus.
why-no-target = Target belum ditetapkan.
why-not-due = Belum ada target yang jatuh tempo.
why-no-value = Target sudah jatuh tempo, tetapi belum ada nilai yang dihitung.
why-no-value-yet = Belum ada nilai yang dihitung.
why-no-bounds = Nilai harus dipertahankan, tetapi batasnya belum ditetapkan.
why-no-review = Penelaah belum menyatakan apakah tujuan terpenuhi.
why-not-on-scale = Kata tersebut tidak ada dalam skala indikator.
why-too-large = Angka terlalu besar untuk dibandingkan.
why-target-wrong-side = Target { $target } berada di sisi yang salah dari nilai dasar { $baseline }: tanpa persentase.
why-periods = Nilai tersedia untuk { $counted } dari { $expected } periode yang telah berakhir.
why-distance = Dari nilai dasar { $baseline } menuju target { $target }, nilai { $actual } telah menempuh { $share }.
why-sum-of-targets = Jumlah sampai saat ini { $actual } terhadap target { $target }: { $share }.
why-percentage-of-targets = Semua periode bersama mencapai { $actual }% terhadap target { $target }%: { $share }.
why-share-of-target = Tanpa nilai dasar: { $actual } adalah { $share } dari target { $target }.
why-share-of-falling-target = Tanpa nilai dasar: target { $target } adalah { $share } dari nilai { $actual }; makin kecil makin baik.
why-value-met = Nilai { $actual } memenuhi target { $target }.
why-value-not-met = Nilai { $actual } tidak memenuhi target { $target }.
why-word-met = “{ $actual }” sesuai dengan yang dituju: “{ $target }”.
why-word-not-met = “{ $actual }” tidak sesuai dengan yang dituju: “{ $target }”.
why-steps-met = “{ $actual }” mencapai “{ $target }”; jumlah tingkat di atasnya: { $steps }.
why-steps-not-met = “{ $actual }” belum mencapai “{ $target }”; jumlah tingkat yang kurang: { $steps }.
why-review-met = Penelaah menyatakan tujuan terpenuhi.
why-review-not-met = Penelaah menyatakan tujuan tidak terpenuhi.
why-inside-bounds = Nilai { $actual } berada antara { $lower } dan { $upper }.
why-outside-bounds = Nilai { $actual } tidak berada antara { $lower } dan { $upper }.
why-above-lower = Nilai { $actual } tidak di bawah { $lower }.
why-below-lower = Nilai { $actual } di bawah { $lower }.
why-below-upper = Nilai { $actual } tidak di atas { $upper }.
why-above-upper = Nilai { $actual } di atas { $upper }.
why-as-at = Nilai tersebut per { $date }.
why-on-track-from = Itu sekurang-kurangnya { $bound }.
why-at-risk-below = Itu di bawah { $bound }.
why-off-track-below = Itu di bawah { $bound }.
why-missed-again = Tidak terpenuhi dua periode berturut-turut atau lebih.
why-end-reached = Target akhir tercapai.
why-ended-short = Sudah berakhir dan target akhir tidak tercapai.
why-over-without-data = Sudah berakhir, dan tidak ada catatan tentang apa yang dicapai.
why-of-end-target = Dari target akhir { $target } ({ $date }): { $share }.
why-target-revised = Target semula { $original } dan kini { $target }.
why-old = Periode sesudahnya jatuh tempo tetapi kosong: nilai belum mutakhir.
why-at-least = Periode tanpa nilai tidak dihitung: angka sebenarnya tidak kurang dari ini.
why-disputed = Kedua pihak berbeda; dipakai nilai pihak penanggung jawab.
why-submitted = Nilai telah diajukan dan belum disetujui.
why-no-denominator = Persentase dipublikasikan tanpa penyebut dan tidak digabungkan.

# Milestones.
why-done = Selesai pada { $date }, sesuai rencana { $planned }.
why-done-late = Selesai pada { $date }, direncanakan { $planned }; terlambat (hari): { $days }.
why-done-early = Selesai pada { $date }, direncanakan { $planned }; lebih awal (hari): { $days }.
why-done-unplanned = Selesai; tanggal rencana tidak diketahui.
why-cancelled = Dibatalkan; tidak lagi dihitung.
why-no-planned-day = Tanggal rencana tidak diketahui.
why-past-planned = Direncanakan { $planned } dan belum selesai; keterlambatan sejauh ini (hari): { $days }.
why-forecast = Diperkirakan { $date }, sesuai rencana { $planned }.
why-forecast-late = Diperkirakan { $date }, direncanakan { $planned }; terlambat (hari): { $days }.
why-forecast-early = Diperkirakan { $date }, direncanakan { $planned }; lebih awal (hari): { $days }.
why-pushed = Menunggu { $milestone }, sehingga mundur dari tanggalnya sendiri.
why-cycle = Bagian dari ketergantungan melingkar: { $members }.
why-delay-cause = Penyebab keterlambatan: { $cause }.
why-planned-first = Semula direncanakan { $date }.

# Money.
why-money-share = Dicairkan { $disbursed } dari rencana sampai saat ini { $planned }: { $share }.
why-money-too-fast = Dicairkan { $disbursed } dari rencana sampai saat ini { $planned }: { $share }, lebih cepat daripada rencana.
why-money-compared = Dibandingkan pada { $counted } dari { $expected } proyek; pada yang lain ada jumlah atau kurs yang tidak tersedia.
why-money-nothing-planned = Belum ada pencairan yang direncanakan sampai saat ini.
why-money-no-share = Pencairan tidak dapat dibandingkan dengan rencana: ada jumlah atau kurs yang tidak tersedia.
why-money-unconverted = Jumlah tanpa kurs yang tidak dihitung: { $count }.
why-money-absent = Jumlah yang tidak diketahui dan tidak dihitung: { $count }.

# Projects and larger scopes.
why-component = { $component }: { $status }.
why-parent-at-best-at-risk = Sebagian tanpa data, sehingga paling baik berstatus berisiko.
why-stopped = Proyek dibatalkan atau ditangguhkan.
why-results-mean = Rata-rata capaian sampai saat ini { $share }, dari { $counted } dari { $expected } indikator.
why-results-no-data = Dari { $expected } indikator yang jatuh tempo tidak ada yang bernilai; dihitung: { $counted }.
why-milestones = Tonggak selesai { $done }, jatuh tempo { $due }, seluruhnya { $total }.
why-worst-slip = Keterlambatan terpanjang tonggak yang belum selesai (hari): { $days }.
why-signature-stands = { $side }: { $name } menandatangani pada { $date }, dan angkanya masih sama.
why-signature-fallen = { $side }: { $name } menandatangani pada { $date }; angka berubah sesudahnya sehingga tanda tangan tidak berlaku lagi.
why-signature-voided = { $side }: { $name } menandatangani pada { $date }; tanda tangan telah dicabut.
why-signature-claimed = { $side }: { $name } menandatangani pada { $date } menurut berkas impor; tidak berlaku di sini.
why-reopened = Dibuka kembali karena: { $reason }
why-signed-on-one-desk = Kedua tanda tangan dicatat di satu meja.
why-signed-parts-open = Periode lebih pendek di dalamnya yang belum disepakati: { $periods }
why-figures-unapproved = Angka yang diajukan dan belum disetujui: { $count }
why-figures-uncounted = Draf dan angka yang dikembalikan, tidak dihitung: { $count }
why-set = Ditetapkan untuk { $period }: { $status }. { $reason }
why-set-by = Ditetapkan oleh { $person } untuk { $period }: { $status }. { $reason }

# Risks.
why-risk-score = Kemungkinan { $likelihood } kali dampak { $impact }: skor { $score }.
why-risk-no-score = Tanpa kemungkinan dan dampak tidak ada skor.
why-risk-high = Terbuka dengan skor { $bound } atau lebih: tinggi.
why-risk-reviewed = Menurut tinjauan untuk { $period }.
why-risk-not-reviewed = Belum ditinjau: sebagaimana dimasukkan bersama risikonya.

# People.
why-unique = Pegawai unik: { $persons } ({ $method }).
why-unique-no-method = Pegawai unik: { $persons }; cara menghitungnya tidak dicatat.
why-unique-absent = Pegawai unik: { $absence }. Jumlah kehadiran tidak pernah dipakai sebagai gantinya.
why-unique-none = Pegawai unik dalam cakupan ini belum dihitung. Jumlah kehadiran tidak pernah dipakai sebagai gantinya.

# Projections.
choice-slip_basis-project = proyek ini
choice-slip_basis-partnership = seluruh kemitraan
choice-revision_subject-target = Target dan nilai dasar
choice-revision_subject-milestone = Tonggak
choice-revision_subject-end = Akhir tahap dan proyek
choice-revision_subject-budget = Anggaran
choice-revision_subject-scope = Ruang lingkup
choice-common-measure = ukuran
choice-common-unit = satuan
choice-common-direction = arah
choice-common-accumulation = cara akumulasi
why-projection = Proyeksi, bukan capaian: per { $date } sekitar { $middle }; dalam delapan dari sepuluh kasus antara { $low } dan { $high }, bila kecenderungan { $points } nilai berlanjut.
why-projection-cut = Proyeksi dipotong pada batas ukurannya.
why-projection-few = Tanpa proyeksi: nilai sejak perubahan metode terakhir { $points }, diperlukan { $needed }.
why-projection-context = Tanpa proyeksi: konteks nasional tidak diproyeksikan.
why-projection-words = Tanpa proyeksi: kata-kata tidak diproyeksikan.
why-projection-over = Tanpa proyeksi: tidak ada lagi yang di depan.
why-projection-day = Proyeksi, bukan perkiraan seseorang: sekitar { $middle }; dalam delapan dari sepuluh kasus antara { $low } dan { $high }, menurut pergeseran { $finished } tonggak yang selesai dari { $basis }.
why-projection-day-cut = Yang belum selesai tidak datang sebelum hari ini atau sebelum yang ditunggunya: hari yang lebih awal dipotong.
why-projection-few-slips = Tanpa proyeksi: tonggak selesai yang bertanggal rencana { $finished }, diperlukan { $needed }.

# Common indicators.
why-common-differs = Berbeda dari indikator bersama dalam hal: { $field }.
why-common-open = Indikator bersama tidak menetapkan arah atau akumulasi, dan indikatornya tidak sama.
why-common-not-allowed = Tidak ditandai sebagai indikator yang boleh dijumlahkan.
why-common-related = Milik proyek terkait, yang tidak masuk jumlah mana pun.
why-common-words = Kata-kata tidak pernah dijumlahkan.
why-common-level = Tingkat, seperti jumlah hari atau indeks, tidak pernah dijumlahkan.
why-unsignable-reference = Periode ini hanya rujukan: tidak pernah ditandatangani.
why-unsignable-days = Hari pertama atau terakhir periode tidak diketahui.
why-unsignable-empty = Periode ini tidak memuat angka untuk ditandatangani.

# Reports that are due.
why-due-rule-unreadable = Aturan tenggat "{ $rule }" tidak dapat dibaca; tulis end, end+15d, end+2w, atau end+2m.
why-due-no-frequency = Frekuensi tidak diisi sehingga tenggat tidak dapat ditentukan.
why-due-no-start = Hari pertama tidak diisi dan tidak ada fase yang memilikinya sehingga tenggat tidak dapat ditentukan.
