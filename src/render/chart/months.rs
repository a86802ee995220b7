//! A strip of months: what falls into each, a row a project.

use super::svg::{Anchor, Svg, count, drawn, wrap};
use super::{LEFT, WIDTH, name};
use crate::report::chart::{Month, MonthMark, MonthNames, MonthRow};

const TOP: f64 = 56.0;
/// Height of a mark with the room below it.
const MARK: f64 = 22.0;
const ROOM: f64 = 12.0;
/// Cells of a code that a mark shows.
const CODE: usize = 7;
/// Stands before what waits for a decision, for those who see no colours.
const WAITS: &str = "◆";

pub fn draw(months: &[Month], rows: &[MonthRow], names: &MonthNames) -> Svg {
    let mut svg = Svg::default();
    let wide = (WIDTH - LEFT - 10.0) / count(months.len().max(1));
    legend(&mut svg, names);
    header(&mut svg, months, wide);
    let mut top = TOP;
    for row in rows {
        let high = height(row, wide);
        svg.line("grid", (10.0, top), (WIDTH - 10.0, top));
        name(&mut svg, &row.label, top + high / 2.0);
        for (index, marks) in row.months.iter().enumerate() {
            place(&mut svg, marks, (LEFT + wide * count(index), top), wide);
        }
        top += high;
    }
    svg.line("grid", (10.0, top), (WIDTH - 10.0, top));
    for index in 0..=months.len() {
        let x = LEFT + wide * count(index);
        svg.line("grid", (x, TOP - 4.0), (x, top));
    }
    svg
}

fn legend(svg: &mut Svg, names: &MonthNames) {
    svg.rect("track", (LEFT, 3.0, 18.0, 14.0));
    svg.text((LEFT + 25.0, 14.5), Anchor::Start, "small", &names.due);
    let x = LEFT + drawn(&names.due) + 60.0;
    svg.rect("heat2", (x, 3.0, 18.0, 14.0));
    svg.text((x + 25.0, 14.5), Anchor::Start, "small", &format!("{WAITS} {}", names.waits));
}

/// The names of the months where all have room; else their numbers, with the year where it begins.
fn header(svg: &mut Svg, months: &[Month], wide: f64) {
    let fits = months.iter().all(|month| drawn(&month.label) <= wide);
    for (index, month) in months.iter().enumerate() {
        let x = LEFT + wide * (count(index) + 0.5);
        let (year, number) = month.code.split_once('-').unwrap_or((&month.code, ""));
        let label = if fits { &month.label } else { number };
        svg.text((x, TOP - 9.0), Anchor::Middle, "small", label);
        if !fits && (index == 0 || number == "01") {
            svg.text((x, TOP - 23.0), Anchor::Middle, "small", year);
        }
    }
}

fn label(mark: &MonthMark) -> String {
    let lines = wrap(&mark.code, CODE, 1);
    let code = lines.first().map_or("", String::as_str);
    if mark.waits { format!("{WAITS}{code}") } else { code.to_owned() }
}

fn width(mark: &MonthMark) -> f64 {
    drawn(&label(mark)) * 0.86 + 8.0
}

/// The marks of a month in lines no wider than it; one mark at least in each.
fn lines(marks: &[MonthMark], wide: f64) -> Vec<Vec<&MonthMark>> {
    let mut lines: Vec<(f64, Vec<&MonthMark>)> = vec![];
    for mark in marks {
        let step = width(mark) + 4.0;
        match lines.last_mut() {
            Some((used, line)) if *used + step <= wide - 4.0 => {
                *used += step;
                line.push(mark);
            }
            _ => lines.push((step, vec![mark])),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

fn height(row: &MonthRow, wide: f64) -> f64 {
    let most = row.months.iter().map(|marks| lines(marks, wide).len()).max().unwrap_or(0);
    let named = wrap(&row.label, super::NAME, 2).len();
    (MARK * count(most)).max(16.0 * count(named)) + ROOM
}

fn place(svg: &mut Svg, marks: &[MonthMark], (left, top): (f64, f64), wide: f64) {
    for (line, marks) in lines(marks, wide).into_iter().enumerate() {
        let (mut x, y) = (left + 4.0, top + ROOM / 2.0 + MARK * count(line));
        for mark in marks {
            let ground = if mark.waits { "heat2" } else { "track" };
            svg.rect(ground, (x, y, width(mark), MARK - 4.0));
            svg.text((x + 4.0, y + 13.5), Anchor::Start, "small", &label(mark));
            x += width(mark) + 4.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(codes: &[&str]) -> Vec<MonthMark> {
        codes.iter().map(|code| MonthMark { code: (*code).into(), waits: false }).collect()
    }

    #[test]
    fn marks_that_have_no_room_beside_each_other_stand_below_each_other() {
        let marks = marks(&["M1", "M2", "M3"]);
        let counts = |wide| lines(&marks, wide).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(counts(150.0), [3]);
        assert_eq!(counts(38.0), [1, 1, 1]);
        assert_eq!(counts(5.0), [1, 1, 1]);
        let row = |wide| height(&MonthRow { label: "P".into(), months: vec![marks.clone()] }, wide);
        assert!(row(38.0) > row(150.0));
    }
}
