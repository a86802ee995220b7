//! The rules of what stands in an activity: organisations, money, results.

use super::Weight::{Error, Warning};
use super::table::rule;
use super::{Check, Rule};

const ENDS_LATER: Check = Check::Ordered("period-start/@iso-date", "period-end/@iso-date");
const NAMED: Check = Check::AtLeastOne(&["@ref", "narrative"]);

/// Rules of the parts of an activity.
pub const OF_PARTS: &[Rule] = &[
    rule(
        ("107.2.1", Warning),
        "transaction",
        Check::AlsoOfTheDac("aid-type"),
        "no aid type of the transaction is of the list of the DAC",
    ),
    rule(
        ("107.2.2", Warning),
        "transaction",
        Check::OneAVocabulary("aid-type"),
        "a vocabulary has several aid types",
    ),
    rule(
        ("6.8.1", Error),
        "other-identifier/owner-org",
        NAMED,
        "an owner has neither a reference nor a name",
    ),
    rule(
        ("1.11.1", Warning),
        "other-identifier/owner-org",
        Check::NoSpaces("@ref"),
        "the reference of an owner has spaces at its ends",
    ),
    rule(
        ("1.11.13", Warning),
        "other-identifier/owner-org",
        Check::NoSymbols("@ref"),
        "one of / & | ? stands in the reference of an owner",
    ),
    rule(
        ("6.9.1", Error),
        "transaction/provider-org",
        NAMED,
        "a provider has neither a reference nor a name",
    ),
    rule(
        ("1.10.13", Warning),
        "transaction/provider-org",
        Check::NoSymbols("@ref"),
        "one of / & | ? stands in the reference of a provider",
    ),
    rule(
        ("1.10.1", Warning),
        "transaction/provider-org",
        Check::NoSpaces("@ref"),
        "the reference of a provider has spaces at its ends",
    ),
    rule(
        ("1.4.1", Warning),
        "transaction/provider-org",
        Check::NoSpaces("@provider-activity-id"),
        "the activity of a provider has spaces at its ends",
    ),
    rule(
        ("6.9.2", Error),
        "transaction/receiver-org",
        NAMED,
        "a receiver has neither a reference nor a name",
    ),
    rule(
        ("1.15.1", Warning),
        "transaction/receiver-org",
        Check::NoSpaces("@ref"),
        "the reference of a receiver has spaces at its ends",
    ),
    rule(
        ("1.5.1", Warning),
        "transaction/receiver-org",
        Check::NoSpaces("@receiver-activity-id"),
        "the activity of a receiver has spaces at its ends",
    ),
    rule(
        ("1.15.13", Warning),
        "transaction/receiver-org",
        Check::NoSymbols("@ref"),
        "one of / & | ? stands in the reference of a receiver",
    ),
    rule(
        ("6.9.1", Error),
        "planned-disbursement/provider-org",
        NAMED,
        "a provider has neither a reference nor a name",
    ),
    rule(
        ("1.10.13", Warning),
        "planned-disbursement/provider-org",
        Check::NoSymbols("@ref"),
        "one of / & | ? stands in the reference of a provider",
    ),
    rule(
        ("1.10.1", Warning),
        "planned-disbursement/provider-org",
        Check::NoSpaces("@ref"),
        "the reference of a provider has spaces at its ends",
    ),
    rule(
        ("1.4.1", Warning),
        "planned-disbursement/provider-org",
        Check::NoSpaces("@provider-activity-id"),
        "the activity of a provider has spaces at its ends",
    ),
    rule(
        ("6.9.2", Error),
        "planned-disbursement/receiver-org",
        NAMED,
        "a receiver has neither a reference nor a name",
    ),
    rule(
        ("1.15.1", Warning),
        "planned-disbursement/receiver-org",
        Check::NoSpaces("@ref"),
        "the reference of a receiver has spaces at its ends",
    ),
    rule(
        ("1.5.1", Warning),
        "planned-disbursement/receiver-org",
        Check::NoSpaces("@receiver-activity-id"),
        "the activity of a receiver has spaces at its ends",
    ),
    rule(
        ("1.15.13", Warning),
        "planned-disbursement/receiver-org",
        Check::NoSymbols("@ref"),
        "one of / & | ? stands in the reference of a receiver",
    ),
    rule(
        ("6.14.1", Error),
        "policy-marker[vocabulary=1,]",
        Check::AtLeastOne(&["@significance"]),
        "a policy marker has no significance",
    ),
    rule(
        ("6.13.1", Error),
        "policy-marker[vocabulary=99]",
        Check::AtLeastOne(&["narrative"]),
        "a policy marker of the publisher's own has no name",
    ),
    rule(
        ("6.10.1", Error),
        "participating-org",
        NAMED,
        "who takes part has neither a reference nor a name",
    ),
    rule(
        ("1.8.13", Warning),
        "participating-org",
        Check::NoSymbols("@ref"),
        "one of / & | ? stands in the reference of who takes part",
    ),
    rule(
        ("1.8.1", Warning),
        "participating-org",
        Check::NoSpaces("@ref"),
        "the reference of who takes part has spaces at its ends",
    ),
    rule(
        ("1.9.1", Warning),
        "participating-org",
        Check::NoSpaces("@activity-id"),
        "the activity of who takes part has spaces at its ends",
    ),
    rule(("8.6.3", Error), "planned-disbursement", ENDS_LATER, "the period ends before it starts"),
    rule(("8.6.3", Error), "budget", ENDS_LATER, "the period ends before it starts"),
    rule(
        ("7.5.3", Error),
        "budget",
        Check::WithinAYear("period-start/@iso-date", "period-end/@iso-date"),
        "the budget is for more than a year",
    ),
    rule(
        ("8.6.1", Error),
        "result/indicator/period",
        ENDS_LATER,
        "the period ends before it starts",
    ),
    rule(
        ("8.11.1", Error),
        "result[reference]",
        Check::None("indicator/reference"),
        "a reference stands at the result and at its indicator",
    ),
    rule(
        ("8.8.1", Error),
        "result/indicator[measure=1,2,3,4]/baseline",
        Check::AtLeastOne(&["@value"]),
        "the baseline has no value",
    ),
    rule(
        ("8.8.2", Warning),
        "result/indicator[measure=1,2,3,4]/baseline",
        Check::Number("@value"),
        "the value of the baseline is no number",
    ),
    rule(
        ("8.8.3", Warning),
        "result/indicator[measure=5]/baseline",
        Check::None("@value"),
        "the baseline of a qualitative indicator has a value",
    ),
    rule(
        ("8.9.1", Error),
        "result/indicator[measure=1,2,3,4]/period/target",
        Check::AtLeastOne(&["@value"]),
        "the target has no value",
    ),
    rule(
        ("8.9.2", Warning),
        "result/indicator[measure=1,2,3,4]/period/target",
        Check::Number("@value"),
        "the value of the target is no number",
    ),
    rule(
        ("8.9.3", Warning),
        "result/indicator[measure=5]/period/target",
        Check::None("@value"),
        "the target of a qualitative indicator has a value",
    ),
    rule(
        ("8.10.1", Error),
        "result/indicator[measure=1,2,3,4]/period/actual",
        Check::AtLeastOne(&["@value"]),
        "the actual has no value",
    ),
    rule(
        ("8.10.2", Warning),
        "result/indicator[measure=1,2,3,4]/period/actual",
        Check::Number("@value"),
        "the value of the actual is no number",
    ),
    rule(
        ("8.10.3", Warning),
        "result/indicator[measure=5]/period/actual",
        Check::None("@value"),
        "the actual of a qualitative indicator has a value",
    ),
];
