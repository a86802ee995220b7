//! Where countries lie.

const PLACES: &str = include_str!("../../../../data/map/countries.csv");

/// Latitude and longitude of a country by its ISO 3166-1 alpha-3 code.
pub fn place(code: &str) -> Option<(f64, f64)> {
    let rows = PLACES.lines().filter(|line| !line.starts_with('#'));
    let mut cells = rows.map(|line| line.split(','));
    let mut own = cells.find(|cells| cells.clone().next() == Some(code))?.skip(1);
    let latitude = own.next()?.trim().parse().ok()?;
    let longitude = own.next()?.trim().parse().ok()?;
    Some((latitude, longitude))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_on_the_globe_and_every_code_is_there_once() {
        let rows: Vec<_> = PLACES.lines().filter(|line| !line.starts_with('#')).skip(1).collect();
        let mut codes: Vec<_> = rows.iter().filter_map(|line| line.split(',').next()).collect();
        assert!(codes.len() > 190, "{}", codes.len());
        for code in &codes {
            assert_eq!(code.len(), 3, "{code}");
            let (latitude, longitude) = place(code).unwrap();
            assert!(latitude.abs() <= 90.0 && longitude.abs() <= 180.0, "{code}");
        }
        assert!(codes.is_sorted(), "in order");
        codes.dedup();
        assert_eq!(codes.len(), rows.len());
    }
}
