"""Budgets, plans, payments and exchange rates of both sides."""

from datetime import date, timedelta
from decimal import Decimal

from .numbers import exact
from .rates import write_rates
from .sheets import ml
from .times import AS_OF, quarter_end, quarter_name, quarter_start, quarters

LINES = """
TECH - | Technical cooperation | 기술협력 | Kerja sama teknis
TECH-EXPERT TECH | Experts | 전문가 | Tenaga ahli
TECH-DEV TECH | Development and integration | 개발 및 연계 | Pengembangan dan integrasi
CAP - | Capacity building | 역량 강화 | Pengembangan kapasitas
CAP-TRAIN CAP | Training courses | 교육과정 | Kursus pelatihan
CAP-STUDY CAP | Studies and surveys | 연구 및 조사 | Studi dan survei
EQUIP - | Equipment and facilities | 장비 및 시설 | Peralatan dan fasilitas
OPER - | Operation and staff | 운영 및 인력 | Operasi dan petugas
"""
MAIN_LINE = {
    "joint_study": "CAP-STUDY",
    "consultation": "TECH-EXPERT",
    "system": "TECH-DEV",
    "training": "CAP-TRAIN",
    "facility": "EQUIP",
    "pilot": "TECH-DEV",
    "policy_advice": "TECH-EXPERT",
    "equipment": "EQUIP",
}
# Whole budgets of the Korean side in million won, before the size of the project.
SIZES = {
    "joint_study": 480,
    "consultation": 360,
    "system": 2400,
    "training": 900,
    "facility": 1800,
    "pilot": 1100,
    "policy_advice": 420,
    "equipment": 1500,
}
# Paid out against the plan up to the day of the demo.
SPENDING = {
    "done": 0.99,
    "done2": 0.98,
    "good": 0.97,
    "fair": 0.76,
    "fair1": 0.86,
    "poor": 0.42,
    "silent": 0.6,
    "new": 1.0,
    "stopped": 0.45,
}
INSTALMENT = "Instalment | 분할 집행금 | Angsuran"
GOODS = "Office rooms and staff | 사무공간 및 인력 | Ruang kantor dan petugas"


def write_money(sheets, projects, random):
    for position, line in enumerate(LINES.strip().splitlines(), 1):
        head, name = line.split(" | ", 1)
        code, parent = head.split()
        sheets.add(
            "budget_line",
            code=code,
            **ml("name", name),
            parent="" if parent == "-" else parent,
            position=position,
        )
    for project in projects:
        for share in shares(project, random):
            Purse(sheets, project, random, *share).write()
    write_corrections(sheets)
    write_rates(sheets, random)


def shares(project, random):
    """Side, line, currency, amount, form and flow of each part of the money of a project."""
    million = Decimal(SIZES[project.kind]) * Decimal(random.choice(("0.7", "1", "1.3")))
    won = million * 1000000
    if project.related:
        return [
            ("other", MAIN_LINE[project.kind], "USD", won / 1350, "cash", "grant"),
            ("partner", "OPER", "EUR", won / 7400, "cash", "own_budget"),
        ]
    dollars = random.random() < 0.2
    found = [
        (
            "korea",
            MAIN_LINE[project.kind],
            "USD" if dollars else "KRW",
            won / 1350 if dollars else won,
            "cash",
            "grant",
        ),
        ("partner", "OPER", "EUR", won / 5200, "cash", "own_budget"),
    ]
    if project.kind in ("system", "facility", "pilot", "equipment"):
        found.append(("korea", "CAP-TRAIN", "KRW", won / 8, "cash", "grant"))
    if random.random() < 0.6:
        found.append(("partner", "TECH-EXPERT", "EUR", won / 11000, "in_kind", "own_budget"))
    if project.kind == "facility":
        found.append(
            (
                "partner",
                "EQUIP",
                "EUR",
                won / 4000,
                "cash",
                "loan" if project.phase == "XDG-2" else "own_budget",
            )
        )
    return found


class Purse:
    """The money of one side for one line of a project."""

    def __init__(self, sheets, project, random, side, line, currency, amount, form, flow):
        self.sheets, self.project, self.random = sheets, project, random
        self.side, self.line, self.currency, self.form, self.flow = side, line, currency, form, flow
        self.amount = round_amount(amount, currency)
        self.common = {"project": project.code, "line": line, "side": side}
        self.number = 0

    @property
    def giver(self):
        return {"korea": "KR-LEAD", "partner": "XD-PLAN", "other": "FUND-OPEN"}[self.side]

    @property
    def agreed(self):
        return self.project.start.replace(day=10)

    def write(self):
        self.write_budgets()
        plan = self.write_plan()
        if self.form == "cash":
            self.write_commitment()
        self.write_payments(plan)

    def years(self):
        """Share of the amount by year, after the quarters in each."""
        found = quarters(self.project.start, self.project.end)
        return {
            year: Decimal(sum(1 for quarter in found if quarter[0] == year)) / len(found)
            for year in sorted({q[0] for q in found})
        }

    def write_budgets(self):
        revised = (
            self.project.code
            in ("XDG-1-BUS", "XDG-2-MALL", "XDG-2-WATER", "XDG-2-EA", "XDG-2-PORTAL")
            and self.side == "korea"
        )
        for year, share in self.years().items():
            amount = round_amount(self.amount * share, self.currency)
            self.add_budget(year, "original", amount, self.agreed)
            last = 2022 if self.project.first_phase else 2025
            if revised and year == last:
                agreed = date(2021, 11, 4) if self.project.first_phase else date(2025, 5, 20)
                self.add_budget(
                    year, "revised", round_amount(amount * Decimal("1.12"), self.currency), agreed
                )

    def add_budget(self, year, kind, amount, agreed):
        status = "indicative" if year == 2026 or self.project.fate == "new" else "committed"
        roll = self.random.random()
        cells = {"amount": amount, "currency": self.currency}
        if self.side == "other" and roll < 0.1 or self.side == "partner" and roll < 0.015:
            cells = {"absence": self.random.choice(("unknown", "withheld"))}
        elif roll < 0.08:
            cells["qualifier"] = "about"
        in_kind = self.form == "in_kind"
        self.sheets.add(
            "budget",
            **self.common,
            organisation=self.giver,
            period=year,
            kind=kind,
            status=status,
            form=self.form,
            flow=self.flow,
            **cells,
            agreed=agreed,
            **ml("goods", GOODS if in_kind else ("", "", "")),
            quantity=self.random.randint(2, 8) if in_kind else "",
            valued_by="Planning Board of Demoria" if in_kind else "",
            method="Standard rent and salary of the year" if in_kind else "",
        )

    def steps(self):
        """Quarters in the second phase, halves in the first."""
        found = quarters(self.project.start, self.project.end)
        if not self.project.first_phase:
            return [
                (quarter_name(quarter), quarter_start(quarter), quarter_end(quarter))
                for quarter in found
            ]
        halves = sorted({(year, (number + 1) // 2) for year, number in found})
        return [
            (f"{year}-H{half}", quarter_start((year, 2 * half - 1)), quarter_end((year, 2 * half)))
            for year, half in halves
        ]

    def write_plan(self):
        """Slow at both ends, fast in the middle."""
        steps, plan = self.steps(), []
        weights = [2 + min(place, len(steps) - place - 1) for place in range(len(steps))]
        for (period, start, end), weight in zip(steps, weights):
            amount = round_amount(self.amount * weight / sum(weights), self.currency)
            plan.append((start, end, amount))
            self.sheets.add(
                "planned_disbursement",
                **self.common,
                period=period,
                kind="original",
                form=self.form,
                amount=amount,
                currency=self.currency,
                agreed=self.agreed,
            )
            if (
                self.project.code in ("XDG-2-MALL", "XDG-2-WATER")
                and self.side == "korea"
                and period in ("2025-Q3", "2025-Q4")
            ):
                self.sheets.add(
                    "planned_disbursement",
                    **self.common,
                    period=period,
                    kind="revised",
                    form=self.form,
                    amount=round_amount(amount * Decimal("1.12"), self.currency),
                    currency=self.currency,
                    agreed=date(2025, 5, 20),
                )
        return plan

    def write_commitment(self):
        day = self.project.start + timedelta(days=self.random.randint(5, 60))
        if day > AS_OF or self.project.fate == "new" and self.side != "korea":
            return
        share = (
            Decimal("0.6")
            if self.project.end.year == 2026 and self.project.start.year == 2024
            else Decimal("1")
        )
        amount = round_amount(self.amount * share, self.currency)
        self.pay(
            "commitment",
            day,
            amount,
            "Agreement on the budget | 사업비 약정 | Kesepakatan anggaran",
        )
        if self.side == "korea" and self.random.random() < 0.3:
            self.pay(
                "incoming",
                day + timedelta(days=12),
                round_amount(amount / 4, self.currency),
                "Funds received from the treasury | 국고 교부금 수령 | Dana diterima dari kas negara",
            )

    def write_payments(self, plan):
        factor = Decimal(str(SPENDING[self.project.fate])) + Decimal(
            str(round(self.random.uniform(-0.05, 0.05), 3))
        )
        if self.project.code == "XDG-2-PETITION":
            factor = Decimal("1.18")
        for start, end, amount in plan:
            if end >= date(2025, 7, 1) or self.project.fate == "stopped" and start.year >= 2021:
                continue
            paid = round_amount(amount * factor, self.currency)
            day = start + timedelta(days=self.random.randint(10, (end - start).days - 5))
            self.pay("disbursement", day, paid, INSTALMENT if self.form == "cash" else GOODS)
            if self.side == "korea" and self.random.random() < 0.8:
                self.pay(
                    "expenditure",
                    day + timedelta(days=4),
                    round_amount(paid * Decimal("0.9"), self.currency),
                    "Payment to the supplier | 공급업체 대금 지급 | Pembayaran kepada pemasok",
                )

    def pay(self, kind, day, amount, text):
        self.number += 1
        letter = {"commitment": "C", "incoming": "N", "disbursement": "D", "expenditure": "E"}[kind]
        receiver = {
            "commitment": self.receiver,
            "disbursement": self.receiver,
            "incoming": "KR-AGENCY",
            "expenditure": "KR-SUPPLIER",
        }[kind]
        known = self.random.random() > 0.002
        cells = {"amount": amount, "currency": self.currency} if known else {"absence": "withheld"}
        if known and self.random.random() < 0.015:
            cells["qualifier"] = self.random.choice(("about", "at_least"))
        self.sheets.add(
            "transaction",
            project=self.project.code,
            reference=f"{self.line}-{self.side[0].upper()}{letter}{self.number:02}",
            line=self.line,
            kind=kind,
            date=str(day)[:7] if self.random.random() < 0.02 else day,
            **cells,
            provider=self.giver if kind != "expenditure" else self.receiver,
            receiver=receiver,
            side=self.side,
            form=self.form,
            flow=self.flow,
            **ml("description", text),
        )

    @property
    def receiver(self):
        return "KR-AGENCY" if self.side == "korea" else self.project.partner


def round_amount(amount, currency):
    """Won to ten thousands, others to cents."""
    if currency == "KRW":
        return exact(amount / 10000, 0) * 10000
    return exact(amount, 2)


def write_corrections(sheets):
    """Entries that take back an earlier one."""
    for project, line, day, amount, currency in (
        ("XDG-1-PORTAL", "TECH-DEV", "2021-12-20", "-18500000", "KRW"),
        ("XDG-2-EA", "TECH-DEV", "2025-04-03", "-7200000", "KRW"),
        ("XDG-2-MALL", "OPER", "2025-03-28", "-3150.40", "EUR"),
    ):
        korea = currency == "KRW"
        sheets.add(
            "transaction",
            project=project,
            reference=f"{line}-CORR",
            line=line,
            kind="disbursement",
            date=day,
            amount=amount,
            currency=currency,
            provider="KR-LEAD" if korea else "XD-PLAN",
            receiver="KR-AGENCY" if korea else "XD-AGENCY",
            side="korea" if korea else "partner",
            form="cash",
            flow="grant" if korea else "own_budget",
            **ml(
                "description",
                "Correction of a double entry | 중복 기입 정정 | Koreksi pencatatan ganda",
            ),
        )
