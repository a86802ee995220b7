//! Where activities are done: countries by their codes of ISO 3166, regions by name.

use super::ground;

/// Where an activity is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Of two letters for a country; of digits for a region.
    pub code: String,
    pub alpha3: String,
    pub name: String,
}

const COUNTRIES: &str = include_str!("../../../../data/codelists/iso3166.csv");

/// The country of an ISO code, or a region by the name that is given.
pub fn place(code: &str, name: Option<&str>) -> Place {
    let wanted = code.trim().to_uppercase();
    let known = COUNTRIES.lines().skip(1).find_map(|line| {
        let (alpha2, rest) = line.split_once(',')?;
        (alpha2 == wanted).then(|| rest.split_once(',')).flatten()
    });
    let named = || name.map_or_else(|| format!("IATI {wanted}"), String::from);
    match known {
        Some((alpha3, name)) => {
            Place { code: wanted, alpha3: alpha3.into(), name: name.trim_matches('"').into() }
        }
        None => {
            Place { alpha3: format!("R{}", ground::code(&wanted)), name: named(), code: wanted }
        }
    }
}
