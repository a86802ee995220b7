//! What a screen asks for; screens themselves reach nothing outside of them.

use super::overlays::Overlay;
use super::place::Place;
use super::screens::Screen;
use super::theme::Meaning;
use crate::domain::values::{Id, Link};
use crate::log::change::Change;

/// Work for the application or for the shell.
#[derive(Debug)]
pub enum Effect {
    /// Lays a screen over the present one.
    Show(Box<Screen>),
    /// Lays a question or a list over the screen.
    Ask(Box<Overlay>),
    /// Says something in the message line.
    Say(String, Meaning),
    /// Goes to a screen of the bar, to a record where one is named.
    Goto(Place, Option<Link>),
    /// Takes the uppermost screen away.
    Close,
    /// Writes a change; the shell's work, as all below.
    Save(Change),
    Undo,
    Redo,
    Quit,
    /// Reads another partnership.
    Partnership(Id),
    /// Switches the mouse on or off.
    Mouse,
}

/// What became of a key.
#[derive(Debug)]
pub enum Typed {
    /// It belongs to no input.
    Elsewhere,
    /// An input took it, and asks for this.
    Taken(Option<Effect>),
}
