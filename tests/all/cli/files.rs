//! Files that are there already, foreign, newer, damaged, read-only, locked; copies and their return.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::{Place, names, words};

/// Reads and writes that must all refuse a bad file.
const TRIES: &[&str] = &[
    "status",
    "list project",
    "show EA",
    "set EA note=x",
    "add project code=EC title.en=x",
    "rm EB",
    "undo",
    "import x.csv --record project",
    "export text",
    "log",
    "check",
    "verify",
    "backup b.db",
];

fn hash(path: &Path) -> Vec<u8> {
    Sha256::digest(fs::read(path).unwrap()).to_vec()
}

/// Puts everything into the one file, and nothing beside it.
fn settle(path: &Path) {
    let db = Connection::open(path).unwrap();
    db.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
}

/// Every try is refused with one exit code and a text, and the file stays as it is.
fn refused(place: &Place, code: i32, text: &str) {
    let (before, beside) = (hash(&place.db()), place.names());
    for line in TRIES {
        let ran = place.run(&words(line));
        assert_eq!((ran.code, ran.stdout.as_str()), (code, ""), "{line}: {ran:?}");
        assert!(ran.stderr.contains(text), "{line}: {ran:?}");
        assert!(ran.stderr.contains("\n  "), "{line} says no remedy: {ran:?}");
    }
    assert_eq!((hash(&place.db()), place.names()), (before, beside));
}

#[test]
fn init_never_touches_a_file_that_is_there() {
    let place = Place::new();
    let before = hash(&place.db());
    let ran = place.run(&["init", "--sample", "demo"]);
    let text = "dgcc: a.db: the file exists already\n  name another with --db, or replace it with --force --yes\n";
    assert_eq!((ran.code, ran.stderr.as_str()), (6, text));
    assert_eq!(place.run(&["init", "--force"]).code, 2, "--force alone is not enough");
    assert_eq!(hash(&place.db()), before);
    let ran = place.run(&["init", "--force", "--yes"]);
    assert!(ran.code == 0 && ran.stderr.contains("kept the old file as a.db."), "{ran:?}");
    let kept = place.names().into_iter().find(|name| name.contains(".old")).unwrap();
    assert_eq!(hash(&place.path(&kept)), before);
}

#[test]
fn a_missing_file_says_how_to_make_one() {
    let place = Place::empty();
    for line in TRIES {
        let ran = place.run(&words(line));
        let text = "dgcc: there is no file a.db\n  make it with `dgcc init`, or name another file with --db\n";
        if !line.starts_with("import") {
            assert_eq!((ran.code, ran.stderr.as_str()), (1, text), "{line}");
        }
    }
    assert!(place.names().is_empty());
}

#[test]
fn a_file_of_another_kind_is_left_alone() {
    let place = Place::empty();
    place.lay("x.csv", "code\nEA\n");
    for bytes in ["", "hello", "SQLite format 3\0 but not really", &"x".repeat(5000)] {
        place.lay("a.db", bytes);
        refused(&place, 1, "a.db is no dgcc file");
    }
    fs::remove_file(place.db()).unwrap();
    let db = Connection::open(place.db()).unwrap();
    db.execute_batch("CREATE TABLE project (id TEXT); INSERT INTO project VALUES ('x')").unwrap();
    drop(db);
    refused(&place, 1, "a.db is no dgcc file");
    fs::remove_file(place.db()).unwrap();
    fs::create_dir(place.db()).unwrap();
    assert_eq!(place.run(&["status"]).code, 1, "a folder is no file");
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let place = Place::new();
    place.lay("x.csv", "code\nEA\n");
    let db = Connection::open(place.db()).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    settle(&place.db());
    refused(&place, 1, "a.db is of format 99; this program knows formats up to ");
}

#[test]
fn a_file_cut_short_is_called_damaged() {
    let place = Place::new();
    let bytes = fs::read(place.db()).unwrap();
    for part in [2, 3, 10, 50] {
        fs::write(place.db(), &bytes[..bytes.len() / part]).unwrap();
        let before = hash(&place.db());
        for line in ["verify", "status", "list project", "set EA note=x", "export text"] {
            let ran = place.run(&words(line));
            assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "1/{part} {line}: {ran:?}");
            assert!(ran.stderr.contains("restore a backup with `dgcc restore`"), "{line}: {ran:?}");
        }
        assert_eq!(hash(&place.db()), before, "1/{part}");
    }
}

#[test]
fn bytes_changed_behind_the_programs_back_never_panic_and_are_found() {
    let place = Place::new();
    let bytes = fs::read(place.db()).unwrap();
    let (mut seed, mut found) = (42u64, 0);
    for _ in 0..20 {
        let mut bad = bytes.clone();
        for _ in 0..200 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = 100 + usize::try_from(seed >> 33).unwrap() % (bad.len() - 100);
            bad[at] = seed.to_le_bytes()[6];
        }
        fs::write(place.db(), bad).unwrap();
        let before = hash(&place.db());
        let ran = place.run(&["--read-only", "verify"]);
        assert!([0, 1].contains(&ran.code), "{ran:?}");
        assert!(!ran.stderr.contains("panicked"), "{ran:?}");
        assert_eq!(hash(&place.db()), before);
        found += usize::from(ran.code == 1);
    }
    assert_eq!(found, 20);
}

#[test]
fn verify_finds_what_was_changed_with_sql() {
    let changes = [
        ("UPDATE project SET title = json_set(title, '$.en', 'Other') WHERE code = 'EA'", "tables"),
        ("UPDATE project SET code = 'EX' WHERE code = 'EA'", "tables"),
        ("DELETE FROM milestone WHERE code = 'M2'", "tables"),
        (
            "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), 'Wells', 'Walls') AS BLOB)",
            "log",
        ),
        ("DELETE FROM entry WHERE arrival = (SELECT max(arrival) FROM entry)", "log"),
        ("DELETE FROM entry WHERE arrival = 3", "log"),
        ("UPDATE entry SET actor = 'lee' WHERE arrival = 2", "log"),
    ];
    for (sql, what) in changes {
        let place = Place::new();
        let db = Connection::open(place.db()).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        let rows = db.execute(sql, []);
        assert!(rows.as_ref().is_ok_and(|rows| *rows > 0), "{sql}: {rows:?}");
        drop(db);
        let ran = place.run(&["verify"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{what}: {sql}: {ran:?}");
        assert!(ran.stderr.starts_with("dgcc: "), "{sql}: {ran:?}");
        assert_eq!(place.run(&["backup", "b.db"]).code, 1, "a backup of a bad file is none: {sql}");
        assert!(!place.path("b.db").exists(), "{sql}");
    }
}

#[test]
fn a_backup_is_a_whole_file_and_never_goes_over_another() {
    let place = Place::new();
    let ran = place.run(&["backup", "b.db"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "b.db\n"));
    assert_eq!(place.run(&["backup", "b.db"]).code, 6);
    assert_eq!(place.run(&["backup", "a.db"]).code, 6);
    assert_eq!(place.run(&["backup", "no/such/folder/b.db"]).code, 1);
    let copy = place.run(&["--db", "b.db", "export", "text"]);
    assert_eq!(copy, place.run(&["export", "text"]));
    assert_eq!(place.run(&["--db", "b.db", "verify"]).code, 0);
}

#[test]
fn a_restore_keeps_the_old_file_and_opens_a_new_incarnation_of_the_desk() {
    let place = Place::new();
    let old = place.run(&["export", "text"]).stdout;
    place.run(&["backup", "b.db"]).lines();
    place.run(&words("set EA note=later")).lines();
    let later = place.run(&["export", "text"]).stdout;
    let refused = place.run(&["restore", "b.db"]);
    assert_eq!(refused.code, 6);
    assert!(refused.stderr.contains("add --yes to put the backup in its place"), "{refused:?}");
    assert_eq!(place.run(&["--read-only", "restore", "b.db", "--yes"]).code, 1);
    assert_eq!(place.run(&["export", "text"]).stdout, later);
    let ran = place.run(&["restore", "b.db", "--yes"]);
    assert!(ran.code == 0 && ran.stderr.ends_with("its desk is now SEOUL.2\n"), "{ran:?}");
    assert_eq!(place.run(&["export", "text"]).stdout, old);
    let kept = place.names().into_iter().find(|name| name.contains(".old")).unwrap();
    assert_eq!(place.run(&["--db", &kept, "export", "text"]).stdout, later);
    place.run(&words("set EA note=again")).lines();
    assert_eq!(place.run(&words("log --limit 1 --json")).json()[0]["desk"], "SEOUL.2");
    assert_eq!(place.run(&["verify"]).code, 0);
    assert!(place.names().iter().all(|name| !name.contains("restored")), "{:?}", place.names());
}

/// `PROGRAMME` as the programs of earlier formats wrote it.
const FORMATS: [(&str, &[u8]); 3] = [
    ("a.format-1.backup", include_bytes!("files/format-1.sqlite")),
    ("a.format-2.backup", include_bytes!("files/format-2.sqlite")),
    ("a.format-3.backup", include_bytes!("files/format-3.sqlite")),
];

#[test]
fn a_file_of_an_older_format_is_brought_up_to_date_beside_a_copy() {
    for (copy, bytes) in FORMATS {
        let place = Place::empty();
        place.lay("a.db", bytes);
        let fresh = Place::new();
        assert_eq!(place.run(&words("status")).stdout, fresh.run(&words("status")).stdout);
        assert_eq!(place.names(), ["a.db", copy]);
        let kept = std::fs::read(place.path(copy)).unwrap();
        assert_eq!(kept[60..64], bytes[60..64], "the copy is of the old format");
        let text = |db: &str| place.run(&["--db", db, "--read-only", "export", "text"]).stdout;
        assert_eq!(text(copy), text("a.db"));
        assert_eq!(place.run(&["verify"]).code, 0);
        place.run(&words("add common_indicator code=C1 title.en=Users measure=unit")).lines();
        place.run(&words("set EA/I1 common=C1")).lines();
        place.run(&words("undo")).lines();
        place.run(&words("sign 2024-Q1 --side korea")).lines();
        assert_eq!(place.run(&["verify"]).code, 0);
    }
}

#[test]
fn a_file_of_an_older_format_can_be_read_where_it_may_not_be_written_to() {
    for (_, bytes) in FORMATS {
        let place = Place::empty();
        place.lay("a.db", bytes);
        for line in ["status", "list project", "log", "export text", "verify"] {
            let line = format!("--read-only {line}");
            assert_eq!(place.run(&words(&line)).code, 0, "{line}");
        }
        assert_eq!(hash(&place.db()), Sha256::digest(bytes).to_vec());
    }
}

#[test]
fn what_is_no_whole_backup_is_not_restored() {
    let place = Place::new();
    let before = hash(&place.db());
    assert_eq!(place.run(&words("restore none.db --yes")).code, 1);
    place.lay("bad.db", "hello");
    assert_eq!(place.run(&words("restore bad.db --yes")).code, 1);
    let bytes = fs::read(place.db()).unwrap();
    place.lay("bad.db", &bytes[..bytes.len() / 2]);
    assert_eq!(place.run(&words("restore bad.db --yes")).code, 1);
    assert_eq!(hash(&place.db()), before);
}

#[test]
fn a_file_without_the_right_to_write_can_be_read() {
    let place = Place::new();
    fs::set_permissions(place.folder.path(), Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(place.db(), Permissions::from_mode(0o444)).unwrap();
    reads_and_refuses(&place);
    fs::set_permissions(place.folder.path(), Permissions::from_mode(0o555)).unwrap();
    reads_and_refuses(&place);
    fs::set_permissions(place.folder.path(), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_folder_without_the_right_to_write_takes_no_new_file() {
    let place = Place::new();
    fs::set_permissions(place.folder.path(), Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(place.db(), Permissions::from_mode(0o644)).unwrap();
    for line in ["--db n.db init", "backup n.db", "export json -o n.json", "export csv -o folder"] {
        let ran = place.run_as_nobody(&words(line));
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{line}: {ran:?}");
        assert!(ran.stderr.starts_with("dgcc: "), "{line}: {ran:?}");
    }
    fs::set_permissions(place.folder.path(), Permissions::from_mode(0o755)).unwrap();
    assert_eq!(place.names(), ["a.db"]);
}

fn reads_and_refuses(place: &Place) {
    let before = hash(&place.db());
    for line in ["status", "list project", "show EA", "check", "verify", "log", "export text"] {
        let ran = place.run_as_nobody(&words(line));
        assert_eq!(ran.code, 0, "{line}: {ran:?}");
    }
    for line in ["set EA note=x", "add project code=EC title.en=x", "rm EB", "undo"] {
        let ran = place.run_as_nobody(&words(line));
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{line}: {ran:?}");
        assert!(ran.stderr.contains("the file is read-only\n  "), "{line}: {ran:?}");
    }
    assert_eq!(hash(&place.db()), before);
    assert_eq!(names(place.folder.path()), ["a.db"]);
}

#[test]
fn a_file_that_another_program_writes_to_is_busy_and_can_be_read() {
    let place = Place::new();
    let other = Connection::open(place.db()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(place.run(&["list", "project"]).code, 0);
    let ran = place.run(&words("set EA note=x"));
    let text = "dgcc: another program is writing to the file\n  try again in a moment; nothing was written\n";
    assert_eq!((ran.code, ran.stderr.as_str()), (5, text));
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(place.run(&words("set EA note=x")).code, 0);
}

#[test]
fn a_backup_may_be_forced_over_another_and_has_a_manifest() {
    let place = Place::new();
    place.lay("b.db", "old");
    let ran = place.run(&words("backup b.db --force --json"));
    let file = ran.json()["files"][0].clone();
    assert_eq!(
        file["sha256"],
        hash(&place.path("b.db")).iter().map(|b| format!("{b:02x}")).collect::<String>()
    );
    assert_eq!(
        place.run(&["--db", "b.db", "export", "text"]).stdout,
        place.run(&["export", "text"]).stdout
    );
    assert_eq!(place.run(&words("backup a.db --force")).code, 2, "never over itself");
    assert_eq!(place.run(&["verify"]).code, 0);
}

#[test]
fn rehearsals_of_whole_files_change_nothing() {
    let place = Place::new();
    place.run(&["backup", "b.db"]).lines();
    let (before, names) = (place.state(), place.names());
    for line in
        ["init --force --yes -n", "--db n.db init --sample demo -n", "restore b.db --yes -n"]
    {
        assert_eq!(place.run(&words(line)).code, 0, "{line}");
    }
    assert_eq!(place.run(&words("init -n")).code, 6, "refused as the real one is");
    let dry = place.feed(&["batch", "-n"], "add project code=EC title.en=x\nset EC note=y\n");
    let lines = dry.lines();
    assert!(
        lines.contains(&"ok 2") && lines.contains(&"project EC: note: (empty) -> y"),
        "{dry:?}"
    );
    assert_eq!((place.state(), place.names()), (before, names));
}

#[test]
fn a_signal_or_a_kill_during_an_export_leaves_no_stray_file() {
    let place = Place::new();
    let start = std::time::Instant::now();
    place.run(&words("export csv -o whole")).lines();
    let time = start.elapsed();
    for step in 0..20 {
        for signal in ["TERM", "INT", "KILL"] {
            let mut command = place.command(&words("export csv -o out"));
            let quiet =
                command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
            let mut child = quiet.spawn().unwrap();
            std::thread::sleep(time * step / 20);
            let id = child.id().to_string();
            std::process::Command::new("kill").args(["-s", signal, &id]).status().unwrap();
            child.wait().unwrap();
            let out = std::fs::read_dir(place.path("out")).into_iter().flatten().flatten();
            let stray = out.filter(|f| f.file_name().to_string_lossy().starts_with('.')).count();
            assert!(stray == 0 || signal == "KILL", "{signal} after {step}: {stray}");
            place.run(&words("export csv -o out --force")).lines();
            let out = std::fs::read_dir(place.path("out")).unwrap().flatten();
            let stray = out.filter(|f| f.file_name().to_string_lossy().starts_with('.')).count();
            assert_eq!(stray, 0, "the next run clears what a killed one left");
            std::fs::remove_dir_all(place.path("out")).unwrap();
        }
    }
}

#[test]
fn the_programme_file_is_neither_read_as_data_nor_written_over() {
    let place = Place::new();
    let before = place.state();
    for line in [
        "import a.db --format csv --record project",
        "export json -o ./a.db --force",
        "report progress --period 2024-Q1 --format md -o a.db --force",
        "backup a.db --force",
    ] {
        let ran = place.run(&words(line));
        assert!(ran.code == 2 && ran.stderr.contains("the programme file itself"), "{ran:?}");
    }
    assert_eq!(place.state(), before);
}

#[test]
fn nothing_is_written_over_the_programme_file_or_what_lies_beside_it() {
    let place = Place::new();
    place.run(&words("export xlsx -o in.xlsx")).lines();
    std::fs::copy(place.db(), place.path("project.rejects.csv")).unwrap();
    place.lay("project.csv", "code,title.en,planned_start\nEA,Clean water,2021\nEC,Schools,soon\n");
    place.lay("bad.csv", "code,title.en,planned_start\nEC,Schools,soon\n");
    let before = std::fs::read(place.db()).unwrap();
    for line in [
        "export iati -o a.db-wal --force",
        "export csv -o a.db-journal --force",
        "export sqlite -o flat.sqlite --datasette a.db-shm --force",
        "report progress --format md -o a.db-shm --force",
        "template xlsx -o a.db-wal --force",
        "--db project.rejects.csv import project.csv --skip-invalid",
    ] {
        let ran = place.run(&words(line));
        assert_eq!(ran.code, 2, "{line}: {ran:?}");
        assert!(ran.stderr.contains("this is the programme file itself"), "{line}: {ran:?}");
    }
    assert_eq!(std::fs::read(place.db()).unwrap(), before);
    assert_eq!(place.run(&words("--db project.rejects.csv verify")).code, 0);
    assert!(!place.path("a.db-journal").is_dir());
    let ran = place.run(&words("export sqlite -o one --datasette one --force"));
    assert!(ran.code == 2 && ran.stderr.contains("under one name"), "{ran:?}");
}

#[test]
fn a_marked_workbook_does_not_take_the_place_of_the_programme_file() {
    let place = Place::new();
    place.run(&words("export xlsx -o in.xlsx")).lines();
    let before = std::fs::read(place.db()).unwrap();
    place.lay("project.csv", "code,title.en\nEA,Clean water\n");
    let ran = place.run(&words("import in.xlsx --column code=nothing --marked a.db --force"));
    assert_ne!(ran.code, 0, "{ran:?}");
    assert_eq!(std::fs::read(place.db()).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_device_is_written_into_and_stays_one() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let place = Place::new();
    symlink("/dev/null", place.path("sink")).unwrap();
    for line in ["export json -o sink", "export json -o sink --force"] {
        assert_eq!(place.run(&words(line)).code, 0, "{line}");
    }
    let found = std::fs::metadata(place.path("sink")).unwrap().file_type();
    assert!(found.is_char_device());
    assert!(std::fs::symlink_metadata(place.path("sink")).unwrap().is_symlink());
}
