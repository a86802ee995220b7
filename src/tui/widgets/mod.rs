//! Pieces that screens are drawn from.
pub mod area;
pub mod bar;
pub mod input;
pub mod popup;
pub mod strip;
pub mod table;
pub mod text;
