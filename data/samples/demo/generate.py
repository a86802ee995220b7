#!/usr/bin/env python3
"""Writes the made-up partnership of the demo: the same seed gives the same bytes.

Usage: python3 generate.py [folder]; by default into the folder of this file.
"""

import random
import sys
from pathlib import Path

from generator.figures import write_figures
from generator.frame import write_frame
from generator.meetings import write_meetings
from generator.money import write_money
from generator.oversight import write_oversight
from generator.portfolio import read_projects, write_projects
from generator.register import write_register
from generator.schedule import write_schedule
from generator.sheets import Sheets

SEED = 20250715


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    sheets, projects = Sheets(), read_projects()
    write_frame(sheets)
    writers = (
        write_projects,
        write_schedule,
        write_figures,
        write_money,
        write_meetings,
        write_register,
        write_oversight,
    )
    for number, write in enumerate(writers):
        write(sheets, projects, random.Random(SEED + number))
    sheets.write(folder)


if __name__ == "__main__":
    main()
