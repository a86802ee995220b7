//! `dgcc tour`: five minutes with the made-up partnership, on a copy that is thrown away.

use super::args::SampleName;
use super::context::Context;
use super::demo::AS_OF;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::start;
use crate::store::Desk;
use crate::tui::tour::STEPS;

/// On a terminal the tour; otherwise its text.
pub fn run(context: &mut Context, io: &mut Io) -> Outcome {
    if !io.terminal {
        return told(context, io);
    }
    let folder = tempfile::tempdir()
        .map_err(|error| Problem::new(Exit::Failed, format!("no folder for the tour: {error}")))?;
    let path = folder.path().join("tour.sqlite");
    let (config, global) = (context.config.clone(), context.global.clone());
    (context.global.read_only, context.global.known_at) = (false, None);
    context.config.put("db", &path.to_string_lossy());
    context.config.put("as_of", AS_OF);
    context.config.put("partnership", "XDG");
    let desk = Desk { name: "TOUR".into(), side: None };
    let made = start::make(context, &path, &desk, Some(SampleName::Demo));
    let ended = made.and_then(|()| {
        let banner = context.texts()?.say("tour-banner");
        start::show(context, Some(banner), true).map(drop)
    });
    (context.config, context.global) = (config, global);
    context.release();
    ended
}

fn told(context: &Context, io: &mut Io) -> Outcome {
    let texts = context.texts()?;
    for (index, step) in STEPS.iter().enumerate() {
        let text = texts.say(&format!("tui-tour-{}", step.text));
        io.line(&format!("{}. {text}", index + 1))?;
    }
    Ok(())
}
