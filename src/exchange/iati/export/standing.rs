//! Elements that stand for a record.

use super::super::super::shown::Coded;
use super::super::cells::{self, Cells};
use super::super::element::{Element, LANG};
use super::super::tables::carried;
use super::own;
use super::sheet::{Page, Sheet};
use crate::domain::values::Ml;

/// An element of IATI that stands for a record, while it is put together.
pub struct Standing<'s> {
    sheet: &'s Sheet<'s>,
    record: Coded,
    pub element: Element,
    /// Cells that the element does not carry.
    left: Cells,
    /// Cells, or fields, of which the element says something that the record does not.
    assumed: Vec<String>,
}

impl<'s> Standing<'s> {
    /// An element with what it can carry of the record.
    pub fn of(sheet: &'s Sheet, record: &Coded, name: &str) -> Self {
        let mut left = own::cells(&sheet.shown, record);
        let mut element = Element::new(name);
        for cell in cells::write(&mut element, carried(record.kind), &left) {
            left.remove(&cell);
        }
        Self { sheet, record: record.clone(), element, left, assumed: vec![] }
    }

    /// Whether some attribute or child is there.
    pub fn has(&self, child: &str, attribute: &str) -> bool {
        let of = |element: &Element| attribute.is_empty() || element.attribute(attribute).is_some();
        if child.is_empty() { of(&self.element) } else { self.element.all(child).any(of) }
    }

    /// Writes what the schema asks for and the record does not say.
    pub fn assume(&mut self, cell: &'static str, (child, attribute): (&str, &str), value: String) {
        if child.is_empty() {
            self.element.set(attribute, value);
        } else {
            self.child(child).set(attribute, value);
        }
        self.assumed.push(cell.into());
    }

    /// The first child of a name, made where it is missing.
    pub fn child(&mut self, name: &str) -> &mut Element {
        let place = self.element.children.iter().position(|child| child.name == name);
        let place = place.unwrap_or_else(|| {
            self.element.children.push(Element::new(name));
            self.element.children.len() - 1
        });
        &mut self.element.children[place]
    }

    /// A text that the schema asks for: what the record says, else `other` in the language of the
    /// file.
    pub fn needs_text(&mut self, cell: &'static str, name: &str, other: &str) {
        if self.element.child(name).is_none() {
            let language = self.sheet.language.clone();
            let narrative = Element::new("narrative").with(LANG, language).saying(other);
            self.element.children.push(Element::new(name).holding(narrative));
            self.assumed.push(cell.into());
        }
    }

    /// A cell that the element says in a way of its own.
    pub fn carries(&mut self, cell: &str) {
        self.left.remove(cell);
    }

    /// A cell that stays with the record although the element says something of it.
    pub fn leaves(&mut self, cell: &str) {
        if let Some(value) = own::cells(&self.sheet.shown, &self.record).remove(cell) {
            self.left.insert(cell.into(), value);
        }
    }

    /// A cell of which the element says what the record does not.
    pub fn assumes(&mut self, cell: &'static str) {
        self.assumed.push(cell.into());
    }

    /// Puts a child in that says for others what a cell left to our namespace says.
    pub fn push(&mut self, child: Element) {
        self.element.children.push(child);
    }

    /// Puts several children in.
    pub fn push_all(&mut self, children: impl IntoIterator<Item = Element>) {
        self.element.children.extend(children);
    }

    /// The element with its record.
    pub fn done(mut self, page: &mut Page) -> Element {
        page.written.insert(self.record.id);
        let kept = self.sheet.kept.has(self.record.id);
        if kept {
            self.sheet.kept.merge(self.record.id, &mut self.element);
            self.disown();
        }
        self.assumed.dedup();
        let mut record = own::record(&self.record, &self.left, &self.assumed);
        if kept {
            // The record of what was kept stands beside: what was merged here is no news.
            record.set("kept", "true".into());
        }
        self.element.children.push(record);
        self.element
    }

    /// What was kept and can be read is not what the record says: it could not be taken over.
    fn disown(&mut self) {
        let table = carried(self.record.kind);
        let own = own::cells(&self.sheet.shown, &self.record);
        let named = |child: &&Element| table.iter().any(|one| one.child == child.name);
        let mut copy = Element {
            name: self.element.name.clone(),
            line: 0,
            attributes: self.element.attributes.clone(),
            children: self.element.children.iter().filter(named).cloned().collect(),
            text: String::new(),
        };
        for (name, _, cell) in cells::read(&mut copy, table, &self.sheet.language) {
            let said = own.get(&name);
            if said.map(String::as_str) != cell.text() {
                said.and_then(|said| self.left.insert(name.clone(), said.clone()));
                self.assumed.push(name);
            }
        }
    }
}

/// The narratives of a text, as an element.
pub fn text(name: &str, ml: &Ml) -> Option<Element> {
    let narratives =
        ml.iter().filter(|(tag, text)| cells::is_language(tag) && cells::is_plain(text));
    let narratives =
        narratives.map(|(tag, text)| Element::new("narrative").with(LANG, tag).saying(text));
    let children: Vec<_> = narratives.collect();
    (!children.is_empty()).then(|| Element { children, ..Element::new(name) })
}
