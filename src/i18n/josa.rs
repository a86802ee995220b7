//! Korean particles, which depend on the sound before them: `JOSA($name, "을/를")`.

use fluent_bundle::FluentValue;

/// The text with the particle that follows it: the first after a consonant, the second after a
/// vowel. `으로/로` treats ㄹ as a vowel.
pub fn josa(text: &str, particles: &str) -> String {
    let (consonant, vowel) = particles.split_once('/').unwrap_or((particles, particles));
    let ending = text.chars().rev().find_map(ending);
    let closed = match ending {
        Some(Ending::Rieul) => consonant != "으로",
        Some(Ending::Consonant) => true,
        Some(Ending::Vowel) | None => false,
    };
    format!("{text}{}", if closed { consonant } else { vowel })
}

/// The function as catalogs call it.
pub fn call<'a>(values: &[FluentValue<'a>]) -> FluentValue<'a> {
    let text = |value: Option<&FluentValue>| match value {
        Some(FluentValue::String(text)) => text.to_string(),
        Some(FluentValue::Number(number)) => number.as_string().into_owned(),
        _ => String::new(),
    };
    FluentValue::from(josa(&text(values.first()), &text(values.get(1))))
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Ending {
    Vowel,
    Consonant,
    Rieul,
}

/// How a syllable, a digit or a Latin letter read in Korean ends; none for what has no sound.
fn ending(character: char) -> Option<Ending> {
    match character {
        '가'..='힣' => Some(match (u32::from(character) - 0xAC00) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        }),
        '1' | '7' | '8' | 'l' | 'L' | 'r' | 'R' => Some(Ending::Rieul),
        '0' | '3' | '6' | 'm' | 'M' | 'n' | 'N' => Some(Ending::Consonant),
        character if character.is_alphanumeric() => Some(Ending::Vowel),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_particle_follows_the_last_sound() {
        assert_eq!(josa("사업", "을/를"), "사업을");
        assert_eq!(josa("지표", "을/를"), "지표를");
        assert_eq!(josa("서울", "으로/로"), "서울로");
        assert_eq!(josa("기간", "으로/로"), "기간으로");
        assert_eq!(josa("(EA)", "이/가"), "(EA)가");
        assert_eq!(josa("2023", "은/는"), "2023은");
    }
}
