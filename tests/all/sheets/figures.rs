//! Figures: reached in more than one way they are one record, and none is of another sort than its
//! indicator takes.

use dgcc::domain::program::Kind;
use dgcc::domain::records::Measurement;
use dgcc::domain::values::{Id, Side};
use dgcc::exchange::csv::Reading;
use dgcc::exchange::import::{Existing, Options};
use dgcc::exchange::xlsx::{self, Lines, Marks};
use dgcc::i18n::{Language, Texts};
use dgcc::log::plan::Plan;
use rust_xlsxwriter::{Format, Workbook};

use super::template::{demo, filled, rewritten, waiting};
use super::{after, book, edits, here, import, nothing_to_do, planned, problems};

/// The programme with a period and indicators of every measure.
fn ready() -> Existing {
    let period: &[&[&str]] = &[&["code", "start", "end"], &["2024-Q1", "2024-01-01", "2024-03-31"]];
    let indicators: &[&[&str]] = &[
        &["owner", "code", "title.en", "measure", "scale", "accumulation", "unit.en", "side"],
        &["project:XLA-1", "GRADE", "Grade", "ordinal", "low;middle;high", "level", "", ""],
        &["project:XLA-1", "DONE", "Done", "nominal", "", "level", "", ""],
        &["project:XLA-1", "COUNT", "Count", "unit", "", "periodic", "wells", "korea"],
        &["project:XLA-1", "INDEX", "Index", "unit", "", "level", "points", ""],
        &["project:XLA-1", "RATE", "Rate", "percentage", "", "level", "", ""],
        &["project:XLA-1", "SHARE", "Share", "unit", "", "level", "%", ""],
    ];
    let existing = after(&here(), &import(&book("period", period), &here()));
    let plan = import(&book("indicator", indicators), &existing);
    assert_eq!(problems(&plan), Vec::<String>::new());
    after(&existing, &plan)
}

/// A sheet of measurements of the quarter: the other columns by name, and their cells.
fn measured(existing: &Existing, columns: &[&str], rows: &[&[&str]]) -> Plan {
    let head = [&["indicator", "period"], columns].concat();
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| [&row[..1], &["2024-Q1"], &row[1..]].concat()).collect();
    let all: Vec<&[&str]> =
        std::iter::once(&head[..]).chain(rows.iter().map(Vec::as_slice)).collect();
    import(&book("measurement", &all), existing)
}

fn with(existing: &Existing, measurement: Measurement) -> Existing {
    let mut existing = existing.clone();
    existing.programs.values_mut().next().unwrap().measurements.put(measurement);
    existing
}

#[test]
fn a_figure_recorded_while_the_template_was_out_is_the_one_that_comes_back() {
    let (existing, period) = waiting();
    let program = existing.programs.values().next().unwrap();
    let texts = Texts::of(Language::En);
    let (sheet, value) = (texts.record("measurement"), texts.label("measurement", "value"));
    let returned = filled(&demo(program, &period, Language::En), &[(&sheet, 2, &value, 12.0)]);
    let first = import(&returned, &existing);
    let id = first.lines[0].id;
    let then = after(&existing, &first);
    let proposed = then.programs.values().next().unwrap().measurements.get(&id).unwrap().clone();
    let other = |side| if side == Some(Side::Korea) { Side::Partner } else { Side::Korea };
    assert!(proposed.side.is_some(), "a template proposes the side of the indicator");
    let recorded = |side| Measurement { id: Id::named("recorded"), side, ..proposed.clone() };
    let cases = [(proposed.side, (0, 0)), (None, (0, 1)), (Some(other(proposed.side)), (1, 0))];
    for (side, counts) in cases {
        let plan = import(&returned, &with(&existing, recorded(side)));
        assert_eq!(problems(&plan), Vec::<String>::new(), "{side:?}");
        assert_eq!((plan.created, plan.updated), counts, "{side:?} {:?}", edits(&plan));
    }
    let differs = Measurement { value: "7".parse().ok(), ..recorded(proposed.side) };
    let said = problems(&import(&returned, &with(&existing, differs)));
    assert!(said.len() == 1 && said[0].contains("changed on both sides"), "{said:?}");
}

#[test]
fn a_row_without_side_or_source_means_the_figure_that_is_there() {
    let seeded = ready();
    let two: &[&[&str]] = &[&["COUNT", "korea", "", "4"], &["COUNT", "partner", "S1", "5"]];
    let seeded = after(&seeded, &measured(&seeded, &["side", "source", "value"], two));
    let own = measured(&seeded, &["value"], &[&["COUNT", "6"]]);
    assert_eq!(edits(&own), ["XLA-1/COUNT/2024-Q1/korea value: 4 -> 6"], "who is responsible");
    let sourced = measured(&seeded, &["source", "value"], &[&["COUNT", "S1", "6"]]);
    assert_eq!(edits(&sourced), ["XLA-1/COUNT/2024-Q1/partner/S1 value: 5 -> 6"]);
    let named = measured(&seeded, &["side", "value"], &[&["COUNT", "partner", "6"]]);
    assert_eq!((named.created, named.updated), (0, 1), "{:?}", problems(&named));
    let new = measured(&seeded, &["side", "source", "value"], &[&["COUNT", "korea", "S2", "6"]]);
    assert_eq!((new.created, new.updated), (1, 0), "another source is another figure");
    let both: &[&[&str]] = &[&["COUNT", "", "7"], &["COUNT", "korea", "6"]];
    let both = measured(&seeded, &["side", "value"], both);
    let taken: Vec<_> = edits(&both).into_iter().filter(|edit| edit.contains("value")).collect();
    assert_eq!(
        taken,
        ["XLA-1/COUNT/2024-Q1/partner/S1 value: 5 -> 7", "XLA-1/COUNT/2024-Q1/korea value: 4 -> 6"],
        "rows that say more come first"
    );
    let third: &[&[&str]] = &[&["INDEX", "korea", "", "1"], &["INDEX", "partner", "", "2"]];
    let third = after(&seeded, &measured(&seeded, &["side", "source", "value"], third));
    let said = problems(&measured(&third, &["value"], &[&["INDEX", "3"]]));
    assert!(said[0].contains("more than one figure of it is there"), "{said:?}");
}

#[test]
fn the_same_row_twice_or_again_makes_one_figure() {
    let seeded = ready();
    let row: &[&str] = &["COUNT", "4"];
    let said = problems(&measured(&seeded, &["value"], &[row, row]));
    assert!(said.iter().all(|said| said.contains("already stands in line 2")), "{said:?}");
    assert_eq!(said.len(), 1);
    let sided: &[&[&str]] = &[&["COUNT", "korea", "4"]];
    let seeded = after(&seeded, &measured(&seeded, &["side", "value"], sided));
    let said = problems(&measured(&seeded, &["value"], &[row, row]));
    assert!(said.len() == 1 && said[0].contains("already stands in line 2"), "{said:?}");
    assert!(nothing_to_do(&measured(&seeded, &["value"], &[row])));
}

#[test]
fn a_figure_of_another_sort_than_its_indicator_is_refused_in_its_cell() {
    let seeded = ready();
    let table: [(&str, &str, &str, &str, &str); 9] = [
        ("GRADE", "3", "", "C2", "IND008"),
        ("GRADE", "", "best", "D2", "IND008"),
        ("GRADE", "best", "", "C2", "IND008"),
        ("DONE", "1", "", "C2", "IND012"),
        ("COUNT", "", "many", "D2", "IND013"),
        ("RATE", "", "many", "D2", "IND013"),
        ("COUNT", "many", "", "C2", "is not a number"),
        ("COUNT", "-4", "", "C2", "IND014"),
        ("COUNT", "1e30", "", "C2", "plain digits, 28 at most"),
    ];
    for (indicator, value, word, cell, code) in table {
        let plan = measured(&seeded, &["value", "word"], &[&[indicator, value, word]]);
        let said = problems(&plan);
        let place = format!("plan.xlsx:measurement!{cell}: ");
        assert_eq!(said.len(), 1, "{indicator} {value} {word}: {said:?}");
        assert!(said[0].starts_with(&place) && said[0].contains(code), "{said:?}");
        let found = &plan.problems[0];
        let written = if value.is_empty() { word } else { value };
        assert_eq!(found.value.trim_start_matches('\''), written);
    }
    let plan = measured(&seeded, &["value"], &[&["GRADE", "best"]]);
    let dgcc::log::plan::Fault::Breach(breach) = &plan.problems[0].fault else { panic!() };
    assert_eq!(breach.allowed(), ["low", "middle", "high"]);
}

#[test]
fn what_an_indicator_takes_is_taken() {
    let seeded = ready();
    let table = [
        ("GRADE", "middle", "word"),
        ("DONE", "yes", "word"),
        ("DONE", "unknown", "absence"),
        ("INDEX", "-0.7", "value"),
        ("COUNT", "0", "value"),
        ("RATE", "61%", "value"),
        ("RATE", "~61 %", "value"),
        ("SHARE", "61%", "value"),
    ];
    for (indicator, text, cell) in table {
        let plan = measured(&seeded, &["value"], &[&[indicator, text]]);
        assert_eq!(problems(&plan), Vec::<String>::new(), "{indicator} {text}");
        let found = plan.lines.iter().find(|line| line.cell == cell);
        let wanted = text.trim_start_matches('~').trim_end_matches(['%', ' ']);
        assert_eq!(found.map(|line| line.new.as_str()), Some(wanted), "{indicator} {text}");
        assert!(nothing_to_do(&measured(
            &after(&seeded, &plan),
            &["value"],
            &[&[indicator, text]]
        )));
    }
    let said = problems(&measured(&seeded, &["value"], &[&["COUNT", "61%"]]));
    assert!(said[0].contains("is not a number"), "{said:?}");
}

/// A sheet of measurements whose values have a format of per cent.
fn formatted(cells: &[(&str, f64)], format: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("measurement").unwrap();
    for (column, name) in (0..).zip(["indicator", "period", "value"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    let look = Format::new().set_num_format(format);
    for (row, (indicator, number)) in (1..).zip(cells) {
        sheet.write_string(row, 0, *indicator).unwrap().write_string(row, 1, "2024-Q1").unwrap();
        sheet.write_number_with_format(row, 2, *number, &look).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_cell_shown_as_per_cent_is_read_as_it_is_seen() {
    let seeded = ready();
    for format in ["0%", "0.00%", "0.0 %", "[Blue]0%"] {
        let bytes = formatted(&[("RATE", 0.61), ("SHARE", 0.455), ("INDEX", 61.0)], format);
        let plan = import(&bytes, &seeded);
        let said = problems(&plan);
        assert_eq!(said.len(), 1, "{format}: {said:?}");
        assert!(said[0].starts_with("plan.xlsx:measurement!C4: the cell shows 6100%"), "{said:?}");
        let bytes = formatted(&[("RATE", 0.61), ("SHARE", 0.455)], format);
        let plan = import(&bytes, &seeded);
        let values: Vec<_> = plan.lines.iter().filter(|line| line.cell == "value").collect();
        let values: Vec<_> = values.iter().map(|line| line.new.as_str()).collect();
        assert_eq!(values, ["61", "45.5"], "{format}: {:?}", problems(&plan));
        let then = after(&seeded, &plan);
        assert!(nothing_to_do(&import(&bytes, &then)), "the same again");
        let marked = xlsx::copy(&bytes, &Marks::new(), None::<&Lines>).unwrap();
        assert!(nothing_to_do(&import(&marked, &then)), "a copy says the same");
    }
    let plain = import(&formatted(&[("RATE", 0.61)], "0.0\"%\""), &seeded);
    assert!(edits(&plain).iter().any(|edit| edit.ends_with("value:  -> 0.61")));
    let unclear = problems(&import(&formatted(&[("RATE", 61.0)], "0%"), &seeded));
    assert!(unclear[0].contains("shows 6100% and holds 61"), "{unclear:?}");
}

#[test]
fn a_text_and_a_share_of_a_sector_are_read_as_they_are_seen() {
    let look = Format::new().set_num_format("0%");
    let read = |kind: &str, names: &[&str], texts: &[&str]| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name(kind).unwrap();
        for (column, name) in (0..).zip(names) {
            sheet.write_string(0, column, *name).unwrap();
        }
        for (column, text) in (0..).zip(texts) {
            sheet.write_string(1, column, *text).unwrap();
        }
        let last = u16::try_from(texts.len()).unwrap();
        sheet.write_number_with_format(1, last, 0.61, &look).unwrap();
        let plan = import(&book.save_to_buffer().unwrap(), &here());
        let last = names.last().unwrap();
        let found = plan.lines.iter().find(|line| line.cell == *last);
        found.map(|line| line.new.clone()).ok_or_else(|| problems(&plan))
    };
    assert_eq!(read("project", &["code", "note"], &["XLA-1"]), Ok("61%".into()));
    let sector = ["round", "code", "name.en", "planned_share"];
    assert_eq!(read("sector", &sector, &["2021-2025", "water", "Water"]), Ok("61".into()));
    let budget = ["project", "side", "currency", "amount"];
    let refused = read("budget", &budget, &["XLA-1", "korea", "KRW"]).unwrap_err();
    assert!(refused.iter().any(|said| said.contains("shows 61% and holds 0.61")), "{refused:?}");
}

#[test]
fn a_column_made_per_cent_in_a_workbook_that_nobody_edited_changes_nothing() {
    let seeded = ready();
    let stored = measured(&seeded, &["value"], &[&["RATE", "45.5"], &["INDEX", "12"]]);
    let existing = after(&seeded, &stored);
    let program = &existing.programs["XLA"];
    let texts = Texts::of(Language::En);
    let naming = dgcc::exchange::naming::Naming::Codes;
    let exported = xlsx::export(&[program], naming, &texts).unwrap();
    let look = Format::new().set_num_format("0%");
    let made = rewritten(&exported, |name, header, sheet| {
        if name == "measurement" {
            let column = header.iter().position(|header| header == "value").unwrap();
            sheet.set_column_format(u16::try_from(column).unwrap(), &look).unwrap();
            for (row, number) in (1..).zip([12.0, 45.5]) {
                let at = u16::try_from(column).unwrap();
                sheet.write_number_with_format(row, at, number, &look).unwrap();
            }
        }
    });
    let codes: Vec<_> = program.ids(Kind::Measurement).into_iter().collect();
    assert_eq!(codes.len(), 2);
    let plan = import(&made, &existing);
    assert!(nothing_to_do(&plan), "{:?} {:?}", problems(&plan), edits(&plan));
}

/// What comes of texts written into the first proposed line, by the labels of their columns.
fn first_line(cells: &[(&str, &str)], columns: &[(&str, &str)]) -> Plan {
    let (existing, period) = waiting();
    let program = existing.programs.values().next().unwrap();
    let texts = Texts::of(Language::En);
    let name = texts.record("measurement");
    let bytes = rewritten(&demo(program, &period, Language::En), |own, header, sheet| {
        let renamed = |(from, _): &&(&str, &str)| cells.iter().all(|(cell, _)| cell != from);
        for (from, to) in columns.iter().filter(|_| own == name).filter(renamed) {
            let label = texts.label("measurement", to);
            if let Some(column) = header.iter().position(|header| *header == label) {
                sheet.write_string(0, u16::try_from(column).unwrap(), *from).unwrap();
            }
        }
        for (cell, text) in cells.iter().filter(|_| own == name) {
            let label = texts.label("measurement", cell);
            let column = header.iter().position(|header| *header == label);
            let column = u16::try_from(column.unwrap_or(header.len())).unwrap();
            if usize::from(column) == header.len() {
                sheet.write_string(0, column, *cell).unwrap();
            }
            sheet.write_string(1, column, *text).unwrap();
        }
    });
    let mut input = xlsx::read("plan.xlsx", &bytes, Reading::default());
    let columns: Vec<_> = columns.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
    input.rename(&columns);
    planned(input, &existing, &Options::default())
}

#[test]
fn clearing_a_proposed_line_says_that_nothing_is_there_yet() {
    let plan = first_line(&[("value", "[clear]")], &[]);
    let said = problems(&plan);
    assert!(said.len() == 1 && said[0].contains("there is nothing to clear"), "{said:?}");
    assert_eq!(plan.created, 0);
    let plan = first_line(&[("side", "[clear]")], &[]);
    assert!(nothing_to_do(&plan), "taking away what was proposed fills in nothing");
    let plan = first_line(&[("side", "[clear]"), ("value", "4")], &[]);
    assert_eq!((problems(&plan), plan.created), (vec![], 1));
    assert!(!plan.lines.iter().any(|line| line.cell == "side"), "made without a side");
    let said = problems(&import(
        &book("project", &[&["code", "title.en", "kind"], &["N", "x", "[clear]"]]),
        &here(),
    ));
    assert!(said[0].starts_with("plan.xlsx:project!C2: there is nothing to clear"), "{said:?}");
}

#[test]
fn a_column_of_ones_own_that_is_read_as_a_field_fills_a_proposed_line() {
    let plan = first_line(&[("comment.id", "asked twice")], &[("Catatan", "comment.id")]);
    assert_eq!((problems(&plan), plan.created), (vec![], 1));
    assert!(plan.lines.iter().any(|line| line.cell == "comment.id" && line.new == "asked twice"));
    let plan = first_line(&[("Catatan", "asked twice")], &[("Catatan", "")]);
    assert!(nothing_to_do(&plan), "a column that is left out fills nothing");
    let said = problems(&first_line(&[("Catatan", "asked twice")], &[("Catatan", "comment.id")]));
    assert!(said[0].contains("\"comment.id\" stands twice"), "{said:?}");
}
