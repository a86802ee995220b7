# Isian dan cara membacanya.
tui-error-readings = “{ $text }” dapat berarti { $readings }: tulis seperti salah satunya.
tui-form-gone = Rekaman ini dihapus orang lain sementara itu.
tui-form-followed = Sementara itu diubah orang lain: { $fields }
tui-form-disputed = { $count } isian Anda juga diubah orang lain. F6 membandingkan; menyimpan bertanya dulu.
tui-form-undisputed = Tidak ada orang lain yang mengubah isian Anda.
tui-compare-mine = Milik saya
tui-compare-theirs = Milik mereka
tui-button-all-mine = Semua milik saya
tui-button-all-theirs = Semua milik mereka
tui-action-compare = bandingkan
    .help = Tampilkan kedua versi bila rekaman juga diubah orang lain
