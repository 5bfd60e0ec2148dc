//! SRT's `streamid`: `#!::h=domain,r=App/Stream,txSecret=…,txTime=…`.
//!
//! Documented (P/38393): `#!::` is literal, items are separated by commas. That `%23!::` is
//! accepted too is inferred: clients decode the value before they send it. A general URL parser takes
//! `#` as a fragment and loses everything after it.

use super::param::Param;
use super::span::Part;

/// The query parameter that contains it.
pub(crate) const PARAMETER: &str = "streamid";

/// What a standard `streamid` begins with, literally or with the `#` encoded.
const PREFIXES: [&str; 2] = ["#!::", "%23!::"];

/// The standard prefix, if the value has one, and the items after it.
fn cut_prefix(value: Part<'_>) -> (Option<Part<'_>>, Part<'_>) {
    match PREFIXES.iter().find(|prefix| value.starts_with(**prefix)) {
        Some(prefix) => {
            let (prefix, items) = value.split_at(prefix.len());
            (Some(prefix), items)
        }
        None => (None, value),
    }
}

/// Whether a value begins as the standard has it.
pub(crate) fn is_standard(value: Part<'_>) -> bool {
    cut_prefix(value).0.is_some()
}

/// The items of a `streamid` in order. Without the prefix, the value is read as if it had one.
#[derive(Clone, Debug)]
pub(crate) struct Items<'t>(Option<Part<'t>>);

impl<'t> Items<'t> {
    pub(crate) fn of(value: Part<'t>) -> Self {
        let (_, items) = cut_prefix(value);
        Self((!items.is_empty()).then_some(items))
    }
}

impl<'t> Iterator for Items<'t> {
    type Item = Param<'t>;

    fn next(&mut self) -> Option<Param<'t>> {
        let (piece, rest) = self.0?.split_once(b',');
        self.0 = rest;
        Some(Param::read(piece))
    }
}

/// The value of the first `streamid` of a query; without one, of the first parameter whose name is another but for case.
pub(super) fn of_query(query: &str) -> Option<&str> {
    let value = |is_name: fn(&str) -> bool| {
        query.split('&').find_map(|piece| {
            let (name, value) = piece.split_at(piece.find('=').unwrap_or(piece.len()));
            is_name(name).then(|| value.strip_prefix('=').unwrap_or(value))
        })
    };
    value(|name| name == PARAMETER).or_else(|| value(is_parameter))
}

/// Whether it is the parameter's name, in any case.
pub(crate) fn is_parameter(name: &str) -> bool {
    name.eq_ignore_ascii_case(PARAMETER)
}

/// The value of the first item of a `streamid` with this name.
pub(super) fn first_item<'t>(value: &'t str, name: &str) -> Option<&'t str> {
    Items::of(Part::new(value, 0))
        .find(|item| item.name().as_str() == name)
        .map(|item| item.value_or_empty().as_str())
}
