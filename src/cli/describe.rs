//! What the program says of itself: settings, schema, completions, the manual page.

use clap_complete::Shell;
use serde_json::{Map, Value as Json, json};

use super::context::Context;
use super::io::Io;
use super::problem::Outcome;
use super::write::kind;
use crate::domain::program::Kind;
use crate::exchange::schema::{DIALECT, of_export, of_text};
use crate::i18n::Texts;
use crate::render;

/// `dgcc config show`
pub fn config(context: &Context, io: &mut Io, origin: bool, json: bool) -> Outcome {
    let settings = context.config.settings();
    if json {
        let keys = context.config.keys();
        return io.json(&json!({ "schema_version": 1, "settings": settings, "keys": keys }));
    }
    for (name, setting) in settings {
        let from = if origin { format!("    # {}", setting.origin) } else { String::new() };
        io.line(&format!("{name} = {:?}{from}", setting.value))?;
    }
    for (name, chosen) in context.config.keys() {
        let from = if origin { format!("    # {}", chosen.origin) } else { String::new() };
        io.line(&format!("keys.{name} = {:?}{from}", chosen.keys))?;
    }
    Ok(())
}

/// `dgcc schema [RECORD]`: the objects of lists; `export` names the file of all records, `report` a
/// report as JSON.
pub fn schema(context: &Context, io: &mut Io, record: Option<&str>) -> Outcome {
    let texts = context.texts()?;
    match record {
        Some("export") => return io.json(&of_export(&texts)),
        Some("report") => return io.json(&render::schema()),
        _ => {}
    }
    let tags = ["en", "ko", "id"].map(String::from);
    let kinds = match record {
        Some(name) => vec![kind(name)?],
        None => Kind::ALL.to_vec(),
    };
    let records: Map<String, Json> = kinds
        .iter()
        .map(|kind| (kind.name().into(), record_schema(*kind, &tags, &texts)))
        .collect();
    io.json(&json!({
        "$schema": DIALECT,
        "schema_version": 1,
        "$defs": records,
    }))
}

fn record_schema(kind: Kind, tags: &[String], texts: &Texts) -> Json {
    let slots = kind.slots(tags);
    let own = json!({ "type": "string", "description": "UUID" });
    let mut fields: Map<String, Json> = [("id".to_owned(), own)].into_iter().collect();
    for slot in &slots {
        let mut schema = of_text(slot.shape);
        schema.insert("title".into(), texts.label(kind.name(), &slot.name).into());
        schema.insert("description".into(), texts.help(kind.name(), slot.field()).into());
        fields.insert(slot.name.clone(), Json::Object(schema));
    }
    let required: Vec<_> = slots.iter().filter(|s| s.required).map(|s| s.name.clone()).collect();
    json!({
        "type": "object",
        "title": texts.record(kind.name()),
        "properties": fields,
        "required": required,
        "x-code": kind.traits().code,
        "x-shared": kind.traits().shared,
    })
}

/// `dgcc completions SHELL`
pub fn completions(io: &mut Io, shell: Shell) -> Outcome {
    let mut script = vec![];
    clap_complete::generate(shell, &mut super::command(), "dgcc", &mut script);
    io.bytes(&script)
}

/// `dgcc man`
pub fn man(io: &mut Io) -> Outcome {
    let mut page = vec![];
    clap_mangen::Man::new(super::command()).render(&mut page)?;
    io.bytes(&page)
}

/// Codes that begin with a text.
pub fn complete(context: &mut Context, io: &mut Io, prefix: &str) -> Outcome {
    for (_, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        let kinds = Kind::ALL.iter().filter(|kind| kind.has_code());
        let codes = kinds.flat_map(|kind| {
            program.ids(*kind).into_iter().map(|id| program.code(*kind, id)).collect::<Vec<_>>()
        });
        for code in codes.filter(|code| code.starts_with(prefix)) {
            io.line(&code)?;
        }
    }
    Ok(())
}
