//! Numbers that others published, reckoned again by the rules. Where a source prints something
//! else than its own numbers give, the row says so: that is what the rules are for.

mod reckon;

use reckon::{Sum, reckon};

use crate::domain::records::Direction::{Ascending, Descending};

/// A published piece of arithmetic.
struct Example {
    publisher: &'static str,
    title: &'static str,
    /// Of publication; `None` where the page does not say.
    year: Option<u16>,
    /// What the source prints.
    published: &'static str,
    sum: Sum,
    /// What the program gives.
    result: &'static str,
    /// Why that is not what is printed; empty where it is.
    differs: &'static str,
}

const IEG: &str = "World Bank, Independent Evaluation Group";
const WORLD_BANK: &str = "World Bank";

const EXAMPLES: &[Example] = &[
    Example {
        publisher: "European Commission",
        title: "OPSYS, progress of an indicator",
        year: None,
        published: "baseline 2505, target 15000, current value 12980: 83.8 %",
        sum: Sum::Achievement(Ascending, ["2505", "15000", "12980"]),
        result: "83.8 %",
        differs: "",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Implementation Completion and Results Report: credibility of budgets (copy at ininet.org)",
        year: Some(2017),
        published: "arrears fell from 28 % in 2009 to 4 % at the end of 2016, target below 5 %: achieved",
        sum: Sum::Achievement(Descending, ["28", "5", "4"]),
        result: "104.3 %",
        differs: "",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Implementation Completion and Results Report: credibility of budgets (copy at ininet.org)",
        year: Some(2017),
        published: "arrears, baseline column > 10 %, target < 5 %, actual 4.0 %",
        sum: Sum::Achievement(Descending, ["10", "5", "4.0"]),
        result: "120 %",
        differs: "The column holds a bound where the comment beside it gives 28 %; only one can be the baseline.",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Implementation Completion and Results Report: credibility of budgets (copy at ininet.org)",
        year: Some(2017),
        published: "delay of the settlement law 15 months, target 9, actual 6: achieved",
        sum: Sum::Achievement(Descending, ["15", "9", "6"]),
        result: "150 %",
        differs: "",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Implementation Completion and Results Report: credibility of budgets (copy at ininet.org)",
        year: Some(2017),
        published: "deviation of expenditure > 10 %, target < 5 %, actual +16.5 %: not achieved",
        sum: Sum::Achievement(Descending, ["10", "5", "16.5"]),
        result: "-130 %",
        differs: "",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Project P110862, Iraq: Public Finance Management Reform",
        year: None,
        published: "capital budget execution rate: baseline 75.00, current 0.00, target 85.00",
        sum: Sum::Achievement(Ascending, ["75.00", "85.00", "0.00"]),
        result: "-750 %",
        differs: "Zero as it is printed; entered as unknown it would be no data, because missing is never zero.",
    },
    Example {
        publisher: "Devex",
        title: "USAID-State Performance Data Released",
        year: Some(2010),
        published: "2.4 million people treated, more than the target of 2.2 million",
        sum: Sum::Achievement(Ascending, ["", "2.2", "2.4"]),
        result: "109.1 %",
        differs: "",
    },
    Example {
        publisher: "Devex",
        title: "USAID-State Performance Data Released",
        year: Some(2010),
        published: "of 17 indicators 13 met or exceeded, one not met, three without data",
        sum: Sum::Mean(&[
            "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "0", "", "", "",
        ]),
        result: "0.9286, 14 of 17",
        differs: "",
    },
    Example {
        publisher: "Parliamentary Monitoring Group, South Africa",
        title: "Department of Performance Monitoring and Evaluation: Budgetary Review and Recommendations Report",
        year: Some(2012),
        published: "of 86 performance targets only 54 (63 %) achieved",
        sum: Sum::Share(["54", "86"]),
        result: "62.8 %",
        differs: "",
    },
    Example {
        publisher: "Tribunnews",
        title: "SP4N-LAPOR!: complaints of 2023 to 11 July",
        year: Some(2023),
        published: "63,208 complaints, 51,538 (81 %) followed up",
        sum: Sum::Share(["51538", "63208"]),
        result: "81.5 %",
        differs: "Printed cut to 81 %; rounded half up it is 82 %.",
    },
    Example {
        publisher: "Open Government Partnership",
        title: "Indonesia, commitment ID0112: connected bodies of SP4N-LAPOR!",
        year: Some(2020),
        published: "122 of 653 bodies (19 %) are rated good",
        sum: Sum::Share(["122", "653"]),
        result: "18.7 %",
        differs: "",
    },
    Example {
        publisher: "Open Government Partnership",
        title: "Indonesia, commitment ID0112: connected bodies of SP4N-LAPOR!",
        year: Some(2020),
        published: "653 bodies: 34 ministries, 100 institutions, 34 provinces, 391 regencies, 94 cities",
        sum: Sum::Parts(&["34", "100", "34", "391", "94"], "653"),
        result: "the parts are the whole",
        differs: "",
    },
    Example {
        publisher: "Society Now",
        title: "Priority partners of Korean development cooperation 2021-2025",
        year: None,
        published: "28 countries in the headline; listed: 12 in Asia, 7 in Africa, 4 in Latin America, 4 in the Middle East and CIS",
        sum: Sum::Parts(&["12", "7", "4", "4"], "28"),
        result: "MEAS011: the parts make 27, not 28",
        differs: "The headline counts one country more than the list.",
    },
    Example {
        publisher: "IDX Channel",
        title: "67 public service malls",
        year: Some(2022),
        published: "67 malls in all; the breakdown in the same article sums to 68",
        sum: Sum::Parts(&["68"], "67"),
        result: "MEAS011: the parts make 68, not 67",
        differs: "The total is one less than its own breakdown; both are kept, and the total is used.",
    },
    Example {
        publisher: "Asia Business Daily",
        title: "Board of Audit and Inspection: Regular Audit of KOICA",
        year: Some(2026),
        published: "delays in 20 of 24 large projects",
        sum: Sum::Share(["20", "24"]),
        result: "83.3 %",
        differs: "",
    },
    Example {
        publisher: "United Nations, Department of Economic and Social Affairs",
        title: "E-Government Survey: Indonesia",
        year: Some(2020),
        published: "online services 0.6824, infrastructure 0.5669, human capital 0.7342: EGDI 0.6612",
        sum: Sum::Mean(&["0.6824", "0.5669", "0.7342"]),
        result: "0.6612, 3 of 3",
        differs: "",
    },
    Example {
        publisher: "United Nations, Department of Economic and Social Affairs",
        title: "E-Government Survey: Indonesia",
        year: Some(2022),
        published: "online services 0.7644, infrastructure 0.6397, human capital 0.7438: EGDI 0.7160",
        sum: Sum::Mean(&["0.7644", "0.6397", "0.7438"]),
        result: "0.716, 3 of 3",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Mongolia, Economic Capacity Building TA (P077778)",
        year: Some(2014),
        published: "project cost at appraisal USD 7.83 million, actual 8.37",
        sum: Sum::Execution(["7830000", "8370000"]),
        result: "106.9 %",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Mongolia, Economic Capacity Building TA (P077778)",
        year: Some(2014),
        published: "closing date 09/30/2007, actual 03/31/2013",
        sum: Sum::Slip(["2007-09-30", "2013-03-31"]),
        result: "2009 days",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Mongolia, Economic Capacity Building TA (P077778)",
        year: Some(2014),
        published: "themes 34 %, 33 %, 33 %",
        sum: Sum::Sectors(&["34", "33", "33"]),
        result: "100 %",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Rwanda, eRwanda Project (P098926)",
        year: Some(2013),
        published: "project cost at appraisal USD 10.0 million, actual 9.6",
        sum: Sum::Execution(["10000000", "9600000"]),
        result: "96 %",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Rwanda, eRwanda Project (P098926)",
        year: Some(2013),
        published: "central government 68 %, sub-national government 24 %, postal services 8 %",
        sum: Sum::Sectors(&["68", "24", "8"]),
        result: "100 %",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Rwanda, eRwanda Project (P098926)",
        year: Some(2013),
        published: "closing date 12/31/2010, actual 12/31/2010",
        sum: Sum::Slip(["2010-12-31", "2010-12-31"]),
        result: "0 days",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Sri Lanka, Second Community Water Supply and Sanitation",
        year: Some(2013),
        published: "water 35 %, sanitation 35 %, social services 10 %, sub-national 10 %, central government 10 %",
        sum: Sum::Sectors(&["35", "35", "10", "10", "10"]),
        result: "100 %",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICR Review: Mozambique, National Decentralized Planning and Finance (FY10)",
        year: None,
        published: "themes 31 %, 41 %, 15 %, 11 %, 2 %",
        sum: Sum::Sectors(&["31", "41", "15", "11", "2"]),
        result: "100 %",
        differs: "",
    },
    Example {
        publisher: IEG,
        title: "ICRR0021927: Iraq, 2nd Expenditure Rationalization DPF (P161167)",
        year: None,
        published: "original commitment USD 1,443,820,000.00, actual 1,443,820,000.00",
        sum: Sum::Execution(["1443820000.00", "1443820000.00"]),
        result: "100 %",
        differs: "",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Restructuring Paper RES36091: Mongolia, SMART Government (P130891)",
        year: Some(2019),
        published: "commitment 19.40, disbursed 5.14",
        sum: Sum::Execution(["19.40", "5.14"]),
        result: "26.5 %",
        differs: "",
    },
    Example {
        publisher: WORLD_BANK,
        title: "Restructuring Paper RES36091: Mongolia, SMART Government (P130891)",
        year: Some(2019),
        published: "commitment 19.40, disbursed 5.14, undisbursed 12.27",
        sum: Sum::Parts(&["5.14", "12.27"], "19.40"),
        result: "MEAS011: the parts make 17.41, not 19.40",
        differs: "The two parts of one line do not make the whole; the paper does not say why.",
    },
    Example {
        publisher: "ETNews",
        title: "Cooperation centres in Peru and Indonesia",
        year: None,
        published: "both sides give USD 1 million each",
        sum: Sum::Matching(["1000000", "1000000"]),
        result: "1",
        differs: "",
    },
    Example {
        publisher: "Newspim",
        title: "Second cooperation centre in Uzbekistan",
        year: Some(2020),
        published: "USD 2 million each",
        sum: Sum::Matching(["2000000", "2000000"]),
        result: "1",
        differs: "",
    },
    Example {
        publisher: "UN-APCICT/ESCAP",
        title: "APCICT hosts Algerian government officials and international graduate students",
        year: None,
        published: "36 officials and students: 13 from Algeria, 23 others",
        sum: Sum::Trips(&[13, 23]),
        result: "36",
        differs: "",
    },
    Example {
        publisher: "UN Project Office on Governance",
        title: "Training session on e-government for KAIST fellows",
        year: Some(2014),
        published: "20 fellows: 15 from Africa, 2 from Latin America, 3 from Asia",
        sum: Sum::Parts(&["15", "2", "3"], "20"),
        result: "the parts are the whole",
        differs: "",
    },
    Example {
        publisher: "Spotlight Nepal",
        title: "KOICA: scholarship for 12 CIAA officials",
        year: Some(2019),
        published: "a course each year 2018 to 2020, 12 officials this year, 36 by 2020",
        sum: Sum::Trips(&[12, 12, 12]),
        result: "36",
        differs: "",
    },
];

#[test]
fn the_rules_give_what_published_numbers_give() {
    for example in EXAMPLES {
        let Example { publisher, title, published, sum, result, .. } = example;
        assert_eq!(reckon(sum), *result, "{publisher}, {title}: {published}");
    }
}

#[test]
fn every_example_says_where_it_comes_from() {
    let sources: std::collections::BTreeSet<_> =
        EXAMPLES.iter().map(|example| (example.publisher, example.title)).collect();
    assert!(sources.len() >= 12, "{} sources", sources.len());
    for Example { publisher, title, year, published, differs, .. } in EXAMPLES {
        assert!(!publisher.is_empty() && !title.is_empty() && !published.is_empty());
        assert!(year.is_none_or(|year| (1990..=2030).contains(&year)), "{title}");
        assert!(differs.is_empty() || differs.ends_with('.'), "{title}");
    }
}
