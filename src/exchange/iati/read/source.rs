//! Bytes to UTF-8 while they are read, whatever the file says they are.

use std::cell::Cell;
use std::io::{self, Cursor, Read};
use std::rc::Rc;

use encoding_rs::{Decoder, Encoding, UTF_8};

use super::super::super::decode::by_name;
use crate::log::plan::Fault;

/// So many bytes may pass until the next tag or text ends.
const LONGEST: usize = 4 << 20;
/// The declaration of XML stands within so many bytes.
const HEAD: usize = 1_024;

/// How a file is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded(pub String);

/// A file as UTF-8.
pub struct Source<R> {
    file: io::Chain<Cursor<Vec<u8>>, R>,
    decoder: Decoder,
    name: &'static str,
    /// Text that was decoded and not yet read.
    ready: Vec<u8>,
    from: usize,
    read: usize,
    ended: bool,
    raw: Vec<u8>,
    fault: Rc<Cell<Option<usize>>>,
}

impl<R: Read> Source<R> {
    pub fn of(mut file: R, asked: Option<&str>) -> Result<(Self, Encoded), Fault> {
        let mut head = vec![];
        let read = file.by_ref().take(HEAD as u64).read_to_end(&mut head);
        read.map_err(|error| Fault::NotXml(error.to_string()))?;
        let encoding = match (Encoding::for_bom(&head), asked) {
            (Some((encoding, _)), _) => encoding,
            (None, Some(name)) => by_name(name)?,
            (None, None) => declared(&head).map_or(Ok(UTF_8), |name| by_name(&name))?,
        };
        let source = Self {
            file: Cursor::new(head).chain(file),
            decoder: encoding.new_decoder_with_bom_removal(),
            name: encoding.name(),
            ready: vec![],
            from: 0,
            read: 0,
            ended: false,
            raw: vec![0; 1 << 16],
            fault: Rc::default(),
        };
        Ok((source, Encoded(encoding.name().into())))
    }

    fn fill(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.from = 0;
        while self.ready.is_empty() && !self.ended {
            let count = self.file.read(&mut self.raw)?;
            self.ended = count == 0;
            let bytes = self.raw.get(..count).unwrap_or_default();
            let most = self.decoder.max_utf8_buffer_length_without_replacement(count);
            let mut text = String::with_capacity(most.unwrap_or(count * 3) + 16);
            let (result, read) =
                self.decoder.decode_to_string_without_replacement(bytes, &mut text, self.ended);
            if matches!(result, encoding_rs::DecoderResult::Malformed(..)) {
                self.fault.set(Some((self.read + read).max(1)));
                return Err(io::Error::other("not encoded as the file says"));
            }
            self.read += read;
            self.ready = text.into_bytes();
        }
        Ok(())
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.from == self.ready.len() {
            self.fill()?;
        }
        let left = self.ready.get(self.from..).unwrap_or_default();
        let count = left.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), left.get(..count)) {
            to.copy_from_slice(from);
        }
        self.from += count;
        Ok(count)
    }
}

/// The encoding that the declaration names.
fn declared(head: &[u8]) -> Option<String> {
    let text: String = head.iter().map(|byte| char::from(*byte)).collect();
    let declaration = text.trim_start().strip_prefix("<?xml")?;
    let declaration = declaration.split_once("?>")?.0;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let name = value.get(1..)?.split(quote).next()?;
    // What can be read as ASCII so far is not UTF-16, whatever it says.
    let wide = name.to_lowercase().starts_with("utf-16");
    Some(if wide { "utf-8".into() } else { name.to_owned() })
}

/// Stops a file in which one tag or text has no end.
pub struct Guard<R> {
    source: Source<R>,
    passed: usize,
}

impl<R: Read> Guard<R> {
    pub fn of(source: Source<R>) -> Self {
        Self { source, passed: 0 }
    }

    /// A tag or a text has ended.
    pub fn rest(&mut self) {
        self.passed = 0;
    }

    /// Why no more can be read, where that is known.
    pub fn fault(&self) -> Option<Fault> {
        if self.passed > LONGEST {
            return Some(Fault::TooMuch { what: "bytes in one tag or text", most: LONGEST });
        }
        let byte = self.source.fault.get()?;
        Some(Fault::NotEncoded { encoding: self.source.name.into(), byte })
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.passed > LONGEST {
            return Err(io::Error::other("too long"));
        }
        let count = self.source.read(into)?;
        self.passed += count;
        Ok(count)
    }
}
