//! A logo from a file: a small picture that asks for nothing outside itself.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Tree};

use crate::report::house::{Logo, LogoForm};

/// Bytes that a logo may have, and dots at its sides.
const LARGEST: u64 = 512 * 1024;
const WIDEST: u32 = 4_000;

/// What no logo may hold in a drawing: scripts, other documents, references to the outside.
const FORBIDDEN: [&str; 10] = [
    "<!doctype",
    "<!entity",
    "<?xml-stylesheet",
    "<script",
    "<foreignobject",
    "<image",
    "<style",
    "<use",
    "javascript:",
    "@import",
];

/// The logo of a file, or why it cannot be used.
pub fn read(path: &Path) -> Result<Logo, String> {
    let shown = path.display();
    let bytes = bytes(path).map_err(|why| format!("the logo {shown} cannot be read: {why}"))?;
    let found = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") { png(bytes) } else { svg(bytes) };
    found.map_err(|why| format!("the logo {shown} cannot be used: {why}"))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let about = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if !about.is_file() {
        return Err("it is no file".into());
    }
    let mut bytes = vec![];
    let file = File::open(path).map_err(|error| error.to_string())?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        return Err(format!("it is larger than {} KiB", LARGEST / 1024));
    }
    Ok(bytes)
}

/// The size stands in the first chunk; it is looked at before the picture takes any room.
fn png(bytes: Vec<u8>) -> Result<Logo, String> {
    let side = |at: usize| {
        let part = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(part.try_into().ok()?))
    };
    let sides = side(16).zip(side(20)).ok_or("it is cut off")?;
    if sides.0.max(sides.1) > WIDEST {
        return Err(format!("a side is longer than {WIDEST} dots"));
    }
    Pixmap::decode_png(&bytes).map_err(|error| format!("it is no whole PNG ({error})"))?;
    Ok(Logo { form: LogoForm::Png, bytes })
}

fn svg(bytes: Vec<u8>) -> Result<Logo, String> {
    let text = std::str::from_utf8(&bytes).map_err(|_| "it is neither PNG nor SVG")?;
    let low = text.to_lowercase();
    if let Some(found) = FORBIDDEN.iter().find(|found| low.contains(*found)) {
        return Err(format!("it holds {found}, and a logo asks for nothing outside itself"));
    }
    if let Some(found) = ["href", "url("].iter().find(|of| leads_out(&low, of)) {
        return Err(format!("its {found} leads outside itself"));
    }
    if has_handler(&low) {
        return Err("it holds a script".into());
    }
    Tree::from_str(text, &Options::default()).map_err(|error| format!("it is no SVG ({error})"))?;
    Ok(Logo { form: LogoForm::Svg, bytes })
}

/// Whether an attribute is one of those that run when something happens, such as `onload`.
fn has_handler(text: &str) -> bool {
    let begins = |(at, _): &(usize, &str)| {
        let before = text.get(..*at).and_then(|before| before.chars().last());
        before.is_some_and(|c| c.is_whitespace() || "/\"'".contains(c))
    };
    text.match_indices("on").filter(begins).any(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        rest.trim_start_matches(char::is_alphanumeric).trim_start().starts_with('=')
    })
}

/// Whether a reference is to something else than a part of the drawing itself.
fn leads_out(text: &str, reference: &str) -> bool {
    text.split(reference).skip(1).any(|rest| {
        let target = rest.trim_start_matches(['=', '"', '\'', ' ', '\n', '\t']);
        !target.starts_with('#')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Result<Logo, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logo");
        std::fs::write(&path, bytes).unwrap();
        read(&path)
    }

    fn drawing(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>")
    }

    #[test]
    fn a_plain_drawing_and_a_picture_are_taken() {
        let plain = "<linearGradient id=\"a\"/><rect fill=\"url(#a)\" width=\"3\" height=\"3\"/>";
        assert_eq!(of(drawing(plain).as_bytes()).unwrap().form, LogoForm::Svg);
        let png = Pixmap::new(3, 2).unwrap().encode_png().unwrap();
        assert_eq!(of(&png).unwrap().form, LogoForm::Png);
        assert!(of(&png[..30]).is_err(), "a picture that is cut off");
        let mut wide = png;
        wide[16..20].copy_from_slice(&100_000_u32.to_be_bytes());
        assert!(of(&wide).unwrap_err().contains("longer than"));
    }

    #[test]
    fn a_drawing_that_asks_for_the_outside_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<image href=\"/etc/passwd\"/>",
            "<a href=\"https://x.org\"><rect/></a>",
            "<rect fill=\"url(http://x.org/#a)\"/>",
            "<rect onload=\"x()\"/>",
            "<rect\nonclick = \"x()\"/>",
            "<rect/onload=\"x()\"/>",
            "<style>@import 'x'</style>",
            "<foreignObject/>",
        ] {
            assert!(of(drawing(inside).as_bytes()).is_err(), "{inside}");
        }
        let entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg/>";
        assert!(of(entity.as_bytes()).is_err());
        assert!(of(b"GIF89a").unwrap_err().contains("no SVG"));
        assert!(of(&vec![b' '; 600 * 1024]).unwrap_err().contains("larger than 512 KiB"));
    }

    #[test]
    fn only_a_file_is_read() {
        assert!(read(Path::new("/")).unwrap_err().contains("it is no file"));
        assert!(read(Path::new("/dev/null")).unwrap_err().contains("it is no file"));
    }
}
