//! The terminal as a backend that writes once a frame and as little as it can.

use std::fs::File;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier};

use crate::i18n::width;

/// Collects a frame and sends it in one piece.
#[derive(Debug)]
pub struct Tty {
    file: File,
    bytes: Vec<u8>,
    /// What the terminal shows.
    shown: Buffer,
    cursor: Option<Position>,
    asked: Option<Position>,
    mouse: bool,
}

impl Tty {
    /// Writes to an open and empty terminal of a size, of which the mouse is on.
    pub fn new(file: File, (columns, rows): (u16, u16)) -> Self {
        let (shown, bytes) = (Buffer::empty(Rect::new(0, 0, columns, rows)), vec![]);
        Self { file, bytes, shown, cursor: None, asked: None, mouse: true }
    }

    /// Sends what was collected, the cursor last; nothing where there is nothing.
    pub fn commit(&mut self) -> io::Result<()> {
        if self.cursor != self.asked || (!self.bytes.is_empty() && self.asked.is_some()) {
            match self.asked {
                Some(at) => write!(self.bytes, "\x1b[{};{}H\x1b[?25h", at.y + 1, at.x + 1)?,
                None => self.bytes.extend(b"\x1b[?25l"),
            }
            self.cursor = self.asked;
        }
        if !self.bytes.is_empty() {
            self.file.write_all(&self.bytes)?;
            self.bytes.clear();
        }
        Ok(())
    }

    /// Sends a sequence that shows nothing.
    pub fn send(&mut self, sequence: &str) -> io::Result<()> {
        self.file.write_all(sequence.as_bytes())
    }

    /// The terminal was lent, and came back empty, without mouse and cursor.
    pub fn came_back(&mut self) {
        (self.mouse, self.cursor) = (false, None);
    }

    /// Switches the mouse on or off; says whether that changed anything.
    pub fn mouse(&mut self, wanted: bool) -> bool {
        if self.mouse == wanted {
            return false;
        }
        self.mouse = wanted;
        let sequence = if wanted { MOUSE_ON } else { MOUSE_OFF };
        self.bytes.extend(sequence.as_bytes());
        true
    }

    /// The bytes that make the shown screen the next one.
    fn paint(&mut self, next: &Buffer) {
        if let Some(scroll) = Scroll::find(&self.shown, next) {
            scroll.write(&mut self.bytes);
            scroll.apply(&mut self.shown);
        }
        let mut pen = Pen::default();
        for (x, y, cell) in self.shown.diff(next) {
            pen.put(&mut self.bytes, (x, y), cell);
        }
        pen.lift(&mut self.bytes);
    }
}

/// Reports of pressed buttons and of the wheel, with coordinates beyond 223.
pub const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
/// The end of them.
pub const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

impl Backend for Tty {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut next = self.shown.clone();
        for (x, y, cell) in content {
            if let Some(place) = next.cell_mut(Position::new(x, y)) {
                *place = cell.clone();
            }
        }
        own_what_is_behind(&mut next);
        self.paint(&next);
        self.shown = next;
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.asked = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.asked = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.bytes.extend(b"\x1b[0m\x1b[2J");
        let size = self.size()?;
        self.shown = Buffer::empty(Rect::new(0, 0, size.width, size.height));
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = ratatui::crossterm::terminal::size()?;
        Ok(Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The cell behind a wide character belongs to it, whatever was there before.
fn own_what_is_behind(buffer: &mut Buffer) {
    let columns = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(columns) {
        for x in 1..row.len() {
            if width(row[x - 1].symbol()) > 1 {
                row[x].reset();
            }
        }
    }
}

/// Writes cells with as few movements and styles as they need.
#[derive(Default)]
struct Pen {
    at: Option<(u16, u16)>,
    style: Option<(Color, Color, Modifier)>,
}

impl Pen {
    fn put(&mut self, bytes: &mut Vec<u8>, (x, y): (u16, u16), cell: &Cell) {
        if self.at != Some((x, y)) {
            bytes.extend(format!("\x1b[{};{}H", y + 1, x + 1).as_bytes());
        }
        let style = (cell.fg, cell.bg, cell.modifier);
        let plain = (Color::Reset, Color::Reset, Modifier::empty());
        if self.style.unwrap_or(plain) != style {
            bytes.extend(sgr(style).as_bytes());
            self.style = Some(style);
        }
        bytes.extend(cell.symbol().as_bytes());
        let cells = u16::try_from(width(cell.symbol()).max(1)).unwrap_or(1);
        self.at = Some((x + cells, y));
    }

    fn lift(self, bytes: &mut Vec<u8>) {
        let plain = (Color::Reset, Color::Reset, Modifier::empty());
        if self.style.is_some_and(|style| style != plain) {
            bytes.extend(b"\x1b[0m");
        }
    }
}

fn sgr((foreground, background, modifier): (Color, Color, Modifier)) -> String {
    let mut codes = vec!["0".to_owned()];
    let modifiers = [
        (Modifier::BOLD, 1),
        (Modifier::DIM, 2),
        (Modifier::ITALIC, 3),
        (Modifier::UNDERLINED, 4),
        (Modifier::REVERSED, 7),
    ];
    let set = modifiers.iter().filter(|(each, _)| modifier.contains(*each));
    codes.extend(set.map(|(_, code)| code.to_string()));
    codes.extend(ansi(foreground).map(|code| code.to_string()));
    codes.extend(ansi(background).map(|code| (code + 10).to_string()));
    format!("\x1b[{}m", codes.join(";"))
}

/// The code of one of the sixteen colours as a foreground; no other is used.
fn ansi(colour: Color) -> Option<u8> {
    Some(match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        _ => return None,
    })
}

/// Rows that moved up or down together.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Scroll {
    top: u16,
    bottom: u16,
    /// Rows they moved up by; negative for down.
    by: i32,
}

/// The farthest that is sent as a movement of the terminal.
const FARTHEST: i32 = 3;

impl Scroll {
    /// The movement that leaves the least to be drawn, where one helps.
    fn find(shown: &Buffer, next: &Buffer) -> Option<Self> {
        if shown.area != next.area || shown.area.width == 0 {
            return None;
        }
        let height = shown.area.height;
        let differs = |y: &u16| row(shown, *y) != row(next, *y);
        let first = (0..height).find(differs)?;
        let last = (0..height).rev().find(differs)?;
        if last - first < 4 {
            return None;
        }
        let by = (-FARTHEST..=FARTHEST).filter(|by| *by != 0).max_by_key(|by| {
            let same = (first..=last).filter(|y| Self::same(shown, next, *y, *by)).count();
            (same, -by.abs())
        })?;
        let same: Vec<u16> = (first..=last).filter(|y| Self::same(shown, next, *y, by)).collect();
        let (top, bottom) = (*same.first()?, *same.last()?);
        let (top, bottom) = if by > 0 {
            (top, bottom + u16::try_from(by).ok()?)
        } else {
            (top.checked_sub(u16::try_from(-by).ok()?)?, bottom)
        };
        let helps = same.len() > usize::from(last - first) / 2 && bottom < height;
        helps.then_some(Self { top, bottom, by })
    }

    /// Whether a row of the next screen is one of the shown screen, so many rows further down.
    fn same(shown: &Buffer, next: &Buffer, y: u16, by: i32) -> bool {
        let from = i32::from(y) + by;
        let from = u16::try_from(from).ok().filter(|from| *from < shown.area.height);
        from.is_some_and(|from| row(shown, from) == row(next, y) && row(shown, y) != row(next, y))
    }

    fn write(self, bytes: &mut Vec<u8>) {
        let (top, bottom) = (self.top + 1, self.bottom + 1);
        let direction = if self.by > 0 { 'S' } else { 'T' };
        let by = self.by.abs();
        bytes.extend(format!("\x1b[{top};{bottom}r\x1b[{by}{direction}\x1b[r").as_bytes());
    }

    /// The same movement of what is believed to be shown.
    fn apply(self, shown: &mut Buffer) {
        let before = shown.clone();
        for y in self.top..=self.bottom {
            let from = i32::from(y) + self.by;
            let from = u16::try_from(from).ok().filter(|y| (self.top..=self.bottom).contains(y));
            for x in 0..shown.area.width {
                let cell = from.and_then(|from| before.cell(Position::new(x, from)));
                if let Some(place) = shown.cell_mut(Position::new(x, y)) {
                    *place = cell.cloned().unwrap_or_default();
                }
            }
        }
    }
}

fn row(buffer: &Buffer, y: u16) -> &[Cell] {
    let width = usize::from(buffer.area.width);
    let start = usize::from(y) * width;
    buffer.content.get(start..start + width).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(lines: &[&str]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, u16::try_from(lines.len()).unwrap()));
        for (y, line) in lines.iter().enumerate() {
            buffer.set_string(0, u16::try_from(y).unwrap(), line, ratatui::style::Style::default());
        }
        buffer
    }

    #[test]
    fn a_list_that_moved_by_one_is_scrolled() {
        let before = screen(&["head", "a", "b", "c", "d", "e", "f", "foot"]);
        let after = screen(&["head", "b", "c", "d", "e", "f", "g", "foot"]);
        let scroll = Scroll::find(&before, &after).unwrap();
        assert_eq!(scroll, Scroll { top: 1, bottom: 6, by: 1 });
        let mut moved = before.clone();
        scroll.apply(&mut moved);
        assert_eq!(moved.diff(&after).len(), 1);
        let back = Scroll::find(&after, &before).unwrap();
        assert_eq!(back, Scroll { top: 1, bottom: 6, by: -1 });
    }

    #[test]
    fn a_moved_cursor_is_no_scroll() {
        let before = screen(&["head", ">a", " b", " c", " d", " e", "foot"]);
        let after = screen(&["head", " a", ">b", " c", " d", " e", "foot"]);
        assert_eq!(Scroll::find(&before, &after), None);
    }

    #[test]
    fn wide_characters_need_no_movement_between_them() {
        let mut pen = Pen::default();
        let mut bytes = vec![];
        let before = screen(&["", "", ""]);
        let after = screen(&["서비스", "", ""]);
        for (x, y, cell) in before.diff(&after) {
            pen.put(&mut bytes, (x, y), cell);
        }
        pen.lift(&mut bytes);
        assert_eq!(String::from_utf8(bytes).unwrap(), "\u{1b}[1;1H서비스");
    }
}
