//! Where it is kept how a person left the screens: one small file for each programme file, in the
//! person's own folder.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::domain::values::hex;
use crate::tui::memory::{Memory, VERSION};

/// The place of the file.
#[derive(Debug, Clone)]
pub struct Shelf {
    path: PathBuf,
    file: String,
}

/// A file that cannot be read; it was put aside under this name.
#[derive(Debug)]
pub struct Damaged(pub PathBuf);

impl Shelf {
    /// The place for a programme file; none for one that is nowhere.
    pub fn of(folder: &Path, file: &Path) -> Option<Self> {
        let file = std::fs::canonicalize(file).ok()?.display().to_string();
        let name = hex(&Sha256::digest(file.as_bytes()));
        let name = format!("screens-{}.json", name.get(..16)?);
        Some(Self { path: folder.join(name), file })
    }

    /// What is kept; nothing where there is nothing yet. What cannot be read is put aside.
    pub fn read(&self) -> Result<Memory, Damaged> {
        let Ok(bytes) = std::fs::read(&self.path) else { return Ok(self.blank()) };
        let read = serde_json::from_slice::<Memory>(&bytes).ok();
        read.filter(|memory| memory.version == VERSION).ok_or_else(|| self.put_aside())
    }

    fn blank(&self) -> Memory {
        Memory { file: self.file.clone(), ..Memory::default() }
    }

    fn put_aside(&self) -> Damaged {
        let aside = self.path.with_extension("damaged");
        // Where it cannot be put aside it is written over.
        let moved = std::fs::rename(&self.path, &aside).is_ok();
        Damaged(if moved { aside } else { self.path.clone() })
    }

    /// Changes what is kept, on top of what others wrote meanwhile.
    pub fn change(&self, change: impl FnOnce(&mut Memory)) -> io::Result<()> {
        let mut memory = self.read().unwrap_or_else(|_| self.blank());
        change(&mut memory);
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(&serde_json::to_vec_pretty(&memory)?)?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_put_aside_and_the_rest_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("it.dgcc");
        std::fs::write(&file, "").unwrap();
        let shelf = Shelf::of(&folder.path().join("state/deep"), &file).unwrap();
        assert_eq!(shelf.read().unwrap().last.len(), 0);
        shelf.change(|memory| memory.partnership = "XLA".into()).unwrap();
        assert_eq!(shelf.read().unwrap().partnership, "XLA");
        for wrong in ["{", "[]", r#"{"version": 9, "file": ""}"#] {
            std::fs::write(&shelf.path, wrong).unwrap();
            let Damaged(aside) = shelf.read().unwrap_err();
            assert_eq!(std::fs::read_to_string(aside).unwrap(), wrong);
            assert_eq!(shelf.read().unwrap().partnership, "", "once");
        }
        assert!(Shelf::of(folder.path(), Path::new("")).is_none());
    }
}
