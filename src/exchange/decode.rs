//! Bytes to text. What is not certain is refused, never guessed.

use encoding_rs::{DecoderResult, EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::log::plan::Fault;

/// The text of a file in NFC, and the name of its encoding. UTF-8 and UTF-16 are known by their
/// first bytes; any other encoding has to be named.
pub fn decode(bytes: &[u8], named: Option<&str>) -> Result<(String, String), Fault> {
    let marked = Encoding::for_bom(bytes);
    let (encoding, from) = match (marked, named) {
        (Some((encoding, from)), _) => (encoding, from),
        (None, Some(name)) => (by_name(name)?, 0),
        (None, None) => (UTF_8, 0),
    };
    let text = exactly(encoding, &bytes[from..]).map_err(|byte| Fault::NotEncoded {
        encoding: encoding.name().into(),
        byte: from + byte,
    })?;
    let text = if is_nfc(&text) { text } else { text.nfc().collect() };
    Ok((text, encoding.name().into()))
}

/// As web pages name encodings, and the names that Korean programs use.
pub(super) fn by_name(name: &str) -> Result<&'static Encoding, Fault> {
    let plain = name.trim().to_lowercase();
    let found = match plain.as_str() {
        "cp949" | "ms949" | "uhc" => Some(EUC_KR),
        "utf16" | "utf-16" | "utf16le" => Some(UTF_16LE),
        "utf16be" => Some(UTF_16BE),
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
