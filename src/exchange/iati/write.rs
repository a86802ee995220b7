//! Elements to XML. Every text is data: what XML cannot hold becomes the mark of a lost character.

use super::element::{Element, OWN};

/// What XML 1.0 can hold in a text, however it is written.
pub fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Writes elements into a text, each on a line of its own.
pub struct Writer {
    text: String,
    depth: usize,
    /// Namespaces in force, with their prefixes.
    spaces: Vec<(String, String)>,
}

impl Writer {
    /// A document whose root is still open.
    pub fn open(root: &Element) -> Self {
        let spaces = vec![(OWN.to_owned(), "dgcc".to_owned())];
        let mut writer = Self { text: String::new(), depth: 1, spaces };
        writer.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.text.push('<');
        writer.text.push_str(&root.name);
        writer.attributes(&root.attributes);
        writer.say(&[" xmlns:dgcc=\"", OWN, "\">\n"]);
        writer
    }

    /// The text once the root is closed.
    pub fn close(mut self, root: &Element) -> Vec<u8> {
        self.say(&["</", &root.name, ">\n"]);
        self.text.into_bytes()
    }

    /// One element alone, that stands on its own feet.
    pub fn whole(element: &Element) -> String {
        let mut writer = Self { text: String::new(), depth: 0, spaces: vec![] };
        writer.element(element);
        writer.text.truncate(writer.text.trim_end().len());
        writer.text
    }

    pub fn element(&mut self, element: &Element) {
        let known = self.spaces.len();
        self.indent();
        self.text.push('<');
        let name = self.declare(element);
        self.text.push_str(&name);
        self.attributes(&element.attributes);
        for (space, prefix) in self.spaces.get(known..).unwrap_or_default().to_vec() {
            self.say(&[" xmlns:", &prefix, "=\"", &escaped(&space, true), "\""]);
        }
        self.content(element, &name);
        self.spaces.truncate(known);
    }

    fn content(&mut self, element: &Element, name: &str) {
        let mixed = element.children.iter().any(|child| child.name.is_empty());
        if element.children.is_empty() && element.text.is_empty() {
            self.text.push_str("/>\n");
            return;
        }
        self.text.push('>');
        self.text.push_str(&escaped(&element.text, false));
        if !element.children.is_empty() {
            let depth = self.depth;
            self.depth = if mixed { 0 } else { depth + 1 };
            if !mixed {
                self.text.push('\n');
            }
            element.children.iter().for_each(|child| self.inner(child, mixed));
            self.depth = depth;
            if !mixed {
                self.indent();
            }
        }
        self.say(&["</", name, ">\n"]);
    }

    /// A child; among texts no space may be added.
    fn inner(&mut self, child: &Element, mixed: bool) {
        if child.name.is_empty() {
            self.text.push_str(&escaped(&child.text, false));
            return;
        }
        self.element(child);
        if mixed {
            self.text.truncate(self.text.len() - 1);
        }
    }

    fn say(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n(' ', self.depth * 2));
    }

    fn attributes(&mut self, attributes: &[(String, String)]) {
        for (name, value) in attributes {
            let name = self.prefixed(name);
            self.say(&[" ", &name, "=\"", &escaped(value, true), "\""]);
        }
    }

    /// Brings the namespaces of an element and its attributes into force; the element's own name.
    fn declare(&mut self, element: &Element) -> String {
        let names = element.attributes.iter().map(|(name, _)| name.as_str());
        for name in names.chain([element.name.as_str()]) {
            let Some((space, _)) = parts(name) else { continue };
            if !self.spaces.iter().any(|(known, _)| known == space) {
                let prefix =
                    if space == OWN { "dgcc".into() } else { format!("n{}", self.spaces.len()) };
                self.spaces.push((space.into(), prefix));
            }
        }
        self.prefixed(&element.name)
    }

    fn prefixed(&self, name: &str) -> String {
        let Some((space, local)) = parts(name) else { return name.into() };
        let known = self.spaces.iter().find(|(known, _)| known == space);
        known.map_or_else(|| local.into(), |(_, prefix)| format!("{prefix}:{local}"))
    }
}

/// The namespace and the rest of a name.
fn parts(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix('{')?.split_once('}')
}

fn escaped(text: &str, attribute: bool) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '&' => written.push_str("&amp;"),
            '"' if attribute => written.push_str("&quot;"),
            '\r' => written.push_str("&#13;"),
            '\n' if attribute => written.push_str("&#10;"),
            '\t' if attribute => written.push_str("&#9;"),
            c if is_legal(c) => written.push(c),
            _ => written.push(char::REPLACEMENT_CHARACTER),
        }
    }
    written
}
