//! A piece of XML in memory: one activity at most. Names in a namespace are `{address}local`.

/// An element with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    pub name: String,
    /// The line in which it begins; 0 where it was not read.
    pub line: usize,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// The text of an element without children. Text between children is a child without a name.
    pub text: String,
}

/// The namespace of what IATI has no element for.
pub const OWN: &str = "urn:dgcc:iati:1";
/// The attribute that says in which language a text is.
pub const LANG: &str = "xml:lang";

/// A name in our namespace.
pub fn own(local: &str) -> String {
    format!("{{{OWN}}}{local}")
}

/// The part of a name in our namespace that is its own.
pub fn own_part(name: &str) -> Option<&str> {
    name.strip_prefix('{')?.strip_prefix(OWN)?.strip_prefix('}')
}

impl Element {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// One more attribute.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.attributes.push((name.into(), value.into()));
        self
    }

    /// One more child.
    pub fn holding(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// One with a text.
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Writes an attribute, in place of the one of that name.
    pub fn set(&mut self, name: &str, value: String) {
        match self.attributes.iter_mut().find(|(own, _)| own == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.into(), value)),
        }
    }

    /// Takes an attribute out.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let place = self.attributes.iter().position(|(own, _)| own == name)?;
        Some(self.attributes.remove(place).1)
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.all(name).next()
    }

    /// The children of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Takes the children that fit out.
    pub fn extract(&mut self, fits: impl Fn(&Self) -> bool) -> Vec<Self> {
        let (taken, left) = std::mem::take(&mut self.children).into_iter().partition(fits);
        self.children = left;
        taken
    }

    /// Whether nothing is left in it.
    pub fn is_spent(&self) -> bool {
        self.attributes.is_empty() && self.children.is_empty() && self.text.is_empty()
    }

    /// How many elements and attributes it is made of, itself included.
    pub fn size(&self) -> usize {
        let below: usize = self.children.iter().map(Self::size).sum();
        usize::from(!self.name.is_empty()) + self.attributes.len() + below
    }
}
