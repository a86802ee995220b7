//! The recipes of the manual, run as they are printed.

use std::path::Path;
use std::process::Command;

use super::cli::DGCC;

const PAGE: &str = include_str!("../../docs/manual/recipes.md");

/// The blocks of a page that a shell runs, each with the heading it stands under.
fn blocks(page: &str) -> Vec<(String, String)> {
    let (mut found, mut heading, mut block) = (vec![], String::new(), None::<String>);
    for line in page.lines() {
        match (&mut block, line) {
            (None, "```sh") => block = Some(String::new()),
            (None, line) => heading = line.strip_prefix("## ").map_or(heading, str::to_owned),
            (Some(_), "```") => found.push((heading.clone(), block.take().unwrap())),
            (Some(text), line) => text.extend([line, "\n"]),
        }
    }
    found
}

/// A program of that name that keeps what it is told.
fn stand_in(folder: &Path, name: &str) {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\ncat > {}/{name}.txt\n", folder.display())).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn every_recipe_does_what_it_says() {
    let blocks = blocks(PAGE);
    assert!(blocks.len() > 6);
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("the programs of the recipes are not asked: set DGCC_TEST_ALL");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    stand_in(folder.path(), "mail");
    let bin = Path::new(DGCC).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let script =
        blocks.iter().map(|(heading, block)| format!("echo {} >&2\n{block}", shell_words(heading)));
    let run = Command::new("bash")
        .args(["-euo", "pipefail", "-c", &script.collect::<String>()])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .env("PATH", format!("{}:{}:{path}", folder.path().display(), bin.display()))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stdout));
    let mail = std::fs::read_to_string(folder.path().join("mail.txt")).unwrap();
    assert!(mail.contains("XDG-2-ROAD/M6"), "{mail}");
}

fn shell_words(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
