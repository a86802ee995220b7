//! Texts that name another country than their own.

use super::*;
use crate::domain::records::{Country, Organisation, Participation};

/// The partnership is with Indonesia; the file knows India, Romania and Oman too.
fn at_home(program: &mut Program) {
    let countries = [
        ("IDN", ["Indonesia", "인도네시아", "Indonesia"]),
        ("KOR", ["Republic of Korea", "대한민국", "Republik Korea"]),
        ("IND", ["India", "인도", "India"]),
        ("OMN", ["Oman", "오만", "Oman"]),
        ("XDG", ["Demoria", "데모리아", "Demoria"]),
    ];
    for (code, [en, ko, id_]) in countries {
        let name = Ml::from([("en", en), ("ko", ko), ("id", id_)]);
        let code_ = code.into();
        program.countries.put(Country { id: id(code), code: code_, name, ..Country::default() });
    }
    let mut partnership = program.partnerships.get(&id("XDG")).unwrap().clone();
    partnership.country = Some(id("IDN"));
    program.partnerships.put(partnership);
}

fn named(tag: &str, text: &str) -> Option<String> {
    let mut program = ready();
    at_home(&mut program);
    change_project(&mut program, |r| r.description = Ml::from([(tag, text)]));
    said(&program)
}

fn said(program: &Program) -> Option<String> {
    let found = found(program);
    let finding = found.iter().find(|finding| finding.code == "TEXT001")?;
    assert_eq!((finding.record, finding.field.as_str()), (link(Kind::Project, "A"), "description"));
    Some(format!("{:?}", finding.message.args[0].1))
}

#[test]
fn texts_that_speak_of_another_country_are_suspect() {
    let table = [
        ("en", "Training of 12,000 officials of the Vietnamese food agency", "Vietnamese"),
        ("en", "A portal for Viet Nam's ministries", "Viet Nam"),
        ("en", "VIETNAM FOOD ADMINISTRATION", "VIETNAM"),
        ("en", "Shared with India", "India"),
        ("ko", "베트남 식품청 공무원 12,000명 교육", "베트남"),
        ("ko", "한국-베트남식품청 협력", "베트남"),
        ("ko", "인도 정부와의 협력", "인도"),
        ("id", "Pelatihan pejabat Kamboja", "Kamboja"),
        ("en", "Exchange with Demoria", "Demoria"),
    ];
    for (tag, text, name) in table {
        assert_eq!(named(tag, text), Some(format!("Text({name:?})")), "{text}");
    }
}

#[test]
fn no_text_about_its_own_country_is_suspect() {
    let table = [
        ("en", "Indonesia and Korea; the Republic of Korea; South Korea; Korean experts"),
        ("en", "The Indonesian ministry, INDONESIA"),
        ("ko", "인도네시아 행정관료개혁부, 인도네시아의 전자정부"),
        ("ko", "시스템 인도 및 검수, 인도적 지원, 인도양"),
        ("ko", "오만 명 교육, 온라인 수단, 디지털정부이란 무엇인가, 가나다순"),
        ("id", "Republik Indonesia dan Korea Selatan"),
        ("en", "A formalised, romanised and malicious chad; turkey, romance, Nigerien"),
        ("en", "Indianapolis, Omanization, Nepalgunj, Chilean"),
        ("en", "Ships in the South China Sea and the Gulf of Oman"),
        ("en", "A peruse of chinaware"),
    ];
    for (tag, text) in table {
        assert_eq!(named(tag, text), None, "{text}");
    }
}

#[test]
fn the_longer_name_goes_before_the_shorter_inside_it() {
    let table = [
        ("en", "Romania", "Romania"),
        ("en", "Nigeria", "Nigeria"),
        ("en", "Papua New Guinea", "Papua New Guinea"),
        ("ko", "볼리비아", "볼리비아"),
        ("en", "South Sudan", "South Sudan"),
    ];
    for (tag, text, name) in table {
        assert_eq!(named(tag, text), Some(format!("Text({name:?})")), "{text}");
    }
}

#[test]
fn the_country_of_an_organisation_that_takes_part_is_at_home() {
    let with = |country: Option<&str>, name: &str| {
        let mut program = ready();
        at_home(&mut program);
        change_project(&mut program, |r| r.description = Ml::from([("en", "Lessons of India")]));
        program.organisations.put(Organisation {
            id: id("third"),
            name: Ml::from([("en", name)]),
            country: country.map(id),
            ..Organisation::default()
        });
        assert!(said(&program).is_some(), "being on the list is not taking part");
        program.participations.put(Participation {
            id: id("part"),
            project: Some(id("A")),
            organisation: Some(id("third")),
            ..Participation::default()
        });
        said(&program)
    };
    assert_eq!(with(Some("IND"), "A university"), None);
    assert_eq!(with(None, "University of India"), None);
    assert!(with(Some("OMN"), "A university").is_some());
}

#[test]
fn a_file_may_use_other_codes_than_the_list() {
    let mut program = ready();
    at_home(&mut program);
    let mut own = program.countries.get(&id("IDN")).unwrap().clone();
    own.code = "ID".into();
    program.countries.put(own);
    for text in ["Indonesian officials", "Indonesia"] {
        change_project(&mut program, |r| r.description = Ml::from([("en", text)]));
        assert_eq!(said(&program), None, "{text}");
    }
}

#[test]
fn a_partnership_that_names_no_country_cannot_be_judged() {
    let mut program = ready();
    change_project(&mut program, |r| r.description = Ml::from([("en", "Vietnam")]));
    assert_eq!(said(&program), None);
}
