"""Indicators with their baselines, targets and measurements."""

from .context import write_context
from .indicators import project_indicators, write_baselines, write_indicator
from .measurements import write_actual, write_stopped
from .series import Series
from .targets import write_target


def write_figures(sheets, projects, random):
    for project in projects:
        for indicator in project_indicators(project, random):
            write_indicator(sheets, project, indicator, random)
            write_baselines(sheets, project, indicator, random)
            write_series(Series(sheets, project, indicator, random))
    write_context(sheets, random)


def write_series(series):
    for step, quarter in enumerate(series.quarters, 1):
        if not series.reports_in(quarter, step):
            continue
        write_target(series, quarter, step)
        if quarter <= series.last_report and series.project.fate != "new":
            write_actual(series, quarter, step)
        elif series.project.fate == "stopped":
            write_stopped(series, quarter)
