//! Files that mean harm, or are broken: refused with what, where and how.

use std::io::{Cursor, Write};

use dgcc::i18n::{Language, Texts};
use zip::write::SimpleFileOptions;

use super::{SHEET, here, import, inline, packed, parts, problems};

const HEAD: [(&str, &str); 2] = [("A1", "code"), ("B1", "title.en")];

fn sheet(rows: &str) -> Vec<u8> {
    packed(&parts("project", &(inline(&HEAD) + rows)))
}

fn with(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let mut all = parts("project", &inline(&HEAD));
    all.push((name.to_owned(), bytes));
    packed(&all)
}

/// What is said of a file, which must be one thing.
fn refusal(bytes: &[u8]) -> String {
    let plan = import(bytes, &here());
    assert!(plan.changes.is_empty());
    let said = problems(&plan);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(!Texts::of(Language::En).mend(&plan.problems[0].fault).is_empty());
    said[0].clone()
}

#[test]
fn what_is_no_workbook_is_named() {
    for bytes in [
        b"".as_slice(),
        b"code,title\n",
        b"PK\x03\x04 and no more",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
    ] {
        assert!(refusal(bytes).starts_with("plan.xlsx: the file is no workbook: "));
    }
    assert!(refusal(&packed(&[("a.txt".into(), vec![1])])).contains("no list of sheets"));
    let whole = sheet("");
    for cut in [10, whole.len() / 2, whole.len() - 1] {
        assert!(refusal(&whole[..cut]).contains("no workbook"), "{cut}");
    }
}

#[test]
fn too_many_parts_or_too_large_ones_are_refused() {
    let mut many = parts("project", &inline(&HEAD));
    many.extend((0..300).map(|n| (format!("xl/media/{n}.bin"), vec![])));
    assert!(refusal(&packed(&many)).contains("305 parts, more than 256"));
    let bomb = vec![b' '; 65 << 20];
    assert!(refusal(&with("xl/media/a.bin", bomb)).contains("larger than 64 MB"));
    let styles = [b"<styleSheet>".to_vec(), vec![b' '; 5 << 20]].concat();
    assert!(refusal(&with("xl/styles.xml", styles)).contains("larger than 4 MB"));
    let formats = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(70_000));
    assert!(refusal(&with("xl/styles.xml", formats.into_bytes())).contains("65490 formats"));
}

#[test]
fn several_large_parts_are_refused_together() {
    let mut all = parts("project", &inline(&HEAD));
    all.extend((0..3).map(|n| (format!("xl/media/{n}.bin"), vec![0; 50 << 20])));
    assert!(refusal(&packed(&all)).contains("its parts together are larger than 128 MB"));
}

#[test]
fn types_of_their_own_false_counts_and_other_letters_are_refused() {
    let doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst>&a;</sst>";
    assert!(refusal(&with("xl/sharedStrings.xml", doctype.into())).contains("declares a type"));
    let strings = "<sst count=\"1\" uniqueCount=\"4000000000\"><si><t>a</t></si></sst>";
    assert!(
        refusal(&with("xl/sharedStrings.xml", strings.into())).contains("announces 4000000000")
    );
    let many = format!("<sst>{}</sst>", "<si/>".repeat(4_000_001));
    assert!(
        refusal(&with("xl/sharedStrings.xml", many.into())).contains("it has 4000001 shared texts")
    );
    let wide: Vec<u8> = "<sst/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(refusal(&with("xl/sharedStrings.xml", wide)).contains("not UTF-8"));
}

#[test]
fn far_cells_and_names_of_no_cell_are_refused() {
    let far = "<row><c r=\"XFD1048576\"><v>1</v></c></row>";
    let said = refusal(&sheet(far));
    assert!(
        said.starts_with("plan.xlsx:project!XFD1048576: ") && said.contains("more than 500"),
        "{said}"
    );
    for name in ["ZZZZZZZZZZ9", "A99999999999", "A0", "A-1", "가1", "A1:", ""] {
        let row = format!("<row><c r=\"{name}\"><v>1</v></c></row>");
        assert!(refusal(&sheet(&row)).contains("a cell that no sheet has"), "{name}");
    }
    let turned = "<worksheet><dimension ref=\"G9:A1\"/><sheetData></sheetData></worksheet>";
    let mut all = parts("project", "");
    all.last_mut().unwrap().1 = turned.into();
    assert!(refusal(&packed(&all)).contains("a cell that no sheet has"));
    let shared = "<row><c r=\"A2\"><f t=\"shared\" si=\"4000000000\" ref=\"A2:A3\">1</f><v>XLA-1</v></c></row>";
    let plan = import(&sheet(shared), &here());
    assert!(plan.changes.is_empty());
    let text = "<row><c r=\"A2\" t=\"inlineStr\"><is><t>a r=\"no cell\" b</t></is></c></row>";
    let plan = import(&sheet(text), &here());
    assert!(!problems(&plan).iter().any(|said| said.contains("no sheet has")), "text is text");
}

#[test]
fn wide_sheets_are_refused() {
    let cells: String = (0..600).map(|_| "<c><v>1</v></c>").collect();
    let said = refusal(&sheet(&format!("<row>{cells}</row>")));
    assert!(said.contains("more than 500"), "{said}");
}

#[test]
fn parts_on_the_same_bytes_and_other_packings_are_refused() {
    let plain = sheet("");
    // The directory says that two parts begin at the same place.
    let mut bytes = plain.clone();
    let entries: Vec<_> =
        (0..bytes.len() - 4).filter(|at| bytes[*at..].starts_with(b"PK\x01\x02")).collect();
    let (first, second) = (entries[0], entries[1]);
    let place: [u8; 4] = bytes[first + 42..first + 46].try_into().unwrap();
    bytes[second + 42..second + 46].copy_from_slice(&place);
    let said = refusal(&bytes);
    assert!(said.contains("share the same bytes") || said.contains("no workbook"), "{said}");
    let mut bytes = plain.clone();
    bytes[first + 10] = 12;
    let local = u32::from_le_bytes(place) as usize;
    bytes[local + 8] = 12;
    assert!(refusal(&bytes).contains("packed in another way"));
    let mut bytes = plain;
    bytes[first + 8] |= 1;
    bytes[local + 6] |= 1;
    assert!(refusal(&bytes).contains("packed in another way"));
}

#[test]
fn a_part_that_is_there_twice_is_refused() {
    let mut archive = zip::ZipWriter::new(Cursor::new(vec![]));
    let mut all = parts("project", &inline(&HEAD));
    all.push((SHEET.to_uppercase().replace("XL/", "xl/"), b"<worksheet/>".to_vec()));
    for (name, bytes) in all {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(&bytes).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(refusal(&bytes).contains("is there twice"));
}

#[test]
fn broken_sheets_are_named() {
    let mut all = parts("project", "");
    all.last_mut().unwrap().1 = b"<worksheet><sheetData><row><c r=\"A1\"".to_vec();
    let said = refusal(&packed(&all));
    assert!(said.starts_with("plan.xlsx:project: the file is no workbook: "), "{said}");
    let no_string = "<row><c r=\"A2\" t=\"s\"><v>99</v></c></row>";
    assert!(refusal(&sheet(no_string)).contains("string index"));
    let nul = "<row><c r=\"A2\" t=\"inlineStr\"><is><t>XLA-1</t></is></c>\
               <c r=\"B2\" t=\"inlineStr\"><is><t>a_x0000_b</t></is></c></row>";
    assert_eq!(refusal(&sheet(nul)), "plan.xlsx:project!B2: the text holds a NUL character");
}

/// The parts of a workbook with one more part that its sheets use.
fn with_part(rows: &str, (name, kind): (&str, &str), bytes: Vec<u8>) -> Vec<u8> {
    let mut all = parts("project", &(inline(&HEAD) + rows));
    let relation = format!(
        "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{name}\"/></Relationships>"
    );
    let relations = String::from_utf8(all[3].1.clone()).unwrap();
    all[3].1 = relations.replace("</Relationships>", &relation).into_bytes();
    all.push((format!("xl/{name}"), bytes));
    packed(&all)
}

fn with_strings(rows: &str, text: &str) -> Vec<u8> {
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    with_part(rows, ("sharedStrings.xml", "sharedStrings"), strings.into_bytes())
}

#[test]
fn a_text_longer_than_a_cell_is_refused_with_its_length() {
    let row = "<row><c r=\"B2\" t=\"s\"><v>0</v></c></row>";
    assert_eq!(
        refusal(&with_strings(row, &"q".repeat(32_768))),
        "plan.xlsx:project!B2: the workbook is not safe to read: its text has 32768 characters, \
         more than 32767"
    );
    let plan = import(&with_strings(row, &"가".repeat(32_767)), &here());
    assert!(!problems(&plan).iter().any(|said| said.contains("characters")), "as long as a cell");
}

#[test]
fn a_shared_text_is_not_multiplied_without_end() {
    let rows: String =
        (2..2_102).map(|n| format!("<row><c r=\"B{n}\" t=\"s\"><v>0</v></c></row>")).collect();
    let said = refusal(&with_strings(&rows, &"q".repeat(32_767)));
    assert!(said.starts_with("plan.xlsx:project!B2050: "), "{said}");
    assert!(said.ends_with("its cells hold more than 64 MB of text in all"), "{said}");
}

#[test]
fn numbers_of_no_day_are_errors_of_their_cells() {
    let styles = "<styleSheet><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let days = ["-1", "0", "NaN", "2958466", "1e15", "1", "2958465"];
    let row = |(n, day): (usize, &&str)| {
        format!("<row><c r=\"B{n}\" s=\"1\"><v>{day}</v></c></row>", n = n + 2)
    };
    let rows: String = days.iter().enumerate().map(row).collect();
    let plan = import(&with_part(&rows, ("styles.xml", "styles"), styles.into()), &here());
    let said: Vec<_> =
        problems(&plan).into_iter().filter(|said| said.contains("no day has")).collect();
    let wanted = |(n, day): (usize, &str)| {
        format!(
            "plan.xlsx:project!B{n}: the cell shows the error ########: no day has the number {day}"
        )
    };
    let numbers = ["-1", "0", "NaN", "2958466", "1000000000000000"];
    assert_eq!(said, (2..).zip(numbers).map(wanted).collect::<Vec<_>>());
}

#[test]
fn too_many_lines_and_lines_of_no_sheet_are_refused() {
    let said = refusal(&sheet(&"<row><c><v>1</v></c></row>".repeat(300_000)));
    assert_eq!(said, "plan.xlsx:project!A300001: there is more than 300000 of lines");
    let said = refusal(&sheet("<row r=\"1048577\"><c><v>1</v></c></row>"));
    assert!(!said.contains("columns"), "{said}");
}

#[test]
fn types_of_their_own_are_refused_in_every_part() {
    for name in ["xl/worksheets/_rels/.rels", "xl/drawings/a.vml", "docProps/app.xml"] {
        let said = refusal(&with(name, b"<!DOCTYPE x [<!ENTITY a \"b\">]><x/>".to_vec()));
        assert!(said.contains("declares a type of its own"), "{name}: {said}");
    }
    let mut all = parts("project", &inline(&HEAD));
    all[1].1 = [b"<!DOCTYPE x>".to_vec(), all[1].1.clone()].concat();
    assert!(refusal(&packed(&all)).contains("\"_rels/.rels\" declares a type of its own"));
}

#[test]
fn an_entry_that_is_listed_twice_is_refused() {
    let plain = sheet("");
    let found = |piece: &[u8]| (0..plain.len()).find(|at| plain[*at..].starts_with(piece)).unwrap();
    let (list, end) = (found(b"PK\x01\x02"), found(b"PK\x05\x06"));
    let entry = list + 46 + usize::from(plain[list + 28]);
    let mut bytes = [&plain[..end], &plain[list..entry], &plain[end..]].concat();
    let end = end + entry - list;
    bytes[end + 8] += 1;
    bytes[end + 10] += 1;
    let size = u32::from_le_bytes(bytes[end + 12..end + 16].try_into().unwrap());
    let size = size + u32::try_from(entry - list).unwrap();
    bytes[end + 12..end + 16].copy_from_slice(&size.to_le_bytes());
    assert!(refusal(&bytes).contains("is there twice"));
}
