# 공통 용어
list-separator = { ", " }
missing = 미보고
language-en = 영어
language-ko = 한국어
language-id = 인도네시아어
