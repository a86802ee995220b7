# Kata umum.
list-separator = { ", " }
missing = belum dilaporkan
language-en = Inggris
language-ko = Korea
language-id = Indonesia
