# The person's own editor.
tui-editor-none = Editor tidak ditemukan. Tentukan dengan: export EDITOR=nano
tui-editor-unchanged = Tidak ada yang diubah di editor.
tui-editor-no-text = Hasil dari editor bukan teks. Tidak ada yang diambil.
tui-editor-failed = Editor tidak selesai dengan baik; tidak ada yang diambil ({ $detail }).

# Selecting rows.
tui-action-select = pilih baris
    .help = Pilih baris ini atau batalkan pilihannya
tui-action-select-all = pilih semua
    .help = Pilih semua yang tampil; sekali lagi, batal
tui-selected = { $count } dipilih

# Copying.
tui-action-copy = salin sel
    .help = Salin satu sel dari baris ini, dipilih dari daftar
tui-action-copy-rows = salin baris
    .help = Salin baris terpilih, atau semua, sebagai tabel
tui-copy-title = Salin sel yang mana?
tui-copied = { $count } baris disalin melalui { $way }
tui-copied-cell = “{ $text }” disalin melalui { $way }
tui-way-terminal = terminal (OSC 52, mungkin ditolak)
tui-not-copied = Tidak disalin: tidak ada papan klip di sini, dan isinya terlalu panjang untuk terminal. Pilih lebih sedikit baris.
tui-part-of = { $part } dari { $whole }

# Changing many.
tui-action-edit-many = ubah banyak
    .help = Isi satu kolom pada rekaman terpilih
tui-bulk-field = Kolom mana dari { $count } rekaman?
tui-bulk-title = { $field }: { $count } rekaman
tui-bulk-text = Nilai baru untuk semuanya; biarkan kosong untuk mengosongkan kolom.
tui-bulk-summary = { $changed } berubah, { $same } tetap, { $refused } ditolak
tui-bulk-same = { $code }: sudah bernilai ini
tui-bulk-other-kind = { $code }: jenis rekaman lain, tetap
tui-delete-many = Hapus { $count } rekaman ini?
tui-editor-kept = Yang sudah ditulis ada di { $path }
tui-editor-title = Editor: yang akan ditulis
tui-button-edit = Sunting lagi
tui-action-outside = editor
    .help = Buka baris terpilih, atau semua, di editor

# Tables from outside.
tui-import-summary = { $created } baru, { $updated } berubah, { $unchanged } tetap, { $problems } masalah
tui-import-new = baru: { $line }
tui-more-problems = … dan { $count } masalah lainnya
tui-fault-unknown-column = Tidak ada kolom bernama ini.
tui-fault-nearest-column = Tidak ada kolom bernama ini. Terdekat: { $nearest }
tui-fault-no-header = Baris pertama harus memuat nama kolom.
tui-fault-unnamed-column = Kolom ini tidak bernama.
tui-fault-missing-column = Kolom ini tidak ada, padahal rekaman baru memerlukannya.
tui-fault-ragged = Baris ini berisi { $found } sel, judulnya { $wanted }.
tui-fault-open-quote = Tanda kutip tidak ditutup.
tui-fault-not-an-id = “{ $text }” bukan ID. Kosongkan saja: kode menunjuk rekamannya.
tui-fault-twice = Rekaman ini sudah ada di baris { $line }.
tui-fault-other-record = ID milik { $id }, kodenya milik { $code }.
tui-fault-elsewhere = ID milik jenis rekaman lain atau kemitraan lain.
tui-fault-deleted = Rekaman ini sudah dihapus. Urungkan dulu penghapusannya.
tui-fault-contradiction = Sel lain di baris ini berkata lain.
tui-fault-approves = Capaian yang ada di sini tidak dapat disetujui lewat tabel.

# How a list is set.
tui-action-views = tampilan
    .help = Buka, simpan, ganti nama, atau hapus tampilan daftar
tui-action-columns = kolom
    .help = Pilih kolom yang tampil, lebar, dan urutannya
tui-action-group = kelompokkan
    .help = Kumpulkan baris yang isinya sama pada satu kolom
tui-columns-title = Kolom
tui-columns-keys = Space tampil/sembunyi   ←→ lebar   PgUp PgDn pindah   Enter selesai
tui-group-title = Kelompokkan menurut
tui-group-none = (tanpa kelompok)
tui-view-title = Tampilan daftar ini
tui-view-plain = (tanpa tampilan tersimpan)
tui-view-save = Simpan tampilan sekarang…
tui-view-name = Namanya:
tui-view-unnamed = Tampilan perlu nama.
tui-view-rename = Ganti nama “{ $name }”…
tui-view-delete = Hapus “{ $name }”
tui-view-usual = Mulai dengan “{ $name }” seterusnya
tui-view-not-usual = Tidak lagi mulai dengan “{ $name }”
tui-view-is-usual = daftar dimulai dengannya
tui-views-kept = Tampilan disimpan.
tui-views-not-kept = Tampilan hanya bertahan sampai keluar: tidak ada folder untuk menyimpannya.
tui-views-failed = Tampilan hanya bertahan sampai keluar; tidak dapat ditulis ({ $detail }).
tui-memory-damaged = Keadaan layar yang lalu tidak dapat dibaca; disisihkan sebagai { $path }

# Tombol kotak di atas layar.
tui-box-move = pindah
tui-box-buttons = tombol
tui-box-press = tekan
tui-box-leave = tutup
tui-box-side = milik saya, mereka
tui-box-field = pilih isian
tui-box-out = abaikan, sertakan
tui-box-take = pilih
tui-box-search = cari
tui-box-scroll = gulir
tui-box-show = tampil, sembunyi
tui-box-width = lebar
tui-box-place = geser
