//! A text in the person's own editor: a private file, the editor, what it left.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use tempfile::TempDir;

use crate::tui::effect::Draft;

/// Why a text came back as it went.
#[derive(Debug)]
pub enum NotEdited {
    /// The editor cannot be started, or it ended with a complaint; the file it had changed by then.
    Ended(ExitStatus, Option<PathBuf>),
    /// What it left is no text; the file.
    NoText(PathBuf),
    Io(io::Error),
}

impl From<io::Error> for NotEdited {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What became of a text in an editor; none where it was left as it was. The file is the person's
/// alone, and gone afterwards with all that the editor put beside it.
pub fn edit(editor: &str, draft: &Draft) -> Result<Option<String>, NotEdited> {
    let private = Permissions::from_mode(0o700);
    let folder = tempfile::Builder::new().prefix("dgcc-").permissions(private).tempdir()?;
    let path = folder.path().join(format!("dgcc{}", draft.suffix));
    write(&path, &draft.text)?;
    let status = run(editor, &path)?;
    if !status.success() {
        let written = std::fs::read(&path).is_ok_and(|bytes| bytes != draft.text.as_bytes());
        return Err(NotEdited::Ended(status, written.then(|| kept(folder, path))));
    }
    let text = String::from_utf8(std::fs::read(&path)?).ok().filter(|text| !text.contains('\0'));
    let Some(text) = text else { return Err(NotEdited::NoText(kept(folder, path))) };
    let text = as_before(&draft.text, text.replace("\r\n", "\n"));
    Ok((text != draft.text).then_some(text))
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600).open(path)?.write_all(text.as_bytes())
}

/// What a person wrote stays where it is.
fn kept(folder: TempDir, path: PathBuf) -> PathBuf {
    drop(folder.keep());
    path
}

/// The editor may be a command with arguments, as `code --wait`.
fn run(editor: &str, path: &Path) -> io::Result<ExitStatus> {
    let command = format!("{editor} \"$@\"");
    Command::new("sh").args(["-c", &command, "dgcc"]).arg(path).status()
}

/// Editors end the last line, whether or not it was ended before.
fn as_before(before: &str, mut after: String) -> String {
    if !before.ends_with('\n') && after.ends_with('\n') {
        after.pop();
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft { text: text.into(), suffix: ".txt" }
    }

    #[test]
    fn what_the_editor_leaves_comes_back() {
        let edited = edit("printf 'b' >>", &draft("a")).unwrap();
        assert_eq!(edited.as_deref(), Some("ab"));
        let edited = edit("sed -i s/old/new/", &draft("old\nline")).unwrap();
        assert_eq!(edited.as_deref(), Some("new\nline"), "no line end that was not there");
    }

    #[test]
    fn a_text_left_as_it_was_is_no_edit() {
        assert_eq!(edit("true", &draft("a")).unwrap(), None);
        assert_eq!(edit("echo >>", &draft("a")).unwrap(), None, "the last line was ended");
    }

    #[test]
    fn what_is_no_text_and_what_fails_is_not_taken_and_not_lost() {
        assert!(matches!(edit("false", &draft("a")), Err(NotEdited::Ended(_, None))));
        let none = edit("no-such-editor-here", &draft("a"));
        assert!(matches!(none, Err(NotEdited::Ended(_, None))));
        assert!(matches!(edit("rm", &draft("a")), Err(NotEdited::Io(_))));
        let killed = "cut() { printf b >> \"$1\"; kill -9 $$; }; cut";
        let Err(NotEdited::Ended(_, Some(path))) = edit(killed, &draft("a")) else { panic!() };
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "ab");
        std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
        let Err(NotEdited::NoText(path)) = edit("printf '\\377' >", &draft("a")) else { panic!() };
        std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
    }

    #[test]
    fn the_file_is_private_and_does_not_stay() {
        let folder = tempfile::tempdir().unwrap();
        let told = folder.path().join("told");
        let told = told.to_str().unwrap();
        let look = format!("tell() {{ stat -c '%a %n' \"$1\" > {told}; }}; tell");
        edit(&look, &draft("a")).unwrap();
        let text = std::fs::read_to_string(told).unwrap();
        let (mode, path) = text.trim().split_once(' ').unwrap();
        assert_eq!(mode, "600");
        assert!(Path::new(path).extension().unwrap() == "txt" && !Path::new(path).exists());
        assert!(!Path::new(path).parent().unwrap().exists());
    }
}
