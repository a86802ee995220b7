//! The sections of reports: each turns figures into blocks.
pub mod context_indicators;
pub mod decisions;
pub mod finance;
pub mod glance;
pub mod milestones;
pub mod missing;
mod money_charts;
pub mod next;
pub mod results;
mod results_table;
pub mod revisions;
pub mod risks;
pub mod sectors;
pub mod services;
mod shares;
pub mod sign_off;
pub mod summary;
pub mod training;
