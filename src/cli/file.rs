//! Safety: backup, restore, verify.

use std::path::{Path, PathBuf};

use super::args::Dry;
use super::context::Context;
use super::export::manifest;
use super::io::{Io, Written, staging};
use super::problem::{Exit, Outcome, Problem};
use crate::domain::program::Kind;
use crate::domain::values::Id;
use crate::store::{Mode, Store};

/// `dgcc backup PATH`
pub fn backup(
    context: &mut Context,
    io: &mut Io,
    path: &Path,
    (force, json): (bool, bool),
) -> Outcome {
    if force {
        context.refuse_own(path)?;
    }
    let report = if force && path.exists() {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let stage = tempfile::Builder::new().prefix(&staging(folder)).tempdir_in(folder)?;
        let copy = stage.path().join("copy");
        let report = context.store()?.backup(&copy)?;
        std::fs::rename(&copy, path)?;
        report
    } else {
        context.store()?.backup(path)?
    };
    io.tell(&format!("copied and proved: {} entries, {} cells", report.entries, report.cells))?;
    manifest(io, &[Written::of(path)?], json)
}

/// `dgcc restore PATH`: the present file is kept beside, under another name.
///
/// A file restored from an old copy would write entries under numbers that its desk has used
/// before. The restored file is therefore a new incarnation of the desk: `ID-JKT.2`.
pub fn restore(
    context: &mut Context,
    io: &mut Io,
    path: &Path,
    (yes, dry): (bool, Dry),
) -> Outcome {
    context.writable()?;
    let unfit = |error| {
        let problem = Problem::from(error).mend("name another backup; nothing was changed");
        problem.at(path.display().to_string())
    };
    let backup = Store::open(path, Mode::ReadOnly).map_err(unfit)?;
    backup.verify().map_err(unfit)?;
    let target = context.path();
    if target.exists() && !yes {
        let problem =
            Problem::new(Exit::Exists, "the file exists already").at(target.display().to_string());
        return Err(problem
            .mend("add --yes to put the backup in its place; the present file is kept beside it"));
    }
    if dry.dry_run {
        if target.exists() {
            io.tell(&format!("kept the old file as {}", name_aside(&target, context).display()))?;
        }
        let desk = next_incarnation(&backup.desk()?.name);
        return io.tell(&format!("restored {}; its desk is now {desk}", target.display()));
    }
    let staged = target.with_extension("restored");
    if staged.exists() {
        std::fs::remove_file(&staged)?;
    }
    backup.backup(&staged)?;
    let restored = Store::open(&staged, Mode::ReadWrite)?;
    let desk = next_incarnation(&restored.desk()?.name);
    restored.set("desk", &desk)?;
    drop(restored);
    if target.exists() {
        let kept = aside(&target, context)?;
        io.tell(&format!("kept the old file as {}", kept.display()))?;
    }
    std::fs::rename(&staged, &target)?;
    io.tell(&format!("restored {}; its desk is now {desk}", target.display()))
}

/// `ID-JKT` becomes `ID-JKT.2`, that becomes `ID-JKT.3`.
fn next_incarnation(desk: &str) -> String {
    let numbered = desk.rsplit_once('.').and_then(|(name, n)| Some((name, n.parse::<u32>().ok()?)));
    numbered.map_or_else(|| format!("{desk}.2"), |(name, n)| format!("{name}.{}", n + 1))
}

/// Moves a file out of the way, under a name that says when.
pub fn aside(path: &Path, context: &mut Context) -> Outcome<PathBuf> {
    context.release();
    let kept = name_aside(path, context);
    std::fs::rename(path, &kept)?;
    for ending in ["-wal", "-shm"] {
        let mut beside = path.as_os_str().to_os_string();
        beside.push(ending);
        if Path::new(&beside).exists() {
            let mut moved = kept.as_os_str().to_os_string();
            moved.push(ending);
            std::fs::rename(&beside, moved)?;
        }
    }
    Ok(kept)
}

/// The name under which a file would be kept.
pub fn name_aside(path: &Path, context: &Context) -> PathBuf {
    let stamp = (context.stamper.wall)();
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{stamp}.old"));
    path.with_file_name(name)
}

/// `dgcc verify`
pub fn verify(context: &mut Context, io: &mut Io, json: bool) -> Outcome {
    let path = context.path();
    let report = match context.store()?.verify() {
        Ok(report) => report,
        Err(error) => return Err(coded(context, error.into())),
    };
    for warning in machine(&path) {
        io.tell(&format!("dgcc: warning: {warning}"))?;
    }
    if json {
        let whole = serde_json::json!({ "schema_version": 1, "whole": true, "looked_at": report });
        return io.json(&whole);
    }
    io.line(&format!(
        "whole: {} partnerships, {} entries, {} cells, SQLite {}",
        report.partnerships, report.entries, report.cells, report.sqlite
    ))
}

/// The id of a record in what is wrong is followed by its code, where the file can still be read.
fn coded(context: &mut Context, mut problem: Problem) -> Problem {
    let partnerships = context.partnerships().unwrap_or_default();
    for fault in &mut problem.faults {
        let ids: Vec<Id> =
            fault.what.split([' ', ':', ',']).filter_map(|w| w.parse().ok()).collect();
        for (_, partnership) in &partnerships {
            let Ok(program) = context.program(*partnership) else { continue };
            for id in &ids {
                let kinds = Kind::ALL.iter().filter(|kind| !program.record(**kind, *id).is_empty());
                let code = kinds.map(|kind| program.code(*kind, *id)).find(|code| !code.is_empty());
                let text = id.to_string();
                if let Some(code) = code.filter(|code| *code != text) {
                    fault.what = fault.what.replace(&text, &code);
                }
            }
        }
    }
    problem
}

/// What about this machine endangers the file.
fn machine(path: &Path) -> Vec<String> {
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.into());
    let mount = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        Some((words.next()?, words.next()?))
    });
    let on = mount.filter(|(at, _)| path.starts_with(at)).max_by_key(|(at, _)| at.len());
    let remote = ["nfs", "cifs", "smb", "fuse", "9p"];
    let warning = |(at, kind): (&str, &str)| {
        let far = remote.iter().any(|name| kind.starts_with(name));
        far.then(|| format!("{at} is a {kind} file system: locks may not hold there, keep the file on a local disk"))
    };
    on.and_then(warning).into_iter().collect()
}

/// Lets the accounts of a group share a file: its folder 2770, the file 0660.
#[cfg(unix)]
pub fn share(path: &Path, group: &str) -> Outcome {
    use std::os::unix::fs::{PermissionsExt, chown};
    let groups = std::fs::read_to_string("/etc/group").unwrap_or_default();
    let id = groups.lines().find_map(|line| {
        let mut parts = line.split(':');
        (parts.next()? == group).then(|| parts.nth(1)?.parse().ok())?
    });
    let unknown = || Problem::new(Exit::NotFound, format!("there is no group {group:?}"));
    let id: u32 = id.ok_or_else(|| unknown().mend("name a group of /etc/group"))?;
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for (path, mode) in [(folder, 0o2770), (path, 0o660)] {
        chown(path, None, Some(id))?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

/// Where files have no groups, nothing can be shared.
#[cfg(not(unix))]
pub fn share(_: &Path, _: &str) -> Outcome {
    Err(Problem::usage("this system has no groups to share a file with"))
}

#[cfg(test)]
mod tests {
    use super::next_incarnation;

    #[test]
    fn a_restored_desk_gets_the_next_number() {
        assert_eq!(next_incarnation("ID-JKT"), "ID-JKT.2");
        assert_eq!(next_incarnation("ID-JKT.2"), "ID-JKT.3");
        assert_eq!(next_incarnation("ID.JKT"), "ID.JKT.2");
    }
}
