//! What a report is compared with: the edition before it, or an earlier day.

use std::sync::Arc;

use super::Job;
use crate::cli::args::Report;
use crate::cli::context::Context;
use crate::cli::past::since_moment;
use crate::cli::problem::Outcome;
use crate::figures::{Since, named_edition};

/// What the report is compared with: what is named, else the last edition, else for a report of
/// changes the day on which its period began.
pub fn since(context: &mut Context, report: &Report, job: &Job) -> Outcome<Option<Arc<Since>>> {
    let program = &job.program;
    let Some(named) = report.since.as_deref() else {
        let day = job.span.1.pred_opt().unwrap_or(job.span.1);
        let at = context.moment(&day.to_string())?;
        return Ok(context.store()?.since_last(program, job.kind, at)?.map(Arc::new));
    };
    if let Some(edition) = named_edition(program, named) {
        return Ok(Some(Arc::new(context.store()?.since_edition(program, edition)?)));
    }
    let at = since_moment(context, program, named)?;
    Ok(Some(Arc::new(context.store()?.since_moment(program, at)?)))
}
