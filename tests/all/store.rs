//! The log on disk: one write path, undo, and everything that can be wrong with a file.

use dgcc::domain::program::Kind;
use dgcc::domain::records::{Country, Partnership};
use dgcc::domain::values::{Link, Ml};
use dgcc::log::change::{Change, Refused, create, diff};
use dgcc::log::fold::Broken;
use dgcc::store::{Mode, Store, StoreError};

use crate::support::{
    OPENED, ROADS, WATER, WELLS, XLA, desk, edit, id, one, program, seeded, step,
};

#[test]
fn memory_store_and_log_agree() {
    let store = seeded();
    assert_eq!(store.load(XLA).unwrap(), program());
    assert_eq!(store.known_at(XLA, 1).unwrap(), program());
    let report = store.verify().unwrap();
    assert_eq!((report.partnerships, report.entries), (1, 2));
}

#[test]
fn a_stale_edit_is_refused_and_nothing_is_written() {
    let (mut store, mut memory) = (seeded(), program());
    let first = edit(&memory, Kind::Project, WATER, "code", "XLA-9");
    let mut stale = edit(&memory, Kind::Project, ROADS, "planned_start", "2022");
    stale.old = first.old.clone();
    let change = Change::edit(XLA, "two cells", vec![first, stale]);

    let refused = store.apply(std::slice::from_ref(&change), &step(2));
    assert!(matches!(refused, Err(StoreError::Refused(Refused::Stale { id: ROADS, .. }))));
    assert!(matches!(memory.apply(&change), Err(Refused::Stale { id: ROADS, .. })));
    assert_eq!((store.load(XLA).unwrap(), memory), (program(), program()));
    assert_eq!(store.arrival().unwrap(), 2);
}

#[test]
fn a_rehearsal_refuses_the_same_and_keeps_nothing() {
    let (mut store, memory) = (seeded(), program());
    store.rehearse(&one(&memory, Kind::Project, WATER, "code", "XLA-9"), &step(2)).unwrap();
    assert_eq!((store.load(XLA).unwrap(), store.arrival().unwrap()), (program(), 2));
}

#[test]
fn cells_without_their_entry_are_not_kept() {
    let mut store = seeded();
    let full = "CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'full'); END";
    store.connection().execute_batch(full).unwrap();
    let refused = store.apply(&one(&program(), Kind::Project, WATER, "code", "X"), &step(2));
    assert!(matches!(refused, Err(StoreError::Sqlite(_))));
    assert_eq!((store.load(XLA).unwrap(), store.arrival().unwrap()), (program(), 2));
}

#[test]
fn two_languages_of_one_text_never_conflict() {
    let (mut store, before) = (seeded(), program());
    store.apply(&one(&before, Kind::Project, WATER, "title.ko", "농촌 식수"), &step(2)).unwrap();
    store.apply(&one(&before, Kind::Project, WATER, "title.en", "Rural water"), &step(3)).unwrap();
    let both = Ml::from([("en", "Rural water"), ("ko", "농촌 식수")]);
    assert_eq!(store.load(XLA).unwrap().projects[&WATER].title, both);
}

#[test]
fn undo_and_redo_outlive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    let mut store = Store::create(&path, &desk()).unwrap();
    store.apply(&[sample_change()], &step(1)).unwrap();
    let codes: Vec<_> = (2..150).map(|n| format!("C{n}")).collect();
    for (n, code) in (2..).zip(&codes) {
        let now = store.load(XLA).unwrap();
        store.apply(&one(&now, Kind::Project, WATER, "code", code), &step(n)).unwrap();
    }
    drop(store);
    let mut store = Store::open(&path, Mode::ReadWrite).unwrap();
    for n in 1_000..1_148 {
        store.undo(&step(n)).unwrap();
    }
    assert_eq!(store.load(XLA).unwrap(), program());
    drop(store);
    let mut store = Store::open(&path, Mode::ReadWrite).unwrap();
    for n in 2_000..2_148 {
        store.redo(&step(n)).unwrap();
    }
    assert_eq!(store.load(XLA).unwrap().projects[&WATER].code, "C149");
    assert!(matches!(store.redo(&step(3_000)), Err(StoreError::Nothing("redo"))));
    store.verify().unwrap();
}

fn sample_change() -> Change {
    crate::support::sample()
}

#[test]
fn an_edit_after_an_undo_ends_the_redo() {
    let (mut store, before) = (seeded(), program());
    store.apply(&one(&before, Kind::Project, WATER, "code", "A"), &step(2)).unwrap();
    store.undo(&step(3)).unwrap();
    store.apply(&one(&before, Kind::Project, ROADS, "code", "B"), &step(4)).unwrap();
    assert!(store.redo(&step(5)).is_err());
    store.undo(&step(6)).unwrap();
    assert_eq!(store.load(XLA).unwrap(), program());
}

#[test]
fn undo_of_a_creation_leaves_no_record() {
    let mut store = seeded();
    store.undo(&step(2)).unwrap();
    assert!(store.load(XLA).unwrap().cells().is_empty());
    assert_eq!(store.known_at(XLA, 1).unwrap(), program());
}

#[test]
fn undo_takes_back_only_what_the_same_person_did_at_the_same_desk() {
    let mut store = seeded();
    let mut other = step(2);
    other.actor = "lee".into();
    assert!(matches!(store.undo(&other), Err(StoreError::Nothing("undo"))));
    other = step(2);
    other.desk = "ID-JKT".into();
    assert!(matches!(store.undo(&other), Err(StoreError::Nothing("undo"))));
}

#[test]
fn undo_under_a_newer_edit_is_refused() {
    let mut store = seeded();
    let mut other = step(2);
    other.actor = "lee".into();
    store.apply(&one(&program(), Kind::Project, WATER, "code", "A"), &other).unwrap();
    let refused = store.undo(&step(3));
    assert!(matches!(refused, Err(StoreError::Refused(Refused::Stale { .. }))));
}

#[test]
fn a_long_step_becomes_several_entries_and_is_undone_as_one() {
    let mut store = Store::in_memory(&desk()).unwrap();
    let country = |n| Country { id: id(n), code: n.to_string(), ..Country::default() };
    let edits = (1..=2_500).flat_map(|n| create(&country(n))).collect();
    store.apply(&[Change::edit(XLA, "import", edits)], &step(1)).unwrap();
    assert_eq!((store.arrival().unwrap(), store.load(XLA).unwrap().countries.len()), (3, 2_500));
    store.undo(&step(2)).unwrap();
    assert_eq!((store.arrival().unwrap(), store.load(XLA).unwrap().countries.len()), (6, 0));
    store.verify().unwrap();
}

#[test]
fn a_partnership_is_loaded_without_the_others() {
    let mut store = seeded();
    let other = Partnership { id: id(3), code: "XLB".into(), ..Partnership::default() };
    store.apply(&[Change::edit(id(3), "second", create(&other))], &step(2)).unwrap();
    assert_eq!(store.load(XLA).unwrap(), program());
    let second = store.load(id(3)).unwrap();
    assert_eq!((second.partnerships.len(), second.countries.len()), (1, 1));
    let codes: Vec<_> = store.partnerships().unwrap().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["XLA", "XLB"]);
    store.verify().unwrap();
}

#[test]
fn rows_follow_a_record_that_moves_to_another_project() {
    let mut store = seeded();
    let moved = one(&program(), Kind::Indicator, WELLS, "owner", &format!("project:{ROADS}"));
    store.apply(&moved, &step(2)).unwrap();
    store.verify().unwrap();
    let sql = "SELECT root FROM indicator";
    let root: String = store.connection().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(root, ROADS.to_string());
}

/// A file of three entries, then damaged.
fn damaged(sql: &str) -> StoreError {
    let mut store = seeded();
    let before = program().projects[&ROADS].clone();
    let mut after = before.clone();
    after.code = "XLA-8".into();
    let change = Change::edit(XLA, "rename", diff(&before, &after));
    store.apply(&[change], &step(2)).unwrap();
    store.verify().unwrap();
    assert!(store.connection().execute(sql, []).unwrap() > 0, "{sql}");
    store.verify().unwrap_err()
}

#[test]
fn a_flipped_byte_is_found() {
    let reason = "CAST(replace(CAST(body AS TEXT), 'rename', 'renamE') AS BLOB)";
    let found = damaged(&format!("UPDATE entry SET body = {reason} WHERE arrival = 3"));
    assert!(matches!(found, StoreError::Broken(Broken::Chain { arrival: 3 })), "{found}");
    let found = damaged("UPDATE entry SET body = CAST(x'ff' || body AS BLOB) WHERE arrival = 1");
    assert!(matches!(found, StoreError::Broken(Broken::Unreadable { arrival: 1, .. })), "{found}");
}

#[test]
fn a_copy_that_differs_from_its_body_is_found() {
    for column in ["scope", "desk", "step", "of", "kind", "actor"] {
        let found = damaged(&format!("UPDATE entry SET {column} = 'x' WHERE arrival = 3"));
        assert!(matches!(found, StoreError::Broken(Broken::Filed { arrival: 3, .. })), "{found}");
    }
}

#[test]
fn a_missing_entry_is_found_even_the_last() {
    let found = damaged("DELETE FROM entry WHERE arrival = 2");
    assert!(matches!(found, StoreError::Broken(Broken::Gap { arrival: 3, .. })), "{found}");
    let found = damaged("DELETE FROM entry WHERE arrival = 3");
    assert!(matches!(found, StoreError::Broken(Broken::Cut { .. })), "{found}");
}

#[test]
fn a_cell_changed_behind_the_log_is_found() {
    let nine = "00000000-0000-0000-0000-000000000009";
    for sql in [
        "UPDATE indicator SET weight = '1.5' WHERE weight = '1.50'",
        "UPDATE project SET title = '{\"ko\":\"x\"}' WHERE code = 'XLA-1'",
        "UPDATE project SET deleted = 'true' WHERE code = 'XLA-1'",
        "UPDATE indicator SET root = ''",
        "DELETE FROM indicator",
        &format!(
            "INSERT INTO country (scope, id, root, code) SELECT scope, '{nine}', '', 'X' FROM country"
        ),
    ] {
        let found = damaged(sql);
        assert!(matches!(found, StoreError::Broken(Broken::Cell { .. })), "{sql}: {found}");
    }
    let unreadable = damaged("UPDATE indicator SET weight = 'many'");
    assert!(matches!(unreadable, StoreError::Corrupt { field: "weight", .. }));
}

#[test]
fn a_reference_to_nothing_is_found() {
    let mut store = seeded();
    let gone = one(&program(), Kind::Milestone, OPENED, "responsible", &id(99).to_string());
    store.apply(&gone, &step(2)).unwrap();
    let found = store.verify().unwrap_err();
    assert!(matches!(found, StoreError::Broken(Broken::Dangling { id: OPENED, .. })), "{found}");
}

#[test]
fn a_deleted_record_is_out_of_sight_and_can_come_back() {
    let mut store = seeded();
    store.apply(&one(&program(), Kind::Project, ROADS, "deleted", "true"), &step(2)).unwrap();
    let after = store.load(XLA).unwrap();
    assert!(!after.projects.contains_key(&ROADS) && after.projects.any(ROADS).is_some());
    store.undo(&step(3)).unwrap();
    assert_eq!(store.load(XLA).unwrap(), program());
    store.verify().unwrap();
}

/// What cannot be without a record goes with it; what only mentions it forgets it; undo brings
/// all of it back.
#[test]
fn a_removal_leaves_nothing_that_points_at_the_removed() {
    let (mut store, before) = (seeded(), program());
    let follow = one(&before, Kind::Project, ROADS, "parent", &WATER.to_string());
    store.apply(&follow, &step(2)).unwrap();
    let linked = store.load(XLA).unwrap();
    let removal = linked.removal(Link { kind: Kind::Project, id: WATER });
    assert_eq!((removal.with.len(), removal.emptied), (2, 1));
    store.apply(&[Change::edit(XLA, "rm", removal.edits)], &step(3)).unwrap();
    let after = store.load(XLA).unwrap();
    assert_eq!((after.projects.len(), after.milestones.len(), after.indicators.len()), (1, 0, 0));
    assert_eq!(after.projects[&ROADS].parent, None);
    store.verify().unwrap();
    let all = linked.removal(Link { kind: Kind::Partnership, id: XLA });
    assert_eq!(all.with.len(), 4, "two projects, a milestone, an indicator");
    store.undo(&step(4)).unwrap();
    assert_eq!(store.load(XLA).unwrap(), linked);
}

#[test]
fn a_backup_is_whole_and_never_over_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sqlite");
    let store = on_disk(&folder.path().join("a.sqlite"));
    store.backup(&path).unwrap();
    assert_eq!(Store::open(&path, Mode::ReadOnly).unwrap().load(XLA).unwrap(), program());
    assert!(matches!(store.backup(&path), Err(StoreError::Exists(_))));
}

fn on_disk(path: &std::path::Path) -> Store {
    let mut store = Store::create(path, &desk()).unwrap();
    store.apply(&[sample_change()], &step(1)).unwrap();
    store
}

#[test]
fn nothing_counts_as_saved_when_the_file_or_its_log_is_there_no_more() {
    type Harm = fn(&std::path::Path);
    let harms: &[Harm] = &[
        |path| std::fs::remove_file(path.with_extension("sqlite-wal")).unwrap(),
        |path| std::fs::rename(path, path.with_extension("old")).unwrap(),
        |path| {
            std::fs::copy(path, path.with_extension("new")).unwrap();
            std::fs::rename(path.with_extension("new"), path).unwrap();
        },
    ];
    for harm in harms {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite");
        let mut store = on_disk(&path);
        harm(&path);
        let country =
            Country { alpha2: "ZZ".into(), ..Country { id: id(99), ..Country::default() } };
        let change = Change::edit(XLA, "add", create(&country));
        assert!(matches!(store.apply(&[change], &step(2)), Err(StoreError::Gone(_))));
    }
}

#[test]
fn a_foreign_or_newer_file_is_refused_without_touching_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.sqlite");
    let refused = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let error = Store::open(&path, Mode::ReadWrite).err().unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
        error
    };
    assert!(matches!(refused(b""), StoreError::Foreign(_)));
    assert!(matches!(refused(b"a,b\n1,2\n"), StoreError::Foreign(_)));
    let ours = folder.path().join("ours.sqlite");
    drop(on_disk(&ours));
    let mut bytes = std::fs::read(&ours).unwrap();
    bytes[63] = 9;
    assert!(matches!(refused(&bytes), StoreError::Newer { found: 9, .. }));
    bytes[68] = 0;
    assert!(matches!(refused(&bytes), StoreError::Foreign(_)));
    assert!(matches!(
        Store::open(&folder.path().join("none"), Mode::ReadOnly).err().unwrap(),
        StoreError::Missing(_)
    ));
}

#[test]
fn a_read_only_file_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    drop(on_disk(&path));
    let mut store = Store::open(&path, Mode::ReadOnly).unwrap();
    assert_eq!(store.load(XLA).unwrap(), program());
    let refused = store.apply(&one(&program(), Kind::Project, WATER, "code", "X"), &step(2));
    assert!(matches!(refused, Err(StoreError::ReadOnly)));
}

#[test]
fn a_new_file_belongs_to_its_owner_alone_and_never_replaces_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    drop(on_disk(&path));
    assert!(matches!(Store::create(&path, &desk()), Err(StoreError::Exists(_))));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn the_body_is_canonical() {
    let mut store = seeded();
    store.apply(&one(&program(), Kind::Milestone, OPENED, "title.ko", "준공"), &step(2)).unwrap();
    let sql = "SELECT CAST(body AS TEXT) FROM entry WHERE arrival = ?1";
    let body = |arrival: i64| {
        let body: String = store.connection().query_row(sql, [arrival], |r| r.get(0)).unwrap();
        body.replace("00000000-0000-0000-0000-0000000000", "…")
    };
    let born = r#"{"actor":"kim","cells":[],"created":[{"fields":["code"],"record":"country","rows":[["…01",["XLA"]]]}],"desk":"KR-SEOUL","hlc":65536,"kind":"edit","of":null,"reason":"seed","scope":"…00","seen":{},"seq":1,"side":null,"step":"…01"}"#;
    assert_eq!(body(1), born);
    let edited = r#"{"actor":"kim","cells":[["milestone","…1f","title.ko","개통","준공"]],"created":[],"desk":"KR-SEOUL","hlc":131072,"kind":"edit","of":null,"reason":"one","scope":"…02","seen":{"KR-SEOUL":1},"seq":2,"side":null,"step":"…02"}"#;
    assert_eq!(body(3), edited);
}
