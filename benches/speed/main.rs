//! `cargo bench`: times beside the floors of the same run; ratios, never bare seconds.
//!
//! Every figure is the median of several runs of a whole process or of one call. The floor is the
//! least that the machine needs for work of the same kind.

mod scale;
mod screen;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use dgcc::domain::program::Kind;
use dgcc::domain::values::Id;
use dgcc::exchange::iati::read::Pieces;
use dgcc::log::change::{Change, Edit};
use dgcc::store::{Mode, Store};
use dgcc::tui::listing::{Line, Listing, Order, folded};
use dgcc::tui::search::Search;
use rusqlite::Connection;

use scale::{M, S, Scale, make, stamp};

const PROGRAM: &str = env!("CARGO_BIN_EXE_dgcc");

fn main() {
    let folder = tempfile::tempdir().unwrap();
    println!("| what | scale | time, ms | floor | floor, ms | ratio |");
    println!("|---|---|---|---|---|---|");
    start();
    filter();
    for scale in [S, M] {
        let path = folder.path().join(format!("{}.sqlite", scale.name));
        drop(make(&path, scale));
        reading(&path, scale);
        portfolio(&path, scale);
        writing(&path, scale);
        import(folder.path(), &path, scale);
        activities(folder.path(), &path, scale);
        screen::measure(&path, scale.name);
    }
}

fn row(what: &str, scale: &str, time: Duration, floor: (&str, Duration)) {
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let ratio = time.as_secs_f64() / floor.1.as_secs_f64();
    println!(
        "| {what} | {scale} | {:.1} | {} | {:.1} | {ratio:.2} |",
        ms(time),
        floor.0,
        ms(floor.1)
    );
}

/// The median time of several runs.
fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    work();
    let mut times: Vec<_> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

fn run(program: &str, words: &[&str]) {
    let mut command = Command::new(program);
    command.args(words).env("DGCC_AS_OF", "2025-07-15").stdout(Stdio::null()).stderr(Stdio::null());
    assert!(command.status().unwrap().success(), "{words:?}");
}

fn start() {
    let floor = median(31, || run("/bin/true", &[]));
    row("`--version`", "-", median(31, || run(PROGRAM, &["--version"])), ("/bin/true", floor));
}

/// A filter over ten thousand rows, which runs at every letter that is typed (target: 50 ms).
fn filter() {
    struct Row(Id, String);
    impl Line for Row {
        fn key(&self) -> Id {
            self.0
        }
        fn haystack(&self) -> &str {
            &self.1
        }
        fn sort_key(&self, _: usize) -> Order {
            Order::Text(self.1.clone())
        }
    }
    let text = |n: u32| folded(&format!("XDG-{n} Project {n} 디지털정부 협력 사업 {n}"));
    let rows: Vec<_> = (0..10_000).map(|n| Row(Id::named(&n.to_string()), text(n))).collect();
    let mut listing = Listing::default();
    for typed in ["협력 77", "ㅎㄹ 77"] {
        let words = Search::words(typed);
        let time = median(31, || listing.refresh(&rows, &words, 20));
        let walk = || rows.iter().filter(|row| row.1.contains("협력")).count();
        let floor = median(31, || assert!(std::hint::black_box(walk()) > 0));
        row(&format!("filter {typed:?} of 10,000 rows"), "-", time, ("one walk", floor));
    }
}

/// Lists and reports of one partnership, beside SQLite's own aggregate of its measurements.
fn reading(path: &Path, scale: Scale) {
    let db = path.to_str().unwrap();
    let one = ["--db", db, "--partnership", "XAA"];
    let dgcc = |words: &[&str]| run(PROGRAM, &[&one[..], words].concat());
    // The first look keeps the summaries.
    dgcc(&["list", "project"]);
    let floor = median(9, || aggregate(path));
    let floor = ("aggregate in SQLite", floor);
    row(
        "`list project`, one partnership",
        scale.name,
        median(9, || dgcc(&["list", "project"])),
        floor,
    );
    row("`status`, one partnership", scale.name, median(9, || dgcc(&["status"])), floor);
    for format in ["md", "html"] {
        let words = ["report", "progress", "--period", "2025-Q2", "--format", format];
        row(
            &format!("`report progress` as {format}"),
            scale.name,
            median(5, || dgcc(&words)),
            floor,
        );
    }
}

/// All partnerships of the file from what is kept of them, beside SQLite's own aggregate; and the
/// first look, which computes and keeps every row.
fn portfolio(path: &Path, scale: Scale) {
    let words =
        ["--db", path.to_str().unwrap(), "list", "partnership", "--sort", "achievement:desc"];
    let floor = ("aggregate in SQLite", median(5, || aggregate(path)));
    let started = Instant::now();
    run(PROGRAM, &words);
    row("`list partnership`, first look", scale.name, started.elapsed(), floor);
    row("`list partnership`, all of them", scale.name, median(9, || run(PROGRAM, &words)), floor);
    let words = ["--db", words[1], "report", "portfolio", "--period", "2025-Q2"];
    row("`report portfolio` as md", scale.name, median(5, || run(PROGRAM, &words)), floor);
}

/// The least that a summary of a file needs: one pass over its measurements.
fn aggregate(path: &Path) {
    let db = Connection::open(path).unwrap();
    let sql = "SELECT i.root, count(*), sum(CAST(m.value AS REAL)) FROM measurement m \
               JOIN indicator i ON i.scope = m.scope AND i.id = m.indicator GROUP BY i.root";
    let mut statement = db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, f64>(2)).unwrap();
    assert!(rows.map(Result::unwrap).sum::<f64>() > 0.0);
}

/// One edit with its entry and its summary, beside a plain commit of one row.
fn writing(path: &Path, scale: Scale) {
    let mut store = Store::open(path, Mode::ReadWrite).unwrap();
    let partnership = store.partnerships().unwrap()[0].1;
    store.refreshed_rows(partnership, "2025-07-15".parse().unwrap()).unwrap();
    let program = store.load(partnership).unwrap();
    let id = program.ids(Kind::Milestone)[0];
    let cell = "note".to_owned();
    let mut old = program.read(Kind::Milestone, id, &cell).unwrap();
    let mut number = 1_000;
    let time = median(31, || {
        number += 1;
        let new = format!("note {number}").as_str().into();
        let edit = Edit { kind: Kind::Milestone, id, cell: cell.clone(), old: old.clone(), new };
        old = edit.new.clone();
        store.apply(&[Change::edit(partnership, "edit", vec![edit])], &stamp(number)).unwrap();
    });
    row("one edit, written", scale.name, time, ("plain commit, WAL and FULL", commit(path)));
}

fn commit(beside: &Path) -> Duration {
    let path = beside.with_extension("floor");
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "journal_mode", "WAL").unwrap();
    db.pragma_update(None, "synchronous", "FULL").unwrap();
    db.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)", []).unwrap();
    let mut number = 0;
    median(31, || {
        number += 1;
        db.execute("INSERT INTO t (b) VALUES (?1)", [format!("{number:4096}")]).unwrap();
    })
}

/// CSV with preview, checks and log into a new file, beside plain inserts of the same cells.
fn import(folder: &Path, path: &Path, scale: Scale) {
    let tables = folder.join(format!("csv-{}", scale.name));
    let (db, out) = (path.to_str().unwrap(), tables.to_str().unwrap());
    run(PROGRAM, &["--db", db, "export", "csv", "-o", out]);
    let mut number = 0;
    let runs = if scale.countries == 1 { 3 } else { 1 };
    let time = median(runs, || {
        number += 1;
        let new = folder.join(format!("import-{}-{number}.sqlite", scale.name));
        let new = new.to_str().unwrap();
        run(PROGRAM, &["--db", new, "init"]);
        run(PROGRAM, &["--db", new, "import", out]);
    });
    let floor = median(runs, || insert(&tables, folder));
    row("import of all CSV", scale.name, time, ("plain inserts", floor));
}

/// IATI out and into a new file, beside a reading of the same XML that does nothing with it.
fn activities(folder: &Path, path: &Path, scale: Scale) {
    let file = folder.join(format!("{}.xml", scale.name));
    let (db, out) = (path.to_str().unwrap(), file.to_str().unwrap());
    let runs = if scale.countries == 1 { 3 } else { 1 };
    let export = || run(PROGRAM, &["--db", db, "export", "iati", "-o", out, "--force"]);
    let time = median(runs, export);
    let floor = median(runs, || {
        let bytes = std::fs::File::open(&file).unwrap();
        let (mut pieces, _) = Pieces::of(bytes, None).unwrap();
        while pieces.next_piece().unwrap().is_some() {}
    });
    row("export of IATI", scale.name, time, ("the XML read", floor));
    let mut number = 0;
    let time = median(runs, || {
        number += 1;
        let new = folder.join(format!("iati-{}-{number}.sqlite", scale.name));
        let new = new.to_str().unwrap();
        run(PROGRAM, &["--db", new, "init"]);
        run(PROGRAM, &["--db", new, "import", out]);
    });
    row("import of IATI", scale.name, time, ("the XML read", floor));
}

fn insert(tables: &Path, folder: &Path) {
    let path = folder.join("insert.floor");
    std::fs::remove_file(&path).ok();
    let mut db = Connection::open(&path).unwrap();
    let transaction = db.transaction().unwrap();
    let files: Vec<PathBuf> =
        std::fs::read_dir(tables).unwrap().map(|entry| entry.unwrap().path()).collect();
    for (number, file) in files.iter().enumerate() {
        let mut reader = csv::Reader::from_path(file).unwrap();
        let columns = reader.headers().unwrap().len();
        let names: Vec<_> = (0..columns).map(|n| format!("c{n} TEXT")).collect();
        let table = format!("CREATE TABLE t{number} ({})", names.join(", "));
        transaction.execute(&table, []).unwrap();
        let marks = vec!["?"; columns].join(", ");
        let sql = format!("INSERT INTO t{number} VALUES ({marks})");
        let mut statement = transaction.prepare(&sql).unwrap();
        for record in reader.records() {
            statement.execute(rusqlite::params_from_iter(record.unwrap().iter())).unwrap();
        }
    }
    transaction.commit().unwrap();
}
