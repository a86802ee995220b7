use chrono::NaiveDate;
use proptest::prelude::*;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Delivery, Edition, FollowupCheck, Frequency, Obligation, Partnership, Service,
};
use crate::domain::shelf::Shelf;
use crate::domain::values::{CodeList, Ml};
use crate::figures::check::Severity;
use crate::figures::{DueKind, ReportDue};

fn obligation(program: &mut Program, frequency: Frequency, rule: &str, span: [&str; 2]) {
    program.obligations.put(Obligation {
        id: id("OB"),
        code: "OB".into(),
        frequency: Some(frequency),
        due_rule: rule.into(),
        formats: CodeList::parse("html;csv"),
        languages: CodeList::parse("en;ko"),
        first: date(span[0]),
        last: date(span[1]),
        ..Obligation::default()
    });
}

fn delivery(program: &mut Program, period: &str, due: &str, sent: &str) {
    program.deliveries.put(Delivery {
        id: id(&format!("{period} {sent}")),
        obligation: Some(id("OB")),
        period: Some(id(period)),
        due: date(due),
        sent: date(sent),
        ..Delivery::default()
    });
}

fn calendar(program: &Program, as_of: &str, until: &str) -> Vec<ReportDue> {
    on(program, as_of).calendar(day(until))
}

fn codes(reports: &[ReportDue]) -> Vec<String> {
    reports.iter().map(|report| format!("{} {}", report.code, report.due)).collect()
}

#[test]
fn one_report_is_due_for_each_period_of_the_frequency_between_first_and_last() {
    let mut program = program();
    let table = [
        (
            Frequency::Quarter,
            "end+30d",
            ["2024-04-01", "2024-12-31"],
            "OB/2024-Q2 2024-07-30, OB/2024-Q3 2024-10-30, OB/2024-Q4 2025-01-30",
        ),
        (
            Frequency::Half,
            "end+45d",
            ["2024", "2024"],
            "OB/2024-H1 2024-08-14, OB/2024-H2 2025-02-14",
        ),
        (
            Frequency::Month,
            "end",
            ["2024-02", "2024-03"],
            "OB/2024-02 2024-02-29, OB/2024-03 2024-03-31",
        ),
        (Frequency::Year, "end+2m", ["2024-02-01", ""], "OB/2025 2026-02-28"),
        (Frequency::TwoYears, "end", ["2024", "2027"], "OB/2024-2025 2025-12-31"),
        (Frequency::Once, "end+1w", ["2024-05-01", ""], "OB/once 2024-05-08"),
        (Frequency::AtEnd, "end+90d", ["", ""], "OB/at_end 2026-03-31"),
    ];
    for (frequency, rule, span, wanted) in table {
        obligation(&mut program, frequency, rule, span);
        let found = codes(&calendar(&program, "2025-06-30", "2025-06-30"));
        assert_eq!(found.join(", "), wanted, "{frequency:?}");
    }
}

#[test]
fn fiscal_periods_are_meant_where_the_file_keeps_only_those() {
    let mut program = program();
    program.partnerships.put(Partnership {
        id: id("XDG"),
        fiscal_year_start: Some(4),
        ..Partnership::default()
    });
    obligation(&mut program, Frequency::Half, "end", ["2024-04-01", "2025-03-31"]);
    assert_eq!(codes(&calendar(&program, "2025-06-30", "2025-06-30")), ["OB/2024-H2 2024-12-31"]);
    let mut half = program.periods.get(&id("2024-Q1")).unwrap().clone();
    (half.id, half.code) = (id("FY2024-H1"), "FY2024-H1".into());
    (half.start, half.end) = (date("2024-04-01"), date("2024-09-30"));
    program.periods.put(half);
    let found = calendar(&program, "2025-06-30", "2025-06-30");
    assert_eq!(codes(&found), ["OB/FY2024-H1 2024-09-30", "OB/FY2024-H2 2025-03-31"]);
    assert_eq!((found[0].period, found[1].period), (Some(id("FY2024-H1")), None));
}

#[test]
fn a_report_is_late_by_its_own_due_day_or_by_the_rule() {
    let mut program = program();
    obligation(&mut program, Frequency::Quarter, "end+30d", ["2024-01-01", "2024-12-31"]);
    delivery(&mut program, "2024-Q1", "", "2024-05-03");
    delivery(&mut program, "2024-Q2", "2024-08-31", "2024-08-20");
    delivery(&mut program, "2024-Q3", "", "2024-11-20");
    delivery(&mut program, "2023-Q4", "", "2024-01-05");
    let found = calendar(&program, "2024-11-10", "2024-11-10");
    let seen: Vec<_> =
        found.iter().map(|r| (r.code.as_str(), r.sent.is_some(), r.days_late)).collect();
    assert_eq!(
        seen,
        [
            ("OB/2023-Q4", true, -25),
            ("OB/2024-Q1", true, 3),
            ("OB/2024-Q2", true, -11),
            ("OB/2024-Q3", false, 11),
            ("OB/2024-Q4", false, -81),
        ]
    );
    let figures = on(&program, "2024-11-10");
    let figure = figures.obligation(id("OB"));
    assert_eq!((figure.due, figure.sent, figure.sent_late, figure.late), (4, 3, 1, 1));
    assert_eq!(figure.next, Some(day("2024-10-30")));
    let due = figures.due(0);
    let report = due.iter().find(|due| due.kind == DueKind::Report).unwrap();
    assert_eq!((report.code.as_str(), report.days_late), ("OB/2024-Q3", 11));
    assert_eq!(figures.severity(report), Severity::Warning);
    assert_eq!(on(&program, "2024-11-20").due(0).len(), 0, "sent on that day");
}

#[test]
fn a_month_of_sending_is_late_only_if_every_day_of_it_is() {
    let mut program = program();
    obligation(&mut program, Frequency::Quarter, "end+30d", ["2024-01-01", "2024-03-31"]);
    delivery(&mut program, "2024-Q1", "", "2024-04");
    assert_eq!(calendar(&program, "2024-12-31", "2024-12-31")[0].days_late, 0);
    program.deliveries = Shelf::default();
    delivery(&mut program, "2024-Q1", "", "2024-05");
    assert_eq!(calendar(&program, "2024-12-31", "2024-12-31")[0].days_late, 1);
}

#[test]
fn what_an_edition_lacks_is_named() {
    let mut program = program();
    obligation(&mut program, Frequency::Quarter, "end", ["2024-01-01", "2024-03-31"]);
    program.editions.put(Edition {
        id: id("E1"),
        formats: CodeList::parse("html"),
        languages: CodeList::parse("en"),
        ..Edition::default()
    });
    delivery(&mut program, "2024-Q1", "", "2024-03-31");
    let mut sent = program.deliveries.values().next().unwrap().clone();
    sent.edition = Some(id("E1"));
    program.deliveries.put(sent);
    assert_eq!(calendar(&program, "2024-12-31", "2024-12-31")[0].lacking, ["csv", "ko"]);
}

#[test]
fn an_obligation_nobody_can_read_is_named_and_never_due() {
    let mut program = program();
    obligation(&mut program, Frequency::Quarter, "soon after", ["2024-01-01", ""]);
    let figures = on(&program, "2024-12-31");
    assert_eq!(figures.calendar(day("2024-12-31")), []);
    let due = figures.due(0);
    assert_eq!((due.len(), due[0].due, due[0].days_late), (1, None, 0));
    assert_eq!(due[0].remark.as_ref().unwrap().key, "why-due-rule-unreadable");
    assert_eq!(figures.severity(&due[0]), Severity::Warning);
    program.phases = Shelf::default();
    obligation(&mut program, Frequency::Quarter, "end", ["", ""]);
    assert_eq!(on(&program, "2024-12-31").unreadable()[0].1.key, "why-due-no-start");
}

#[test]
fn a_followup_check_is_due_within_its_year() {
    let mut program = program();
    let title = Ml::from([("en", "Portal")]);
    program.services.put(Service { id: id("S"), code: "S".into(), title, ..Service::default() });
    let check = |date| FollowupCheck {
        id: id("check"),
        owner: Some(link(Kind::Service, "S")),
        due_year: Some(2026),
        date,
        ..FollowupCheck::default()
    };
    program.followup_checks.put(check(None));
    let due = |program: &Program, as_of| {
        let figures = on(program, as_of);
        let due = figures.due(0);
        let found = due.iter().find(|due| due.kind == DueKind::FollowupCheck);
        found.map(|due| (due.days_late, figures.severity(due)))
    };
    assert_eq!(due(&program, "2025-12-31"), None);
    assert_eq!(due(&program, "2026-01-01"), Some((-364, Severity::Note)));
    assert_eq!(due(&program, "2027-01-01"), Some((1, Severity::Warning)));
    assert_eq!(due(&program, "2027-04-01"), Some((91, Severity::Error)));
    program.followup_checks.put(check(date("2026-03-01")));
    assert_eq!(due(&program, "2026-02-01").map(|due| due.1), Some(Severity::Note));
    assert_eq!(due(&program, "2026-03-01"), None);
}

proptest! {
    #[test]
    fn periods_follow_each_other_without_gap(
        start in 0i64..20_000, frequency in 0usize..5, until in 0i64..3_000,
    ) {
        let all = [Frequency::Month, Frequency::Quarter, Frequency::Half, Frequency::Year,
            Frequency::TwoYears];
        let first = NaiveDate::default() + chrono::TimeDelta::days(start);
        let until = first + chrono::TimeDelta::days(until);
        let mut program = Program { scope: id("XDG"), ..Program::default() };
        obligation(&mut program, all[frequency], "end", [&first.to_string(), ""]);
        let found = on(&program, "2024-01-01").calendar(until);
        let mut codes: Vec<_> = found.iter().map(|report| report.code.clone()).collect();
        codes.dedup();
        prop_assert_eq!(codes.len(), found.len());
        for pair in found.windows(2) {
            let (one, next) = (pair[0].due, pair[1].due);
            let months = [1, 3, 6, 12, 24][frequency];
            let day_after = one.succ_opt().unwrap();
            let expected = day_after.checked_add_months(chrono::Months::new(months)).unwrap();
            prop_assert_eq!(next, expected.pred_opt().unwrap());
        }
        for report in &found {
            prop_assert!(report.due >= first);
        }
    }
}
