//! The least of XML that finishing a part needs: elements as a tree, text as it stands.

/// An element, its attributes as they are written.
pub struct Element {
    pub name: String,
    pub attributes: String,
    pub children: Vec<Node>,
}

/// What an element holds.
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An element without children.
    pub fn leaf(name: &str, attributes: &str) -> Self {
        Self { name: name.into(), attributes: attributes.into(), children: vec![] }
    }

    /// The first child of a name.
    pub fn child(&mut self, name: &str) -> Option<&mut Self> {
        self.elements().find(|child| child.name == name)
    }

    /// The children that are elements.
    pub fn elements(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Drops the children that are elements of a sort.
    pub fn without(&mut self, dropped: impl Fn(&Self) -> bool) {
        self.children.retain(|node| match node {
            Node::Element(element) => !dropped(element),
            Node::Text(_) => true,
        });
    }

    /// Takes the children of a sort out.
    pub fn take(&mut self, taken: impl Fn(&str) -> bool) -> Vec<Node> {
        let all = std::mem::take(&mut self.children);
        let is_taken = |node: &Node| matches!(node, Node::Element(e) if taken(&e.name));
        let (out, rest) = all.into_iter().partition(is_taken);
        self.children = rest;
        out
    }

    /// Drops an attribute.
    pub fn forget(&mut self, attribute: &str) {
        let start = format!("{attribute}=\"");
        let Some((before, after)) = self.attributes.split_once(&start) else { return };
        let after = after.split_once('"').map_or("", |(_, rest)| rest);
        let rest = format!("{}{after}", before.trim_end());
        rest.trim().clone_into(&mut self.attributes);
    }

    fn write(&self, out: &mut String) {
        let space = if self.attributes.is_empty() { "" } else { " " };
        out.extend(["<", &self.name, space, &self.attributes]);
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        out.extend(["</", &self.name, ">"]);
    }
}

/// The root of a part that a program wrote: no comments, no sections of raw text.
pub fn parse(xml: &str) -> Element {
    let mut open = vec![Element::leaf("", "")];
    for piece in xml.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with('?') {
            continue;
        }
        if tag.starts_with('/') {
            close(&mut open);
        } else {
            let (name, attributes) = tag.trim_end_matches('/').split_once(' ').unwrap_or((tag, ""));
            open.push(Element::leaf(name.trim_end_matches('/'), attributes.trim()));
            if tag.ends_with('/') {
                close(&mut open);
            }
        }
        if let (Some(last), false) = (open.last_mut(), text.is_empty()) {
            last.children.push(Node::Text(text.to_owned()));
        }
    }
    let root = open.into_iter().next().map(|root| root.children).unwrap_or_default();
    let element = |node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    };
    root.into_iter().find_map(element).unwrap_or_else(|| Element::leaf("", ""))
}

fn close(open: &mut Vec<Element>) {
    if open.len() < 2 {
        return;
    }
    if let (Some(done), Some(parent)) = (open.pop(), open.last_mut()) {
        parent.children.push(Node::Element(done));
    }
}

/// The part as a file.
pub fn write(root: &Element) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned();
    root.write(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_written_again() {
        let xml = "<a x=\"1\"><b/>text &lt; <c>more</c></a>";
        assert!(write(&parse(xml)).ends_with(xml));
    }

    #[test]
    fn an_attribute_is_dropped_alone() {
        let mut element = Element::leaf("w:p", "a=\"1\" w14:paraId=\"00\" b=\"2\"");
        element.forget("w14:paraId");
        assert_eq!(element.attributes, "a=\"1\" b=\"2\"");
    }
}
