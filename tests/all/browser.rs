//! The report in a browser: whether everybody can read it, on wide and narrow screens, in the light
//! and in the dark, and whether its tables sort.

use std::path::{Path, PathBuf};
use std::process::Command;

use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use serde_json::Value;

use super::agreement::document;

/// What a browser says of a page after a script of the test ran on it; `None` where no browser is
/// to be asked.
fn ask(html: &str, script: &str, options: &[&str]) -> Option<Value> {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("chromium is not asked: set DGCC_TEST_ALL");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    std::fs::write(&path, with_script(html, script)).unwrap();
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let run = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--dump-dom"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--virtual-time-budget=120000", &profile])
        .args(options)
        .arg(format!("file://{}", path.display()))
        .output()
        .unwrap();
    let page = String::from_utf8_lossy(&run.stdout).into_owned();
    let found = page.split("<pre id=\"found\">").nth(1).and_then(|rest| rest.split('<').next());
    let found = found.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&run.stderr)));
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    let found =
        signs.iter().fold(found.to_owned(), |text, (sign, plain)| text.replace(sign, plain));
    Some(serde_json::from_str(&found).unwrap())
}

/// The page with a script whose `answer` is all that is left of it. The page itself allows no script
/// but its own.
fn with_script(html: &str, script: &str) -> String {
    let policy = html.split("<meta http-equiv=\"Content-Security-Policy\"").nth(1).unwrap();
    let policy = policy.split('>').next().unwrap();
    let html = html.replace(&format!("<meta http-equiv=\"Content-Security-Policy\"{policy}>"), "");
    let answer = "function answer(found) { document.body.innerHTML = '<pre id=\"found\"></pre>'; \
                  document.getElementById('found').textContent = JSON.stringify(found); }";
    html.replace("</body>", &format!("<script>{answer}</script><script>{script}</script></body>"))
}

fn page(kind: &str, language: Language) -> String {
    let document = document(kind, language);
    match render(&document, Format::Html, &Texts::of(language)).unwrap() {
        Output::File(bytes) => String::from_utf8(bytes).unwrap(),
        Output::Folder(_) => panic!("a folder"),
    }
}

/// The checker of accessibility, out of its Python package.
fn checker() -> String {
    let place = "import axe_core_python, pathlib\n\
                 print(pathlib.Path(axe_core_python.__file__).parent / 'axe.min.js')";
    let run = Command::new("python3").args(["-c", place]).output().unwrap();
    let path = PathBuf::from(String::from_utf8(run.stdout).unwrap().trim());
    std::fs::read_to_string(Path::new(&path)).unwrap()
}

#[test]
fn a_checker_finds_nothing_that_keeps_anybody_out() {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("axe is not asked: set DGCC_TEST_ALL");
        return;
    }
    let script = format!(
        "{}; axe.run(document, {{ resultTypes: ['violations'] }}).then(found => answer(\
         {{ rules: found.passes.length, found: found.violations.map(one => one.id + ' ' + \
         one.impact + ': ' + one.nodes[0].html) }}))",
        checker()
    );
    let dark = "--blink-settings=preferredColorScheme=0";
    let ways = [
        ("progress", Language::Ko, "--window-size=1280,900"),
        ("brief", Language::En, dark),
        ("milestones", Language::Id, "--window-size=400,900"),
    ];
    for (kind, language, option) in ways {
        let found = ask(&page(kind, language), &script, &[option]).unwrap();
        assert!(found["rules"].as_u64().unwrap() > 10, "{found}");
        assert_eq!(found["found"], serde_json::json!([]), "{kind} {option}");
    }
}

#[test]
fn a_narrow_screen_scrolls_inside_tables_and_never_the_page() {
    let script =
        "const page = document.documentElement; answer([page.scrollWidth, page.clientWidth])";
    for language in Language::ALL {
        let page = page("progress", *language);
        let Some(found) = ask(&page, script, &["--window-size=500,900"]) else { return };
        assert_eq!(found[0], found[1], "{language:?}");
    }
}

#[test]
fn a_table_sorts_by_its_figures_and_keeps_what_is_missing_at_the_end() {
    let script = "const figures = (table, at) => [...table.tBodies[0].rows] \
            .filter(row => row.className !== 'total').map(row => row.cells[at].dataset.v); \
        const sorted = [...document.querySelectorAll('table.sorts')].flatMap(table => \
            [...table.tHead.rows[0].cells].map((head, at) => [table, head, at])); \
        const [table, head, at] = sorted.find(([table, , at]) => { \
            const all = figures(table, at); \
            return all.length > 10 && all.every(one => one !== undefined) && all.includes('') \
                && all.filter(one => !isNaN(parseFloat(one))).length > 5; }); \
        const before = figures(table, at); head.querySelector('button').click(); \
        const up = figures(table, at); head.querySelector('button').click(); \
        answer({ before, up, down: figures(table, at), said: head.getAttribute('aria-sort') })";
    let Some(found) = ask(&page("progress", Language::Id), script, &[]) else { return };
    let values = |key: &str| -> Vec<Option<f64>> {
        let all = found[key].as_array().unwrap().iter();
        all.map(|value| value.as_str().unwrap().parse().ok()).collect()
    };
    let (mut before, up, down) = (values("before"), values("up"), values("down"));
    let order = |a: &Option<f64>, b: &Option<f64>| {
        a.is_none().cmp(&b.is_none()).then_with(|| a.partial_cmp(b).unwrap())
    };
    assert!(before.len() > 10 && before != up);
    before.sort_by(order);
    assert_eq!(before, up);
    let known = |values: &[Option<f64>]| values.iter().flatten().copied().collect::<Vec<_>>();
    assert_eq!(known(&down), known(&up).into_iter().rev().collect::<Vec<_>>());
    assert_eq!(down.iter().rposition(Option::is_some), up.iter().rposition(Option::is_some));
    assert_eq!(found["said"], "descending");
}

#[test]
fn the_page_allows_its_own_script_and_no_other() {
    let html = page("brief", Language::En);
    // Its policy stays: what the test adds must not run.
    let foreign = "<script>document.body.innerHTML = '<pre id=\"found\">1</pre>'</script></body>";
    let both = html.replace("</body>", foreign);
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("chromium is not asked: set DGCC_TEST_ALL");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    std::fs::write(&path, both).unwrap();
    let run = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{}", path.display()))
        .output()
        .unwrap();
    let page = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(!page.contains("<pre id=\"found\">1</pre>\n") && page.contains("<main"));
    assert!(page.contains("<button type=\"button\">"), "its own script ran");
}
