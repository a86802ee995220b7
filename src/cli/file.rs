//! Safety: backup, restore, verify.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use crate::store::{Mode, Store};

/// `dgcc backup PATH`
pub fn backup(context: &mut Context, io: &mut Io, path: &Path) -> Outcome {
    let report = context.store()?.backup(path)?;
    io.line(&path.display().to_string())?;
    io.tell(&format!("copied and proved: {} entries, {} cells", report.entries, report.cells))
}

/// `dgcc restore PATH`: the present file is kept beside, under another name.
///
/// A file restored from an old copy would write entries under numbers that its desk has used
/// before. The restored file is therefore a new incarnation of the desk: `ID-JKT.2`.
pub fn restore(context: &mut Context, io: &mut Io, path: &Path, yes: bool) -> Outcome {
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
    let stamp = (context.stamper.wall)();
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{stamp}.old"));
    let kept = path.with_file_name(name);
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

/// `dgcc verify`
pub fn verify(context: &mut Context, io: &mut Io, json: bool) -> Outcome {
    let path = context.path();
    let report = context.store()?.verify()?;
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
