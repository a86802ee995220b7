//! Prefixes and the namespaces they stand for.

/// Namespaces in force, the innermost last; one mark an element that is open.
#[derive(Default)]
pub struct Names {
    spaces: Vec<(String, String)>,
    marks: Vec<usize>,
    /// The namespace of the root, where it has one: what is in it is IATI's.
    root: Option<String>,
}

/// Whether an attribute declares a namespace.
pub fn is_declaration(name: &str) -> bool {
    name == "xmlns" || name.starts_with("xmlns:")
}

impl Names {
    /// An element begins, with its attributes.
    pub fn enter(&mut self, attributes: &[(String, String)]) {
        self.marks.push(self.spaces.len());
        for (name, value) in attributes.iter().filter(|(name, _)| is_declaration(name)) {
            let prefix = name.strip_prefix("xmlns:").unwrap_or_default();
            self.spaces.push((prefix.to_owned(), value.clone()));
        }
        if self.root.is_none() {
            self.root = Some(self.space("").unwrap_or_default().to_owned());
        }
    }

    /// The innermost element ends.
    pub fn leave(&mut self) {
        self.spaces.truncate(self.marks.pop().unwrap_or_default());
    }

    fn space(&self, prefix: &str) -> Option<&str> {
        self.spaces.iter().rev().find(|(own, _)| own == prefix).map(|(_, space)| space.as_str())
    }

    /// The full name of an element or an attribute; `None` for a prefix that stands for nothing.
    pub fn resolve(&self, name: &str, element: bool) -> Option<String> {
        let space = match name.split_once(':') {
            Some(("xml", _)) => return Some(name.to_owned()),
            Some((prefix, _)) => self.space(prefix)?,
            None if element => self.space("").unwrap_or_default(),
            None => "",
        };
        let local = name.split_once(':').map_or(name, |(_, local)| local);
        let foreign = !space.is_empty() && (!element || Some(space) != self.root.as_deref());
        Some(if foreign { format!("{{{space}}}{local}") } else { local.to_owned() })
    }
}
