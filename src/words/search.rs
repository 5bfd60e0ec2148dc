//! Finding a cause by a piece of its message.

use super::Lang;
use crate::cause::Cause;

impl Cause {
    /// The causes whose errmsg holds `piece`, in any language and in the older English wording, without regard
    /// to the case of letters. The order is the table's. An empty piece finds nothing.
    ///
    /// ```
    /// let found: Vec<_> = pushurl::Cause::search("expired").map(|cause| cause.to_string()).collect();
    /// assert_eq!(found, ["18/501"]);
    /// ```
    pub fn search(piece: &str) -> impl Iterator<Item = Self> {
        let piece = folded(piece.trim());
        Self::all().filter(move |cause| {
            !piece.is_empty() && cause.wordings().any(|text| folded(text).contains(&piece))
        })
    }

    /// Every published wording of the errmsg.
    fn wordings(self) -> impl Iterator<Item = &'static str> {
        Lang::ALL
            .into_iter()
            .flat_map(move |lang| {
                let published = self.erratum(lang).map(|erratum| erratum.published);
                [Some(self.errmsg(lang)), published]
            })
            .chain([self.older_errmsg()])
            .flatten()
    }
}

/// In one case, with the typographic apostrophe as people type it.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('\u{2019}', "'")
}
