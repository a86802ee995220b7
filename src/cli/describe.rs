//! What the program says of itself: settings, schema, completions, the manual page.

use clap_complete::Shell;
use serde_json::{Map, Value as Json, json};

use super::context::Context;
use super::io::Io;
use super::problem::Outcome;
use super::write::kind;
use crate::domain::program::Kind;
use crate::domain::shape::{Format, Shape};
use crate::i18n::Texts;

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

/// `dgcc schema [RECORD]`
pub fn schema(context: &Context, io: &mut Io, record: Option<&str>) -> Outcome {
    let texts = context.texts()?;
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
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "schema_version": 1,
        "$defs": records,
    }))
}

fn record_schema(kind: Kind, tags: &[String], texts: &Texts) -> Json {
    let slots = kind.slots(tags);
    let own = json!({ "type": "string", "description": "UUID" });
    let mut fields: Map<String, Json> = [("id".to_owned(), own)].into_iter().collect();
    for slot in &slots {
        let mut schema = shape_schema(slot.shape);
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

fn shape_schema(shape: Shape) -> Map<String, Json> {
    let schema = match shape {
        Shape::Text(Format::Currency) => json!({ "type": "string", "pattern": "^[A-Z]{3}$" }),
        Shape::Text(Format::Sha256) => json!({ "type": "string", "pattern": "^[0-9a-fA-F]{64}$" }),
        Shape::Text(Format::Url) => json!({ "type": "string", "format": "uri" }),
        Shape::Text(_) => json!({ "type": "string" }),
        Shape::Decimal => json!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" }),
        Shape::Int => json!({ "type": "string", "pattern": "^-?[0-9]+$" }),
        Shape::Bool => json!({ "enum": ["true", "false"] }),
        Shape::Date => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
        Shape::Stamp => json!({ "type": "string", "format": "date-time" }),
        Shape::Choice(words) => json!({ "enum": (words.all)() }),
        Shape::Codes => json!({ "type": "string", "description": "words separated by ;" }),
        Shape::Ref(kind) => json!({ "type": "string", "x-refers-to": [kind.name()] }),
        Shape::Link(kinds) => {
            let names: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
            json!({ "type": "string", "x-refers-to": names })
        }
    };
    if let Json::Object(map) = schema { map } else { Map::new() }
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
