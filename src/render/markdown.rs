//! The document as Markdown that pandoc and code hosts read.

use crate::i18n::{Language, Texts, width};
use crate::report::chart::Chart;
use crate::report::document::{
    Also, Block, Callout, Document, Fact, Front, Heading, Signature, Text,
};
use crate::report::table::{Align, Cell, Row, Table};

use super::chart::bars;
use super::say;

/// The whole document.
pub fn render(document: &Document, texts: &Texts) -> String {
    let mut blocks = vec![front_matter(&document.front), cover(&document.front)];
    let parts = document.blocks.chunk_by(|one, other| is_half(one) && is_half(other));
    blocks.extend(parts.map(|part| match part {
        [block] if !is_half(block) => render_block(block, texts),
        halves => parallel(halves, &document.front, texts),
    }));
    let footer = document.front.second(|also| Some(&also.footer));
    blocks.push(both(&document.front.dress.footer, footer.as_ref()));
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

fn is_half(block: &Block) -> bool {
    matches!(block, Block::Parallel { .. })
}

/// Texts in two languages as a table of two columns, which every reader of Markdown shows.
fn parallel(halves: &[Block], front: &Front, texts: &Texts) -> String {
    let name = |language: Language| texts.say(&format!("language-{}", language.tag()));
    let second = front.also.as_ref().map_or(String::new(), |also| name(also.language));
    let head = format!("| {} | {second} |", name(front.language));
    let row = |block: &Block| match block {
        Block::Parallel { first, second, .. } => {
            format!("| {} | {} |", half(first, texts), half(second, texts))
        }
        _ => String::new(),
    };
    [head, "|---|---|".into()]
        .into_iter()
        .chain(halves.iter().map(row))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A text in one cell.
fn half(block: &Block, texts: &Texts) -> String {
    match block {
        Block::List { items } => {
            let item = |item: &Text| format!("• {}", in_cell(&inline(item)));
            items.iter().map(item).collect::<Vec<_>>().join("<br>")
        }
        Block::Callout(callout) => {
            let text = inline(&callout.text);
            in_cell(&format!("**{}** {text}", escape(&callout.title)))
        }
        other => in_cell(&render_block(other, texts)),
    }
}

/// Escaped words in both languages.
fn both(first: &str, also: Option<&Also>) -> String {
    escape(&say::both(first, also, " / "))
}

fn cover(front: &Front) -> String {
    let second = |text: Option<&Also>| text.map(|also| escape(&also.text));
    let also =
        [front.second(|also| Some(&also.title)), front.second(|also| Some(&also.period_name))];
    let also: Vec<_> = also.iter().filter_map(|words| second(words.as_ref())).collect();
    let mut parts: Vec<String> =
        front.marks().map(|(mark, also)| format!("> **{}**", both(mark, also.as_ref()))).collect();
    parts.push(also.join(" · "));
    let organisation = front.second(|also| Some(&also.organisation));
    parts.push(both(&front.dress.organisation, organisation.as_ref()));
    parts.push(facts(&front.facts));
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn facts(facts: &[Fact]) -> String {
    facts.iter().map(fact).collect::<Vec<_>>().join("\n")
}

fn fact(fact: &Fact) -> String {
    let label = both(&fact.label, fact.label_also.as_ref());
    format!("- {label}: {}", both(&fact.value, fact.value_also.as_ref()))
}

fn render_block(block: &Block, texts: &Texts) -> String {
    match block {
        Block::Heading(Heading { level, text, id, also }) => {
            let text = both(text, also.as_ref());
            format!("{} {text} {{#{id}}}", "#".repeat(usize::from(*level)))
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
        Block::Parallel { first, second, .. } => {
            format!("{}\n\n{}", render_block(first, texts), render_block(second, texts))
        }
    }
}

fn render_callout(callout: &Callout) -> String {
    let text = format!("**{}** {}", escape(&callout.title), inline(&callout.text));
    text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

fn signature(signature: &Signature) -> String {
    let party = both(&signature.party, signature.party_also.as_ref());
    format!("**{party}**\n\n{}", facts(&signature.lines))
}

fn render_chart(chart: &Chart, texts: &Texts) -> String {
    let drawn = bars::lines(&chart.plot, texts);
    let longest = drawn.iter().map(|line| line.matches('`').count()).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let source = both(&chart.source, chart.source_also().as_ref());
    let title = both(&chart.title, chart.title_also().as_ref());
    let drawn = drawn.join("\n");
    format!("**{title}**\n\n{fence}text\n{drawn}\n{fence}\n\n*{source}*")
}

fn render_table(table: &Table, texts: &Texts) -> String {
    let header: Vec<_> = table
        .columns
        .iter()
        .map(|column| in_cell(&both(&column.title, column.also.as_ref())))
        .collect();
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| render_row(row, header.len(), texts)).collect();
    let wide = |index: usize| {
        let cells = rows.iter().chain([&header]).filter_map(|row| row.get(index));
        cells.map(|cell| width(cell)).max().unwrap_or(0).max(3)
    };
    let widths: Vec<_> = (0..header.len()).map(wide).collect();
    let mut lines = vec![pad(&header, &widths), rule(table, &widths)];
    lines.extend(rows.iter().map(|row| pad(row, &widths)));
    let caption = both(&table.caption, table.caption_also().as_ref());
    let caption = format!("Table: {caption} {{#table-{}}}", table.id);
    let notes = table.noted().map(|(note, also)| format!("*{}*", both(note, also.as_ref())));
    let parts: Vec<_> = [lines.join("\n"), caption].into_iter().chain(notes).collect();
    parts.join("\n\n")
}

fn render_row(row: &Row, columns: usize, texts: &Texts) -> Vec<String> {
    let mut cells: Vec<String> = match row {
        Row::Group { title, also } => {
            vec![format!("**{}**", in_cell(&both(title, also.as_ref())))]
        }
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
    let said = in_cell(&both(&say::cell(cell, texts), cell.also.as_ref()));
    let said = if say::is_absent(cell) { format!("*{said}*") } else { said };
    let note = both(cell.note.as_deref().unwrap_or_default(), cell.note_also.as_ref());
    match in_cell(&note) {
        note if note.is_empty() => said,
        note if said.is_empty() => format!("({note})"),
        note => format!("{said} ({note})"),
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
