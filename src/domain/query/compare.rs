//! One comparison: what the value of a query means beside a field of some shape.

use chrono::DateTime;
use rust_decimal::Decimal;

use super::fold::{Pattern, fold};
use super::{Cell, Mistake, Operator};
use crate::domain::shape::{FieldError, Shape};
use crate::domain::value::Value;
use crate::domain::values::{Date, Exact};

/// The value of a comparison, read as the field asks.
#[derive(Debug, Clone)]
pub enum Operand {
    Nothing,
    Text(Pattern),
    /// The code of a record, or its end.
    Code(Pattern),
    Number(Decimal),
    Date(Date),
}

/// The value for a field of that shape.
pub fn operand(
    shape: Shape,
    (name, operator): (&str, Operator),
    text: &str,
) -> Result<Operand, Mistake> {
    let ordered = !matches!(operator, Operator::Is | Operator::IsNot | Operator::Contains);
    match shape {
        _ if text.is_empty() && ordered => Err(Mistake::NoValue),
        _ if text.is_empty() && operator == Operator::Contains => Err(Mistake::NoValue),
        _ if text.is_empty() => Ok(Operand::Nothing),
        _ if operator == Operator::Contains => Ok(Operand::Text(Pattern::new(text))),
        Shape::Decimal | Shape::Int => {
            let number = text.parse::<Exact>().map_err(|_| FieldError::NotANumber(text.into()));
            Ok(Operand::Number(number?.number()))
        }
        Shape::Date | Shape::Stamp => {
            let date = text.parse().map_err(|_| FieldError::NotADate(text.into()));
            Ok(Operand::Date(date?))
        }
        _ if ordered => Err(Mistake::NoOrder { field: name.into() }),
        Shape::Bool => {
            let word = fold(text);
            let known = ["true", "false"].contains(&word.as_str());
            let wrong = || FieldError::NotABool(text.into()).into();
            if known { Ok(Operand::Text(Pattern::new(text))) } else { Err(wrong()) }
        }
        Shape::Choice(words) => {
            let (text, list, choices) = (text.to_owned(), words.name, (words.all)());
            match choices.iter().find(|word| fold(word) == fold(&text)) {
                Some(word) => Ok(Operand::Text(Pattern::new(word))),
                None => Err(FieldError::UnknownChoice { text, list, choices }.into()),
            }
        }
        Shape::Ref(_) | Shape::Link(_) => Ok(Operand::Code(Pattern::new(text))),
        Shape::Text(_) | Shape::Codes => Ok(Operand::Text(Pattern::new(text))),
    }
}

impl Operand {
    /// Whether a filled cell is what is asked for.
    pub fn fits(&self, operator: Operator, cell: &Cell) -> bool {
        match (self, &cell.value) {
            (Self::Number(wanted), Value::Decimal(found)) => {
                compared(operator, &found.number(), wanted)
            }
            (Self::Number(wanted), Value::Int(found)) => {
                compared(operator, &Decimal::from(*found), wanted)
            }
            (Self::Date(wanted), Value::Date(found)) => dated(operator, *found, *wanted),
            (Self::Date(wanted), Value::Stamp(found)) => {
                let day = DateTime::from_timestamp_millis(found.millis());
                day.is_some_and(|day| dated(operator, day.date_naive().into(), *wanted))
            }
            (Self::Nothing | Self::Number(_) | Self::Date(_), _) => false,
            (Self::Code(wanted), _) => wanted.is_code(&cell.text),
            (Self::Text(wanted), Value::Codes(codes)) if operator == Operator::Is => {
                codes.iter().any(|code| wanted.is(code))
            }
            // A choice is compared by its word, whatever language shows it.
            (Self::Text(wanted), Value::Choice(word)) => {
                text(operator, wanted, word) || {
                    operator == Operator::Contains && wanted.is_in(&cell.text)
                }
            }
            (Self::Text(wanted), Value::Bool(yes)) => text(operator, wanted, &yes.to_string()),
            (Self::Text(wanted), _) => text(operator, wanted, &cell.text),
        }
    }
}

fn text(operator: Operator, wanted: &Pattern, found: &str) -> bool {
    if operator == Operator::Contains { wanted.is_in(found) } else { wanted.is(found) }
}

fn compared(operator: Operator, found: &Decimal, wanted: &Decimal) -> bool {
    match operator {
        Operator::Less => found < wanted,
        Operator::AtMost => found <= wanted,
        Operator::More => found > wanted,
        Operator::AtLeast => found >= wanted,
        Operator::Is | Operator::IsNot | Operator::Contains => found == wanted,
    }
}

/// True only where it is true of every day that the cell can mean. A year or a month that is
/// asked for stands for all its days.
fn dated(operator: Operator, found: Date, wanted: Date) -> bool {
    match operator {
        Operator::Less => found.last() < wanted.first(),
        Operator::AtMost => found.last() <= wanted.last(),
        Operator::More => found.first() > wanted.last(),
        Operator::AtLeast => found.first() >= wanted.first(),
        Operator::Is | Operator::IsNot | Operator::Contains => {
            found.first() >= wanted.first() && found.last() <= wanted.last()
        }
    }
}
