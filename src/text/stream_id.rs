//! SRT's `streamid`: `#!::h=domain,r=App/Stream,txSecret=…,txTime=…`.
//!
//! Documented (P/38393): `#!::` stands literally, items are separated by commas. That `%23!::` is
//! accepted too is inferred: clients decode the value before they send it. A general URL parser takes
//! `#` for a fragment and loses everything behind it.

use super::query::Param;
use super::span::Part;

/// The query parameter that holds it.
pub(crate) const PARAMETER: &str = "streamid";

/// What a standard `streamid` begins with, literally or with the `#` encoded.
const PREFIXES: [&str; 2] = ["#!::", "%23!::"];

/// The standard prefix, if the value has one, and the items behind it.
pub(crate) fn prefix<'t>(value: Part<'t>) -> (Option<Part<'t>>, Part<'t>) {
    match PREFIXES.iter().find(|prefix| value.starts_with(**prefix)) {
        Some(prefix) => {
            let (prefix, items) = value.split_at(prefix.len());
            (Some(prefix), items)
        }
        None => (None, value),
    }
}

/// The items of a `streamid` in order. Without the prefix, the value is read as if it had one.
#[derive(Clone, Debug)]
pub(crate) struct Items<'t>(Option<Part<'t>>);

impl<'t> Items<'t> {
    pub(crate) fn of(value: Part<'t>) -> Self {
        let (_, items) = prefix(value);
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

/// What a `streamid` says beside its parameters.
#[derive(Clone, Copy, Default)]
pub(crate) struct StreamId<'t> {
    /// The whole value.
    pub value: Part<'t>,
    /// `#!::` or `%23!::`.
    pub prefix: Option<Part<'t>>,
    /// The value of the first `h=`: the push domain.
    pub domain: Option<Part<'t>>,
    /// The value of the first `r=`: `App/Stream`.
    pub resource: Option<Part<'t>>,
}

impl<'t> StreamId<'t> {
    /// The first `streamid` of a query.
    pub fn of_query(query: Part<'t>) -> Option<Self> {
        let mut rest = Some(query);
        while let Some(part) = rest {
            let (piece, behind) = part.split_once(b'&');
            let param = Param::read(piece);
            if param.name.as_str() == PARAMETER {
                return Some(Self::of(param.value_or_empty()));
            }
            rest = behind;
        }
        None
    }

    fn of(value: Part<'t>) -> Self {
        let (prefix, _) = prefix(value);
        let first = |name| {
            Items::of(value)
                .find(|item| item.name.as_str() == name)
                .map(|item| item.value_or_empty())
        };
        Self {
            value,
            prefix,
            domain: first("h"),
            resource: first("r"),
        }
    }
}
