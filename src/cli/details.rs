//! What `dgcc show` prints of a record beyond its columns: projections, paths, counts, revisions,
//! its design matrix, follow-up and common sums.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use crate::domain::program::{Kind, Program};
use crate::domain::reason::Reason;
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::{
    DayProjection, Figures, HeadcountPart, Held, MatrixIndicator, Projected, RevisedFigure,
    RiskFigure, UniqueOfficials,
};
use crate::i18n::Texts;

/// A part of what is shown: lines for people, values for scripts.
pub struct Detail {
    /// The name in JSON; its heading is the text of `show-<key>`.
    pub key: &'static str,
    pub lines: Vec<String>,
    pub data: Json,
}

/// What the parts are made of.
struct Source<'a> {
    figures: &'a Figures<'a>,
    program: &'a Program,
    texts: &'a Texts,
}

/// The parts that say something of a record, in the order in which they are printed.
pub fn details(figures: &Figures, link: Link, texts: &Texts) -> Vec<Detail> {
    let source = Source { figures, program: figures.program, texts };
    let is = |kinds: &[Kind]| kinds.contains(&link.kind);
    let scopes = [Kind::Project, Kind::Phase, Kind::Partnership];
    let mut parts = vec![];
    if is(&[Kind::Indicator]) {
        parts.push(source.projection(link.id));
    }
    if is(&[Kind::Milestone]) {
        parts.push(source.day_projection(link.id));
    }
    if is(&scopes) {
        parts.push(source.path(link));
    }
    if is(&scopes) || is(&[Kind::Sector]) {
        parts.push(source.matrix(link));
    }
    if is(&[Kind::Event, Kind::Phase, Kind::Partnership]) {
        parts.push(source.unique(link));
    }
    if is(&[Kind::Service, Kind::Project]) {
        parts.push(source.followup(link));
    }
    if is(&[Kind::CommonIndicator]) {
        parts.push(source.common(link.id));
    }
    parts.push(source.revisions(link));
    parts.retain(|part| !part.lines.is_empty());
    parts
}

impl Source<'_> {
    fn projection(&self, id: Id) -> Detail {
        let figure = self.figures.indicator(id);
        let data = self.figures.projection(&figure).map(|projection| {
            let one = |projected: Option<Projected>| {
                projected.map(|p| json!({
                    "date": p.day.to_string(), "low": text(p.span.low), "middle": text(p.span.middle),
                    "high": text(p.span.high), "cut": p.cut,
                }))
            };
            json!({
                "points": projection.values.len(), "at_least": projection.at_least,
                "to_period": one(projection.to_period), "to_end": one(projection.to_end),
            })
        });
        let lines = self.said(&self.figures.projection_reasons(&figure));
        Detail { key: "projection", lines, data: data.unwrap_or(Json::Null) }
    }

    fn day_projection(&self, id: Id) -> Detail {
        let data = self.figures.day_projection(&self.figures.slips(), id).map(|projection| {
            let DayProjection { low, middle, high, finished, basis, .. } = projection;
            json!({
                "low": low.to_string(), "middle": middle.to_string(), "high": high.to_string(),
                "finished": finished, "basis": word(Some(basis)),
            })
        });
        let lines = self.said(&self.figures.day_projection_reasons(id));
        Detail { key: "projection", lines, data: data.unwrap_or(Json::Null) }
    }

    fn path(&self, scope: Link) -> Detail {
        let path = self.figures.critical_path(scope);
        let code = |id: Id| self.program.code(Kind::Milestone, id);
        let title = |id: Id| self.program.milestones.get(&id).map(|m| self.texts.ml(&m.title));
        let mut lines: Vec<_> = path
            .steps
            .iter()
            .map(|step| {
                let title = title(step.milestone).unwrap_or_default();
                format!("{} {} {title}", step.day, code(step.milestone))
            })
            .collect();
        let cycles: Vec<Vec<_>> =
            path.cycles.iter().map(|c| c.iter().map(|id| code(*id)).collect()).collect();
        lines.extend(cycles.iter().map(|members| {
            let members = crate::domain::reason::Arg::Text(self.texts.list(members));
            self.texts.say_with("milestones-path-cycle", &[("members", members)])
        }));
        let steps = path.steps.iter().map(|step| {
            json!({
                "milestone": code(step.milestone), "date": step.day.to_string(), "done": step.done,
            })
        });
        let steps: Vec<_> = steps.collect();
        Detail { key: "critical-path", lines, data: json!({ "steps": steps, "cycles": cycles }) }
    }

    fn matrix(&self, owner: Link) -> Detail {
        let matrix = self.figures.matrix(owner);
        let (mut lines, mut rows) = (vec![], vec![]);
        for row in &matrix.rows {
            let code = self.program.code(Kind::ExpectedResult, row.result);
            let title = self.program.results.get(&row.result).map(|r| self.texts.ml(&r.title));
            let level = self.word(row.level);
            lines.push(format!("{code} ({level}) {}", title.unwrap_or_default()));
            lines.extend(row.indicators.iter().map(|each| format!("  {}", self.measured(each))));
            lines.extend(row.assumptions.iter().map(|each| format!("  {}", self.assumed(each))));
            rows.push(json!({
                "result": code, "level": word(row.level),
                "indicators": row.indicators.iter().map(|each| json!({
                    "indicator": self.program.code(Kind::Indicator, each.id),
                    "verification": self.texts.ml(&each.verification),
                    "status": each.status.code(),
                })).collect::<Vec<_>>(),
                "assumptions": row.assumptions.iter().map(|each| json!({
                    "assumption": self.program.code(Kind::Risk, each.id),
                    "state": word(each.state),
                })).collect::<Vec<_>>(),
            }));
        }
        Detail { key: "matrix", lines, data: rows.into() }
    }

    fn measured(&self, each: &MatrixIndicator) -> String {
        let title = self.program.indicators.get(&each.id).map(|i| self.texts.ml(&i.title));
        let verification = self.texts.ml(&each.verification);
        let verification =
            if verification.is_empty() { verification } else { format!(" [{verification}]") };
        let (code, status) =
            (self.program.code(Kind::Indicator, each.id), self.word(Some(each.status)));
        format!("{code} {}{verification}: {status}", title.unwrap_or_default())
    }

    fn assumed(&self, each: &RiskFigure) -> String {
        let title = self.program.risks.get(&each.id).map(|risk| self.texts.ml(&risk.title));
        let state = each.state.map_or_else(|| self.texts.say("missing"), |s| self.word(Some(s)));
        let code = self.program.code(Kind::Risk, each.id);
        format!("{} {code} {}: {state}", self.word(each.kind), title.unwrap_or_default())
    }

    fn unique(&self, scope: Link) -> Detail {
        let counts = self.figures.unique_officials(scope);
        let mut lines = self.said(&[self.figures.unique_officials_reason(scope)]);
        let parts = counts.iter().filter(|count| count.part != HeadcountPart::default());
        lines.extend(parts.map(|count| self.part(count)));
        let data = counts.iter().map(|count| json!({
            "year": count.part.year,
            "agency": count.part.agency.map(|id| self.program.code(Kind::Organisation, id)),
            "level": word(count.part.level), "sex": word(count.part.sex),
            "persons": count.persons, "absence": word(count.absence), "method": word(count.method),
        }));
        Detail { key: "unique-officials", lines, data: data.collect::<Vec<_>>().into() }
    }

    fn part(&self, count: &UniqueOfficials) -> String {
        let part = &count.part;
        let parts = [
            part.year.map(|year| year.to_string()).unwrap_or_default(),
            part.agency.map(|id| self.program.code(Kind::Organisation, id)).unwrap_or_default(),
            self.word(part.level),
            self.word(part.sex),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let persons = match (count.persons, count.absence) {
            (Some(persons), _) => self.texts.number(Decimal::from(persons)),
            (None, Some(absence)) => self.texts.absence(absence),
            (None, None) => self.texts.say("missing"),
        };
        let method = self.word(count.method);
        let method = if method.is_empty() { method } else { format!(" ({method})") };
        format!("{}: {persons}{method}", self.texts.list(&parts))
    }

    fn followup(&self, owner: Link) -> Detail {
        let checks = self.figures.followup().checks;
        let own: Vec<_> = checks.iter().filter(|check| check.owner == Some(owner)).collect();
        let line = |check: &&crate::figures::CheckFigure| {
            let due = check.due.map(|due| due.to_string()).unwrap_or_default();
            let made = check.made.map(|made| format!(" {made}")).unwrap_or_default();
            let used = match check.in_use {
                Some(true) => format!(", {}", self.texts.say("followup-used")),
                Some(false) => format!(", {}", self.texts.say("followup-not-used")),
                None => String::new(),
            };
            format!("{due}: {}{made}{used}", self.word(check.state))
        };
        let data = own.iter().map(|check| {
            json!({
                "due": check.due.map(|due| due.to_string()), "state": word(check.state),
                "made": check.made.map(|made| made.to_string()), "in_use": check.in_use,
                "users": check.users.map(text),
            })
        });
        let data = data.collect::<Vec<_>>().into();
        Detail { key: "followup", lines: own.iter().map(line).collect(), data }
    }

    fn common(&self, id: Id) -> Detail {
        let all = self.figures.common_indicators();
        let Some(figure) = all.iter().find(|figure| figure.common == id) else {
            return Detail { key: "common", lines: vec![], data: Json::Null };
        };
        let sum = figure.actual.as_ref().and_then(crate::figures::Reading::number);
        let scope = self.program.code(Kind::Partnership, self.program.scope);
        let of = [
            ("n", crate::domain::reason::Arg::Text(figure.counted.to_string())),
            ("of", crate::domain::reason::Arg::Text(figure.expected.to_string())),
        ];
        let shown = sum.map_or_else(|| self.texts.say("missing"), |sum| self.texts.number(sum));
        let mut lines =
            vec![format!("{scope}: {shown} ({})", self.texts.say_with("report-n-of", &of))];
        lines.extend(
            figure.apart.iter().map(|a| format!("{}: {}", a.code, self.texts.reason(&a.why))),
        );
        let data = json!({
            "partnership": scope, "sum": sum.map(text), "n": figure.counted, "of": figure.expected,
            "from": figure.from.map(|date| date.to_string()), "to": figure.to.map(|date| date.to_string()),
            "parts": figure.parts.iter().map(|part| part.code.clone()).collect::<Vec<_>>(),
            "apart": figure.apart.iter().map(|part| part.code.clone()).collect::<Vec<_>>(),
        });
        Detail { key: "common", lines, data }
    }

    fn revisions(&self, record: Link) -> Detail {
        let found = self.figures.revisions_of(record);
        let lines = found.iter().flat_map(|figure| self.revised(figure)).collect();
        let data = found.iter().map(|figure| {
            json!({
                "record": self.program.code(figure.record.kind, figure.record.id),
                "field": figure.field, "original": raw(&figure.original),
                "current": raw(&figure.current),
                "steps": figure.steps.iter().map(|step| json!({
                    "old": raw(&step.old), "new": raw(&step.new),
                    "reason": self.texts.ml(&step.reason),
                    "date": step.date.map(|date| date.to_string()),
                    "decision": step.decision.map(|id| self.program.code(Kind::Decision, id)),
                })).collect::<Vec<_>>(),
            })
        });
        Detail { key: "revisions", lines, data: data.collect::<Vec<_>>().into() }
    }

    /// A line for the cell, and one for each step.
    fn revised(&self, figure: &RevisedFigure) -> Vec<String> {
        let code = self.program.code(figure.record.kind, figure.record.id);
        let ends = [self.held(&figure.original), self.held(&figure.current)].join(" -> ");
        let mut lines = vec![format!("{code} {}: {ends}", figure.field)];
        lines.extend(figure.steps.iter().map(|step| {
            let date = step.date.map(|date| date.to_string()).unwrap_or_default();
            let decision = step.decision.map(|id| self.program.code(Kind::Decision, id));
            let decision = decision.map(|code| format!(" ({code})")).unwrap_or_default();
            let change = [self.held(&step.old), self.held(&step.new)].join(" -> ");
            format!("  {date} {change} {}{decision}", self.texts.ml(&step.reason)).trim_end().into()
        }));
        lines
    }

    fn held(&self, held: &Held) -> String {
        match held {
            Held::Date(date) => date.to_string(),
            Held::Nothing => "(-)".into(),
            other => self.texts.arg(&other.arg()),
        }
    }

    fn said(&self, reasons: &[Reason]) -> Vec<String> {
        reasons.iter().map(|reason| self.texts.reason(reason)).collect()
    }

    fn word<C: Choice>(&self, choice: Option<C>) -> String {
        word(choice).map_or(String::new(), |word| self.texts.word(C::NAME, word))
    }
}

fn text(number: Decimal) -> String {
    number.to_string()
}

/// What a cell held, for scripts.
fn raw(held: &Held) -> Json {
    match held {
        Held::Nothing => Json::Null,
        Held::Text(text) => text.clone().into(),
        Held::Number(number) => number.to_string().into(),
        Held::Date(date) => date.to_string().into(),
        Held::Money(amount, currency) => format!("{amount} {currency}").into(),
        Held::Word(_, word) => (*word).into(),
    }
}
