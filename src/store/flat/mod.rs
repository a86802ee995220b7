//! The records and their figures as a plain SQLite file, for programs that analyse: Datasette,
//! Metabase, Power BI, pandas. It is written once and never read back; the programme file stays
//! the truth.

mod columns;
mod series;
mod views;

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params, params_from_iter};

use super::Result;
use crate::domain::program::{Kind, Program};
use crate::figures::Figures;
use columns::Column;

pub use views::VIEWS;

/// Raised when a table or a column changes its meaning or goes; they are only added within a version.
pub const VERSION: i64 = 1;

/// What tables and columns mean, in the words of a language: the kind of record alone for the table,
/// with a field for a column.
pub trait About {
    fn table(&self, kind: &str) -> String;
    fn column(&self, kind: &str, field: &str) -> String;
    /// What no field says, by its key: the series, the views and their columns.
    fn say(&self, key: &str) -> String;
}

/// What the file is of.
pub struct Origin {
    pub as_of: NaiveDate,
    /// The last entry of every log.
    pub heads: String,
}

/// Writes the file; the same records on the same day give the same bytes.
pub fn write<A: About>(
    path: &Path,
    programs: &[&Program],
    origin: &Origin,
    about: &A,
) -> Result<()> {
    let mut db = Connection::open(path)?;
    db.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;",
    )?;
    let transaction = db.transaction()?;
    let figures: Vec<_> = programs.iter().map(|p| Figures::new(p, origin.as_of)).collect();
    let flat = Flat { db: &transaction, programs, figures: &figures, about };
    flat.describe(origin)?;
    for kind in Kind::ALL {
        flat.records(*kind)?;
    }
    series::write(&flat)?;
    views::write(&flat)?;
    transaction.commit()?;
    db.pragma_update(None, "user_version", VERSION)?;
    db.execute_batch("VACUUM")?;
    Ok(())
}

/// The columns of the table of a kind, with what they mean.
pub fn columns_of<A: About>(programs: &[&Program], kind: Kind, about: &A) -> Vec<(String, String)> {
    let columns = columns::all(kind, &columns::slots(programs, kind), about);
    columns.into_iter().map(|column| (column.name, column.about)).collect()
}

/// The file that is being written.
struct Flat<'a, A> {
    db: &'a Connection,
    programs: &'a [&'a Program],
    figures: &'a [Figures<'a>],
    about: &'a A,
}

impl<A: About> Flat<'_, A> {
    /// What the file is, and what its tables and columns are.
    fn describe(&self, origin: &Origin) -> Result<()> {
        self.db.execute_batch(
            "CREATE TABLE _about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
             CREATE TABLE _tables (name TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL);
             CREATE TABLE _columns (table_name TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
                                    about TEXT NOT NULL, PRIMARY KEY (table_name, name));",
        )?;
        let facts = [
            ("schema_version", VERSION.to_string()),
            ("as_of", origin.as_of.to_string()),
            ("log_heads", origin.heads.clone()),
            ("made_with", concat!("dgcc ", env!("CARGO_PKG_VERSION")).to_owned()),
        ];
        for (key, value) in facts {
            self.db.execute("INSERT INTO _about VALUES (?1, ?2)", params![key, value])?;
        }
        Ok(())
    }

    /// A table with its columns, and what they mean.
    fn create(&self, name: &str, about: &str, columns: &[Column]) -> Result<()> {
        let declared: Vec<_> =
            columns.iter().map(|column| format!("\"{}\" {}", column.name, column.kind)).collect();
        self.db.execute_batch(&format!("CREATE TABLE \"{name}\" ({})", declared.join(", ")))?;
        self.note(name, "table", about)?;
        columns.iter().try_for_each(|column| self.note_column(name, column))
    }

    fn note(&self, name: &str, kind: &str, about: &str) -> Result<()> {
        self.db.execute("INSERT INTO _tables VALUES (?1, ?2, ?3)", params![name, kind, about])?;
        Ok(())
    }

    fn note_column(&self, table: &str, column: &Column) -> Result<()> {
        let row = params![table, column.name, column.kind, column.about];
        self.db.execute("INSERT INTO _columns VALUES (?1, ?2, ?3, ?4)", row)?;
        Ok(())
    }

    fn insert(&self, table: &str, rows: impl Iterator<Item = Vec<Sql>>) -> Result<()> {
        for row in rows {
            let places: Vec<_> = (1..=row.len()).map(|place| format!("?{place}")).collect();
            let sql = format!("INSERT INTO \"{table}\" VALUES ({})", places.join(", "));
            self.db.prepare_cached(&sql)?.execute(params_from_iter(row))?;
        }
        Ok(())
    }

    /// The table of a kind: its cells, and what is computed of it. Those that all partnerships share
    /// stand once.
    fn records(&self, kind: Kind) -> Result<()> {
        let slots = columns::slots(self.programs, kind);
        let columns = columns::all(kind, &slots, self.about);
        self.create(kind.name(), &self.about.table(kind.name()), &columns)?;
        let mut written = std::collections::BTreeSet::new();
        for figures in self.figures {
            let ids = columns::in_order(figures.program, kind);
            let fresh: Vec<_> = ids.into_iter().filter(|id| written.insert(*id)).collect();
            let rows = fresh.into_iter().map(|id| columns::row(figures, kind, &slots, id));
            self.insert(kind.name(), rows)?;
        }
        Ok(())
    }
}
