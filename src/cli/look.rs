//! What the environment says of the terminal: colours and characters.

use std::collections::BTreeMap;

/// The variables of the process.
type Environment = BTreeMap<String, String>;

/// Whether there may be colours: `--color` over `NO_COLOR` over `CLICOLOR_FORCE` over `CLICOLOR`
/// over the terminal.
pub fn colours(setting: Option<&str>, environment: &Environment, terminal: bool) -> bool {
    let value = |name: &str| environment.get(name).map(String::as_str).filter(|v| !v.is_empty());
    match setting {
        Some("always") => true,
        Some("never") => false,
        _ if value("NO_COLOR").is_some() => false,
        _ if value("CLICOLOR_FORCE").is_some_and(|force| force != "0") => true,
        _ => terminal && value("CLICOLOR") != Some("0") && value("TERM") != Some("dumb"),
    }
}

/// Whether the locale names an encoding other than UTF-8. Where none is named, as in a bare
/// container, today's terminals read UTF-8.
pub fn ascii(environment: &Environment) -> bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"];
    let locale = named.iter().find_map(|name| environment.get(*name).filter(|v| !v.is_empty()));
    locale.is_some_and(|locale| !locale.to_lowercase().replace('-', "").contains("utf8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
    }

    #[test]
    fn colours_follow_the_flag_then_the_environment_then_the_terminal() {
        let none = environment(&[]);
        let no = environment(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]);
        assert!(colours(Some("always"), &no, false) && !colours(Some("never"), &none, true));
        assert!(!colours(Some("auto"), &no, true) && colours(Some("auto"), &none, true));
        assert!(!colours(None, &none, false));
        assert!(colours(None, &environment(&[("CLICOLOR_FORCE", "1")]), false));
        assert!(!colours(None, &environment(&[("CLICOLOR", "0")]), true));
        assert!(!colours(None, &environment(&[("TERM", "dumb")]), true));
        assert!(colours(None, &environment(&[("NO_COLOR", "")]), true));
    }

    #[test]
    fn requirement_25_a_locale_that_is_not_utf_8_means_ascii() {
        assert!(!ascii(&environment(&[])));
        assert!(!ascii(&environment(&[("LANG", "ko_KR.UTF-8")])));
        assert!(!ascii(&environment(&[("LANG", "C"), ("LC_ALL", "C.utf8")])));
        assert!(ascii(&environment(&[("LANG", "ko_KR.eucKR")])));
    }
}
