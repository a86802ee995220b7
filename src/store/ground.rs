//! What a file lies on: a disk of this machine, a folder of another one, or a folder that a program
//! copies to others.
//!
//! SQLite's write-ahead log needs memory that all its readers share, which a network does not give,
//! and a program that copies folders may copy the log and the file at different moments. There a
//! rollback journal is used instead (<https://www.sqlite.org/wal.html>, section 1).

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{Result, Store};

/// Why a file cannot be shared as freely as on a disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// It lies on another machine; the kind of the connection.
    Network(String),
    /// Its folder is copied by a program; the name of the folder.
    Cloud(String),
}

impl Ground {
    /// Its name as a file of settings keeps it.
    pub fn name(&self) -> &str {
        match self {
            Self::Network(name) | Self::Cloud(name) => name,
        }
    }
}

/// File systems that lie on other machines.
const NETWORKS: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smbfs",
    "smb2",
    "smb3",
    "afs",
    "ncpfs",
    "davfs",
    "sshfs",
    "rclone",
    "davfs2",
    "s3fs",
    "gvfsd-fuse",
    "onedriver",
    "glusterfs",
    "ceph",
];
/// What the folders of programs that copy are called, in small letters and without spaces.
const CLOUDS: &[&str] = &[
    "dropbox",
    "onedrive",
    "googledrive",
    "icloud",
    "mobiledocuments",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "pcloud",
    "mybox",
    "mega",
];

/// What a path lies on; none where that is a disk of this machine.
pub fn of(path: &Path) -> Option<Ground> {
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.into());
    // Where the system does not say what is mounted, only names of folders tell.
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    found(&path, &mounts)
}

fn found(path: &Path, mounts: &str) -> Option<Ground> {
    let cloud = path.ancestors().skip(1).find_map(|folder| {
        let name = folder.file_name()?.to_string_lossy().into_owned();
        CLOUDS.iter().any(|cloud| is_called(&name, cloud)).then_some(Ground::Cloud(name))
    });
    let network = || {
        let kind = kind_of(path, mounts)?;
        let bare = kind.strip_prefix("fuse.").unwrap_or(&kind);
        NETWORKS.contains(&bare).then(|| Ground::Network(bare.to_owned()))
    };
    cloud.or_else(network)
}

/// Whether a folder has the name of a program, alone or with the name of an account behind it.
fn is_called(folder: &str, cloud: &str) -> bool {
    let name: String = folder.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let rest = name.strip_prefix(cloud);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
}

/// The file system of the innermost mount that holds a path (`proc_pid_mountinfo(5)`).
fn kind_of(path: &Path, mounts: &str) -> Option<String> {
    let mount = |line: &str| {
        let (before, behind) = line.split_once(" - ")?;
        let point = PathBuf::from(unescaped(before.split(' ').nth(4)?));
        let kind = behind.split(' ').next()?.to_owned();
        path.starts_with(&point).then(|| (point.components().count(), kind))
    };
    let inner = mounts.lines().filter_map(mount).max_by_key(|(depth, _)| *depth);
    inner.map(|(_, kind)| kind)
}

/// A path as the table of mounts writes it, with its spaces.
fn unescaped(path: &str) -> String {
    path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
}

/// Gives a file the journal that its ground bears; one that others use just now keeps its own.
pub fn settle(db: &Connection, ground: Option<&Ground>) -> rusqlite::Result<()> {
    let wanted = if ground.is_some() { "delete" } else { "wal" };
    let present: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if present != wanted {
        // In use or not to be written to: it stays as it is.
        db.pragma_update(None, "journal_mode", wanted).ok();
    }
    Ok(())
}

impl Store {
    /// What the file lies on, the first time that somebody asks; none on a disk of this machine.
    pub fn new_ground(&self) -> Result<Option<Ground>> {
        let told = self.get(TOLD)?.unwrap_or_default();
        let Some(ground) = self.ground.as_ref().filter(|ground| ground.name() != told) else {
            return Ok(None);
        };
        if !self.db.is_readonly("main")? {
            self.set(TOLD, ground.name())?;
        }
        Ok(Some(ground.clone()))
    }
}

/// The setting that keeps what was said of the ground.
const TOLD: &str = "ground-told";

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /mnt/team\\040share rw,relatime - cifs //server/team rw
41 22 0:36 / /home rw - nfs4 server:/home rw
42 41 8:2 / /home/kim/local rw - xfs /dev/sdb1 rw
43 22 0:40 / /media/far rw - fuse.sshfs kim@far: rw
";

    #[test]
    fn requirement_30_a_network_or_a_folder_that_is_copied_is_told_from_a_disk() {
        let network = |kind: &str| Some(Ground::Network(kind.into()));
        let cloud = |name: &str| Some(Ground::Cloud(name.into()));
        for (path, ground) in [
            ("/srv/idn.dgcc", None),
            ("/mnt/team share/idn.dgcc", network("cifs")),
            ("/mnt/team/idn.dgcc", None),
            ("/home/kim/idn.dgcc", network("nfs4")),
            ("/home/kim/local/idn.dgcc", None),
            ("/media/far/a/idn.dgcc", network("sshfs")),
            ("/srv/Dropbox/idn.dgcc", cloud("Dropbox")),
            ("/srv/Dropbox (Centre)/a/idn.dgcc", cloud("Dropbox (Centre)")),
            ("/srv/OneDrive - Centre/idn.dgcc", cloud("OneDrive - Centre")),
            ("/srv/Google Drive/idn.dgcc", cloud("Google Drive")),
            ("/srv/dropboxes/dropbox.dgcc", None),
            ("/srv/megaproject/idn.dgcc", None),
        ] {
            assert_eq!(found(Path::new(path), MOUNTS), ground, "{path}");
        }
    }
}
