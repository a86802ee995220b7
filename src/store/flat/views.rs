//! Ready-made questions, as views.

use super::{About, Flat};
use crate::store::Result;

/// Name and question of each.
pub const VIEWS: &[(&str, &str)] = &[
    ("v_projects", include_str!("v_projects.sql")),
    ("v_values", include_str!("v_values.sql")),
    ("v_values_missing", include_str!("v_values_missing.sql")),
    ("v_milestones_open", include_str!("v_milestones_open.sql")),
    ("v_money", include_str!("v_money.sql")),
    ("v_money_by_quarter", include_str!("v_money_by_quarter.sql")),
    ("v_risks_open", include_str!("v_risks_open.sql")),
    ("v_training", include_str!("v_training.sql")),
];

pub fn write<A: About>(flat: &Flat<A>) -> Result<()> {
    for (name, sql) in VIEWS {
        flat.db.execute_batch(&format!("CREATE VIEW {name} AS\n{sql}"))?;
        flat.note(name, "view", &flat.about.say(&format!("flat-{}", name.replace('_', "-"))))?;
    }
    Ok(())
}
