//! What stands around the blocks of a page.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::i18n::Texts;
use crate::report::document::{Also, Document, Fact, Front, Heading};

use super::{both, dress, escape, halved, parallel};

const STYLE: &str = include_str!("../../../data/report/style.css");
const SORT: &str = include_str!("../../../data/report/sort.js");

/// The only script that a browser may run on the page: it is known by its hash, so that no text of
/// people can become another one.
static SORT_HASH: LazyLock<String> = LazyLock::new(|| STANDARD.encode(Sha256::digest(SORT)));

/// The page with its head, cover, contents and provenance.
pub fn wrap(document: &Document, texts: &Texts, body: &str) -> String {
    let front = &document.front;
    let second = front.also.as_ref();
    let second = second.map(|also| format!(" / {} · {}", also.title, also.period_name));
    let title = format!("{} · {}{}", front.title, front.period_name, second.unwrap_or_default());
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'{img}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n{own}{print}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{skip}</a>\n{cover}{contents}\
         <main id=\"content\">\n{body}</main>\n<footer>\n{foot}{provenance}</footer>\n\
         <script>{SORT}</script>\n</body>\n</html>\n",
        hash = *SORT_HASH,
        lang = front.language.tag(),
        title = escape(&title),
        print = margin(front),
        own = dress::style(&front.dress),
        img = if front.dress.logo.is_some() { "; img-src data:" } else { "" },
        foot = dress::line(
            "foot",
            &front.dress.footer,
            front.second(|also| Some(&also.footer)).as_ref()
        ),
        skip = escape(&texts.say("report-skip")),
        cover = cover(front),
        contents = contents(document, texts),
        provenance = facts(&front.provenance),
    )
}

fn cover(front: &Front) -> String {
    let mark = |class: &str, text: &Option<String>, also: Option<Also>| {
        text.as_ref().map_or(String::new(), |text| {
            format!("<p class=\"{class}\">{}</p>\n", both(&escape(text), also.as_ref()))
        })
    };
    let title = front.second(|also| Some(&also.title));
    let period = front.second(|also| Some(&also.period_name));
    format!(
        "<header>\n{}{}{}{}<h1{}>{}</h1>\n<p class=\"period\">{}</p>\n{}{}</header>\n",
        dress::logo(&front.dress),
        dress::line(
            "organisation",
            &front.dress.organisation,
            front.second(|also| Some(&also.organisation)).as_ref()
        ),
        mark("banner", &front.banner, front.second(|also| also.banner.as_deref())),
        mark("draft", &front.draft, front.second(|also| also.draft.as_deref())),
        halved(title.as_ref()),
        both(&escape(&front.title), title.as_ref()),
        both(&escape(&front.period_name), period.as_ref()),
        parties(front),
        facts(&front.facts),
    )
}

fn parties(front: &Front) -> String {
    let list = |parties: &[String]| {
        let party = |party: &String| format!("<li>{}</li>", escape(party));
        let parties: String = parties.iter().map(party).collect();
        format!("<ul class=\"parties\">{parties}</ul>\n")
    };
    let first = list(&front.parties);
    match &front.also {
        Some(also) => parallel(&first, &list(&also.parties), also.language),
        None => first,
    }
}

fn facts(facts: &[Fact]) -> String {
    if facts.is_empty() {
        return String::new();
    }
    let line = |fact: &Fact| format!("<div>{}</div>", super::fact(fact));
    format!("<dl class=\"facts\">{}</dl>\n", facts.iter().map(line).collect::<String>())
}

fn contents(document: &Document, texts: &Texts) -> String {
    let sections: Vec<_> = document.headings().filter(|heading| heading.level == 1).collect();
    if sections.len() < 3 {
        return String::new();
    }
    let link = |heading: &&Heading| {
        let said = both(&escape(&heading.text), heading.also.as_ref());
        format!("<li><a href=\"#{}\">{said}</a></li>", escape(&heading.id))
    };
    let title = escape(&texts.say("report-contents"));
    let second = document.front.second(|also| Some(&also.contents));
    let said = both(&title, second.as_ref());
    let links: String = sections.iter().map(link).collect();
    format!("<nav aria-label=\"{title}\"><h2>{said}</h2><ul>{links}</ul></nav>\n")
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
