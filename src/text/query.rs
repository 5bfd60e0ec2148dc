//! The parameters of a push URL, in order, as written.

use super::param::Param;
use super::span::Part;
use super::streamid;

/// An iterator over the parameters, in the order of the text.
///
/// For SRT it goes through the query and, in place of the `streamid`, through its items, except
/// `h=` and `r=`, which are the push domain and the names.
#[derive(Clone, Debug)]
pub struct Params<'t> {
    query: Option<Part<'t>>,
    streamid: Option<streamid::Items<'t>>,
    srt: bool,
}

impl<'t> Params<'t> {
    #[inline]
    pub(crate) fn of_query(query: Option<Part<'t>>, srt: bool) -> Self {
        Self {
            query,
            streamid: None,
            srt,
        }
    }

    pub(crate) fn of_streamid(value: Part<'t>) -> Self {
        Self {
            query: None,
            streamid: Some(streamid::Items::of(value)),
            srt: true,
        }
    }

    fn next_of_streamid(&mut self) -> Option<Param<'t>> {
        let items = self.streamid.as_mut()?;
        items.find(|item| !matches!(item.name().as_str(), "h" | "r"))
    }

    fn next_of_query(&mut self) -> Option<Param<'t>> {
        let (piece, rest) = self.query?.split_once(b'&');
        self.query = rest;
        Some(Param::read(piece))
    }

    /// SRT: each item of a `streamid` replaces the parameter that contains them.
    #[cold]
    fn next_of_srt(&mut self) -> Option<Param<'t>> {
        loop {
            if let Some(item) = self.next_of_streamid() {
                return Some(item);
            }
            let param = self.next_of_query()?;
            if !streamid::is_parameter(&param.name()) {
                return Some(param);
            }
            self.streamid = Some(streamid::Items::of(param.value_or_empty()));
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
