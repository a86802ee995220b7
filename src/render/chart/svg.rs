//! The writer of SVG elements.

use std::borrow::Cow;

use crate::i18n::{cut, width};
use crate::report::chart::Chart;
use crate::report::house::Dress;

/// A drawing of a fixed width that grows downwards.
#[derive(Debug, Default)]
pub struct Svg {
    body: Vec<Mark>,
    height: f64,
}

/// An element whose colour is chosen when the drawing is finished.
#[derive(Debug)]
struct Mark {
    before: String,
    class: String,
    after: String,
}

/// Which end of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Colours by meaning, the first two those of the house where it has some; a page may give the
/// classes others, as in the dark.
fn colour(class: &str, dress: &Dress) -> Cow<'static, str> {
    let first = class.split(' ').next().unwrap_or_default();
    let own = match first {
        "c1" => dress.accent,
        "c2" => dress.accent2,
        _ => None,
    };
    own.map_or(Cow::Borrowed(usual(first)), |own| Cow::Owned(own.hex()))
}

fn usual(class: &str) -> &'static str {
    match class {
        "c1" => "#1d5fa6",
        "c2" => "#b85400",
        "c3" => "#4f7288",
        "c4" => "#8fb3d9",
        "good" => "#1d7a46",
        "warn" => "#a66300",
        "bad" => "#b3261e",
        "track" => "#e3e7ec",
        "heat2" => "#f6dcb4",
        "heat3" => "#f2b8a8",
        "paper" | "on-dark" => "#ffffff",
        "grid" => "#c9d0d8",
        "on-light" => "#10202e",
        _ => "currentColor",
    }
}

/// How a class looks where no style sheet says it.
fn look(class: &str) -> &'static str {
    match class {
        "small" => " font-size=\"11.5\"",
        "faint" => " font-size=\"11.5\" opacity=\".75\"",
        "value" => " font-weight=\"600\"",
        hatched if hatched.ends_with("hatch") => " opacity=\".6\"",
        _ => "",
    }
}

impl Svg {
    /// A filled rectangle: left, top, width, height.
    pub fn rect(&mut self, class: &str, area: (f64, f64, f64, f64)) {
        let (x, y, wide, high) = area;
        self.reach(y + high);
        let place = format!(
            "{} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            look(class),
            length(x),
            length(y),
            length(wide.max(0.0)),
            length(high),
        );
        self.mark(class, format!("<rect class=\"{class}\" fill="), place);
    }

    /// A straight line; a class that ends in `dash` is drawn with gaps.
    pub fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        self.path(class, &[from, to]);
    }

    /// A line through points.
    pub fn path(&mut self, class: &str, points: &[(f64, f64)]) {
        let step = |(index, (x, y)): (usize, &(f64, f64))| {
            format!("{}{} {}", if index == 0 { "M" } else { "L" }, length(*x), length(*y))
        };
        let path: String = points.iter().enumerate().map(step).collect();
        let dash = if class.ends_with("dash") { " stroke-dasharray=\"5 4\"" } else { "" };
        let wide = if class.starts_with("grid") { "1" } else { "2" };
        for (_, y) in points {
            self.reach(*y);
        }
        let before = format!("<path class=\"{class} stroke\" fill=\"none\" stroke=");
        self.mark(class, before, format!(" stroke-width=\"{wide}\"{dash} d=\"{path}\"/>"));
    }

    /// A closed shape.
    pub fn shape(&mut self, class: &str, points: &[(f64, f64)]) {
        let corner = |(x, y): &(f64, f64)| format!("{},{}", length(*x), length(*y));
        let corners = points.iter().map(corner).collect::<Vec<_>>().join(" ");
        let after = format!("{} points=\"{corners}\"/>", look(class));
        self.mark(class, format!("<polygon class=\"{class}\" fill="), after);
    }

    /// A filled circle.
    pub fn circle(&mut self, class: &str, centre: (f64, f64), radius: f64) {
        self.reach(centre.1 + radius);
        let (x, y, radius) = (length(centre.0), length(centre.1), length(radius));
        let after = format!(" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
        self.mark(class, format!("<circle class=\"{class}\" fill="), after);
    }

    /// Text; its point is on the base line.
    pub fn text(&mut self, at: (f64, f64), anchor: Anchor, class: &str, text: &str) {
        self.reach(at.1 + 5.0);
        let named = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let after = format!(
            "{} x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
            look(class),
            length(at.0),
            length(at.1),
            anchor.word(),
            escape(text),
        );
        self.mark(class, format!("<text{named} fill="), after);
    }

    fn mark(&mut self, class: &str, before: String, after: String) {
        self.body.push(Mark { before, class: class.to_owned(), after });
    }

    /// How far down it reaches so far.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// The whole element in the colours of a house, with what it is called and what it shows in every
    /// language it has.
    pub fn finish(&self, chart: &Chart, dress: &Dress) -> String {
        let id = escape(&chart.id);
        let (mut named, mut said) = (format!("{id}-title {id}-desc"), String::new());
        said.push_str(&words(&id, "", (&chart.title, &chart.alt)));
        if let Some(also) = &chart.also {
            let tag = also.language.tag();
            named = format!("{named} {id}-{tag}-title {id}-{tag}-desc");
            let lang = format!(" lang=\"{tag}\"");
            said.push_str(&words(&format!("{id}-{tag}"), &lang, (&also.title, &also.alt)));
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" \
             aria-labelledby=\"{named}\" font-size=\"13\" \
             font-family=\"Pretendard, 'Noto Sans KR', system-ui, sans-serif\">{said}{}</svg>",
            length(super::WIDTH),
            length(self.height + 4.0),
            self.body.iter().map(|mark| mark.painted(dress)).collect::<String>(),
        )
    }

    fn reach(&mut self, y: f64) {
        self.height = self.height.max(y);
    }
}

impl Mark {
    fn painted(&self, dress: &Dress) -> String {
        let Self { before, class, after } = self;
        format!("{before}\"{}\"{after}", colour(class, dress))
    }
}

/// Title and description, by which others can name them.
fn words(id: &str, lang: &str, (title, alt): (&str, &str)) -> String {
    let (title, alt) = (escape(title), escape(alt));
    format!(
        "<title id=\"{id}-title\"{lang}>{title}</title><desc id=\"{id}-desc\"{lang}>{alt}</desc>"
    )
}

/// Text inside an element or an attribute.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No XML may hold these two.
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            plain => out.push(plain),
        }
    }
    out
}

/// A length with at most one digit behind the point, so that every machine writes the same.
pub fn length(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".into() } else { text.into() }
}

/// A small count as a length.
pub fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How wide a text is drawn, about.
pub fn drawn(text: &str) -> f64 {
    count(width(text)) * 7.8
}

/// A text in at most so many lines of so many cells; what is left over is said by `…`.
pub fn wrap(text: &str, cells: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> =
        textwrap::wrap(text, cells).into_iter().map(Cow::into_owned).collect();
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(cut(&rest, cells));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_and_never_minus_zero() {
        assert_eq!(length(12.04), "12");
        assert_eq!(length(12.06), "12.1");
        assert_eq!(length(-0.01), "0");
    }

    #[test]
    fn text_cannot_leave_its_element() {
        assert_eq!(escape("<b a=\"'\">&"), "&lt;b a=&quot;&#39;&quot;&gt;&amp;");
    }

    #[test]
    fn names_are_cut_after_the_last_line() {
        assert_eq!(wrap("one two three four", 8, 2), ["one two", "three f…"]);
    }
}
