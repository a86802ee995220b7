//! Many reports at once, on every core of the machine.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::{Format, Output, RenderError, render};
use crate::i18n::{Texts, Tongues};
use crate::report::document::Document;

/// A report in a format, and the name it has in a folder, without its ending.
pub struct Product {
    pub name: String,
    pub tongues: Tongues,
    pub format: Format,
    pub output: Output,
}

impl Product {
    /// Its files by their names in a folder; a format of several files has a folder of its own.
    pub fn files(self) -> Vec<(PathBuf, Vec<u8>)> {
        let Self { name, format, output, .. } = self;
        match output {
            Output::File(bytes) => vec![(format!("{name}.{}", format.name()).into(), bytes)],
            Output::Folder(files) => {
                let folder = PathBuf::from(format!("{name}-{}", format.name()));
                files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect()
            }
        }
    }
}

/// One document in one format.
type Task<'a> = (&'a (String, Document), Format);

/// What is to be made next, and what is made.
struct Work<S> {
    next: usize,
    step: S,
    stopped: bool,
    made: Vec<Option<Result<Product, RenderError>>>,
}

/// Every document, each with its name, in every format, in that order. Before each one `step` is
/// asked, with how many were begun, whether to go on; `None` where it said no.
pub fn all(
    documents: &[(String, Document)],
    formats: &[Format],
    step: impl FnMut(usize) -> bool + Send,
) -> Result<Option<Vec<Product>>, RenderError> {
    let tasks: Vec<Task> = documents
        .iter()
        .flat_map(|named| formats.iter().map(move |format| (named, *format)))
        .collect();
    let made = tasks.iter().map(|_| None).collect();
    let work = Mutex::new(Work { next: 0, step, stopped: false, made });
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores.min(tasks.len()) {
            scope.spawn(|| make(&tasks, &work));
        }
    });
    let work = work.into_inner().unwrap_or_else(PoisonError::into_inner);
    let made: Vec<_> = work.made.into_iter().flatten().collect::<Result<_, _>>()?;
    Ok((!work.stopped).then_some(made))
}

/// Takes one task after the other until none is left.
fn make<S: FnMut(usize) -> bool>(tasks: &[Task], work: &Mutex<Work<S>>) {
    while let Some((at, task)) = take(tasks, work) {
        let product = product(task);
        let mut work = work.lock().unwrap_or_else(PoisonError::into_inner);
        work.stopped |= product.is_err();
        if let Some(place) = work.made.get_mut(at) {
            *place = Some(product);
        }
    }
}

fn product(((name, document), format): Task) -> Result<Product, RenderError> {
    let output = render(document, format, &Texts::of(document.front.language))?;
    Ok(Product { name: name.clone(), tongues: document.front.tongues(), format, output })
}

fn take<'a, S: FnMut(usize) -> bool>(
    tasks: &[Task<'a>],
    work: &Mutex<Work<S>>,
) -> Option<(usize, Task<'a>)> {
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
