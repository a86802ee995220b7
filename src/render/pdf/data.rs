//! The document as data of the template.

use chrono::Datelike;
use serde_json::{Value, json};

use super::RenderError;
use super::glyphs;
use super::table;
use super::widths::{breakable, measure};
use crate::i18n::Texts;
use crate::render::chart;
use crate::report::chart::Chart;
use crate::report::document::{
    Also, Block, Callout, Document, Fact, Front, Heading, Signature, Text, Tone,
};
use crate::report::house::{Colour, Dress, LogoForm};

/// Words wider than this, in parts of the type size, are broken in running text.
const TEXT: f64 = 44.0;
const NARROW: f64 = 18.0;
/// Points that what leads up to a table on a turned sheet may take of it.
const LEAD: f64 = 330.0;
/// A chart on the page to its view box.
const CHART: f64 = 0.725;

/// What all blocks read.
struct Shared<'a> {
    texts: &'a Texts,
    dress: &'a Dress,
}

/// Everything that the template prints.
pub fn build(document: &Document, texts: &Texts) -> Result<Value, RenderError> {
    let mut data = front(&document.front, texts);
    let mut level = 0;
    let shared = Shared { texts, dress: &document.front.dress };
    let blocks = document.blocks.iter().map(|block| build_block(block, &mut level, &shared));
    let mut parts = Value::Array(parts(blocks.collect()));
    let lacking = glyphs::settle(&mut parts) | glyphs::settle(&mut data);
    let fields = data.as_object_mut().ok_or_else(|| RenderError::Pdf("no data".into()))?;
    fields.insert("parts".into(), parts);
    fields.insert("long".into(), json!(document.is_long()));
    if lacking {
        fields.insert("lacking".into(), json!(texts.say("report-lacking")));
    }
    Ok(data)
}

fn front(front: &Front, texts: &Texts) -> Value {
    let provenance = front.provenance.iter();
    let provenance = provenance.map(|fact| format!("{}: {}", fact.label, fact.value));
    let day = front.as_of;
    let second = |words: Option<Also>, wide: f64, bold: bool| also(words.as_ref(), wide, bold);
    let (title, period) =
        (front.second(|also| Some(&also.title)), front.second(|also| Some(&also.period_name)));
    let party = |party: &String| breakable(party, TEXT, true);
    json!({
        "dress": dress(front),
        "language": front.language.tag(),
        "second": front.also.as_ref().map(|also| also.language.tag()),
        "title_also": second(title, NARROW, true),
        "period_also": second(period, TEXT, false),
        "draft_also": second(front.second(|also| also.draft.as_deref()), TEXT, true),
        "banner_also": second(front.second(|also| also.banner.as_deref()), TEXT, true),
        "contents_also": second(front.second(|also| Some(&also.contents)), TEXT, true),
        "parties_also": front.also.iter().flat_map(|also| also.parties.iter().map(party)).collect::<Vec<_>>(),
        "title": breakable(&front.title, NARROW, true),
        "name": format!("{} · {}", front.title, front.period_name),
        "period": front.period_name,
        "parties": front.parties.iter().map(party).collect::<Vec<_>>(),
        "draft": front.draft,
        "banner": front.banner,
        "facts": facts(&front.facts),
        "provenance": facts(&front.provenance),
        "foot": breakable(&provenance.collect::<Vec<_>>().join(" · "), TEXT, false),
        "day": [day.year(), i32::try_from(day.month()).unwrap_or(1), i32::try_from(day.day()).unwrap_or(1)],
        "contents": texts.say("report-contents"),
    })
}

/// What of the house style the template prints.
fn dress(front: &Front) -> Value {
    let dress = &front.dress;
    let line = |text: &str, words: Option<Also>| json!({ "text": breakable(text, TEXT, false), "also": also(words.as_ref(), TEXT, false) });
    let logo = dress.logo.as_ref().map(|logo| match logo.form {
        LogoForm::Png => json!({ "format": "png", "bytes": logo.bytes }),
        LogoForm::Svg => json!({ "format": "svg", "bytes": logo.bytes }),
    });
    json!({
        "accent": dress.accent.map(Colour::hex),
        "organisation": line(&dress.organisation, front.second(|also| Some(&also.organisation))),
        "footer": line(&dress.footer, front.second(|also| Some(&also.footer))),
        "logo": logo,
    })
}

fn facts(facts: &[Fact]) -> Vec<Value> {
    let pair = |fact: &Fact| {
        json!({
            "label": breakable(&fact.label, NARROW, false),
            "value": breakable(&fact.value, NARROW, false),
            "label_also": also(fact.label_also.as_ref(), NARROW, false),
            "value_also": also(fact.value_also.as_ref(), NARROW, false),
        })
    };
    facts.iter().map(pair).collect()
}

/// Words in the second language, broken where they are wider than that.
pub fn also(words: Option<&Also>, wide: f64, bold: bool) -> Value {
    words.map_or(Value::Null, |also| {
        json!({ "text": breakable(&also.text, wide, bold), "language": also.language.tag() })
    })
}

/// A block, and whether its sheet is turned.
fn build_block(block: &Block, level: &mut u8, shared: &Shared) -> (Value, bool) {
    let value = match block {
        Block::Heading(heading) => build_heading(heading, level),
        Block::Paragraph { text } => json!({ "kind": "paragraph", "runs": runs(text) }),
        Block::List { items } => {
            json!({ "kind": "list", "items": items.iter().map(runs).collect::<Vec<_>>() })
        }
        Block::Callout(callout) => build_callout(callout),
        Block::Table(table) => return table::build(table, shared.texts),
        Block::Chart(chart) => build_chart(chart, shared),
        Block::Parallel { language, first, second } => json!({
            "kind": "parallel",
            "language": language.tag(),
            "first": build_block(first, level, shared).0,
            "second": build_block(second, level, shared).0,
        }),
        Block::PageBreak => json!({ "kind": "break" }),
        Block::Signatures { parties } => {
            json!({ "kind": "signatures", "parties": parties.iter().map(signature).collect::<Vec<_>>() })
        }
    };
    (value, false)
}

fn build_chart(chart: &Chart, shared: &Shared) -> Value {
    let drawn = chart::draw(chart, shared.texts);
    json!({
        "kind": "chart",
        "title": breakable(&chart.title, TEXT, true),
        "title_also": also(chart.title_also().as_ref(), TEXT, true),
        "alt": chart.alternative(),
        "source": breakable(&chart.source, TEXT, false),
        "source_also": also(chart.source_also().as_ref(), TEXT, false),
        "svg": drawn.finish(chart, shared.dress),
        "height": drawn.height(),
    })
}

/// Levels begin with one and leave none out, as those who have it read aloud expect.
fn build_heading(heading: &Heading, level: &mut u8) -> Value {
    *level = heading.level.clamp(1, level.saturating_add(1));
    let also = also(heading.also.as_ref(), TEXT / 1.5, true);
    let text = breakable(&heading.text, TEXT / 1.5, true);
    json!({ "kind": "heading", "level": *level, "text": text, "also": also })
}

fn build_callout(callout: &Callout) -> Value {
    let warning = callout.tone == Tone::Warning;
    json!({
        "kind": "callout",
        "warning": warning,
        "title": breakable(&callout.title, TEXT, true),
        "runs": runs(&callout.text),
    })
}

fn signature(signature: &Signature) -> Value {
    json!({
        "party": breakable(&signature.party, NARROW, true),
        "also": also(signature.party_also.as_ref(), NARROW, true),
        "lines": facts(&signature.lines),
    })
}

fn runs(text: &Text) -> Vec<Value> {
    let run = |run: &crate::report::document::Run| {
        json!({
            "text": breakable(&run.text, TEXT, run.strong),
            "strong": run.strong,
            "language": run.language,
        })
    };
    text.runs.iter().map(run).collect()
}

/// The blocks by the way their sheet is turned. What leads up to a table goes with it.
fn parts(blocks: Vec<(Value, bool)>) -> Vec<Value> {
    let mut parts: Vec<(bool, Vec<Value>)> = vec![(false, vec![])];
    for (block, turned) in blocks {
        let (way, before) = parts.pop().unwrap_or_default();
        let (before, lead) = if turned && !way { split_lead(before) } else { (before, vec![]) };
        parts.push((way, before));
        let next = lead.into_iter().chain([block]);
        parts.retain(|(_, part)| !part.is_empty());
        match parts.last_mut() {
            Some((last, part)) if *last == turned => part.extend(next),
            _ => parts.push((turned, next.collect())),
        }
    }
    let made = |(turned, blocks)| json!({ "turned": turned, "blocks": blocks });
    parts.into_iter().map(made).collect()
}

/// Takes off the end of a part what leads up to a table: its headings, or all of its section where
/// that has room above the table.
fn split_lead(mut part: Vec<Value>) -> (Vec<Value>, Vec<Value>) {
    let is_heading = |block: &&Value| block["kind"] == "heading";
    let headings = part.iter().rev().take_while(is_heading).count();
    let section = part.iter().rposition(|block| is_heading(&block) && block["level"] == 1);
    let start = section.filter(|start| {
        let heights = part.iter().skip(*start).map(height);
        heights.sum::<Option<f64>>().is_some_and(|height| height <= LEAD)
    });
    let lead = part.split_off(start.unwrap_or(part.len() - headings));
    (part, lead)
}

/// Points that a block takes on a page, about; none of a table, which may go over pages.
fn height(block: &Value) -> Option<f64> {
    let length = |runs: &Value| measure(&runs.to_string(), false);
    let lines = |runs: &Value| (length(runs) / TEXT).ceil() * 15.0 + 10.0;
    match block["kind"].as_str()? {
        "heading" => Some(36.0),
        "paragraph" => Some(lines(&block["runs"])),
        "list" => Some(block["items"].as_array()?.iter().map(lines).sum()),
        "callout" => Some(lines(&block["runs"]) + 20.0),
        "parallel" => Some(height(&block["first"])?.max(height(&block["second"])?) * 2.0),
        "chart" => Some(block["height"].as_f64()? * CHART + 50.0),
        _ => None,
    }
}
