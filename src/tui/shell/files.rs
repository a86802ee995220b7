//! Files that are written whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::store::Store;

/// Writes all files beside their places, then puts them there: none is ever half written. Refused
/// where one would stand in the place of the programme file.
pub fn write(store: &Store, files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    if let Some((path, _)) = files.iter().find(|(path, _)| store.is_own(path)) {
        let what = format!("{}: this is the programme file itself", path.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, what));
    }
    let mut staged = vec![];
    for (path, bytes) in files {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        staged.push((file, path));
    }
    for (file, path) in staged {
        file.persist(path).map_err(|error| error.error)?;
    }
    Ok(())
}
