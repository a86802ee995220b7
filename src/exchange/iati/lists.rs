//! Our words and the codes of IATI's lists.

/// Words with their codes.
pub type List = &'static [(&'static str, &'static str)];

pub const ORGANISATION_TYPE: List = &[
    ("government", "10"),
    ("local_government", "11"),
    ("other_public_sector", "15"),
    ("international_ngo", "21"),
    ("national_ngo", "22"),
    ("regional_ngo", "23"),
    ("partner_country_ngo", "24"),
    ("public_private_partnership", "30"),
    ("multilateral", "40"),
    ("foundation", "60"),
    ("private_sector", "70"),
    ("private_sector_provider", "71"),
    ("private_sector_recipient", "72"),
    ("private_sector_third", "73"),
    ("academic", "80"),
    ("other", "90"),
];
pub const ROLE: List =
    &[("funding", "1"), ("accountable", "2"), ("extending", "3"), ("implementing", "4")];
pub const ACTIVITY_STATUS: List = &[
    ("pipeline", "1"),
    ("implementation", "2"),
    ("finalisation", "3"),
    ("closed", "4"),
    ("cancelled", "5"),
    ("suspended", "6"),
];
pub const RESULT_TYPE: List = &[("output", "1"), ("outcome", "2"), ("impact", "3")];
pub const MEASURE: List =
    &[("unit", "1"), ("percentage", "2"), ("nominal", "3"), ("ordinal", "4"), ("qualitative", "5")];
pub const ASCENDING: List = &[("ascending", "1"), ("descending", "0")];
pub const BUDGET_TYPE: List = &[("original", "1"), ("revised", "2")];
pub const BUDGET_STATUS: List = &[("indicative", "1"), ("committed", "2")];
pub const TRANSACTION_TYPE: List = &[
    ("incoming", "1"),
    ("commitment", "2"),
    ("disbursement", "3"),
    ("expenditure", "4"),
    ("interest_payment", "5"),
    ("loan_repayment", "6"),
    ("reimbursement", "7"),
    ("purchase_of_equity", "8"),
    ("sale_of_equity", "9"),
    ("credit_guarantee", "10"),
    ("incoming_commitment", "11"),
    ("outgoing_pledge", "12"),
    ("incoming_pledge", "13"),
];
/// Of the finance types only those that tell a grant from a loan.
pub const FINANCE_TYPE: List = &[("grant", "110"), ("loan", "421")];
pub const DOCUMENT_CATEGORY: List = &[
    ("mou", "A09"),
    ("agreement", "A11"),
    ("report", "A08"),
    ("minutes", "A07"),
    ("decree", "B13"),
    ("study", "A01"),
    ("page", "A12"),
];

/// The code of a word.
pub fn code(list: List, word: &str) -> Option<&'static str> {
    list.iter().find(|(own, _)| *own == word).map(|(_, code)| *code)
}

/// The word of a code.
pub fn word(list: List, code: &str) -> Option<&'static str> {
    list.iter().find(|(_, own)| *own == code).map(|(word, _)| *word)
}
