"""Pictures of the screens for README and manual, made from the real program in tmux.

usage: python3 docs/pictures/make.py target/release/dgcc
"""
import html
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTH, HEIGHT, CELL, LINE = 100, 30, 8.4, 18
INK, PAPER, DIM = "#1f2328", "#ffffff", "#6e7781"
COLOURS = ["#1f2328", "#b42318", "#1a7f37", "#8a5a00", "#0b57d0", "#8250df", "#0b7285", "#57606a"]

# name, language, keys pressed one after the other
PICTURES = [
    ("home", "en", []),
    ("projects", "en", ["2"]),
    ("gantt", "en", ["3", "/", "MALL", "Enter", "t"]),
    ("indicator", "en", ["4", "/", "XDG-2-EA", "Enter", "Enter"]),
    ("entry-ko", "ko", ["5"]),
    ("home-ko", "ko", []),
    ("check-id", "id", ["7"]),
    ("agree-ko", "ko", ["5", "s"]),
    ("curve", "en", ["8", "t", "t", "t"]),
    ("matrix-id", "id", ["9", "t"]),
    ("sectors", "en", ["F6"]),
]


def tmux(*words):
    return subprocess.run(["tmux", "-L", "dgcc-pictures", *words], capture_output=True, text=True).stdout


def screen(program, folder, language, keys):
    command = f"env HOME={folder} LANG=C.UTF-8 {program} demo --folder {folder} --lang {language} --fresh"
    tmux("-u", "new-session", "-d", "-s", "p", "-x", str(WIDTH), "-y", str(HEIGHT), command)
    time.sleep(2.5)
    for key in keys:
        tmux("send-keys", "-t", "p", key)
        time.sleep(0.8)
    text = tmux("capture-pane", "-e", "-p", "-t", "p")
    tmux("kill-server")
    time.sleep(0.5)
    return text


def style(codes, now):
    for code in [int(c or 0) for c in codes.split(";")]:
        if code == 0:
            now = {}
        elif code in (1, 2, 7):
            now = {**now, code: True}
        elif code in (22, 27):
            now = {k: v for k, v in now.items() if k not in ((1, 2) if code == 22 else (7,))}
        elif 30 <= code <= 37:
            now = {**now, "ink": COLOURS[code - 30]}
        elif 90 <= code <= 97:
            now = {**now, "ink": DIM if code == 90 else COLOURS[code - 90]}
        elif code == 39:
            now = {k: v for k, v in now.items() if k != "ink"}
    return now


def cells(line):
    now, column = {}, 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b"):
            now = style(part[2:-1], now)
            continue
        for character in part:
            wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            yield column, wide, character, now
            column += wide


def svg(text, title):
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * CELL + 20:.0f} {HEIGHT * LINE + 20}" role="img" '
        f'font-family="ui-monospace, DejaVu Sans Mono, Noto Sans Mono CJK KR, D2Coding, monospace" font-size="14">',
        f"<title>{html.escape(title)}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}" stroke="#d0d7de"/>',
    ]
    for row, line in enumerate(text.split("\n")[:HEIGHT]):
        y = 10 + row * LINE
        for column, wide, character, now in cells(line):
            x = 10 + column * CELL
            ink = now.get("ink", DIM if now.get(2) else INK)
            if now.get(7):
                out.append(f'<rect x="{x:.1f}" y="{y}" width="{wide * CELL + 0.3:.1f}" height="{LINE}" fill="{ink}"/>')
                ink = PAPER
            if character == " ":
                continue
            bold = ' font-weight="700"' if now.get(1) else ""
            out.append(
                f'<text x="{x:.1f}" y="{y + 14}" fill="{ink}"{bold} textLength="{wide * CELL:.1f}" '
                f'lengthAdjust="spacingAndGlyphs">{html.escape(character)}</text>'
            )
    out.append("</svg>")
    return "\n".join(out) + "\n"


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        for name, language, keys in PICTURES:
            shown = screen(program, folder, language, keys)
            if not shown.strip():
                sys.exit(f"{program} showed nothing for {name}; no picture was replaced")
            picture = svg(shown, f"dgcc: {name}")
            with open(os.path.join(HERE, f"{name}.svg"), "w", encoding="utf-8") as file:
                file.write(picture)


main()
