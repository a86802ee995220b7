//! What the writer of the package cannot say, or says by counters of the process: headers of tables
//! that repeat, texts for pictures, and the order in which the standard wants properties.

use super::tree::{Element, Node, parse, write};
use crate::render::chart::escape;

/// The order of the properties of a paragraph, a run, a table, a cell and a section.
const ORDERS: [(&str, &[&str]); 5] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:numPr",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    ("w:rPr", &["w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:color", "w:sz", "w:szCs"]),
    ("w:tblPr", &["w:tblStyle", "w:tblW", "w:tblInd", "w:tblLayout", "w:tblLook"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:tcBorders", "w:shd", "w:vAlign"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:cols",
            "w:titlePg",
        ],
    ),
];

/// The body of the document; pictures get their texts in order.
pub fn document(xml: &[u8], texts: &[String]) -> String {
    let mut root = parse(&String::from_utf8_lossy(xml));
    let mut texts = texts.iter();
    let mut pictures = 0;
    walk(&mut root, &mut |element| {
        if element.name == "wp:docPr" {
            pictures += 1;
            let text = texts.next().map_or("", String::as_str);
            element.attributes =
                format!("id=\"{pictures}\" name=\"Chart {pictures}\" descr=\"{}\"", escape(text));
        }
    });
    head_first_section(&mut root);
    write(&root)
}

/// A part that holds no pictures, such as a header.
pub fn part(xml: &[u8]) -> String {
    let mut root = parse(&String::from_utf8_lossy(xml));
    walk(&mut root, &mut |_| ());
    write(&root)
}

fn walk(element: &mut Element, own: &mut impl FnMut(&mut Element)) {
    own(element);
    element.forget("w14:paraId");
    match element.name.as_str() {
        "w:gridCol" => element.forget("w:type"),
        "w:tbl" => repeat_header(element),
        "w:tblPr" => {
            element.without(|child| ["w:jc", "w:tblBorders"].contains(&child.name.as_str()));
            let look = "w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
                        w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"";
            element.children.push(Node::Element(Element::leaf("w:tblLook", look)));
        }
        _ => {}
    }
    let is_bare = |child: &Element| child.name == "w:rPr" && child.children.is_empty();
    element.without(is_bare);
    element.elements().for_each(|child| walk(child, own));
    sort(element);
}

/// The first row of a table stands again on every page.
fn repeat_header(table: &mut Element) {
    if let Some(row) = table.child("w:tr").and_then(|row| row.child("w:trPr")) {
        row.children.push(Node::Element(Element::leaf("w:tblHeader", "")));
    }
}

fn sort(element: &mut Element) {
    let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name) else { return };
    let place = |node: &Node| match node {
        Node::Element(child) => {
            order.iter().position(|name| *name == child.name).unwrap_or(order.len())
        }
        Node::Text(_) => order.len(),
    };
    element.children.sort_by_key(place);
}

/// Header and footer are named by the first section, from which the others inherit them.
fn head_first_section(root: &mut Element) {
    let is_reference = |name: &str| name == "w:headerReference" || name == "w:footerReference";
    let mut references = vec![];
    walk_sections(root, &mut |section| references.extend(section.take(is_reference)));
    walk_sections(root, &mut |section| {
        let rest = std::mem::take(&mut section.children);
        section.children = std::mem::take(&mut references).into_iter().chain(rest).collect();
    });
}

fn walk_sections(element: &mut Element, change: &mut impl FnMut(&mut Element)) {
    if element.name == "w:sectPr" {
        change(element);
    }
    element.elements().for_each(|child| walk_sections(child, change));
}
