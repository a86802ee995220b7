"""Recordings of what a coordinator does, made from the real program in tmux.

usage: python3 docs/pictures/record.py PROGRAM [TASK]

Writes docs/recordings/TASK-LANGUAGE-COLUMNSxROWS.cast, which `asciinema play` shows. A second stands for a key; the
moment at which a recording was made is not in it.
"""
import json
import os
import sys
import tempfile

from screens import Screen, surroundings

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(os.path.dirname(HERE), "recordings")
SIZES = [(80, 24), (120, 40)]
LANGUAGES = ["en", "ko", "id"]
NAMES = {"en": "Vietnam", "ko": "베트남", "id": "Vietnam"}
TITLES = {"en": "Korea and Vietnam", "ko": "한국·베트남 협력", "id": "Korea dan Vietnam"}


def first_run(language):
    at = LANGUAGES.index(language)
    return [*["Up"] * (3 - at), "Enter", *["Down"] * (4 - at), "Enter", "text:VNM", "Tab", f"text:{NAMES[language]}",
            "PageDown", "PageDown", "Tab", f"text:{TITLES[language]}", "C-s", "2", "n", "Escape"]


def entry(_):
    return ["5", "M", "text:120", "Enter", "text:95", "Enter", "a", "Down", "Enter", "c", "text:minutes of 12 July",
            "Enter", "u", "M", "g", "m", r"paste:41\n57\n88\n", "Tab", "Enter", "u"]


def red(_):
    return ["2", "/", "text:status=off_track", "Enter", "Enter", "PageDown", "Escape", "m", "Enter", "Escape", "t"]


def move(_):
    return ["3", "/", "text:XDG-2-ROAD", "Enter", "t", "Down", "Down", "Down", "Down", "Down", ">", ">", ">", ">",
            "J", "e", "C-s", "u"]


def export(_):
    return ["0", "Enter", "Escape", "PageDown", "PageDown", "x", "Tab", "Enter"]


# name, what it shows, the words behind the program, the keys
TASKS = [
    ("first-run", "the first run: language, a partnership step by step", "", first_run),
    ("entry", "a quarter's figures: typed, absent, with a comment, pasted, taken back", "demo", entry),
    ("red", "why a project is red", "demo", red),
    ("move", "a milestone is moved, and what waits for it moves too", "demo", move),
    ("export", "a report is read and written to files", "demo", export),
]


def redraw(before, after):
    """What turns one screen into the next: the lines that differ."""
    old, new = before.split("\n"), after.split("\n")
    old += [None] * (len(new) - len(old))
    lines = [f"\x1b[{row + 1};1H\x1b[0m\x1b[2K{line}" for row, line in enumerate(new) if line != old[row]]
    return "".join(lines)


def record(program, task, language, size):
    name, title, words, keys = task
    with tempfile.TemporaryDirectory() as folder:
        spoken = "" if name == "first-run" else f"--lang {language}"
        where = f"--folder {folder}" if words == "demo" else ""
        command = f"sh -c 'cd {folder} && {os.path.abspath(program)} {words} {where} {spoken}'"
        screen = Screen(command, size, surroundings(folder))
        shown = screen.settle()
        header = {"version": 2, "width": size[0], "height": size[1], "title": f"dgcc: {title}"}
        events, time = [[0.0, "o", "\x1b[2J\x1b[?25l" + redraw("", shown)]], 1.0
        for key in keys(language):
            after = screen.press(key)
            events += [[time, "m", key], [time, "o", redraw(shown, after)]]
            shown, time = after, time + 1.0
        screen.close()
    lines = [json.dumps(line, ensure_ascii=False) for line in [header, *events]]
    path = os.path.join(FOLDER, f"{name}-{language}-{size[0]}x{size[1]}.cast")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines).replace(folder, "/home/kim") + "\n")
    return shown


def main():
    os.makedirs(FOLDER, exist_ok=True)
    wanted = sys.argv[2:] or [task[0] for task in TASKS]
    for task in TASKS:
        for language in LANGUAGES if task[0] in wanted else []:
            for size in SIZES:
                shown = record(sys.argv[1], task, language, size)
                if "dgcc" not in shown:
                    sys.exit(f"{task[0]} {language} {size}: the program is gone:\n{shown}")
                print(task[0], language, size)


main()
