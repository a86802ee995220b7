//! What the environment offers the screens beside the terminal: an editor, ways to a clipboard.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::tui::Outside;

/// The variables of the process.
type Environment = BTreeMap<String, String>;

/// What the screens can use.
pub fn outside(environment: &Environment) -> Outside {
    Outside {
        editor: editor(environment),
        clipboards: clipboards(environment),
        tmux: value(environment, "TMUX").is_some(),
        memory: None,
        house: Arc::default(),
    }
}

/// Programs that take a text to the clipboard, and what says that they can.
const PROGRAMS: &[(&str, &str)] = &[
    ("WAYLAND_DISPLAY", "wl-copy"),
    ("DISPLAY", "xclip -selection clipboard"),
    ("DISPLAY", "xsel --clipboard --input"),
    ("WSL_DISTRO_NAME", "clip.exe"),
];

/// Programs for the display that a person sits before; over ssh that is another computer's.
fn clipboards(environment: &Environment) -> Vec<Vec<String>> {
    let is_set = |name: &str| value(environment, name).is_some();
    if ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].iter().any(|name| is_set(name)) {
        return vec![];
    }
    let here = PROGRAMS.iter().filter(|(name, _)| is_set(name)).map(|(_, command)| *command);
    let mac = cfg!(target_os = "macos").then_some("pbcopy");
    let words = |command: &str| command.split(' ').map(Into::into).collect();
    mac.into_iter().chain(here).map(words).collect()
}

fn value<'a>(environment: &'a Environment, name: &str) -> Option<&'a str> {
    environment.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
}

/// `VISUAL` over `EDITOR` over what is usually there.
fn editor(environment: &Environment) -> Option<String> {
    let named = ["VISUAL", "EDITOR"].into_iter().find_map(|name| value(environment, name));
    let usual = || ["nano", "vi"].into_iter().find(|name| is_installed(environment, name));
    named.or_else(usual).map(Into::into)
}

fn is_installed(environment: &Environment, name: &str) -> bool {
    let folders = value(environment, "PATH").unwrap_or_default();
    folders.split(':').any(|folder| !folder.is_empty() && Path::new(folder).join(name).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
    }

    #[test]
    fn a_clipboard_is_that_of_a_display_that_is_here() {
        let here = environment(&[("WAYLAND_DISPLAY", "wayland-0"), ("DISPLAY", ":0")]);
        let programs: Vec<_> = clipboards(&here).into_iter().map(|c| c[0].clone()).collect();
        assert_eq!(programs, ["wl-copy", "xclip", "xsel"]);
        let far = environment(&[("DISPLAY", ":10"), ("SSH_CONNECTION", "a 1 b 2")]);
        assert!(clipboards(&far).is_empty() && clipboards(&environment(&[])).is_empty());
    }

    #[test]
    fn the_editor_is_that_of_the_person_then_one_that_is_there() {
        let both = environment(&[("VISUAL", "code --wait"), ("EDITOR", "vi")]);
        assert_eq!(editor(&both).as_deref(), Some("code --wait"));
        let blank = environment(&[("VISUAL", " "), ("EDITOR", "ed")]);
        assert_eq!(editor(&blank).as_deref(), Some("ed"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_str().unwrap();
        let usual = environment(&[("PATH", path)]);
        assert_eq!(editor(&usual), None);
        std::fs::write(folder.path().join("nano"), "").unwrap();
        assert_eq!(editor(&usual).as_deref(), Some("nano"));
    }
}
