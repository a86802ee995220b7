//! The house style on a page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{both, escape};
use crate::report::document::Also;
use crate::report::house::{Colour, Dress, LogoForm};

/// Colours for light screens and for print; dark screens keep theirs, which are paler.
pub fn style(dress: &Dress) -> String {
    let own = |names: &[&str], colour: Option<Colour>| {
        let hex = colour.map(Colour::hex).unwrap_or_default();
        let set = |name: &&str| format!("--{name}: {hex}; ");
        if hex.is_empty() { String::new() } else { names.iter().map(set).collect::<String>() }
    };
    let colours = own(&["accent", "c1"], dress.accent) + &own(&["c2"], dress.accent2);
    if colours.is_empty() {
        return colours;
    }
    let rule = format!(":root {{ {colours}}}");
    format!("@media (prefers-color-scheme: light) {{ {rule} }}\n@media print {{ {rule} }}\n")
}

/// A line of the house in the languages of the report; nothing where it says nothing.
pub fn line(class: &str, text: &str, also: Option<&Also>) -> String {
    if text.is_empty() && also.is_none() {
        return String::new();
    }
    format!("<p class=\"{class}\">{}</p>\n", both(&escape(text), also))
}

/// The logo inside the page; a drawing as a picture runs no script and loads nothing.
pub fn logo(dress: &Dress) -> String {
    let Some(logo) = &dress.logo else { return String::new() };
    let kind = match logo.form {
        LogoForm::Png => "png",
        LogoForm::Svg => "svg+xml",
    };
    let (name, bytes) = (escape(&dress.organisation), STANDARD.encode(&logo.bytes));
    format!("<img class=\"logo\" alt=\"{name}\" src=\"data:image/{kind};base64,{bytes}\">\n")
}
