//! Text to conditions, each mistake with its place.

use super::compare::{Operand, operand};
use super::fold::Pattern;
use super::{Known, Mistake, Node, Operator, QueryError, named};

/// So deep may parentheses and `not` be nested.
const DEEPEST: usize = 64;

/// Longer ones first, so that `<=` is not read as `<`.
const OPERATORS: [(&str, Operator); 7] = [
    ("!=", Operator::IsNot),
    ("<=", Operator::AtMost),
    (">=", Operator::AtLeast),
    ("=", Operator::Is),
    ("<", Operator::Less),
    (">", Operator::More),
    ("~", Operator::Contains),
];

pub struct Parser<'a> {
    text: &'a str,
    at: usize,
    known: &'a [Known],
}

impl<'a> Parser<'a> {
    pub fn new(text: &'a str, known: &'a [Known]) -> Self {
        Self { text, at: 0, known }
    }

    /// The whole text; an empty one asks nothing.
    pub fn whole(mut self) -> Result<Node, QueryError> {
        self.space();
        if self.rest().is_empty() {
            return Ok(Node::All(vec![]));
        }
        let node = self.any(0)?;
        match self.rest() {
            "" => Ok(node),
            _ => Err(wrong(self.at, Mistake::StrayParenthesis)),
        }
    }

    /// Conditions between `or`.
    fn any(&mut self, depth: usize) -> Result<Node, QueryError> {
        let mut nodes = vec![self.all(depth)?];
        while self.keyword("or") {
            nodes.push(self.all(depth)?);
        }
        Ok(if nodes.len() == 1 { nodes.remove(0) } else { Node::Any(nodes) })
    }

    /// Conditions behind one another.
    fn all(&mut self, depth: usize) -> Result<Node, QueryError> {
        let mut nodes = vec![self.one(depth)?];
        loop {
            let said = self.keyword("and");
            let ends = self.rest().is_empty() || self.rest().starts_with(')');
            if !said && (ends || self.is_keyword("or")) {
                break;
            }
            nodes.push(self.one(depth)?);
        }
        Ok(if nodes.len() == 1 { nodes.remove(0) } else { Node::All(nodes) })
    }

    fn one(&mut self, depth: usize) -> Result<Node, QueryError> {
        if depth > DEEPEST {
            return Err(wrong(self.at, Mistake::TooDeep));
        }
        if self.keyword("not") {
            return Ok(Node::Not(Box::new(self.one(depth + 1)?)));
        }
        let start = self.at;
        if self.take("(") {
            self.space();
            let node = self.any(depth + 1)?;
            let closed = self.take(")");
            self.space();
            return if closed { Ok(node) } else { Err(wrong(start, Mistake::OpenParenthesis)) };
        }
        if self.rest().is_empty() || self.rest().starts_with(')') || self.is_keyword("or") {
            return Err(wrong(start, Mistake::NoCondition));
        }
        let node = self.condition(start);
        self.space();
        node
    }

    /// A comparison, or a word alone.
    fn condition(&mut self, start: usize) -> Result<Node, QueryError> {
        if self.rest().starts_with('"') {
            return Ok(Node::Word(Pattern::new(&self.quoted()?)));
        }
        let word = self.until(|c| "=<>~\"".contains(c));
        let word = word.strip_suffix('!').filter(|_| self.rest().starts_with('=')).unwrap_or(word);
        self.at = start + word.len();
        let found = OPERATORS.iter().find(|(sign, _)| self.rest().starts_with(sign));
        let Some((sign, operator)) = found else {
            return Ok(Node::Word(Pattern::new(word)));
        };
        self.at += sign.len();
        let fields = named(word, self.known).map_err(|mistake| wrong(start, mistake))?;
        let at = self.at;
        let value = self.value()?;
        // The languages of a field all have its shape.
        let shape = fields.first().map(|field| field.shape);
        let operand = shape.map(|shape| operand(shape, (word, *operator), &value));
        let operand = operand.unwrap_or(Ok(Operand::Nothing));
        let place = |mistake| match mistake {
            Mistake::NoOrder { .. } => wrong(at - sign.len(), mistake),
            _ => wrong(at, mistake),
        };
        let operand = operand.map_err(place)?;
        let fields = fields.into_iter().map(|field| field.name.clone()).collect();
        Ok(Node::Test { fields, operator: *operator, operand })
    }

    fn value(&mut self) -> Result<String, QueryError> {
        if self.rest().starts_with('"') {
            return self.quoted();
        }
        Ok(self.until(|_| false).to_owned())
    }

    /// A text in quotes; a quote inside it is doubled.
    fn quoted(&mut self) -> Result<String, QueryError> {
        let start = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            let Some(end) = self.rest().find('"') else {
                return Err(wrong(start, Mistake::OpenQuote));
            };
            text.push_str(&self.rest()[..end]);
            self.at += end + 1;
            if !self.take("\"") {
                return Ok(text);
            }
            text.push('"');
        }
    }

    /// Everything up to a space, a parenthesis or another end.
    fn until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')') || ends(c));
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn keyword(&mut self, word: &str) -> bool {
        let found = self.is_keyword(word);
        if found {
            self.at += word.len();
            self.space();
        }
        found
    }

    fn is_keyword(&self, word: &str) -> bool {
        let after = self.rest().strip_prefix(word).and_then(|rest| rest.chars().next());
        let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')');
        self.rest() == word || after.is_some_and(ends)
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}

fn wrong(at: usize, mistake: Mistake) -> QueryError {
    QueryError { at, mistake }
}
