//! One object: `schema_version`, then a list a record kind.
//!
//! A record is an object with `id`, `code_path` (for the reader; imports pass over it), the
//! `partnership` it belongs to, and its filled fields: decimals, dates and choices are strings,
//! multilingual texts objects by language tag, lists of codes arrays, references
//! `{"code", "id"}` and, where several kinds can stand, `{"kind", "code", "id"}`. Read back,
//! `null` empties a cell and a missing field leaves it; the code of a reference goes before its
//! id, and a string is a code.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value as Json};

use super::blocks::{Blocks, Named};
use super::csv::{Reading, line_of};
use super::decode::decode;
use super::shown::{self, Coded, Shown};
use super::strict;
use super::table::{Cell, ID, Input, PARTNERSHIP};
use crate::domain::codes::nearest;
use crate::domain::program::{Kind, Program};
use crate::domain::shape::{FieldError, Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::Link;
use crate::log::plan::{Fault, Note};

/// The version of this format.
pub const VERSION: i64 = 1;
const SCHEMA: &str = "schema_version";
const PATH: &str = "code_path";
/// So many digits of a number that is no string survive the reading.
const MOST_DIGITS: usize = 15;

/// The records of several partnerships as one object.
pub fn export(programs: &[&Program]) -> Vec<u8> {
    let shown: Vec<_> = programs.iter().map(|program| Shown::of(program)).collect();
    let list = |kind: &Kind| {
        let records = shown::records(&shown, *kind).into_iter();
        let records = records.map(|(program, record)| object(program, &record)).collect();
        (kind.name().to_owned(), Node::List(records))
    };
    let version = (SCHEMA.to_owned(), Node::Int(VERSION));
    let whole = Node::Object([version].into_iter().chain(Kind::ALL.iter().map(list)).collect());
    // Keys are strings and nothing refuses to be written, so this cannot fail.
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// JSON whose keys stay in their order.
enum Node {
    Text(String),
    Int(i64),
    Bool(bool),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Int(number) => serializer.serialize_i64(*number),
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::List(nodes) => serializer.collect_seq(nodes),
            Self::Object(nodes) => {
                let mut map = serializer.serialize_map(Some(nodes.len()))?;
                nodes.iter().try_for_each(|(key, node)| map.serialize_entry(key, node))?;
                map.end()
            }
        }
    }
}

fn object(program: &Shown, record: &Coded) -> Node {
    let text = |key: &str, text: String| (key.to_owned(), Node::Text(text));
    let mut fields = vec![text(ID, record.id.to_string()), text(PATH, record.code.clone())];
    if !record.kind.traits().shared {
        fields.push(text(PARTNERSHIP, program.partnership()));
    }
    for (slot, value) in program.cells(record) {
        let node = node(program, &slot, value);
        match (slot.language(), fields.last_mut()) {
            (Some(tag), Some((key, Node::Object(texts)))) if key == slot.field() => {
                texts.push((tag.into(), node));
            }
            (Some(tag), _) => {
                fields.push((slot.field().into(), Node::Object(vec![(tag.into(), node)])));
            }
            (None, _) => fields.push((slot.name, node)),
        }
    }
    Node::Object(fields)
}

fn node(program: &Shown, slot: &Slot, value: Value) -> Node {
    let named = |link: Link| {
        let text = |key: &str, text: String| (key.to_owned(), Node::Text(text));
        vec![text("code", program.code(link)), text(ID, link.id.to_string())]
    };
    match (slot.shape, value) {
        (Shape::Ref(kind), Value::Ref(id)) => Node::Object(named(Link { kind, id })),
        (_, Value::Link(link)) => {
            let kind = ("kind".to_owned(), Node::Text(link.kind.name().into()));
            Node::Object([kind].into_iter().chain(named(link)).collect())
        }
        (_, Value::Int(number)) => Node::Int(number),
        (_, Value::Bool(yes)) => Node::Bool(yes),
        (_, Value::Codes(codes)) => {
            Node::List(codes.iter().map(|code| Node::Text(code.into())).collect())
        }
        (_, value) => Node::Text(value.text().unwrap_or_default()),
    }
}

/// Reads what `export` writes, or a list of records of the kind that is named.
pub fn read(file: &str, bytes: &[u8], reading: Reading) -> Input {
    let mut input = Input::default();
    let text = match decode(bytes, reading.encoding) {
        Ok((text, encoding)) => {
            input.notes.push(Note { file: file.into(), encoding, separator: None });
            text
        }
        Err(fault) => {
            input.fault(file, (line_of(bytes, &fault), ""), "", fault);
            return input;
        }
    };
    let mut blocks = Blocks::of(file);
    let of = (file, reading.kind);
    let piece = |key: &str, line: usize, value: Json| match line {
        0 => part(&mut input, of, (key, &value)),
        line => item(&mut input, &mut blocks, (of, key, line), value),
    };
    match strict::read(&text, piece) {
        Ok(()) => blocks.finish(&mut input),
        Err((error, repeated)) => {
            let fault = match repeated {
                Some(key) => Fault::from(FieldError::Repeated(key)),
                None => Fault::NotJson(error.to_string()),
            };
            let place = (error.line(), &*error.column().to_string());
            // What was read of a broken file says nothing.
            input = Input { notes: input.notes, ..Input::default() };
            input.fault(file, place, "", fault);
        }
    }
    input
}

/// The kind of a list; one without a key is of the kind that is named.
fn kind_of(kind: Option<Kind>, key: &str) -> Option<Kind> {
    if key.is_empty() { kind } else { Kind::from_name(key) }
}

/// What stands in the document itself; a list is empty here.
fn part(input: &mut Input, (file, kind): (&str, Option<Kind>), (key, part): (&str, &Json)) {
    match (kind_of(kind, key), part) {
        (Some(_), Json::Array(_)) => {}
        (None, version) if key == SCHEMA => {
            if version.as_i64() != Some(VERSION) {
                let fault = Fault::Version(version.to_string());
                input.fault(file, (0, key), &version.to_string(), fault);
            }
        }
        (Some(_), _) => input.fault(file, (0, key), "", Fault::WrongJson),
        (None, _) if key.is_empty() => input.fault(file, (0, ""), "", Fault::WrongJson),
        (None, _) => {
            let nearest = nearest(key, Kind::ALL.iter().map(|kind| kind.name().to_owned()));
            let fault = Fault::UnknownKind { name: key.into(), nearest };
            input.fault(file, (0, key), key, fault);
        }
    }
}

/// One record of a list.
fn item(
    input: &mut Input,
    blocks: &mut Blocks,
    ((file, kind), key, line): ((&str, Option<Kind>), &str, usize),
    record: Json,
) {
    // The list has said already that no kind is named so.
    let Some(kind) = kind_of(kind, key) else { return };
    let Json::Object(fields) = record else {
        return input.fault(file, (line, kind.name()), "", Fault::WrongJson);
    };
    let (mut cells, mut whole) = (vec![], true);
    for (key, value) in fields.into_iter().filter(|(key, _)| key != PATH) {
        let text = value.to_string();
        if let Err(fault) = field(&mut cells, line, (kind, &key), value) {
            input.fault(file, (line, &key), &text, fault);
            whole = false;
        }
    }
    if whole {
        blocks.push(input, kind, line, cells);
    }
}

/// The cells of one field.
fn field(
    cells: &mut Vec<Named>,
    line: usize,
    (kind, key): (Kind, &str),
    value: Json,
) -> Result<(), Fault> {
    let written = |cell: &str| kind.slot(cell).is_ok_and(|s| matches!(s.shape, Shape::Text(_)));
    let is_number = |value: &Json| value.is_number() || value.is_boolean();
    match value {
        value if is_number(&value) && written(key) => Err(Fault::WrongJson),
        Json::Object(texts) if texts.values().any(is_number) => Err(Fault::WrongJson),
        Json::Object(texts) if kind.keys().contains(&(kind_key(kind, key), true)) => {
            for (tag, text) in texts {
                cells.push((format!("{key}.{tag}"), line, cell(text)?));
            }
            Ok(())
        }
        Json::Object(named) => {
            cells.push((key.into(), line, reference(&named)?));
            Ok(())
        }
        value => {
            cells.push((key.into(), line, cell(value)?));
            Ok(())
        }
    }
}

/// The field's own key, which lives as long as the program.
fn kind_key(kind: Kind, key: &str) -> &'static str {
    kind.keys().into_iter().map(|(own, _)| own).find(|own| *own == key).unwrap_or_default()
}

fn reference(named: &Map<String, Json>) -> Result<Cell, Fault> {
    let text = |key: &str| named.get(key).and_then(Json::as_str).filter(|text| !text.is_empty());
    let code = text("code").or_else(|| text(ID)).ok_or(Fault::WrongJson)?;
    let code = text("kind").map_or_else(|| code.to_owned(), |kind| format!("{kind}:{code}"));
    plain(code)
}

fn cell(value: Json) -> Result<Cell, Fault> {
    match value {
        Json::Null => Ok(Cell::Clear),
        Json::Bool(yes) => plain(yes.to_string()),
        Json::Number(number) => {
            let text = number.to_string();
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            let exact = number.is_i64() || digits <= MOST_DIGITS;
            if exact { plain(text) } else { Err(FieldError::NotANumber(text).into()) }
        }
        Json::String(text) => plain(text),
        Json::Array(words) => {
            let word = |word: Json| match word {
                Json::String(word) => Ok(word),
                _ => Err(Fault::WrongJson),
            };
            let words = words.into_iter().map(word).collect::<Result<Vec<_>, _>>()?;
            if words.is_empty() { Ok(Cell::Clear) } else { plain(words.join(";")) }
        }
        Json::Object(_) => Err(Fault::WrongJson),
    }
}

fn plain(text: String) -> Result<Cell, Fault> {
    match text.as_str() {
        "" => Ok(Cell::Kept),
        text if text.contains('\0') => Err(FieldError::Nul.into()),
        _ => Ok(Cell::Text(text)),
    }
}
