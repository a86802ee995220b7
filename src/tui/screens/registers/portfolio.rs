//! All partnerships of the file beside each other, and priority countries without a centre.

use crate::domain::program::Kind;
use crate::domain::records::{Country, Milestone};
use crate::domain::values::{Date, Link};
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::register::{
    Column, Datum, Picture, Register, Row, Source, View, code, column, status,
};
use crate::tui::screens::open_row;
use crate::tui::session::{PORTFOLIO as NAME, Session};
use crate::tui::theme::Meaning;

pub const PORTFOLIO: Register = Register {
    place: Place::Portfolio,
    views: &[View { kind: None, rows: None, ..View::sums(NAME, COLUMNS, |_| vec![]) }
        .opening(open)
        .with_pictures(&[Picture::Map])],
};

const COLUMNS: &[Column] = &[
    code(),
    column("country", 14).grows(),
    column("phase", 8).drops(5),
    column("stage", 14).drops(2),
    column("elapsed", 8).right().drops(4),
    column("end-target", 12).right().drops(1),
    column("execution", 7).right().drops(3),
    status(),
    column("next-step", 30).drops(6),
];

/// A partnership opens as a whole; a country opens its record.
fn open(row: &Row, session: &Session) -> Option<Effect> {
    let link = row.link?;
    if link.kind == Kind::Partnership {
        return Some(Effect::Partnership(link.id));
    }
    open_row(row, session)
}

/// How the partnership of a programme stands.
pub fn row(source: &Source) -> Option<Row> {
    let program = source.program;
    let partnership = program.partnerships.get(&program.scope)?;
    let figure = source.figures.partnership();
    let country = partnership.country.and_then(|id| program.countries.get(&id));
    let name = country.map_or(&partnership.title, |country| &country.name);
    let stage = match figure.stage.stage {
        _ if figure.stage.between_phases => Datum::Said("between-phases", Meaning::Plain),
        stage => Datum::word(stage),
    };
    // Beside the time of a phase stand only figures of that phase.
    let phase = figure.phase.map(|id| source.figures.phase(id));
    let (results, money) = match &phase {
        Some(phase) => (&phase.results, &phase.money),
        None => (&figure.results, &figure.money),
    };
    let cells = vec![
        Datum::Code(partnership.code.clone()),
        Datum::text(source.best(name)),
        Datum::text(source.code(Kind::Phase, figure.phase.or(figure.stage.phase))),
        stage,
        Datum::share(figure.elapsed.share),
        Datum::share(results.to_end.share),
        Datum::share(money.execution.share),
        Datum::Status(figure.status),
        next_step(source),
    ];
    let link = Link { kind: Kind::Partnership, id: partnership.id };
    let iso = country.map_or("", |country| &country.code);
    Some(Row::of(link, cells).found_by(&[name, &partnership.title]).of_country(iso))
}

/// The next milestone that is to be done.
fn next_step(source: &Source) -> Datum {
    let open = |milestone: &&Milestone| {
        milestone.actual.is_none()
            && milestone.state != Some(crate::domain::records::MilestoneState::Cancelled)
    };
    let day = |milestone: &Milestone| milestone.forecast.or(milestone.planned);
    let ahead = |day: Date| day.last() >= source.figures.as_of;
    let milestones = source.program.milestones.values().filter(open);
    let next =
        milestones.filter(|each| day(each).is_some_and(ahead)).min_by_key(|m| (day(m), m.id));
    next.map_or(Datum::Nothing, |milestone| Datum::text(source.best(&milestone.title)))
}

/// A priority country without a centre: nothing is known of it, which is not zero.
pub fn country(country: &Country, tag: &str) -> Row {
    let name = country.name.best(tag).map_or("", |(_, name)| name);
    let mut cells = vec![Datum::Code(country.code.clone()), Datum::text(name)];
    cells.resize(COLUMNS.len(), Datum::Nothing);
    cells[3] = Datum::Said("no-centre", Meaning::Muted);
    let row = Row::of(Link { kind: Kind::Country, id: country.id }, cells);
    row.found_by(&[&country.name]).of_country(&country.code)
}

/// The columns of the portfolio, for its map.
pub fn columns() -> &'static [Column] {
    COLUMNS
}
