//! What is refused although the rows would take it: figures that both sides signed, steps of a
//! workflow taken by hand, and a side that speaks for the other.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::entries::{self, Saved};
use super::{Result, row};
use crate::domain::program::Kind;
use crate::domain::record::DELETED;
use crate::domain::records::{EditionState, MeasurementState};
use crate::domain::value::Value;
use crate::domain::values::{Date, Id, Side, word};
use crate::figures::signing::{
    SignedCells, SignedSpan, Version, is_signed, signed_cells, unsignable,
};
use crate::log::change::{Change, Edit, Purpose, Refused};
use crate::log::clock::Stamp;
use crate::log::workflow;

/// Refuses a change, whose rows are written but not committed.
pub fn guard(db: &Connection, change: &Change, saved: &[Saved], stamp: &Stamp) -> Result<()> {
    workflow::permit(change)?;
    if change.purpose != Purpose::Final {
        saved.iter().try_for_each(|record| frozen(db, record))?;
    }
    match change.purpose {
        Purpose::Sign => {
            sides(db, saved, stamp)?;
            return signed_as_it_stands(db, change.partnership, saved);
        }
        Purpose::Reopen => return sides(db, saved, stamp),
        Purpose::Submit => sides(db, saved, stamp)?,
        Purpose::Approve => {
            sides(db, saved, stamp)?;
            saved.iter().try_for_each(|record| second_person(db, record, stamp))?;
        }
        Purpose::Edit | Purpose::Resolve => {
            let figures = || saved.iter().filter(|record| record.kind == Kind::Measurement);
            figures().try_for_each(|record| own_side(db, record, stamp))?;
            figures().try_for_each(|record| unapproved(db, record))?;
        }
        Purpose::Import => saved.iter().try_for_each(approved_by_file)?,
        _ => {}
    }
    locked(db, change.partnership, saved)
}

/// A side signs, submits and approves for itself; a desk without a side may for both. Either side
/// may reopen: it writes the side that reopens, not the one that signed.
fn sides(db: &Connection, saved: &[Saved], stamp: &Stamp) -> Result<()> {
    let Some(desk) = word(stamp.side) else { return Ok(()) };
    for record in saved {
        let cell =
            if record.edits.iter().any(|e| e.cell == "voided_by") { "voided_by" } else { "side" };
        let Value::Choice(side) = After { db, record }.read(cell) else { continue };
        if side != desk && Some(side) != word(Some(Side::Joint)) {
            return Err(Refused::OtherSide { desk, side }.into());
        }
    }
    Ok(())
}

/// An issued report stays as it was issued; only the remark about it may change.
fn frozen(db: &Connection, record: &Saved) -> Result<()> {
    if record.kind != Kind::Edition || record.born {
        return Ok(());
    }
    let out = [EditionState::Issued, EditionState::Replaced].map(|state| word(Some(state)));
    let before = Before(After { db, record }).read("state").text();
    let Some(edit) = record.edits.iter().find(|edit| edit.cell != "note") else { return Ok(()) };
    if out.contains(&before.as_deref()) {
        let (kind, id, cell) = (record.kind, record.id, edit.cell.clone());
        return Err(Refused::Workflow { kind, id, cell, step: "report ... --issue" }.into());
    }
    Ok(())
}

/// A file may bring figures that were approved elsewhere, but approves none that is here.
fn approved_by_file(record: &Saved) -> Result<()> {
    let edit = record.edits.iter().find(|edit| workflow::approves(edit) && !record.born);
    edit.map_or(Ok(()), |edit| {
        let (kind, id, cell) = (record.kind, record.id, edit.cell.clone());
        Err(Refused::Workflow { kind, id, cell, step: "approve" }.into())
    })
}

/// A desk that writes for a side leaves the figures of the other side alone: it can send them back,
/// or report its own beside them.
fn own_side(db: &Connection, record: &Saved, stamp: &Stamp) -> Result<()> {
    let Some(desk) = word(stamp.side) else { return Ok(()) };
    let sides = [After { db, record }.read("side"), Before(After { db, record }).read("side")];
    for side in sides {
        let Value::Choice(side) = side else { continue };
        if side != desk && Some(side) != word(Some(Side::Joint)) {
            return Err(Refused::OtherSide { desk, side }.into());
        }
    }
    Ok(())
}

/// A signature stands under the figures as they are at this moment, of a period that can be signed.
fn signed_as_it_stands(db: &Connection, scope: Id, saved: &[Saved]) -> Result<()> {
    let program = row::load(db, scope)?;
    for signoff in saved.iter().filter_map(|record| program.signoffs.get(&record.id)) {
        let (kind, id) = (Kind::Signoff, signoff.id);
        let period = signoff.period.unwrap_or(Id::SHARED);
        if unsignable(&program, period).is_some() {
            let period = program.code(Kind::Period, period);
            return Err(Refused::Unsignable { period }.into());
        }
        let signed = program.signoffs.values().find(|other| {
            let same = (other.period, other.side) == (signoff.period, signoff.side);
            let stands = other.voided.is_none() && other.fingerprint == signoff.fingerprint;
            same && stands && other.id != id
        });
        if signed.is_some() {
            let (cell, found) = ("number".into(), signoff.number.map(|number| number.to_string()));
            return Err(Refused::Stale { kind, id, cell, found }.into());
        }
        let found = SignedCells::of(&program, period).fingerprint();
        if found != signoff.fingerprint {
            let (cell, found) = ("fingerprint".into(), Some(found));
            return Err(Refused::Stale { kind, id, cell, found }.into());
        }
    }
    Ok(())
}

/// Whoever submitted a figure does not approve it.
fn second_person(db: &Connection, record: &Saved, stamp: &Stamp) -> Result<()> {
    let submitted = Value::Choice(word(Some(MeasurementState::Submitted)).unwrap_or_default());
    let submits =
        |edit: &Edit| edit.id == record.id && edit.cell == "state" && edit.new == submitted;
    for entry in entries::of_record(db, record.id)?.iter().rev() {
        let body = crate::log::entry::Body::read(&entry.body)?;
        if !body.edits()?.iter().any(submits) {
            continue;
        }
        if body.actor != stamp.actor {
            return Ok(());
        }
        let (kind, id, actor) = (record.kind, record.id, body.actor);
        return Err(Refused::SamePerson { kind, id, actor }.into());
    }
    Ok(())
}

/// An approved figure is not written over in passing: what was approved would not be what stands.
fn unapproved(db: &Connection, record: &Saved) -> Result<()> {
    let approved = Value::Choice(word(Some(MeasurementState::Approved)).unwrap_or_default());
    let figure = !record.born && record.edits.iter().any(|edit| workflow::is_figure(edit));
    if figure && (After { db, record }).read("state") == approved {
        return Err(Refused::Approved { kind: record.kind, id: record.id }.into());
    }
    Ok(())
}

/// Nothing that both sides signed changes before one of them reopens the period.
fn locked(db: &Connection, scope: Id, saved: &[Saved]) -> Result<()> {
    let touches = |record: &&Saved| is_signed(record.kind) || record.kind == Kind::Event;
    if !saved.iter().any(|record| touches(&record)) {
        return Ok(());
    }
    let agreed = agreed(db, scope)?;
    for (code, span) in &agreed {
        for record in saved.iter().filter(touches) {
            if changes(db, record, span)? {
                let (kind, id, period) = (record.kind, record.id, code.clone());
                return Err(Refused::Locked { kind, id, period }.into());
            }
        }
    }
    Ok(())
}

/// Whether the signed cells of a record are others than before.
fn changes(db: &Connection, record: &Saved, span: &SignedSpan) -> Result<bool> {
    if record.kind == Kind::Event {
        return moves(db, record, span);
    }
    let cells = || record.edits.iter().map(|edit| edit.cell.clone()).collect();
    let place = (record.id, span);
    let before = signed_cells(record.kind, cells, &Before(After { db, record }), place);
    Ok(before != signed_cells(record.kind, cells, &After { db, record }, place))
}

/// Whether an event, and so who came to it, moves into a period or out of it.
fn moves(db: &Connection, record: &Saved, span: &SignedSpan) -> Result<bool> {
    let day = |value: Value| match value {
        Value::Date(date) => Some(date),
        _ => None,
    };
    let after = After { db, record };
    let was = span.holds(day(Before(After { db, record }).read("start")));
    if was == span.holds(day(after.read("start"))) {
        return Ok(false);
    }
    let sql = "SELECT 1 FROM attendance WHERE event = ?1 AND deleted IS NULL LIMIT 1";
    let found =
        db.prepare_cached(sql)?.query_row([record.id.to_string()], |_| Ok(())).optional()?;
    Ok(found.is_some())
}

/// A record as it was written.
struct After<'a> {
    db: &'a Connection,
    record: &'a Saved<'a>,
}

impl Version for After<'_> {
    fn read(&self, cell: &str) -> Value {
        let edited = self.record.edits.iter().find(|edit| edit.cell == cell);
        edited.map_or_else(|| stored(self.db, self.record, cell), |edit| edit.new.clone())
    }
    fn event_start(&self, event: Id) -> Option<Date> {
        let sql = "SELECT start FROM event WHERE id = ?1";
        let mut statement = self.db.prepare_cached(sql).ok()?;
        let text = statement.query_row([event.to_string()], |row| row.get::<_, Option<String>>(0));
        text.ok().flatten()?.parse().ok()
    }
}

/// A record as it was before.
struct Before<'a>(After<'a>);

impl Version for Before<'_> {
    fn read(&self, cell: &str) -> Value {
        if self.0.record.born {
            return Value::Empty;
        }
        let edited = self.0.record.edits.iter().find(|edit| edit.cell == cell);
        edited.map_or_else(|| self.0.read(cell), |edit| edit.old.clone())
    }
    fn event_start(&self, event: Id) -> Option<Date> {
        self.0.event_start(event)
    }
}

/// One cell of the row; empty where there is none.
fn stored(db: &Connection, record: &Saved, cell: &str) -> Value {
    let read = || {
        let column = if cell == DELETED { DELETED } else { cell.split('.').next()? };
        let shape = record.kind.slot(cell).ok()?.shape;
        let sql = format!(
            "SELECT \"{column}\" FROM \"{}\" WHERE scope = ?1 AND id = ?2",
            record.kind.name()
        );
        let key = [record.scope.to_string(), record.id.to_string()];
        let mut statement = db.prepare_cached(&sql).ok()?;
        let text = statement.query_row(key, |row| row.get::<_, Option<String>>(0)).ok()??;
        shape.parse(Some(&text)).ok()
    };
    read().unwrap_or(Value::Empty)
}

/// The periods whose figures both sides signed: two signatures that were given here, were not
/// taken back, and stand under the same figures.
fn agreed(db: &Connection, scope: Id) -> Result<Vec<(String, SignedSpan)>> {
    let sql = "SELECT DISTINCT p.id, ifnull(p.code, ''), p.start, p.\"end\", one.id, other.id \
               FROM signoff one \
               JOIN signoff other ON other.scope = one.scope AND other.period = one.period \
               AND other.side = 'partner' AND other.fingerprint = one.fingerprint \
               JOIN period p ON p.scope = one.scope AND p.id = one.period \
               WHERE one.scope = ?1 AND one.side = 'korea' AND one.voided IS NULL \
               AND other.voided IS NULL AND one.deleted IS NULL AND other.deleted IS NULL";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([scope.to_string()], |row| {
        let text = |at: usize| row.get::<_, String>(at);
        Ok((text(0)?, text(1)?, [text(2)?, text(3)?], [text(4)?, text(5)?]))
    })?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let sealed = row::sealed(db, scope)?;
    let mut agreed = vec![];
    for (period, code, [start, end], signatures) in rows {
        let day = |text: &str| text.parse::<Date>().ok();
        let Some((start, end)) = day(&start).zip(day(&end)) else { continue };
        let given = |id: &String| row::id(id).is_ok_and(|id| sealed.contains(&id));
        if signatures.iter().all(given) {
            let (start, end): (NaiveDate, NaiveDate) = (start.first(), end.last());
            agreed.push((code, SignedSpan { period: row::id(&period)?, start, end }));
        }
    }
    Ok(agreed)
}
