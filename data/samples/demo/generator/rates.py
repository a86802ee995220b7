"""Exchange rates: agreed and average ones by year, spot ones by quarter, some missing."""

from datetime import date
from decimal import Decimal

from .numbers import exact
from .times import quarter_end, quarters


def write_rates(sheets, random):
    """Agreed rates by year, averages, and spot rates at ends of quarters; some are missing."""
    made_up = "Made-up rate for the demonstration"
    won = {
        2019: "0.000858",
        2020: "0.000847",
        2021: "0.000874",
        2022: "0.000775",
        2024: "0.000733",
        2025: "0.000702",
    }
    euro = {
        2019: "1.1195",
        2020: "1.1422",
        2021: "1.1827",
        2022: "1.0530",
        2024: "1.0824",
        2025: "1.0930",
    }
    shorter = {("EUR", 2022): "2022-11-30", ("EUR", 2025): "2025-06-18"}
    for base, rates in (("KRW", won), ("EUR", euro)):
        for year, rate in rates.items():
            until = shorter.get((base, year), f"{year}-12-31")
            sheets.add(
                "exchange_rate",
                base=base,
                quote="USD",
                date=f"{year}-01-01",
                until=until,
                rate=rate,
                kind="agreed",
                source=made_up,
            )
            if year < 2025:
                close = exact(Decimal(rate) * Decimal("1.004"), 6 if base == "KRW" else 4)
                sheets.add(
                    "exchange_rate",
                    base=base,
                    quote="USD",
                    date=f"{year}-01-01",
                    until=f"{year}-12-31",
                    rate=close,
                    kind="average",
                    source=made_up,
                )
    write_spot_rates(sheets, random, won, made_up)


def write_spot_rates(sheets, random, won, source):
    for quarter in quarters(date(2019, 1, 1), date(2025, 6, 30)):
        change = Decimal(str(round(random.uniform(0.985, 1.015), 4)))
        dollar = exact(Decimal(won.get(quarter[0], "0.000768")) * change, 6)
        day = quarter_end(quarter)
        sheets.add(
            "exchange_rate",
            base="KRW",
            quote="USD",
            date=day,
            rate=dollar,
            kind="spot",
            source=source,
        )
        sheets.add(
            "exchange_rate",
            base="USD",
            quote="KRW",
            date=day,
            rate=exact(1 / dollar, 2),
            kind="spot",
            source=source,
        )
        if quarter != (2022, 4):
            sheets.add(
                "exchange_rate",
                base="EUR",
                quote="USD",
                date=day,
                rate=exact(Decimal("1.09") * change, 4),
                kind="spot",
                source=source,
            )
