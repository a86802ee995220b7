//! The screen program: every requirement by its number, through the same inputs as a person's.
mod agreeing;
mod anything;
mod beginning;
mod entering;
mod forms;
mod keys;
mod locked;
mod looks;
mod many;
mod moves;
mod outside;
mod pictures;
mod pty;
mod registers;
mod snapshots;
pub mod stage;
mod views;
mod writes;
