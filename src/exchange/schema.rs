//! The JSON Schema of the JSON export, made from the field table.

use serde_json::{Map, Value as Json, json};

use super::json::VERSION;
use crate::domain::program::Kind;
use crate::domain::shape::{Format, Shape, Slot};
use crate::i18n::Texts;

pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The whole file: a list a kind of record.
pub fn of_export(texts: &Texts) -> Json {
    let list = |kind: &Kind| {
        let items = json!({ "$ref": format!("#/$defs/{}", kind.name()) });
        (kind.name().to_owned(), json!({ "type": "array", "items": items }))
    };
    let version = ("schema_version".to_owned(), json!({ "const": VERSION }));
    let properties: Map<_, _> = Kind::ALL.iter().map(list).chain([version]).collect();
    let define = |kind: &Kind| (kind.name().to_owned(), of_record(*kind, texts));
    let definitions: Map<_, _> = Kind::ALL.iter().map(define).collect();
    json!({
        "$schema": DIALECT,
        "type": "object",
        "properties": properties,
        "required": ["schema_version"],
        "additionalProperties": false,
        "$defs": definitions,
    })
}

/// A record with those of its fields that are filled.
fn of_record(kind: Kind, texts: &Texts) -> Json {
    // One language is enough to see which fields are multilingual.
    let slots = kind.slots(&["en".to_owned()]);
    let lead = ["id", "code_path", "partnership"].iter();
    let lead = lead.filter(|key| **key != "partnership" || !kind.traits().shared);
    let mut properties: Map<String, Json> =
        lead.map(|key| ((*key).to_owned(), json!({ "type": "string" }))).collect();
    for slot in &slots {
        let mut field = of_slot(slot);
        field.insert("title".into(), texts.label(kind.name(), slot.field()).into());
        field.insert("description".into(), texts.help(kind.name(), slot.field()).into());
        properties.insert(slot.field().into(), Json::Object(field));
    }
    json!({
        "type": "object",
        "title": texts.record(kind.name()),
        "description": texts.about(kind.name()),
        "properties": properties,
        "required": ["id", "code_path"],
        "additionalProperties": false,
    })
}

fn of_slot(slot: &Slot) -> Map<String, Json> {
    let schema = match slot.shape {
        _ if slot.language().is_some() => json!({
            "type": "object",
            "propertyNames": { "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
            "additionalProperties": { "type": "string" },
        }),
        Shape::Int => json!({ "type": "integer" }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Codes => json!({ "type": "array", "items": { "type": "string" } }),
        Shape::Ref(kind) => reference(&["code", "id"], &[kind]),
        Shape::Link(kinds) => reference(&["kind", "code", "id"], kinds),
        shape => return of_text(shape),
    };
    if let Json::Object(map) = schema { map } else { Map::new() }
}

fn reference(keys: &[&str], kinds: &[Kind]) -> Json {
    let text = |key: &&str| ((*key).to_owned(), json!({ "type": "string" }));
    let properties: Map<_, _> = keys.iter().map(text).collect();
    let names: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": keys,
        "additionalProperties": false,
        "x-refers-to": names,
    })
}

/// What a shape looks like that is written as a text.
pub fn of_text(shape: Shape) -> Map<String, Json> {
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
