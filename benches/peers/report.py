"""The same report through dgcc and through the tools people use today: CPU time, memory, bytes.

    python3 benches/peers/report.py target/release/dgcc

dgcc makes the quarterly report of the demo in every format. Its JSON then goes through python-docx, XlsxWriter, openpyxl, ReportLab and Jinja2, its
Markdown through pandoc, its HTML through WeasyPrint and LibreOffice. The peers are given the finished figures and draw no charts; dgcc computes the figures
from the file, in the same time. What is not installed is left out and said. Figures are the least of three runs, for CPU seconds hardly vary upwards for a good reason.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 3
PERIOD = ["--as-of", "2025-07-15", "report", "progress", "--period", "2025-Q2"]
DGCC = ["html", "pdf", "docx", "xlsx", "md", "csv", "json"]
# What each peer makes: the format, its name, and the command; {0} is the folder of the report.
PEERS = [
    ("html", "Jinja2", [sys.executable, __file__, "--peer", "jinja", "{0}"]),
    ("html", "pandoc", ["pandoc", "-s", "{0}/report.md", "-o", "{0}/pandoc.html"]),
    ("pdf", "ReportLab", [sys.executable, __file__, "--peer", "reportlab", "{0}"]),
    ("pdf", "WeasyPrint", [sys.executable, "-m", "weasyprint", "{0}/report.html", "{0}/weasyprint.pdf"]),
    ("pdf", "LibreOffice", ["soffice", "-env:UserInstallation=file://{0}/home", "--headless", "--convert-to", "pdf",
                            "--outdir", "{0}/lo", "{0}/report.html"]),
    ("docx", "python-docx", [sys.executable, __file__, "--peer", "docx", "{0}"]),
    ("docx", "pandoc", ["pandoc", "{0}/report.md", "-o", "{0}/pandoc.docx"]),
    ("xlsx", "XlsxWriter", [sys.executable, __file__, "--peer", "xlsxwriter", "{0}"]),
    ("xlsx", "openpyxl", [sys.executable, __file__, "--peer", "openpyxl", "{0}"]),
]


def blocks(folder):
    """The blocks of the report, with every cell as text or number."""
    report = json.loads((folder / "report.json").read_text())
    for block in report["blocks"]:
        if block["block"] == "heading":
            yield "heading", block["text"], block["level"]
        elif block["block"] == "paragraph":
            yield "text", "".join(run["text"] for run in block["text"]["runs"]), None
        elif block["block"] == "table":
            header = [column["title"] for column in block["columns"]]
            rows = [[value(cell) for cell in row["cells"]] for row in block["rows"] if "cells" in row]
            yield "table", block["caption"], [header, *rows]


def value(cell):
    found = cell.get("value", "")
    found = found.get("amount", "") if isinstance(found, dict) else found
    if cell["type"] in ("number", "share", "money", "days"):
        return float(found)
    return " ".join(map(str, found)) if isinstance(found, list) else str(found)


def jinja(folder):
    import jinja2

    text = (
        "<!doctype html><meta charset=utf-8>{% for kind, text, more in blocks %}{% if kind == 'table' %}<table><caption>{{ text }}</caption>"
        "{% for row in more %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>"
        "{% elif kind == 'heading' %}<h{{ more }}>{{ text }}</h{{ more }}>{% else %}<p>{{ text }}</p>{% endif %}{% endfor %}"
    )
    template = jinja2.Environment(autoescape=True).from_string(text)
    (folder / "jinja.html").write_text(template.render(blocks=blocks(folder)))


def docx(folder):
    from docx import Document

    document = Document()
    for kind, text, more in blocks(folder):
        if kind == "heading":
            document.add_heading(text, more)
        elif kind == "text":
            document.add_paragraph(text)
        else:
            document.add_paragraph(text, style="Caption")
            table = document.add_table(len(more), len(more[0]), "Table Grid")
            # Asking a table for one cell reads all of its cells each time.
            for row, cells in zip(table.rows, more):
                for cell, content in zip(row.cells, cells):
                    cell.text = str(content)
    document.save(folder / "peer.docx")


def xlsxwriter(folder):
    from xlsxwriter import Workbook

    with Workbook(folder / "xlsxwriter.xlsx") as book:
        for number, (kind, _, more) in enumerate(blocks(folder)):
            if kind == "table":
                sheet = book.add_worksheet(f"t{number}")
                for at, row in enumerate(more):
                    sheet.write_row(at, 0, row)


def openpyxl(folder):
    from openpyxl import Workbook

    book = Workbook()
    for kind, _, more in blocks(folder):
        if kind == "table":
            sheet = book.create_sheet()
            for row in more:
                sheet.append(row)
    book.save(folder / "openpyxl.xlsx")


def reportlab(folder):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate
    from xml.sax.saxutils import escape

    styles = getSampleStyleSheet()
    small = styles["BodyText"].clone("small", fontSize=6, leading=7)
    story = []
    for kind, text, more in blocks(folder):
        if kind == "table":
            rows = [[Paragraph(escape(str(cell)), small) for cell in row] for row in more]
            story.append(LongTable(rows, repeatRows=1, colWidths=[500 / len(more[0])] * len(more[0])))
        else:
            story.append(Paragraph(escape(text), styles["Heading1" if kind == "heading" else "BodyText"]))
    SimpleDocTemplate(str(folder / "reportlab.pdf"), pagesize=A4).build(story)


def run(command):
    """CPU seconds and peak megabytes of a command; none where it cannot be run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        return said.strip().splitlines()[-1] if said.strip() else "failed"
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def best(command):
    if shutil.which(command[0]) is None:
        return f"{command[0]} is not installed"
    found = [run(command) for _ in range(RUNS)]
    failed = [one for one in found if isinstance(one, str)]
    return failed[0] if failed else (min(cpu for cpu, _ in found), max(peak for _, peak in found))


def main(dgcc):
    folder = Path(tempfile.mkdtemp())
    subprocess.run([dgcc, "--db", folder / "demo.sqlite", "init", "--sample", "demo"], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    own = {}
    print("| format | tool | CPU, s | peak, MB | of dgcc |\n|---|---|---|---|---|")
    for kind in DGCC:
        command = [dgcc, "--db", folder / "demo.sqlite", *PERIOD, "--format", kind, "-o", folder / f"report.{kind}", "--force"]
        own[kind] = best(list(map(str, command)))
        cpu, peak = own[kind]
        print(f"| {kind} | dgcc | {cpu:.2f} | {peak:.0f} | 1 |")
    for kind, name, command in PEERS:
        found = best([part.format(folder) for part in command])
        if isinstance(found, str):
            print(f"| {kind} | {name} | {found} | | |")
        else:
            print(f"| {kind} | {name} | {found[0]:.2f} | {found[1]:.0f} | {found[0] / own[kind][0]:.1f} |")
    shutil.rmtree(folder)


if __name__ == "__main__":
    if sys.argv[1] == "--peer":
        peers = {"jinja": jinja, "docx": docx, "xlsxwriter": xlsxwriter, "openpyxl": openpyxl, "reportlab": reportlab}
        peers[sys.argv[2]](Path(sys.argv[3]))
    else:
        main(sys.argv[1])
