//! Flag over environment over the project's file over the user's over what is built in.

use super::{Place, words};

fn setting(place: &Place, name: &str, environment: &[(&str, &str)], flags: &[&str]) -> String {
    let mut command = place.command(flags);
    command.args(["config", "show", "--origin"]).envs(environment.iter().copied());
    let printed = String::from_utf8(command.output().unwrap().stdout).unwrap();
    let line = printed.lines().find(|line| line.starts_with(&format!("{name} = ")));
    line.unwrap_or_else(|| panic!("{printed}")).to_owned()
}

#[test]
fn each_source_of_a_setting_goes_before_the_next() {
    let place = Place::new();
    let lang =
        |environment: &[(&str, &str)], flags: &[&str]| setting(&place, "lang", environment, flags);
    assert_eq!(lang(&[], &[]), "lang = \"en\"    # built-in");
    std::fs::create_dir_all(place.path(".config/dgcc")).unwrap();
    let user = place.lay(".config/dgcc/dgcc.toml", "# mine\nlang = \"id\"\n");
    assert_eq!(lang(&[], &[]), format!("lang = \"id\"    # {}:2", user.display()));
    place.lay("dgcc.toml", "lang = \"ko\"\n");
    assert_eq!(lang(&[], &[]), "lang = \"ko\"    # dgcc.toml:1");
    let own = [("DGCC_LANG", "en")];
    assert_eq!(lang(&own, &[]), "lang = \"en\"    # DGCC_LANG");
    assert_eq!(lang(&own, &["--lang", "id"]), "lang = \"id\"    # flag");
    let elsewhere = place.lay("other.toml", "actor = \"Lee\"\n");
    let actor = setting(&place, "actor", &[], &["--config", "other.toml"]);
    assert_eq!(
        actor,
        format!("actor = \"Lee\"    # {}:1", elsewhere.file_name().unwrap().display())
    );
}

#[test]
fn the_users_folders_are_those_of_xdg() {
    let place = Place::new();
    std::fs::create_dir_all(place.path("conf/dgcc")).unwrap();
    place.lay("conf/dgcc/dgcc.toml", "lang = \"id\"\n");
    let conf = place.path("conf");
    let lang = setting(&place, "lang", &[("XDG_CONFIG_HOME", conf.to_str().unwrap())], &[]);
    assert!(lang.starts_with("lang = \"id\""), "{lang}");
    let data = place.path("data");
    let mut command = place.command(&["init"]);
    command.env_remove("DGCC_DB").env("XDG_DATA_HOME", &data);
    assert!(command.output().unwrap().status.success());
    assert!(data.join("dgcc/dgcc.sqlite").is_file());
}

#[test]
fn an_unknown_setting_is_one_warning_with_its_line() {
    let place = Place::new();
    place.lay("dgcc.toml", "lang = \"en\"\nlnag = \"id\"\n");
    let ran = place.run(&words("list project --json"));
    let warning = "dgcc: warning: dgcc.toml:2: there is no setting \"lnag\"; did you mean lang?\n";
    assert_eq!((ran.code, ran.stderr.as_str()), (0, warning));
    ran.json();
    place.lay("dgcc.toml", "lang = \n");
    let ran = place.run(&words("list project --json"));
    assert!(ran.code == 0 && ran.stderr.starts_with("dgcc: warning: dgcc.toml: "), "{ran:?}");
}

#[test]
fn the_language_never_comes_from_the_locale() {
    let place = Place::new();
    let english = place.run(&["list", "project"]);
    assert_eq!(place.run_with("LANG", "ko_KR.UTF-8", &["list", "project"]), english);
    assert_eq!(place.run_with("LC_ALL", "id_ID.UTF-8", &["list", "project"]), english);
    assert_ne!(place.run_with("DGCC_LANG", "ko", &["list", "project"]), english);
}

#[test]
fn everything_works_with_an_empty_environment() {
    let place = Place::new();
    for line in [
        "status",
        "list project",
        "show EA",
        "set EA note=x",
        "check",
        "verify",
        "export text",
        "undo",
    ] {
        let mut command = place.command(&["--db", "a.db"]);
        let ran = command.args(words(line)).env_clear().output().unwrap();
        assert!(ran.status.success(), "{line}: {ran:?}");
    }
    let log = place.run(&words("log --limit 1 --json")).json();
    assert!(log[0]["actor"].is_string());
}

#[test]
fn the_account_is_the_one_behind_sudo() {
    let place = Place::new();
    place.run_with("SUDO_USER", "choi", &words("set EA note=x")).lines();
    assert_eq!(place.run(&words("log --limit 1 --json")).json()[0]["actor"], "choi");
    place.run_with("DGCC_ACTOR", "Park", &words("set EA note=y")).lines();
    assert_eq!(place.run(&words("log --limit 1 --json")).json()[0]["actor"], "Park");
}

#[test]
fn a_language_that_does_not_exist_is_named() {
    let place = Place::new();
    let ran = place.run(&words("--lang fr status"));
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.stderr,
        "dgcc: there is no language \"fr\"\n  the languages are en, ko and id\n"
    );
}
