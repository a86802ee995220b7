//! The activity standard, out and in.

mod foreign;
mod native;
mod outline;
mod rules;
mod schema;

use std::path::PathBuf;

/// A file of the data that tests share; none where it is not there, which full runs do not allow.
pub fn shared(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/iati").join(name);
    if path.exists() {
        return Some(path);
    }
    assert!(std::env::var_os("DGCC_TEST_ALL").is_none(), "{} is not there", path.display());
    println!("skipped: {} is not there", path.display());
    None
}
