//! Steps towards figures that both sides agree on, as changes of the programme.

use crate::domain::program::Program;
use crate::domain::records::Signoff;
use crate::domain::values::{Ml, Side};
use crate::figures::signing::{Hand, signature_of};
use crate::i18n::Language;
use crate::log::change::{Change, Purpose, create};
use crate::log::workflow::reopened;
use crate::tui::effect::Agreement;

/// The change that a step asks for; `hand` says who takes it, where and when.
pub fn change(
    program: &Program,
    agreement: &Agreement,
    (hand, own, language): (Hand, Option<Side>, Language),
) -> Change {
    let (purpose, reason, edits) = match agreement {
        Agreement::Figures { step, measurements, reason, .. } => {
            let values = measurements.iter().filter_map(|id| program.measurements.get(id));
            let edits = values.flat_map(|value| step.edits(value, reason)).collect();
            let said = if reason.is_empty() { step.purpose.word() } else { reason.as_str() };
            (step.purpose, said.to_owned(), edits)
        }
        Agreement::Sign { period, side, reservation } => {
            let mut told = Ml::default();
            told.set(language.tag(), reservation.clone());
            let signoff = signature_of(program, (*period, *side), hand);
            let edits = create(&Signoff { reservation: told, ..signoff });
            (Purpose::Sign, Purpose::Sign.word().to_owned(), edits)
        }
        Agreement::Reopen { period, reason } => {
            let edits = reopened(program, *period, (hand.stamp, own, reason));
            (Purpose::Reopen, reason.clone(), edits)
        }
    };
    Change { purpose, ..Change::edit(program.scope, &reason, edits) }
}
