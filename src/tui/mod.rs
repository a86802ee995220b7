//! The screen program: one small loop of actions, screens and effects.

pub mod action;
pub mod app;
mod chrome;
pub mod effect;
mod finders;
pub mod keymap;
pub mod listing;
pub mod marks;
pub mod memory;
pub mod news;
mod outward;
pub mod overlays;
pub mod place;
mod planned;
pub mod register;
pub mod screens;
pub mod search;
pub mod session;
pub mod sheets;
pub mod shell;
pub mod theme;
pub mod tour;
pub mod widgets;
mod words;

pub use keymap::Keys;
pub use shell::{Colour, Options, Outside, TuiError, ground, run};
