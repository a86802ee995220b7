//! JSON piece by piece: the lists of a document are never held whole, and a key that stands twice
//! is refused with its place.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Error as JsonError, Map, Value as Json};

use crate::log::plan::MOST_PROBLEMS;

/// Hands on the pieces of a document: each part by its key with the number 0, a list as an empty
/// one, then what stands in the list, from 1. A document that is no object has one part without a
/// key. An error comes with the key that stands twice, where that is what is wrong.
pub fn read(
    text: &str,
    piece: impl FnMut(&str, usize, Json),
) -> Result<(), (JsonError, Option<String>)> {
    let mut work = Work { piece, repeated: None };
    let mut reader = serde_json::Deserializer::from_str(text);
    let whole = Strict { work: &mut work, place: Place::Whole }.deserialize(&mut reader);
    match whole.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => value.into_iter().for_each(|value| (work.piece)("", 0, value)),
        Err(error) => return Err((error, work.repeated)),
    }
    Ok(())
}

struct Work<F> {
    piece: F,
    repeated: Option<String>,
}

/// Where a value stands.
enum Place {
    Whole,
    Part(String),
    Inside,
}

/// Reads one value; none is left of what was handed on.
struct Strict<'w, F> {
    work: &'w mut Work<F>,
    place: Place,
}

impl<F: FnMut(&str, usize, Json)> Strict<'_, F> {
    fn within(&mut self, place: Place) -> Strict<'_, F> {
        Strict { work: self.work, place }
    }

    fn repeated<E: Error>(&mut self, key: String) -> E {
        let error = E::custom("a key stands twice");
        self.work.repeated = Some(key);
        error
    }

    /// An object whose parts are handed on.
    fn parts<'de, A: MapAccess<'de>>(&mut self, mut map: A) -> Result<Option<Json>, A::Error> {
        let mut seen = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if seen.contains(&key) {
                return Err(self.repeated(key));
            }
            // An object of more parts is refused for those already.
            if seen.len() < MOST_PROBLEMS {
                seen.insert(key.clone());
            }
            let part = map.next_value_seed(self.within(Place::Part(key.clone())))?;
            if let Some(value) = part {
                (self.work.piece)(&key, 0, value);
            }
        }
        Ok(None)
    }
}

impl<'de, F: FnMut(&str, usize, Json)> DeserializeSeed<'de> for Strict<'_, F> {
    type Value = Option<Json>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de, F: FnMut(&str, usize, Json)> Visitor<'de> for Strict<'_, F> {
    type Value = Option<Json>;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Some(Json::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Self::Value, A::Error> {
        let key = match &self.place {
            Place::Inside => None,
            Place::Whole => Some(String::new()),
            Place::Part(key) => Some(key.clone()),
        };
        let Some(key) = key else {
            let mut values = vec![];
            while let Some(value) = list.next_element_seed(self.within(Place::Inside))? {
                values.extend(value);
            }
            return Ok(Some(values.into()));
        };
        (self.work.piece)(&key, 0, Json::Array(vec![]));
        let mut number = 0;
        while let Some(value) = list.next_element_seed(self.within(Place::Inside))? {
            number += 1;
            if let Some(value) = value {
                (self.work.piece)(&key, number, value);
            }
        }
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        if matches!(self.place, Place::Whole) {
            return self.parts(map);
        }
        let mut values = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if values.contains_key(&key) {
                return Err(self.repeated(key));
            }
            let value = map.next_value_seed(self.within(Place::Inside))?;
            if let Some(value) = value {
                values.insert(key, value);
            }
        }
        Ok(Some(values.into()))
    }
}
