//! `dgcc help TOPIC`: what the manual holds, on the command line.

use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use crate::domain::codes::nearest;
use crate::domain::shape::hint;
use crate::domain::values::Choice;
use crate::figures::check::{Purpose, RULES, Rule};

/// Topics and the pages of the manual that hold them.
const TOPICS: &[(&str, &str)] = &[
    ("exit-codes", include_str!("../../docs/manual/exit-codes.md")),
    ("agreeing", include_str!("../../docs/manual/agreeing.md")),
    ("cron", include_str!("../../docs/manual/cron.md")),
    ("expressions", include_str!("../../docs/manual/expressions.md")),
    ("formats", include_str!("../../docs/manual/formats.md")),
    ("portfolio", include_str!("../../docs/manual/portfolio.md")),
    ("rules", include_str!("../../docs/manual/rules.md")),
    ("spreadsheets", include_str!("../../docs/manual/spreadsheets.md")),
    ("settings", include_str!("../../docs/manual/settings.md")),
];

/// Help on a topic, on a command, or on everything.
pub fn help(context: &Context, io: &mut Io, topic: &[String]) -> Outcome {
    let Some(name) = topic.first() else {
        let names: Vec<_> = TOPICS.iter().map(|(name, _)| *name).collect();
        let help = super::command().render_long_help().to_string();
        return io.bytes(format!("{help}\nTopics of dgcc help: {}\n", names.join(", ")).as_bytes());
    };
    if let Some((_, page)) = TOPICS.iter().find(|(known, _)| known == name) {
        io.bytes(page.as_bytes())?;
        return if name == "rules" { findings(context, io) } else { Ok(()) };
    }
    let mut command = super::command();
    command.build();
    if let Some(found) = command.find_subcommand_mut(name) {
        return io.bytes(found.render_long_help().to_string().as_bytes());
    }
    let commands = command.get_subcommands().map(|c| c.get_name().to_owned());
    let known = commands.chain(TOPICS.iter().map(|(name, _)| (*name).to_owned()));
    let near = hint(&nearest(name, known));
    Err(Problem::new(Exit::NotFound, format!("there is no topic {name:?}{near}")))
}

/// Every finding of `check`: what it means and how to mend it, behind the rules.
fn findings(context: &Context, io: &mut Io) -> Outcome {
    let texts = context.texts()?;
    io.bytes(b"\n# Findings\n\n")?;
    for rule in RULES {
        let severity = texts.word("severity", rule.severity.code());
        let message = texts.open(rule.message);
        io.line(&format!("{}  {severity}{}: {message}", rule.code, purposes(rule)))?;
        io.line(&format!("    {}", texts.say(rule.remedy)))?;
    }
    Ok(())
}

/// The purposes that alone ask for a rule, behind its severity.
fn purposes(rule: &Rule) -> String {
    let asks = |(_, purpose): &&(&str, Purpose)| purpose.asks_for(rule.code, rule.severity);
    let names: Vec<_> = Purpose::WORDS.iter().filter(asks).map(|(word, _)| *word).collect();
    if rule.is_bound() { format!(" (--for {})", names.join("|")) } else { String::new() }
}
