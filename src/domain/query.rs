//! The small language that picks records:
//! `status=off_track sector=water due<2024-07-01 title~서비스 (budget>100000 or not closed)`.
//!
//! A field, an operator (`= != < <= > >= ~`) and a value; a space means and. A word alone is
//! looked for in every cell, whatever its case and width; initial consonants find Korean words.
//! `field=` asks for an empty cell, `field!=` for a filled one; `!=` is the contrary of `=`.

mod compare;
pub mod fold;
mod parse;

use super::codes::nearest;
use super::program::{Kind, Program};
use super::shape::{FieldError, Shape, hint};
use super::value::Value;
use super::values::{Id, Languages};
use compare::Operand;
use fold::Pattern;

/// A field that may stand in a query, and what it holds.
#[derive(Debug, Clone)]
pub struct Known {
    /// `code`, `title.ko`; a multilingual field is also known without its language.
    pub name: String,
    pub shape: Shape,
}

/// What a row holds in one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub value: Value,
    /// As people read it: a reference is a code.
    pub text: String,
}

impl Known {
    /// The cells of a kind of record.
    pub fn of(kind: Kind, languages: &Languages) -> Vec<Self> {
        let slots = kind.slots(languages).into_iter();
        slots.map(|slot| Self { name: slot.name, shape: slot.shape }).collect()
    }
}

impl Cell {
    /// One cell of a record of a program.
    pub fn of(program: &Program, (kind, id): (Kind, Id), name: &str) -> Option<Self> {
        let shape = kind.slot(name).ok()?.shape;
        let value = program.read(kind, id, name).ok()?;
        Some(Self { text: program.show(shape, &value), value })
    }
}

/// What rows are asked, checked against the fields they have.
#[derive(Debug, Clone)]
pub struct Query {
    root: Node,
    /// The fields in which a word alone is looked for.
    fields: Vec<String>,
}

/// The most that people write by hand.
pub const LONGEST_QUERY: usize = 4_096;

/// A place of a query that cannot be understood.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("at byte {at}: {mistake}")]
pub struct QueryError {
    /// The first byte of the mistake, from 0.
    pub at: usize,
    pub mistake: Mistake,
}

/// What is wrong there.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Mistake {
    #[error("there is no field {name:?}{}", hint(nearest))]
    UnknownField { name: String, nearest: Vec<String> },
    #[error("{field} can only be compared by =, != or ~")]
    NoOrder { field: String },
    #[error(transparent)]
    Value(#[from] FieldError),
    #[error("a value is missing")]
    NoValue,
    #[error("a condition is missing")]
    NoCondition,
    #[error("the quotation does not end")]
    OpenQuote,
    #[error("the parenthesis is not closed")]
    OpenParenthesis,
    #[error("the parenthesis was never opened")]
    StrayParenthesis,
    #[error("the conditions are nested too deeply")]
    TooDeep,
    #[error("the query is longer than {LONGEST_QUERY} bytes")]
    TooLong,
}

/// How a field and a value are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    Is,
    IsNot,
    Less,
    AtMost,
    More,
    AtLeast,
    Contains,
}

#[derive(Debug, Clone)]
enum Node {
    /// All of them; none asks nothing.
    All(Vec<Node>),
    /// One of them at least.
    Any(Vec<Node>),
    Not(Box<Node>),
    /// A word anywhere.
    Word(Pattern),
    /// One of the fields; several where each is a language of one.
    Test {
        fields: Vec<String>,
        operator: Operator,
        operand: Operand,
    },
}

impl Query {
    /// What a text asks of rows with these fields.
    pub fn parse(text: &str, known: &[Known]) -> Result<Self, QueryError> {
        if text.len() > LONGEST_QUERY {
            return Err(QueryError { at: LONGEST_QUERY, mistake: Mistake::TooLong });
        }
        let root = parse::Parser::new(text, known).whole()?;
        Ok(Self { root, fields: known.iter().map(|field| field.name.clone()).collect() })
    }

    /// Whether a row is what is asked for; `read` gives its cells by name.
    pub fn matches(&self, read: impl Fn(&str) -> Option<Cell>) -> bool {
        self.node(&self.root, &read)
    }

    fn node<F: Fn(&str) -> Option<Cell>>(&self, node: &Node, read: &F) -> bool {
        match node {
            Node::All(nodes) => nodes.iter().all(|node| self.node(node, read)),
            Node::Any(nodes) => nodes.iter().any(|node| self.node(node, read)),
            Node::Not(node) => !self.node(node, read),
            Node::Word(word) => {
                let has = |field: &String| read(field).is_some_and(|cell| word.is_in(&cell.text));
                self.fields.iter().any(has)
            }
            Node::Test { fields, operator, operand } => {
                let cells = || fields.iter().filter_map(|field| read(field));
                let filled = || cells().filter(|cell| !cell.value.is_empty());
                match (operand, operator) {
                    (Operand::Nothing, Operator::IsNot) => filled().next().is_some(),
                    (Operand::Nothing, _) => filled().next().is_none(),
                    (operand, Operator::IsNot) => !filled().any(|c| operand.fits(Operator::Is, &c)),
                    (operand, operator) => filled().any(|c| operand.fits(*operator, &c)),
                }
            }
        }
    }
}

/// The fields of that name: itself, or each of its languages.
fn named<'a>(name: &str, known: &'a [Known]) -> Result<Vec<&'a Known>, Mistake> {
    let own: Vec<_> = known.iter().filter(|field| field.name == name).collect();
    if !own.is_empty() {
        return Ok(own);
    }
    let of = |field: &&Known| field.name.split_once('.').is_some_and(|(key, _)| key == name);
    let languages: Vec<_> = known.iter().filter(of).collect();
    if !languages.is_empty() {
        return Ok(languages);
    }
    let bare = known.iter().filter_map(|field| field.name.split_once('.')).map(|(key, _)| key);
    let names = known.iter().map(|field| field.name.as_str()).chain(bare).map(String::from);
    Err(Mistake::UnknownField { name: name.into(), nearest: nearest(name, names) })
}
