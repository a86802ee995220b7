//! The rules of an activity as a whole.

use super::Weight::{Error, Warning};
use super::{Check, Rule, Shares, Weight};

/// One row of the table.
pub const fn rule(
    (id, weight): (&'static str, Weight),
    of: &'static str,
    check: Check,
    says: &'static str,
) -> Rule {
    Rule { id, weight, of, check, says }
}

/// Rules of what an activity says of itself.
pub const OF_ACTIVITY: &[Rule] = &[
    rule(
        ("1.1.3", Error),
        "",
        Check::Different("reporting-org/@ref", "iati-identifier"),
        "the activity has the identifier of its publisher",
    ),
    rule(
        ("1.1.21", Warning),
        "",
        Check::BeginsWith(
            "iati-identifier",
            &["reporting-org/@ref", "other-identifier[type=B1]/@ref"],
        ),
        "the identifier does not begin with the publisher's and a hyphen",
    ),
    rule(
        ("6.11.1", Error),
        "",
        Check::AtLeastOne(&["activity-date[type=1,2]"]),
        "neither a planned nor an actual start is given",
    ),
    rule(
        ("6.2.2", Error),
        "",
        Check::AtLeastOne(&["sector", "transaction/sector"]),
        "no sector is given",
    ),
    rule(
        ("4.1.1", Error),
        "",
        Check::Language,
        "neither the activity nor the text says its language",
    ),
    rule(
        ("6.7.2", Error),
        "",
        Check::AllTransactions(&["sector"]),
        "some transactions have a sector and this one has none",
    ),
    rule(
        ("7.8.1", Error),
        "",
        Check::Currency,
        "neither the activity nor the amount says its currency",
    ),
    rule(
        ("11.1.1", Error),
        "",
        Check::Past("@last-updated-datetime"),
        "the activity was updated in the future",
    ),
    rule(
        ("11.1.2", Error),
        "",
        Check::Ordered("activity-date[type=1]/@iso-date", "activity-date[type=3]/@iso-date"),
        "the planned end comes before the planned start",
    ),
    rule(
        ("11.1.3", Error),
        "",
        Check::Ordered("activity-date[type=2]/@iso-date", "activity-date[type=4]/@iso-date"),
        "the actual end comes before the actual start",
    ),
    rule(
        ("11.1.4", Error),
        "",
        Check::Past("activity-date[type=2]/@iso-date"),
        "the actual start lies in the future",
    ),
    rule(
        ("11.1.5", Error),
        "",
        Check::Past("activity-date[type=4]/@iso-date"),
        "the actual end lies in the future",
    ),
    rule(
        ("11.2.1", Error),
        "",
        Check::Past("transaction/transaction-date/@iso-date"),
        "the transaction lies in the future",
    ),
    rule(
        ("11.2.2", Error),
        "",
        Check::Past("transaction/value/@value-date"),
        "the value is of a day in the future",
    ),
    rule(
        ("1.3.13", Warning),
        "",
        Check::NoSymbols("iati-identifier"),
        "one of / & | ? stands in the identifier",
    ),
    rule(
        ("1.14.13", Warning),
        "",
        Check::NoSymbols("reporting-org/@ref"),
        "one of / & | ? stands in the publisher's reference",
    ),
    rule(
        ("1.3.1", Warning),
        "",
        Check::NoSpaces("iati-identifier"),
        "the identifier has spaces at its ends",
    ),
    rule(
        ("1.14.1", Warning),
        "",
        Check::NoSpaces("reporting-org/@ref"),
        "the publisher's reference has spaces at its ends",
    ),
    rule(
        ("1.16.1", Warning),
        "",
        Check::NoSpaces("other-identifier[type=B1]/@ref"),
        "an earlier reference of the publisher has spaces at its ends",
    ),
    rule(
        ("1.6.1", Warning),
        "",
        Check::NoSpaces("other-identifier[type=A3]/@ref"),
        "an earlier identifier has spaces at its ends",
    ),
    rule(
        ("1.7.1", Warning),
        "",
        Check::NoSpaces("related-activity/@ref"),
        "the identifier of a related activity has spaces at its ends",
    ),
    rule(
        ("2.1.1", Error),
        "",
        Check::Shares(Shares::Each("sector")),
        "of several sectors of a vocabulary one has no percentage",
    ),
    rule(
        ("2.1.2", Error),
        "",
        Check::Shares(Shares::Whole("sector")),
        "the percentages of the sectors of a vocabulary do not sum to 100",
    ),
    rule(
        ("2.1.4", Error),
        "",
        Check::Shares(Shares::Alone("sector")),
        "the only sector of a vocabulary has another percentage than 100",
    ),
    rule(
        ("2.2.1", Error),
        "",
        Check::Each("sector[vocabulary=98,99]", "narrative"),
        "a sector of the publisher's own list has no name",
    ),
    rule(
        ("3.1.1", Error),
        "",
        Check::Shares(Shares::Each("recipient-country")),
        "of several countries one has no percentage",
    ),
    rule(
        ("3.1.2", Error),
        "",
        Check::Shares(Shares::Whole("recipient-country")),
        "the percentages of the countries do not sum to 100",
    ),
    rule(
        ("3.1.4", Error),
        "",
        Check::Shares(Shares::Alone("recipient-country")),
        "the only country has another percentage than 100",
    ),
    rule(
        ("3.4.1", Error),
        "",
        Check::Shares(Shares::Each("recipient-region")),
        "of several regions one has no percentage",
    ),
    rule(
        ("3.4.2", Error),
        "",
        Check::Shares(Shares::Places),
        "the percentages of countries and regions do not sum to 100",
    ),
    rule(
        ("3.4.4", Error),
        "",
        Check::Shares(Shares::Alone("recipient-region")),
        "the only region has another percentage than 100",
    ),
    rule(
        ("3.6.2", Error),
        "",
        Check::Either("recipient-country", "transaction/recipient-country"),
        "the activity and its transactions name countries",
    ),
    rule(
        ("3.6.2", Error),
        "",
        Check::Either("recipient-region", "transaction/recipient-region"),
        "the activity and its transactions name regions",
    ),
    rule(
        ("3.7.1", Error),
        "",
        Check::AtLeastOne(&[
            "recipient-country",
            "recipient-region",
            "transaction/recipient-country",
            "transaction/recipient-region",
        ]),
        "neither a country nor a region is given",
    ),
    rule(
        ("3.7.2", Error),
        "",
        Check::AllTransactions(&["recipient-country", "recipient-region"]),
        "some transactions name a country or a region and this one does not",
    ),
    rule(
        ("6.6.2", Error),
        "",
        Check::Either("sector", "transaction/sector"),
        "the activity and its transactions name sectors",
    ),
    rule(
        ("7.9.1", Warning),
        "country-budget-items",
        Check::Shares(Shares::Each("budget-item")),
        "of several budget items one has no percentage",
    ),
    rule(
        ("7.9.2", Warning),
        "country-budget-items",
        Check::Shares(Shares::Whole("budget-item")),
        "the percentages of budget items do not sum to 100",
    ),
    rule(
        ("7.9.4", Warning),
        "country-budget-items",
        Check::Shares(Shares::Alone("budget-item")),
        "the only budget item has another percentage than 100",
    ),
    rule(
        ("12.1.1", Error),
        "",
        Check::Percentage("recipient-country/@percentage"),
        "a percentage is not between 0 and 100",
    ),
    rule(
        ("12.1.1", Error),
        "",
        Check::Percentage("recipient-region/@percentage"),
        "a percentage is not between 0 and 100",
    ),
    rule(
        ("12.3.1", Error),
        "",
        Check::Percentage("sector/@percentage"),
        "a percentage is not between 0 and 100",
    ),
    rule(
        ("12.2.1", Error),
        "",
        Check::Percentage("capital-spend/@percentage"),
        "a percentage is not between 0 and 100",
    ),
    rule(
        ("12.2.1", Error),
        "",
        Check::Percentage("country-budget-items/budget-item/@percentage"),
        "a percentage is not between 0 and 100",
    ),
    rule(
        ("102.1.1", Warning),
        "",
        Check::AlsoOfTheDac("sector"),
        "no sector is of the list of the DAC",
    ),
    rule(
        ("107.1.1", Warning),
        "",
        Check::AlsoOfTheDac("default-aid-type"),
        "no aid type is of the list of the DAC",
    ),
    rule(
        ("107.1.2", Warning),
        "",
        Check::OneAVocabulary("default-aid-type"),
        "a vocabulary has several aid types",
    ),
    rule(
        ("4.3.1", Error),
        "//title",
        Check::AtLeastOne(&["narrative/text()"]),
        "a title has no text",
    ),
    rule(
        ("4.4.1", Error),
        "//description",
        Check::AtLeastOne(&["narrative/text()"]),
        "a description has no text",
    ),
];
