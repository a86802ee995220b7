"""Collects the rows of every kind of record and writes them as CSV files."""

import csv

LANGUAGES = ("en", "ko", "id")
SHARED = {"common_indicator", "country", "organisation", "person", "dimension", "category", "exchange_rate"}


def ml(field, text):
    """The cells of a multilingual field from 'English | Korean | Indonesian'."""
    parts = text if isinstance(text, tuple) else [part.strip() for part in text.split(" | ")]
    return {f"{field}.{tag}": part for tag, part in zip(LANGUAGES, parts)}


def fill(text, topic):
    """Puts a topic into a text; {0} stands for its English, {1} Korean, {2} Indonesian words."""
    filled = [part.format(*topic) for part in text.split(" | ")]
    return tuple(part[:1].upper() + part[1:] for part in filled)


class Sheets:
    """Rows by kind of record, each a dictionary of cells."""

    def __init__(self):
        self.rows = {}

    def add(self, record, /, **cells):
        row = {} if record in SHARED else {"partnership": "XDG"}
        row.update((key, show(value)) for key, value in cells.items())
        self.rows.setdefault(record, []).append(row)
        return row

    def write(self, folder):
        for kind, rows in self.rows.items():
            with open(folder / f"{kind}.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(
                    file, header(rows), restval="", extrasaction="ignore", lineterminator="\n"
                )
                writer.writeheader()
                writer.writerows(rows)


def header(rows):
    """Every column that is filled somewhere, in the order of first use."""
    filled = {}
    for row in rows:
        for key, value in row.items():
            filled[key] = filled.get(key, False) or value != ""
    return [key for key, used in filled.items() if used]


def show(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
