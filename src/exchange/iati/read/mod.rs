//! XML to elements, one activity at a time: whatever the size of a file, no more than one of its
//! activities is in memory. What a hostile file does is refused, with its line.

mod names;
mod source;

use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::attributes::AttrError;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::element::{Element, OWN};
use super::write::is_legal;
use crate::log::plan::Fault;
use names::Names;
pub use source::Encoded;
use source::{Guard, Source};

/// The deepest element of a file.
const DEEPEST: usize = 64;
/// The most attributes of an element.
const MOST_ATTRIBUTES: usize = 64;
/// The longest text, in bytes; that of a narrative or in a namespace of its own may be longer.
const LONGEST: usize = 64 << 10;
const LONGEST_NARRATIVE: usize = 1 << 20;
/// The most elements and attributes of one activity, and the most bytes of its texts.
const MOST_PIECES: usize = 500_000;
const MOST_BYTES: usize = 64 << 20;

/// What comes next in a file.
#[derive(Debug)]
pub enum Piece {
    /// The root with its attributes; it comes first.
    Root(Element),
    /// An activity, or another child of the root.
    Child(Element),
}

/// Why the rest of a file cannot be read, and the line in which that shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    pub line: usize,
    pub fault: Fault,
}

/// A file while it is read.
pub struct Pieces<R: Read> {
    reader: Reader<BufReader<Guard<R>>>,
    buffer: Vec<u8>,
    names: Names,
    line: usize,
    /// Elements that are not closed; the root is not among them.
    open: Vec<Element>,
    root: Root,
    /// Elements and attributes, and bytes of text, of the activity so far.
    count: usize,
    bytes: usize,
}

#[derive(PartialEq)]
enum Root {
    Before,
    Inside,
    Behind,
}

impl<R: Read> Pieces<R> {
    /// Begins to read; `encoding` is asked for in place of what the file says.
    pub fn of(file: R, encoding: Option<&str>) -> Result<(Self, Encoded), Broken> {
        let (source, encoded) =
            Source::of(file, encoding).map_err(|fault| Broken { line: 0, fault })?;
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, Guard::of(source)));
        reader.config_mut().check_comments = false;
        let pieces = Self {
            reader,
            buffer: vec![],
            names: Names::default(),
            line: 1,
            open: vec![],
            root: Root::Before,
            count: 0,
            bytes: 0,
        };
        Ok((pieces, encoded))
    }

    fn broken(&self, fault: Fault) -> Broken {
        Broken { line: self.line, fault }
    }

    /// The next piece; none at the end.
    pub fn next_piece(&mut self) -> Result<Option<Piece>, Broken> {
        loop {
            let mut buffer = std::mem::take(&mut self.buffer);
            buffer.clear();
            self.reader.get_mut().get_mut().rest();
            let event = self.reader.read_event_into(&mut buffer);
            let found = match event {
                Ok(event) => self.event(event),
                Err(error) => {
                    let fault = self.reader.get_ref().get_ref().fault();
                    Err(self.broken(fault.unwrap_or_else(|| Fault::NotXml(error.to_string()))))
                }
            };
            self.buffer = buffer;
            match found? {
                Next::More => {}
                Next::Piece(piece) => return Ok(Some(piece)),
                Next::End => return Ok(None),
            }
        }
    }

    fn event(&mut self, event: Event) -> Result<Next, Broken> {
        match event {
            Event::Start(start) => self.start(&start, false),
            Event::Empty(start) => self.start(&start, true),
            Event::End(end) => {
                self.line += lines(&end);
                self.names.leave();
                Ok(self.end())
            }
            Event::Text(text) => {
                let content = text.xml10_content();
                self.text(&content)?;
                self.line += lines(&text);
                Ok(Next::More)
            }
            Event::CData(text) => {
                let content = text.xml10_content();
                self.text(&content)?;
                self.line += lines(&text);
                Ok(Next::More)
            }
            Event::GeneralRef(reference) => {
                let text = self.reference(&reference)?;
                self.text(&text)?;
                Ok(Next::More)
            }
            Event::DocType(_) => Err(self.broken(Fault::Doctype)),
            Event::Comment(text) => Ok(self.passed(&text)),
            Event::PI(text) => Ok(self.passed(&text)),
            Event::Decl(text) => Ok(self.passed(&text)),
            Event::Eof if self.root == Root::Behind => Ok(Next::End),
            Event::Eof => Err(self.broken(Fault::NotXml("the file ends too early".into()))),
        }
    }

    fn passed(&mut self, text: &str) -> Next {
        self.line += lines(text);
        Next::More
    }

    fn start(&mut self, start: &BytesStart, empty: bool) -> Result<Next, Broken> {
        if self.root == Root::Behind {
            return Err(self.broken(Fault::NotXml("there is more than one root".into())));
        }
        let element = self.element(start)?;
        self.line += lines(start);
        if empty {
            self.names.leave();
        }
        match (&self.root, empty) {
            (Root::Before, _) => {
                self.root = if empty { Root::Behind } else { Root::Inside };
                Ok(Next::Piece(Piece::Root(element)))
            }
            (_, true) => {
                self.open.push(element);
                Ok(self.end())
            }
            (_, false) if self.open.len() + 2 > DEEPEST => Err(self.most("depth", DEEPEST)),
            (_, false) => {
                self.open.push(element);
                Ok(Next::More)
            }
        }
    }

    fn most(&self, what: &'static str, most: usize) -> Broken {
        self.broken(Fault::TooMuch { what, most })
    }

    fn element(&mut self, start: &BytesStart) -> Result<Element, Broken> {
        let raw = self.attributes(start)?;
        self.names.enter(&raw);
        let name = start.name();
        let element = self.names.resolve(name.as_ref(), true);
        let attributes = raw.iter().filter(|(name, _)| !names::is_declaration(name));
        let attributes: Option<Vec<_>> = attributes
            .map(|(name, value)| Some((self.names.resolve(name, false)?, value.clone())))
            .collect();
        let (Some(name), Some(attributes)) = (element, attributes) else {
            return Err(self.broken(Fault::NotXml("a prefix stands for no namespace".into())));
        };
        self.count += 1 + attributes.len();
        if self.count > MOST_PIECES {
            return Err(self.most("elements and attributes in an activity", MOST_PIECES));
        }
        Ok(Element { name, line: self.line, attributes, ..Element::default() })
    }

    fn attributes(&mut self, start: &BytesStart) -> Result<Vec<(String, String)>, Broken> {
        let mut found = vec![];
        for attribute in start.attributes() {
            if found.len() == MOST_ATTRIBUTES {
                return Err(self.most("attributes", MOST_ATTRIBUTES));
            }
            let attribute = attribute.map_err(|error| self.broken(wrong(&error)))?;
            let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0);
            let value = value.map_err(|error| self.broken(Fault::NotXml(error.to_string())))?;
            self.legal(&value)?;
            if value.len() > LONGEST {
                return Err(self.most("bytes in an attribute", LONGEST));
            }
            self.bytes += value.len();
            found.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(found)
    }

    fn legal(&self, text: &str) -> Result<(), Broken> {
        let wrong = text.chars().find(|c| !is_legal(*c));
        wrong.map_or(Ok(()), |c| {
            let what = format!("the character {:#x} cannot stand in XML", u32::from(c));
            Err(self.broken(Fault::NotXml(what)))
        })
    }

    fn reference(&self, reference: &BytesRef) -> Result<String, Broken> {
        let broken = |error: String| self.broken(Fault::NotXml(error));
        let resolved = reference.resolve_char_ref().map_err(|error| broken(error.to_string()))?;
        let named = || match reference.as_ref() {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        };
        let found = resolved.or_else(named);
        let found = found.ok_or_else(|| broken("the entity is not declared".into()))?;
        let text = found.to_string();
        self.legal(&text)?;
        Ok(text)
    }

    fn text(&mut self, text: &str) -> Result<(), Broken> {
        self.legal(text)?;
        let blank = text.chars().all(char::is_whitespace);
        let line = self.line;
        let Some(element) = self.open.last_mut() else {
            let fault = || Fault::NotXml("there is text outside of the root".into());
            // Text right under the root says nothing.
            let outside = !blank && self.root != Root::Inside;
            return if outside { Err(self.broken(fault())) } else { Ok(()) };
        };
        let own = element.name.starts_with('{') && element.name[1..].starts_with(OWN);
        let longest = if own || element.name == "narrative" { LONGEST_NARRATIVE } else { LONGEST };
        if let Some(last) = element.children.last_mut().filter(|last| last.name.is_empty()) {
            last.text.push_str(text);
        } else if element.children.is_empty() {
            element.text.push_str(text);
        } else if !blank {
            element.children.push(Element { line, ..Element::default() }.saying(text));
        }
        let longer = element.text.len() > longest;
        self.bytes += text.len();
        if longer {
            return Err(self.most("bytes in a text", longest));
        }
        if self.bytes > MOST_BYTES {
            return Err(self.most("bytes of text in an activity", MOST_BYTES));
        }
        Ok(())
    }

    fn end(&mut self) -> Next {
        let Some(mut element) = self.open.pop() else {
            self.root = Root::Behind;
            return Next::More;
        };
        if !element.children.is_empty() {
            before_children(&mut element);
        }
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(element);
            return Next::More;
        }
        (self.count, self.bytes) = (0, 0);
        Next::Piece(Piece::Child(element))
    }
}

/// Text that stands before the first child becomes a child; space alone says nothing there.
fn before_children(element: &mut Element) {
    let text = std::mem::take(&mut element.text);
    if !text.trim().is_empty() {
        element
            .children
            .insert(0, Element { line: element.line, ..Element::default() }.saying(text));
    }
}

enum Next {
    More,
    Piece(Piece),
    End,
}

fn wrong(error: &AttrError) -> Fault {
    Fault::NotXml(error.to_string())
}

fn lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// The element of a text that was written by `Writer::whole`; none where it is no XML.
pub fn fragment(xml: &str) -> Option<Element> {
    let text = format!("<kept>{xml}</kept>");
    let (mut pieces, _) = Pieces::of(text.as_bytes(), Some("utf-8")).ok()?;
    loop {
        match pieces.next_piece().ok()?? {
            Piece::Root(_) => {}
            Piece::Child(element) => return Some(element),
        }
    }
}
