//! From text to TOML.

use toml::de::DeTable;
use toml_parser::parser::{RecursionGuard, parse_document};
use toml_parser::{ParseError, Source};

use super::fault::PolicyFileFaults;
use super::notes::Notes;
use super::table::{self, Table};

/// Deeper than any policy, and far from the end of the stack.
const MAX_DEPTH: u32 = 16;

/// The text as TOML.
///
/// Where it is no TOML, that is one fault, since what follows may come of it. Values that cannot be read and names that
/// occur twice are noted, and the rest is read.
pub(super) fn parse<'t>(
    text: &'t str,
    notes: &mut Notes<'_>,
) -> Result<Table<'t>, PolicyFileFaults> {
    if let Some(error) = first_error(text) {
        let place = error.unexpected().or(error.context());
        let at = place.map_or(text.len(), |place| place.start());
        return Err(notes.only(at, not_toml(error.description())));
    }
    let (document, errors) = DeTable::parse_recoverable(text);
    let document = document.into_inner();
    if document.is_empty() && errors.is_empty() {
        return Err(notes.only(0, "the file is empty"));
    }
    for error in errors {
        let place = error.span().unwrap_or_default();
        let message = match error.message() {
            "duplicate key" => format!("{} occurs here again", name(text.get(place.clone()))),
            message => not_toml(message),
        };
        notes.unreadable(place.start, message);
    }
    Ok(Table::new(String::new(), 0, document))
}

/// What makes the text no TOML, but for single values. Asked beforehand, so that a text with a fault is not copied.
fn first_error(text: &str) -> Option<ParseError> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut error = None;
    let mut no_receiver = ();
    parse_document(
        &tokens,
        &mut RecursionGuard::new(&mut no_receiver, MAX_DEPTH),
        &mut error,
    );
    error
}

fn not_toml(message: &str) -> String {
    format!("not valid TOML: {message}")
}

fn name(written: Option<&str>) -> &str {
    written
        .filter(|name| table::is_plain(name))
        .unwrap_or("a name")
}
