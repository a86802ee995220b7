//! Figures become a document of plain blocks; no format is known here.
mod bilingual;
pub mod catalog;
pub mod chart;
mod context;
mod cover;
pub mod document;
pub mod house;
mod portfolio;
mod request;
mod sections;
pub mod table;

pub use bilingual::{bilingual, compose};
pub use catalog::{build, build_portfolio};
pub use house::House;
pub use request::{Issue, Profile, Provenance, Request, Since, Why, day};
