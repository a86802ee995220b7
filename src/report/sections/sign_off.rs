//! The place where both parties sign: two equal blocks.

use crate::domain::values::Side;
use crate::report::context::Context;
use crate::report::cover::korea_first;
use crate::report::document::{Block, Fact, Signature};

pub fn blocks(context: &Context) -> Vec<Block> {
    let own = context.program.partnerships.get(&context.program.scope);
    let signature = |side: Side| {
        let institution = own.and_then(|own| match side {
            Side::Korea => context.organisation(own.korea_lead),
            _ => context.organisation(own.partner_lead),
        });
        let line = |key: &'static str, value: &str| {
            Fact::new(key, context.say(&format!("sign-{key}")), value)
        };
        Signature {
            party: context.side(Some(side)),
            lines: vec![
                line("institution", &institution.unwrap_or_default()),
                line("name", ""),
                line("title", ""),
                line("date", ""),
                line("signature", ""),
                line("reservation", ""),
            ],
        }
    };
    let sides = [Side::Korea, Side::Partner];
    let sides = if korea_first(context) { sides } else { [Side::Partner, Side::Korea] };
    let parties = sides.map(signature).into();
    vec![context.section("sign-off"), context.paragraph("sign-lead"), Block::Signatures { parties }]
}
