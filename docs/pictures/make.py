"""Pictures of the screens for README and manual, made from the real program in tmux.

usage: python3 docs/pictures/make.py PROGRAM [NAME]

Writes NAME.svg for paper and NAME-dark.svg for a dark page.
"""
import html
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from screens import Screen, surroundings

HERE = os.path.dirname(os.path.abspath(__file__))
SIZE, CELL, LINE = (100, 30), 8.4, 18
LIGHT = {"ink": "#1f2328", "paper": "#ffffff", "dim": "#6e7781", "edge": "#d0d7de", "colours": [
    "#1f2328", "#b42318", "#1a7f37", "#8a5a00", "#0b57d0", "#8250df", "#0b7285", "#57606a"]}
DARK = {"ink": "#e6edf3", "paper": "#0d1117", "dim": "#8b949e", "edge": "#30363d", "colours": [
    "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4"]}

# name, language, keys pressed one after the other
PICTURES = [
    ("home", "en", []),
    ("home-ko", "ko", []),
    ("portfolio-map", "en", ["F3", "t"]),
    ("portfolio-id", "id", ["F3"]),
    ("phases", "en", ["F5"]),
    ("sectors", "en", ["F6"]),
    ("projects", "en", ["2"]),
    ("project", "en", ["2", "/", "text:MALL", "Enter", "Enter"]),
    ("milestones-id", "id", ["3", "/", "text:MALL", "Enter"]),
    ("gantt", "en", ["3", "/", "text:XDG-2-ROAD", "Enter", "t", "Down", "Down", "Down", "Down", "Down", ">", ">", ">", ">"]),
    ("calendar-ko", "ko", ["3", "t", "t"]),
    ("indicator", "en", ["4", "/", "text:XDG-2-EA", "Enter", "Enter"]),
    ("entry-ko", "ko", ["5"]),
    ("entry-parts", "en", ["5", "/", "text:ACADEMY/I1", "Enter", "b"]),
    ("services", "en", ["F8"]),
    ("money", "en", ["8"]),
    ("curve", "en", ["8", "t", "t", "t"]),
    ("events-id", "id", ["F7"]),
    ("matrix-id", "id", ["9", "t"]),
    ("check-id", "id", ["7"]),
    ("history", "en", ["6"]),
    ("reports-ko", "ko", ["0"]),
    ("agree-ko", "ko", ["5", "s"]),
    ("form", "en", ["3", "/", "text:MALL", "Enter", "e"]),
    ("groups", "en", ["2", "b", "Down", "Down", "Enter"]),
    ("palette", "en", [":", "text:risk"]),
]


def style(codes, now):
    for code in [int(c or 0) for c in codes.split(";")]:
        if code == 0:
            now = {}
        elif code in (1, 2, 7):
            now = {**now, code: True}
        elif code in (22, 27):
            now = {k: v for k, v in now.items() if k not in ((1, 2) if code == 22 else (7,))}
        elif 30 <= code <= 37:
            now = {**now, "ink": code - 30}
        elif 90 <= code <= 97:
            now = {**now, "ink": 7 if code == 90 else code - 90}
        elif code == 39:
            now = {k: v for k, v in now.items() if k != "ink"}
    return now

# Taken on the sample of a real country.
REAL = ["portfolio-map", "portfolio-id"]


def is_wide(letter):
    return unicodedata.east_asian_width(letter) in "WF"


def runs(line):
    """Pieces of a line in one style each: column, cells, text, style. Wide letters stand alone."""
    now, column, piece = {}, 0, None
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b"):
            now = style(part[2:-1], now)
            continue
        for letter in part:
            if unicodedata.combining(letter) and piece:
                piece[2] += letter
                continue
            wide = 2 if is_wide(letter) else 1
            plain = wide == 1 and letter.isascii()
            if piece and piece[3] == now and piece[4] and plain:
                piece[1], piece[2] = piece[1] + wide, piece[2] + letter
            else:
                if piece:
                    yield piece[:4]
                piece = [column, wide, letter, now, plain]
            column += wide
    if piece:
        yield piece[:4]


def svg(text, title, look):
    across, down = SIZE[0] * CELL + 20, SIZE[1] * LINE + 20
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:.0f} {down}" role="img" font-size="14" '
        f'font-family="ui-monospace, DejaVu Sans Mono, Noto Sans Mono CJK KR, D2Coding, monospace" xml:space="preserve">',
        f"<title>{html.escape(title)}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{look["paper"]}" stroke="{look["edge"]}"/>',
    ]
    for row, line in enumerate(text.split("\n")[:SIZE[1]]):
        y = 10 + row * LINE
        for column, wide, letters, now in runs(line):
            x, across = 10 + column * CELL, wide * CELL
            ink = look["colours"][now["ink"]] if "ink" in now else look["dim"] if now.get(2) else look["ink"]
            if now.get(7):
                out.append(f'<rect x="{x:.1f}" y="{y}" width="{across + 0.3:.1f}" height="{LINE}" fill="{ink}"/>')
                ink = look["paper"]
            bold = ' font-weight="700"' if now.get(1) else ""
            # Words apart: what stands between them is nothing to be drawn.
            for word in re.finditer(r"\S+(?: \S+)*", letters):
                x = 10 + (column + word.start()) * CELL
                across = len(word.group()) * CELL * (2 if is_wide(word.group()[0]) else 1)
                out.append(f'<text x="{x:.1f}" y="{y + 14}" fill="{ink}"{bold} textLength="{across:.1f}" '
                           f'lengthAdjust="spacingAndGlyphs">{html.escape(word.group())}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"


def take(program, name, language, keys):
    with tempfile.TemporaryDirectory() as folder:
        program, day = os.path.abspath(program), "--as-of 2025-07-15"
        command = f"{program} demo --folder {folder} --lang {language} --fresh"
        if name in REAL:
            file = f"{folder}/indonesia.sqlite"
            subprocess.run([program, "init", "--db", file, "--sample", "indonesia", "--quiet"], check=True)
            command = f"{program} --db {file} --partnership IDN {day} --lang {language} --fresh"
        screen = Screen(command, SIZE, surroundings(folder))
        shown = screen.settle()
        for key in keys:
            shown = screen.press(key)
        screen.close()
        return shown.replace(folder, "/home/kim")


def main():
    for name, language, keys in PICTURES:
        if sys.argv[2:] and name not in sys.argv[2:]:
            continue
        shown = take(sys.argv[1], name, language, keys)
        if "dgcc" not in shown:
            sys.exit(f"{sys.argv[1]} showed nothing for {name}; no picture was replaced")
        for ending, look in [("", LIGHT), ("-dark", DARK)]:
            with open(os.path.join(HERE, f"{name}{ending}.svg"), "w", encoding="utf-8") as file:
                file.write(svg(shown, f"dgcc: {name}", look))
        print(name)


main()
