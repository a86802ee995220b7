//! What stands around the blocks of a page.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::i18n::Texts;
use crate::report::document::{Document, Fact, Front};

use super::escape;

const STYLE: &str = include_str!("../../../data/report/style.css");
const SORT: &str = include_str!("../../../data/report/sort.js");

/// The only script that a browser may run on the page: it is known by its hash, so that no text of
/// people can become another one.
static SORT_HASH: LazyLock<String> = LazyLock::new(|| STANDARD.encode(Sha256::digest(SORT)));

/// The page with its head, cover, contents and provenance.
pub fn wrap(document: &Document, texts: &Texts, body: &str) -> String {
    let front = &document.front;
    let title = format!("{} · {}", front.title, front.period_name);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n{print}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{skip}</a>\n{cover}{contents}\
         <main id=\"content\">\n{body}</main>\n<footer>\n{provenance}</footer>\n\
         <script>{SORT}</script>\n</body>\n</html>\n",
        hash = *SORT_HASH,
        lang = front.language.tag(),
        title = escape(&title),
        print = margin(front),
        skip = escape(&texts.say("report-skip")),
        cover = cover(front),
        contents = contents(document, texts),
        provenance = facts(&front.provenance),
    )
}

fn cover(front: &Front) -> String {
    let mark = |class: &str, text: &Option<String>| {
        text.as_ref()
            .map_or(String::new(), |text| format!("<p class=\"{class}\">{}</p>\n", escape(text)))
    };
    let party = |party: &String| format!("<li>{}</li>", escape(party));
    let parties: String = front.parties.iter().map(party).collect();
    format!(
        "<header>\n{}{}<h1>{}</h1>\n<p class=\"period\">{}</p>\n<ul class=\"parties\">{parties}</ul>\n{}</header>\n",
        mark("banner", &front.banner),
        mark("draft", &front.draft),
        escape(&front.title),
        escape(&front.period_name),
        facts(&front.facts),
    )
}

fn facts(facts: &[Fact]) -> String {
    let line = |fact: &Fact| {
        format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(&fact.label), escape(&fact.value))
    };
    if facts.is_empty() {
        return String::new();
    }
    format!("<dl class=\"facts\">{}</dl>\n", facts.iter().map(line).collect::<String>())
}

fn contents(document: &Document, texts: &Texts) -> String {
    let sections: Vec<_> = document.headings().filter(|heading| heading.level == 1).collect();
    if sections.len() < 3 {
        return String::new();
    }
    let link = |heading: &&crate::report::document::Heading| {
        format!("<li><a href=\"#{}\">{}</a></li>", escape(&heading.id), escape(&heading.text))
    };
    let title = escape(&texts.say("report-contents"));
    let links: String = sections.iter().map(link).collect();
    format!("<nav aria-label=\"{title}\"><h2>{title}</h2><ul>{links}</ul></nav>\n")
}

/// The provenance in the margin of every printed page.
fn margin(front: &Front) -> String {
    let facts: Vec<_> =
        front.provenance.iter().map(|fact| format!("{}: {}", fact.label, fact.value)).collect();
    let text = front.draft.iter().cloned().chain(facts).collect::<Vec<_>>().join(" · ");
    format!("@page {{ @bottom-left {{ content: \"{}\"; font-size: 7pt; }} }}\n", css_string(&text))
}

/// Everything but letters and digits by its number, so that no text can end the string.
fn css_string(text: &str) -> String {
    let one = |character: char| {
        if character.is_alphanumeric() || character == ' ' {
            character.to_string()
        } else {
            format!("\\{:06x}", u32::from(character))
        }
    };
    text.chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_a_string_or_a_style_sheet() {
        assert_eq!(css_string("a\"</style>"), "a\\000022\\00003c\\00002fstyle\\00003e");
    }
}
