//! From a figure that is entered to one that both sides signed, as two people do it.

use super::{PROGRAMME, Place, Ran, words};

fn at(place: &Place, actor: &str, line: &str) -> Ran {
    let mut all = vec!["--actor", actor];
    all.extend(words(line));
    place.run(&all)
}

fn state(place: &Place, period: &str) -> String {
    let filter = format!("code={period}");
    let listed =
        place.run(&["list", "period", "--where", &filter, "--columns", "agreement", "--json"]);
    listed.json()[0]["agreement"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn both_sides_sign_and_nothing_moves_until_one_reopens() {
    let place = Place::new();
    assert_eq!(state(&place, "2024-Q1"), "submitted");
    at(&place, "kim", "sign 2024-Q1 --side korea").lines();
    assert_eq!(state(&place, "2024-Q1"), "signed_korea");
    let signed = at(&place, "budi", "sign 2024-Q1 --side partner --reservation Survey");
    assert!(signed.stderr.contains("agreed by both sides"), "{signed:?}");
    assert_eq!(state(&place, "2024-Q1"), "agreed");

    let edit = at(&place, "kim", "record EA/I1 2024-Q1 13000 --source survey");
    assert_eq!(edit.code, 7, "{edit:?}");
    assert!(
        edit.stderr.contains("EA/I1/2024-Q1/survey is part of the figures of 2024-Q1"),
        "{edit:?}"
    );
    assert!(edit.stderr.contains("dgcc reopen"), "{edit:?}");
    // What is no figure of the period goes on.
    at(&place, "kim", "set EA/M1 actual=2024-05-02").lines();

    assert_eq!(at(&place, "kim", "reopen 2024-Q1").code, 2, "a reason is wanted");
    assert_eq!(at(&place, "kim", "reopen 2024-Q1 --reason recount").code, 2, "--yes is wanted");
    at(&place, "kim", "reopen 2024-Q1 --reason recount --yes").lines();
    assert_eq!(state(&place, "2024-Q1"), "reopened");
    at(&place, "kim", "record EA/I1 2024-Q1 13000 --source survey").lines();
    // The old agreement stays readable.
    let kept =
        place.run(&words("list signoff --columns side,void_reason,reservation.en --json")).json();
    assert_eq!(kept.as_array().unwrap().len(), 2);
    assert_eq!(kept[0]["void_reason"], "recount");
    assert_eq!(place.run(&["verify"]).code, 0);
}

#[test]
fn an_edit_after_one_signature_takes_its_ground_away_and_is_named() {
    let place = Place::new();
    at(&place, "kim", "sign 2024-Q1 --side korea").lines();
    at(&place, "kim", "record EA/I1 2024-Q1 13000 --source survey").lines();
    assert_eq!(state(&place, "2024-Q1"), "submitted");
    let shown = place.run(&words("show period:2024-Q1"));
    assert!(shown.stdout.contains("value: 12980 -> 13000"), "{shown:?}");
    let signed = at(&place, "budi", "sign 2024-Q1 --side partner");
    assert!(signed.stderr.contains("value: 12980 -> 13000"), "{signed:?}");
    assert_eq!(state(&place, "2024-Q1"), "signed_partner");
    at(&place, "kim", "sign 2024-Q1 --side korea").lines();
    assert_eq!(state(&place, "2024-Q1"), "agreed");
    // Once is enough.
    let again = at(&place, "kim", "sign 2024-Q1 --side korea");
    assert_eq!((again.code, again.stdout.as_str()), (0, ""), "{again:?}");
}

#[test]
fn a_figure_is_sent_back_with_a_reason_and_approved_by_a_second_person() {
    let place = Place::new();
    let own = at(&place, "kim", "approve 2024-Q1");
    assert_eq!(own.code, 3, "{own:?}");
    assert!(own.stderr.contains("a second person approves"), "{own:?}");
    assert_eq!(at(&place, "lee", "return 2024-Q1 EA/I1").code, 2, "a reason is wanted");
    at(&place, "lee", "return 2024-Q1 EA/I1 --reason Decimals").lines();
    let value = place.run(&words("list measurement --columns state,returned_reason --json")).json();
    assert_eq!(value[0]["state"], "returned");
    assert_eq!(value[0]["returned_reason"], "Decimals");
    at(&place, "kim", "submit 2024-Q1").lines();
    at(&place, "lee", "approve 2024-Q1 EA/I1").lines();
    assert_eq!(at(&place, "lee", "approve 2024-Q1").code, 4, "nothing is left to approve");
    // A step of a workflow is not undone; an edit before it is not reached over it.
    let undo = at(&place, "lee", "undo");
    assert_eq!(undo.code, 4, "{undo:?}");
    // What was approved and changes is submitted again.
    let entered = at(&place, "kim", "set measurement:EA/I1/2024-Q1/survey value=13000");
    assert!(entered.stderr.contains("submitted again"), "{entered:?}");
    let value = place.run(&words("list measurement --columns state --json")).json();
    assert_eq!(value[0]["state"], "submitted");
}

#[test]
fn what_cannot_be_signed_says_why() {
    let place = Place::new();
    let table = [
        ("sign 2024-Q9 --side korea", 4, "2024-Q1"),
        ("sign 2024-Q1", 2, "--side"),
        ("sign 2024-Q1 --side joint", 2, "korea"),
        ("sign 2024-Q2 --side korea -n", 0, ""),
        ("set measurement:EA/I1/2024-Q1/survey state=approved", 3, "dgcc approve"),
        ("add signoff period=2024-Q1 side=korea number=1", 3, "dgcc sign"),
        ("reopen 2024-Q1 --reason none --yes", 3, "nobody has signed"),
    ];
    for (line, code, said) in table {
        let ran = at(&place, "kim", line);
        assert_eq!(ran.code, code, "{line}: {ran:?}");
        assert!(ran.stderr.contains(said), "{line}: {ran:?}");
    }
    place.run(&words("add period code=2024 kind=reported")).lines();
    let year = at(&place, "kim", "sign 2024 --side korea");
    assert_eq!(year.code, 3);
    assert!(year.stderr.contains("2024-Q1, 2024-Q2"), "{year:?}");
    place.run(&words("add period code=2023 kind=reference")).lines();
    assert!(at(&place, "kim", "sign 2023 --side korea").stderr.contains("only referred to"));
    assert!(place.run(&words("list signoff --json")).json().as_array().unwrap().is_empty());
}

#[test]
fn a_desk_of_one_side_reports_beside_the_other_and_not_over_it() {
    let place = Place::empty();
    place.run(&words("init --desk SEOUL --side korea")).lines();
    let without = PROGRAMME.replace("record EA/I1 2024-Q1 12980 --source survey", "");
    place.feed(&["batch", "-"], without).lines();
    let other = at(&place, "kim", "record EA/I1 2024-Q1 12000 --side partner");
    assert_eq!(other.code, 3, "{other:?}");
    let csv = "indicator,period,side,value,state\nEA/I1,2024-Q1,partner,12000,submitted\n";
    place.lay("measurement.csv", csv);
    place.run(&words("import measurement.csv")).lines();
    at(&place, "kim", "record EA/I1 2024-Q1 12980").lines();
    at(&place, "kim", "record EA/I1 2024-Q1 12990").lines();
    let listed = place.run(&words("list measurement --columns side,value --json")).json();
    let mut all: Vec<_> = listed.as_array().unwrap().iter().collect();
    all.sort_by_key(|value| value["side"].to_string());
    let cells: Vec<_> = all.iter().map(|m| (m["side"].clone(), m["value"].clone())).collect();
    assert_eq!(cells, [("korea".into(), "12990".into()), ("partner".into(), "12000".into())]);
    let id = all[1]["id"].as_str().unwrap();
    let over = at(&place, "kim", &format!("set measurement:{id} value=1"));
    assert_eq!(over.code, 3, "{over:?}");
    assert!(over.stderr.contains("partner"), "{over:?}");
}
