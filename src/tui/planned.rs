//! What a table would write, and what is wrong with it, in words.

use super::effect::{Draft, Paste};
use super::overlays::{Preview, changed};
use super::session::Session;
use super::words;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::shape::{FieldError, Shape};
use crate::log::plan::{Fault, Plan, PlannedEdit, Problem};

/// Every cell old and new, and the problems with their lines. Where one stands nothing is written.
pub fn preview(session: &Session, paste: &Paste, plan: Plan) -> Preview {
    let mut problems: Vec<_> =
        plan.problems.iter().map(|found| problem(session, paste.kind, found)).collect();
    if plan.more_problems > 0 {
        let count = [("count", number(plan.more_problems))];
        problems.push(session.texts.say_with("tui-more-problems", &count));
    }
    let summary = [
        ("created", number(plan.created)),
        ("updated", number(plan.updated)),
        ("unchanged", number(plan.unchanged)),
        ("problems", number(plan.problems.len() + plan.more_problems)),
    ];
    let editor = paste.from == "editor";
    Preview {
        title: session.say(if editor { "editor-title" } else { "paste-title" }),
        summary: session.texts.say_with("tui-import-summary", &summary),
        lines: plan.lines.iter().map(|edit| line(session, edit)).collect(),
        problems,
        // One table of one partnership is one change.
        change: plan.changes.into_iter().next(),
        again: editor.then(|| Draft { text: paste.text.clone(), suffix: ".tsv" }),
        ..Preview::default()
    }
}

fn line(session: &Session, edit: &PlannedEdit) -> String {
    let label = session.texts.label(edit.kind.name(), &edit.cell);
    let said = |text: &str| match edit.kind.slot(&edit.cell).map(|slot| slot.shape) {
        Ok(Shape::Choice(words)) if !text.is_empty() => session.texts.word(words.name, text),
        _ => text.to_owned(),
    };
    let line = changed(session, (&edit.code, &label), (&said(&edit.old), &said(&edit.new)));
    if session.program.contains(edit.kind, edit.id) {
        return line;
    }
    session.texts.say_with("tui-import-new", &[("line", Arg::Text(line))])
}

/// The line, the column, what is wrong there.
fn problem(session: &Session, kind: Kind, problem: &Problem) -> String {
    let known = kind.slot(&problem.column).is_ok();
    let column = match problem.column.as_str() {
        "" => String::new(),
        name if known => format!("{}: ", session.texts.label(kind.name(), name)),
        name => format!("{name}: "),
    };
    let said = format!("{column}{}", fault(session, problem));
    let args = [("line", number(problem.line)), ("text", Arg::Text(said))];
    session.texts.say_with("tui-paste-line", &args)
}

fn fault(session: &Session, problem: &Problem) -> String {
    let text = |text: &str| Arg::Text(text.into());
    let args = match &problem.fault {
        Fault::Field(FieldError::UnknownField { name, nearest }) => {
            let near = session.texts.list(nearest);
            let key = if nearest.is_empty() { "unknown-column" } else { "nearest-column" };
            let args = [("text", text(name)), ("nearest", text(&near))];
            return session.texts.say_with(&format!("tui-fault-{key}"), &args);
        }
        Fault::Field(error) => return words::field_error(session, error),
        Fault::Breach(breach) => {
            let parts =
                [session.texts.reason(&breach.message), session.texts.reason(&breach.remedy)];
            return parts.join(" ");
        }
        Fault::Ragged { found, wanted } => {
            vec![("found", number(*found)), ("wanted", number(*wanted))]
        }
        Fault::Twice(line) => vec![("line", number(*line))],
        Fault::OtherRecord { by_id, by_code } => vec![("id", text(by_id)), ("code", text(by_code))],
        Fault::AmbiguousNumber | Fault::NotAnId => vec![("text", text(&problem.value))],
        Fault::NoHeader
        | Fault::UnnamedColumn
        | Fault::MissingColumn
        | Fault::OpenQuote
        | Fault::Elsewhere
        | Fault::Deleted
        | Fault::Contradiction { .. }
        | Fault::Approves => vec![],
        other => return other.to_string(),
    };
    session.texts.say_with(&format!("tui-fault-{}", problem.fault.key()), &args)
}

fn number(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}
