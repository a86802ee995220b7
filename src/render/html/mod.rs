//! The document as one HTML file that needs neither script nor network; where scripts run, its tables
//! sort.
mod dress;
mod page;
mod table;

use crate::i18n::{Language, Texts};
use crate::report::chart::Chart;
use crate::report::document::{
    Also, Block, Callout, Document, Fact, Heading, Run, Signature, Text, Tone,
};

use super::chart;

/// The whole page.
pub fn render(document: &Document, texts: &Texts) -> String {
    let body: String = document.blocks.iter().map(|block| render_block(block, texts)).collect();
    page::wrap(document, texts, &body)
}

fn render_block(block: &Block, texts: &Texts) -> String {
    match block {
        Block::Heading(Heading { level, text, id, also }) => {
            let level = level.saturating_add(1).min(6);
            let (id, said) = (escape(id), both(&escape(text), also.as_ref()));
            format!("<h{level} id=\"{id}\"{}>{said}</h{level}>\n", halved(also.as_ref()))
        }
        Block::Paragraph { text } => format!("<p>{}</p>\n", inline(text)),
        Block::List { items } => {
            let item = |item: &Text| format!("<li>{}</li>", inline(item));
            let items: String = items.iter().map(item).collect();
            format!("<ul>{items}</ul>\n")
        }
        Block::Callout(callout) => render_callout(callout),
        Block::Table(table) => table::render(table, texts),
        Block::Chart(chart) => render_chart(chart, texts),
        Block::PageBreak => "<div class=\"page-break\"></div>\n".into(),
        Block::Signatures { parties } => {
            let parties: String = parties.iter().map(signature).collect();
            format!("<div class=\"signatures\">{parties}</div>\n")
        }
        Block::Parallel { language, first, second } => {
            let (first, second) = (render_block(first, texts), render_block(second, texts));
            parallel(&first, &second, *language)
        }
    }
}

/// Two halves side by side, the second in a language of its own.
fn parallel(first: &str, second: &str, language: Language) -> String {
    let tag = language.tag();
    format!("<div class=\"parallel\"><div>{first}</div><div lang=\"{tag}\">{second}</div></div>\n")
}

/// Markup with the same in the second language behind it.
fn both(said: &str, also: Option<&Also>) -> String {
    match also {
        Some(Also { language, text }) => {
            let (tag, text) = (language.tag(), lines(text));
            format!("<span>{said}</span> <span class=\"also\" lang=\"{tag}\">{text}</span>")
        }
        None => said.to_owned(),
    }
}

/// The class of what stands in two halves.
fn halved(also: Option<&Also>) -> &'static str {
    if also.is_some() { " class=\"halved\"" } else { "" }
}

fn render_callout(callout: &Callout) -> String {
    let class = match callout.tone {
        Tone::Note => "note",
        Tone::Warning => "warning",
    };
    let (title, text) = (escape(&callout.title), inline(&callout.text));
    format!("<aside class=\"callout {class}\"><p><strong>{title}</strong> {text}</p></aside>\n")
}

fn render_chart(data: &Chart, texts: &Texts) -> String {
    let (title, source) = (data.title_also(), data.source_also());
    format!(
        "<figure class=\"chart\" id=\"{}\"><figcaption{}>{}</figcaption>\
         <div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">{}</div>\
         <p class=\"source\">{}</p></figure>\n",
        escape(&data.id),
        halved(title.as_ref()),
        both(&escape(&data.title), title.as_ref()),
        escape(&data.title),
        chart::svg(data, texts),
        both(&escape(&data.source), source.as_ref()),
    )
}

fn signature(signature: &Signature) -> String {
    let lines: String = signature.lines.iter().map(fact).collect();
    let party = both(&escape(&signature.party), signature.party_also.as_ref());
    format!("<section><h3>{party}</h3><dl>{lines}</dl></section>")
}

/// A named value.
fn fact(fact: &Fact) -> String {
    let label = both(&escape(&fact.label), fact.label_also.as_ref());
    let value = both(&escape(&fact.value), fact.value_also.as_ref());
    format!("<dt>{label}</dt><dd>{value}</dd>")
}

fn inline(text: &Text) -> String {
    text.runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    let said = lines(&run.text);
    let said = if run.strong { format!("<strong>{said}</strong>") } else { said };
    match &run.language {
        Some(language) => foreign(&said, language),
        None => said,
    }
}

/// Text of another language with its mark.
fn foreign(said: &str, language: &str) -> String {
    let tag = escape(language);
    format!("<span lang=\"{tag}\">{said}</span> <small class=\"mark\">[{tag}]</small>")
}

/// Text of several lines.
fn lines(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}

fn escape(text: &str) -> String {
    chart::escape(text)
}
