//! The place where both parties sign: two equal blocks, filled where a side has signed.

use crate::domain::reason::Arg;
use crate::domain::records::Signoff;
use crate::domain::values::{Date, Side, word};
use crate::figures::signing::{SignState, sign_off};
use crate::report::context::Context;
use crate::report::cover::{korea_first, prevailing};
use crate::report::document::{Block, Fact, Signature, Text};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks =
        vec![context.section("sign-off"), context.paragraph("sign-lead"), prevails(context)];
    let figure = context.period().map(|period| sign_off(context.program, period));
    let signed = |side: Side| {
        let standing = figure.as_ref().and_then(|figure| figure.standing(side))?;
        context.program.signoffs.get(&standing)
    };
    let sides = [Side::Korea, Side::Partner];
    let sides = if korea_first(context) { sides } else { [Side::Partner, Side::Korea] };
    let parties = sides.map(|side| signature(context, side, signed(side))).into();
    if figure.as_ref().is_none_or(|figure| figure.state != SignState::Agreed) {
        blocks.push(context.paragraph("sign-open"));
    }
    blocks.push(Block::Signatures { parties });
    if figure.is_some_and(|figure| figure.is_of_one_desk()) {
        blocks.push(context.paragraph("sign-one-desk"));
    }
    blocks
}

/// Which language edition counts where two differ.
fn prevails(context: &Context) -> Block {
    let Some(language) = prevailing(context) else {
        return context.paragraph("sign-prevails-none");
    };
    let said = context.say_with("sign-prevails", &[("language", Arg::Text(language))]);
    Block::Paragraph { text: Text::plain(said) }
}

fn signature(context: &Context, side: Side, signed: Option<&Signoff>) -> Signature {
    let own = context.program.partnerships.get(&context.program.scope);
    let institution = own.and_then(|own| match side {
        Side::Korea => context.organisation(own.korea_lead),
        _ => context.organisation(own.partner_lead),
    });
    let line =
        |key: &'static str, value: &str| Fact::new(key, context.say(&format!("sign-{key}")), value);
    let person = signed.and_then(|signoff| context.program.people.get(&signoff.person?));
    let date =
        signed.and_then(|signoff| signoff.stamp?.to_string().get(..10)?.parse::<Date>().ok());
    let reservation = signed.map(|signoff| context.ml_line(&signoff.reservation));
    Signature {
        side: word(Some(side)).unwrap_or_default(),
        party: context.side(Some(side)),
        party_also: None,
        lines: vec![
            line("institution", &institution.unwrap_or_default()),
            line("name", signed.map_or("", |signoff| &signoff.name)),
            line("title", person.map_or("", |person| &person.role)),
            line("date", &date.map_or(String::new(), |date| context.texts.date(date))),
            line("signature", signed.and_then(|s| s.fingerprint.get(..16)).unwrap_or_default()),
            line("reservation", &reservation.unwrap_or_default()),
        ],
    }
}
