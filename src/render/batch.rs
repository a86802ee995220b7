//! Many reports at once, on every core of the machine.

use std::sync::{Mutex, PoisonError};
use std::thread;

use super::{Format, Output, RenderError, render};
use crate::i18n::Texts;
use crate::report::document::Document;

/// What is to be made next, and what is made.
struct Work<S> {
    next: usize,
    step: S,
    stopped: bool,
    made: Vec<Option<Result<Output, RenderError>>>,
}

/// Every document in its format, in the order of the tasks. Before each one `step` is asked, with
/// how many were begun, whether to go on; `None` where it said no.
pub fn all(
    tasks: &[(&Document, Format)],
    step: impl FnMut(usize) -> bool + Send,
) -> Result<Option<Vec<Output>>, RenderError> {
    let made = tasks.iter().map(|_| None).collect();
    let work = Mutex::new(Work { next: 0, step, stopped: false, made });
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(tasks.len()) {
            scope.spawn(|| make(tasks, &work));
        }
    });
    let work = work.into_inner().unwrap_or_else(PoisonError::into_inner);
    let made: Vec<_> = work.made.into_iter().flatten().collect::<Result<_, _>>()?;
    Ok((!work.stopped).then_some(made))
}

/// Takes one task after the other until none is left.
fn make<S: FnMut(usize) -> bool>(tasks: &[(&Document, Format)], work: &Mutex<Work<S>>) {
    while let Some((at, (document, format))) = take(tasks, work) {
        let texts = Texts::of(document.front.language);
        let output = render(document, format, &texts);
        let mut work = work.lock().unwrap_or_else(PoisonError::into_inner);
        work.stopped |= output.is_err();
        if let Some(place) = work.made.get_mut(at) {
            *place = Some(output);
        }
    }
}

fn take<'a, S: FnMut(usize) -> bool>(
    tasks: &[(&'a Document, Format)],
    work: &Mutex<Work<S>>,
) -> Option<(usize, (&'a Document, Format))> {
    let mut work = work.lock().unwrap_or_else(PoisonError::into_inner);
    let at = work.next;
    let task = *tasks.get(at)?;
    if work.stopped || !(work.step)(at) {
        work.stopped = true;
        return None;
    }
    work.next += 1;
    Some((at, task))
}
