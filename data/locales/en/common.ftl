# Words used everywhere.
list-separator = { ", " }
missing = not reported
language-en = English
language-ko = Korean
language-id = Indonesian
