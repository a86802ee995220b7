"""Drives the real program in a tmux of its own, for pictures and recordings of the screens."""
import os
import re
import subprocess
import time

SOCKET = "dgcc-pictures"


def tmux(*words, **more):
    return subprocess.run(["tmux", "-L", SOCKET, "-u", *words], capture_output=True, text=True, **more).stdout


class Screen:
    """A terminal of a size with a program in it."""

    def __init__(self, command, size, environment):
        self.size = size
        words = " ".join(f"{name}='{value}'" for name, value in environment.items())
        tmux("new-session", "-d", "-s", "p", "-x", str(size[0]), "-y", str(size[1]), f"env {words} {command}")
        tmux("set-option", "-g", "status", "off")
        tmux("set-option", "-g", "escape-time", "0")
        self.settle()

    def text(self):
        return apart(tmux("capture-pane", "-e", "-p", "-t", "p"))

    def settle(self, patience=20.0):
        """Waits until nothing changes any more; a screen that is being read or is blank goes on."""
        before, since, end = None, time.time(), time.time() + patience
        while time.time() < end:
            shown = self.text()
            busy = not shown.strip() or any(word in shown for word in BUSY)
            if shown != before or busy:
                before, since = shown, time.time()
            elif time.time() - since > 0.35:
                return shown
            time.sleep(0.06)
        return before

    def press(self, key):
        """A key as tmux names it; `text:…` types a text, `paste:…` pastes one."""
        if key.startswith("text:"):
            tmux("send-keys", "-t", "p", "-l", key[5:])
        elif key.startswith("paste:"):
            tmux("set-buffer", key[6:].replace("\\t", "\t").replace("\\n", "\n"))
            tmux("paste-buffer", "-p", "-t", "p")
        else:
            tmux("send-keys", "-t", "p", key)
        return self.settle()

    def close(self):
        tmux("kill-server")
        time.sleep(0.2)


def apart(text):
    """The same lines, each with the style that it begins in: tmux names a style only where it changes."""
    lines, style = [], ""
    for line in text.split("\n"):
        lines.append(style + line)
        for codes in re.findall(r"\x1b\[([0-9;]*)m", line):
            style = ("" if codes in ("", "0") or codes.startswith("0;") else style) + f"\x1b[{codes}m"
    return "\n".join(lines)


# What the title says while a programme is read, in three languages.
BUSY = ["loading…", "불러오는 중…", "memuat…"]


def surroundings(folder):
    """An environment that finds nothing of the person who makes the pictures."""
    names = {"HOME": folder, "LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": os.environ["PATH"]}
    for name in ("DATA", "CONFIG", "STATE"):
        names[f"XDG_{name}_HOME"] = os.path.join(folder, name.lower())
    return names
