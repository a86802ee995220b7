//! The document as Markdown that pandoc and code hosts read.

use crate::i18n::{Texts, width};
use crate::report::chart::Chart;
use crate::report::document::{Block, Callout, Document, Fact, Front, Heading, Signature, Text};
use crate::report::table::{Align, Cell, Row, Table};

use super::chart::bars;
use super::say;

/// The whole document.
pub fn render(document: &Document, texts: &Texts) -> String {
    let mut blocks = vec![front_matter(&document.front), cover(&document.front)];
    blocks.extend(document.blocks.iter().map(|block| render_block(block, texts)));
    blocks.push(facts(&document.front.provenance));
    let filled: Vec<_> = blocks.into_iter().filter(|block| !block.is_empty()).collect();
    format!("{}\n", filled.join("\n\n"))
}

/// YAML takes the strings of JSON.
fn front_matter(front: &Front) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut lines = vec!["---".to_owned()];
    let mut add = |key: &str, value: &str| lines.push(format!("{key}: {}", quoted(value)));
    add("title", &front.title);
    add("subtitle", &front.period_name);
    add("lang", front.language.tag());
    add("kind", &front.kind);
    add("period", &front.period);
    add("as_of", &front.as_of.to_string());
    if let Some(draft) = &front.draft {
        add("draft", draft);
    }
    for fact in &front.provenance {
        add(fact.key, &fact.value);
    }
    let authors: Vec<_> = front.parties.iter().map(|party| quoted(party)).collect();
    lines.push(format!("author: [{}]", authors.join(", ")));
    lines.push("---".into());
    // A key twice is an error in YAML; the first one stands.
    let mut seen = std::collections::BTreeSet::new();
    let key = |line: &String| line.split(':').next().unwrap_or_default().to_owned();
    let fresh = |line: &String| line == "---" || seen.insert(key(line));
    lines.into_iter().filter(fresh).collect::<Vec<_>>().join("\n")
}

fn cover(front: &Front) -> String {
    let marks = [&front.draft, &front.banner];
    let marks = marks.into_iter().flatten().map(|mark| format!("> **{}**", escape(mark)));
    let mut parts: Vec<String> = marks.collect();
    parts.push(facts(&front.facts));
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn facts(facts: &[Fact]) -> String {
    let line = |fact: &Fact| format!("- {}: {}", escape(&fact.label), escape(&fact.value));
    facts.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn render_block(block: &Block, texts: &Texts) -> String {
    match block {
        Block::Heading(Heading { level, text, id }) => {
            format!("{} {} {{#{id}}}", "#".repeat(usize::from(*level)), escape(text))
        }
        Block::Paragraph { text } => inline(text),
        Block::List { items } => {
            let item = |item: &Text| format!("- {}", inline(item).replace('\n', "\n  "));
            items.iter().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Callout(callout) => render_callout(callout),
        Block::Table(table) => render_table(table, texts),
        Block::Chart(chart) => render_chart(chart, texts),
        Block::PageBreak => String::new(),
        Block::Signatures { parties } => {
            parties.iter().map(signature).collect::<Vec<_>>().join("\n\n")
        }
    }
}

fn render_callout(callout: &Callout) -> String {
    let text = format!("**{}** {}", escape(&callout.title), inline(&callout.text));
    text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

fn signature(signature: &Signature) -> String {
    let line = |fact: &Fact| format!("- {}: {}", escape(&fact.label), escape(&fact.value));
    let lines: Vec<_> = signature.lines.iter().map(line).collect();
    format!("**{}**\n\n{}", escape(&signature.party), lines.join("\n"))
}

fn render_chart(chart: &Chart, texts: &Texts) -> String {
    let drawn = bars::lines(&chart.plot, texts);
    let longest = drawn.iter().map(|line| line.matches('`').count()).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let source = escape(&chart.source);
    let drawn = drawn.join("\n");
    format!("**{}**\n\n{fence}text\n{drawn}\n{fence}\n\n*{source}*", escape(&chart.title))
}

fn render_table(table: &Table, texts: &Texts) -> String {
    let header: Vec<_> =
        table.columns.iter().map(|column| in_cell(&escape(&column.title))).collect();
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| render_row(row, header.len(), texts)).collect();
    let wide = |index: usize| {
        let cells = rows.iter().chain([&header]).filter_map(|row| row.get(index));
        cells.map(|cell| width(cell)).max().unwrap_or(0).max(3)
    };
    let widths: Vec<_> = (0..header.len()).map(wide).collect();
    let mut lines = vec![pad(&header, &widths), rule(table, &widths)];
    lines.extend(rows.iter().map(|row| pad(row, &widths)));
    let caption = format!("Table: {} {{#table-{}}}", escape(&table.caption), table.id);
    let notes = table.notes.iter().map(|note| format!("*{}*", escape(note)));
    let parts: Vec<_> = [lines.join("\n"), caption].into_iter().chain(notes).collect();
    parts.join("\n\n")
}

fn render_row(row: &Row, columns: usize, texts: &Texts) -> Vec<String> {
    let mut cells: Vec<String> = match row {
        Row::Group { title } => vec![format!("**{}**", in_cell(&escape(title)))],
        Row::Plain { cells } => cells.iter().map(|cell| render_cell(cell, texts)).collect(),
        Row::Total { cells } => cells
            .iter()
            .map(|cell| render_cell(cell, texts))
            .map(|text| if text.is_empty() { text } else { format!("**{text}**") })
            .collect(),
    };
    cells.resize(columns, String::new());
    cells
}

fn render_cell(cell: &Cell, texts: &Texts) -> String {
    let said = in_cell(&escape(&say::cell(cell, texts)));
    let said = if say::is_absent(cell) { format!("*{said}*") } else { said };
    match &cell.note {
        Some(note) if said.is_empty() => format!("({})", in_cell(&escape(note))),
        Some(note) => format!("{said} ({})", in_cell(&escape(note))),
        None => said,
    }
}

fn pad(cells: &[String], widths: &[usize]) -> String {
    let fill = |(cell, wide): (&String, &usize)| {
        format!("{cell}{}", " ".repeat(wide.saturating_sub(width(cell))))
    };
    let cells: Vec<_> = cells.iter().zip(widths).map(fill).collect();
    format!("| {} |", cells.join(" | "))
}

fn rule(table: &Table, widths: &[usize]) -> String {
    let one = |(column, wide): (&crate::report::table::Column, &usize)| match column.align {
        Align::Start => "-".repeat(wide + 2),
        Align::End => format!("{}:", "-".repeat(wide + 1)),
    };
    let rules: Vec<_> = table.columns.iter().zip(widths).map(one).collect();
    format!("|{}|", rules.join("|"))
}

fn inline(text: &Text) -> String {
    let run = |run: &crate::report::document::Run| {
        let said = escape_inside(&run.text);
        let said = if run.strong { strong(&said) } else { said };
        match &run.language {
            Some(language) => format!("{said} \\[{}\\]", escape(language)),
            None => said,
        }
    };
    text.runs.iter().map(run).collect()
}

/// Bold, with the spaces at its ends outside: inside they would leave the asterisks standing.
fn strong(said: &str) -> String {
    let bare = said.trim();
    let (before, behind) = said.split_once(bare).unwrap_or_default();
    if bare.is_empty() { said.to_owned() } else { format!("{before}**{bare}**{behind}") }
}

/// A newline would end the row of a table.
fn in_cell(text: &str) -> String {
    text.replace("\\\n", "<br>").replace('\n', " ")
}

/// Text that cannot become markup. A line break becomes a hard one.
fn escape(text: &str) -> String {
    text.trim().lines().map(escape_line).collect::<Vec<_>>().join("\\\n")
}

/// The same for a piece of a line, whose spaces at the ends part it from its neighbours.
fn escape_inside(text: &str) -> String {
    let start = if text.starts_with(' ') { " " } else { "" };
    let end = if text.len() > 1 && text.ends_with(' ') { " " } else { "" };
    format!("{start}{}{end}", escape(text))
}

fn escape_line(line: &str) -> String {
    let line = line.trim();
    let mut out = String::with_capacity(line.len());
    let opening = opening(line);
    for (index, character) in line.char_indices() {
        if opening == Some(index) || "\\`*_{}[]<>|~^$@&".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// The place of the sign that would make a heading, a list or a rule of the line.
fn opening(line: &str) -> Option<usize> {
    let number = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut rest = line.get(number..)?.chars();
    let (sign, next) = (rest.next()?, rest.next());
    let alone = next.is_none_or(|next| next == ' ' || next == sign);
    let opens = match sign {
        '#' => number == 0,
        '+' | '-' | '=' | ':' => number == 0 && alone,
        '.' | ')' => number > 0 && next.is_none_or(|next| next == ' '),
        _ => false,
    };
    opens.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_people_never_becomes_markup() {
        assert_eq!(escape("<script>alert(1)</script>"), "\\<script\\>alert(1)\\</script\\>");
        assert_eq!(escape("# no heading"), "\\# no heading");
        assert_eq!(escape("1. no list"), "1\\. no list");
        assert_eq!(escape("a|b *c* [d](e) $x$ &amp;"), "a\\|b \\*c\\* \\[d\\](e) \\$x\\$ \\&amp;");
        assert_eq!(escape("one\n- two"), "one\\\n\\- two");
        assert_eq!(escape("1,900,000 users, 3.5%"), "1,900,000 users, 3.5%");
        assert_eq!(escape("100.0%"), "100.0%");
        assert_eq!(escape("-3 days"), "-3 days");
    }

    #[test]
    fn a_line_break_stays_inside_its_cell() {
        assert_eq!(in_cell(&escape("one\ntwo | three")), "one<br>two \\| three");
    }
}
