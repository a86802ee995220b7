# The person's own editor.
tui-editor-none = Editor tidak ditemukan. Tentukan dengan: export EDITOR=nano
tui-editor-unchanged = Tidak ada yang diubah di editor.
tui-editor-no-text = Hasil dari editor bukan teks. Tidak ada yang diambil.
tui-editor-failed = Editor tidak selesai dengan baik; tidak ada yang diambil ({ $detail }).
