//! Bytes to text. What is not certain is refused, never guessed.

use encoding_rs::{DecoderResult, EUC_KR, Encoding, UTF_8, UTF_16LE};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::domain::fault::{Fault, UTF_16BE};

/// The text of a file in NFC, and the name of its encoding. UTF-8 and UTF-16 are known by their
/// first bytes; any other encoding has to be named.
pub fn decode(bytes: &[u8], named: Option<&str>) -> Result<(String, String), Fault> {
    // Its mark begins like that of UTF-16, and no table of UTF-16 has a NUL behind the mark.
    if let Some(byte) = utf_32(bytes).filter(|_| named.is_none()) {
        return Err(Fault::NotEncoded { encoding: UTF_8.name().into(), byte });
    }
    let marked = Encoding::for_bom(bytes);
    let (encoding, from, said) = match (marked, named) {
        (Some((encoding, from)), _) => (encoding, from, encoding.name()),
        // Said as it was named: whoever writes cp949 does not look for EUC-KR.
        (None, Some(name)) => (by_name(name)?, 0, name),
        (None, None) => match unmarked(bytes) {
            Some(name) => return Err(Fault::Unmarked(name)),
            None => (UTF_8, 0, UTF_8.name()),
        },
    };
    let wrong = |byte| Fault::NotEncoded { encoding: said.into(), byte: from + byte };
    let text = exactly(encoding, &bytes[from..]).map_err(wrong)?;
    let text = if is_nfc(&text) { text } else { text.nfc().collect() };
    Ok((text, said.into()))
}

/// The kind of UTF-16 that a text without a mark is: the plain letters and separators of a table
/// have a NUL beside them, always on the same side.
fn unmarked(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let nuls = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let often = |nuls: usize| nuls > 1 && nuls * SELDOM >= head.len();
    match (nuls(0), nuls(1)) {
        (0, right) if often(right) => Some("utf-16le"),
        (left, 0) if often(left) => Some(UTF_16BE),
        _ => None,
    }
}

/// The first NUL of a text in UTF-32, from 1, which is read by no name: three bytes of four are
/// nothing in Latin letters, one of four in any others.
fn utf_32(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(LOOKED_AT) / 4 * 4];
    let nul = |side: usize| head.iter().skip(side).step_by(4).all(|byte| *byte == 0);
    let highest = |side: usize| head.len() > 4 && nul(side);
    let marked = head.starts_with(&[0xff, 0xfe, 0, 0]) || head.starts_with(&[0, 0, 0xfe, 0xff]);
    let first = || bytes.iter().position(|byte| *byte == 0).map(|place| place + 1);
    let is = marked || highest(3) && nul(2) || highest(0) && nul(1);
    is.then(first).flatten()
}

/// So many bytes show how a text is written.
const LOOKED_AT: usize = 4_096;
/// A byte of so many is a NUL at least: in a text of Hangul the separators are.
const SELDOM: usize = 20;

/// As web pages name encodings, and the names that Korean programs use.
pub(super) fn by_name(name: &str) -> Result<&'static Encoding, Fault> {
    let plain = name.trim().to_lowercase();
    let found = match plain.as_str() {
        "cp949" | "ms949" | "uhc" => Some(EUC_KR),
        "utf16" | "utf-16" | "utf16le" => Some(UTF_16LE),
        "utf16be" => Some(encoding_rs::UTF_16BE),
        _ => Encoding::for_label(plain.as_bytes()),
    };
    found.ok_or_else(|| Fault::UnknownEncoding(name.into()))
}

/// The text, or the number of the first byte that is none, from 1.
fn exactly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let longest = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(longest.unwrap_or(bytes.len() * 3));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(length, after), read) => {
            Err((read + 1).saturating_sub(usize::from(length) + usize::from(after)).max(1))
        }
        (DecoderResult::OutputFull, read) => Err(read + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, swap: bool) -> Vec<u8> {
        let bytes = |unit: u16| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf_16_without_its_mark_is_refused_with_its_name_and_read_by_it() {
        let text = "code,title.ko\nEA,전자정부\n";
        for (swap, name) in [(false, "utf-16le"), (true, "utf-16be")] {
            let bytes = utf16(text, swap);
            assert_eq!(decode(&bytes, None), Err(Fault::Unmarked(name)));
            assert_eq!(decode(&bytes, Some(name)), Ok((text.into(), name.into())));
        }
        let nul = "code\nE\0A\n".as_bytes();
        assert_eq!(decode(nul, None), Ok(("code\nE\0A\n".into(), "UTF-8".into())));
        assert_eq!(decode(b"", None), Ok((String::new(), "UTF-8".into())));
    }

    #[test]
    fn utf_32_is_refused_with_or_without_its_mark() {
        let texts = ["code,title.ko\nEA,전자정부\n", "\u{feff}code\nEA\n"];
        for text in texts {
            for swap in [false, true] {
                let word = |c: char| {
                    if swap { u32::from(c).to_be_bytes() } else { u32::from(c).to_le_bytes() }
                };
                let bytes: Vec<u8> = text.chars().flat_map(word).collect();
                let refused = decode(&bytes, None);
                assert!(matches!(refused, Err(Fault::NotEncoded { .. })), "{text:?} {refused:?}");
            }
        }
    }

    #[test]
    fn an_encoding_is_said_as_it_was_named() {
        let (bytes, _, _) = EUC_KR.encode("전자정부");
        for name in ["cp949", "ms949", "euc-kr", "CP949"] {
            assert_eq!(decode(&bytes, Some(name)), Ok(("전자정부".into(), name.into())));
        }
        let wrong = Fault::NotEncoded { encoding: "cp949".into(), byte: 1 };
        assert_eq!(decode(&[0xff, 0xff], Some("cp949")), Err(wrong));
    }
}
