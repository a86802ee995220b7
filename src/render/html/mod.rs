//! The document as one HTML file that needs neither script nor network; where scripts run, its tables
//! sort.
mod page;
mod table;

use crate::i18n::Texts;
use crate::report::chart::Chart;
use crate::report::document::{
    Block, Callout, Document, Fact, Heading, Run, Signature, Text, Tone,
};

use super::chart;

/// The whole page.
pub fn render(document: &Document, texts: &Texts) -> String {
    let body: String = document.blocks.iter().map(|block| render_block(block, texts)).collect();
    page::wrap(document, texts, &body)
}

fn render_block(block: &Block, texts: &Texts) -> String {
    match block {
        Block::Heading(Heading { level, text, id }) => {
            let level = level.saturating_add(1).min(6);
            format!("<h{level} id=\"{}\">{}</h{level}>\n", escape(id), escape(text))
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
    }
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
    format!(
        "<figure class=\"chart\" id=\"{}\"><figcaption>{}</figcaption>\
         <div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">{}</div>\
         <p class=\"source\">{}</p></figure>\n",
        escape(&data.id),
        escape(&data.title),
        escape(&data.title),
        chart::svg(data, texts),
        escape(&data.source),
    )
}

fn signature(signature: &Signature) -> String {
    let line =
        |fact: &Fact| format!("<dt>{}</dt><dd>{}</dd>", escape(&fact.label), escape(&fact.value));
    let lines: String = signature.lines.iter().map(line).collect();
    format!("<section><h3>{}</h3><dl>{lines}</dl></section>", escape(&signature.party))
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
