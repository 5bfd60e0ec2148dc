//! The parameters of a push URL, in order, as written.

use core::fmt;

use super::span::Part;
use super::stream_id;

/// One parameter: a name, and a value if there is an `=`.
///
/// Nothing is decoded. In an SRT URL the items of the `streamid` are parameters too. Between two
/// separators that touch (`&&`) stands a parameter with an empty name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Param<'t> {
    /// The whole of it, `name=value`.
    pub whole: Part<'t>,
    /// What stands before the first `=`.
    pub name: Part<'t>,
    /// What stands behind the first `=`.
    pub value: Option<Part<'t>>,
}

impl<'t> Param<'t> {
    #[inline]
    pub(crate) fn read(whole: Part<'t>) -> Self {
        let (name, value) = whole.split_once(b'=');
        Self { whole, name, value }
    }

    /// The value, empty if there is no `=`.
    #[inline]
    #[must_use]
    pub fn value_or_empty(&self) -> Part<'t> {
        self.value.unwrap_or(self.whole.end())
    }
}

impl fmt::Debug for Param<'_> {
    /// The name and the value's place; not the value, which may be a `txSecret`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Param")
            .field("name", &self.name.as_str())
            .field("value", &self.value)
            .finish()
    }
}

/// An iterator over the parameters, in the order of the text.
///
/// For SRT it goes through the query and, where the `streamid` stands, through its items, except
/// `h=` and `r=`, which are the push domain and the names.
#[derive(Clone, Debug)]
pub struct Params<'t> {
    query: Option<Part<'t>>,
    stream_id: Option<stream_id::Items<'t>>,
    srt: bool,
}

impl<'t> Params<'t> {
    #[inline]
    pub(crate) fn of_query(query: Option<Part<'t>>, srt: bool) -> Self {
        Self {
            query,
            stream_id: None,
            srt,
        }
    }

    fn next_of_stream_id(&mut self) -> Option<Param<'t>> {
        let items = self.stream_id.as_mut()?;
        items.find(|item| !matches!(item.name.as_str(), "h" | "r"))
    }

    fn next_of_query(&mut self) -> Option<Param<'t>> {
        let (piece, rest) = self.query?.split_once(b'&');
        self.query = rest;
        Some(Param::read(piece))
    }

    /// SRT: each item of a `streamid` takes the place of the parameter that holds them.
    fn next_of_srt(&mut self) -> Option<Param<'t>> {
        loop {
            if let Some(item) = self.next_of_stream_id() {
                return Some(item);
            }
            let param = self.next_of_query()?;
            if param.name.as_str() != stream_id::PARAMETER {
                return Some(param);
            }
            self.stream_id = Some(stream_id::Items::of(param.value_or_empty()));
        }
    }
}

impl<'t> Iterator for Params<'t> {
    type Item = Param<'t>;

    #[inline]
    fn next(&mut self) -> Option<Param<'t>> {
        if self.srt {
            self.next_of_srt()
        } else {
            self.next_of_query()
        }
    }
}
