//! Finding a cause by a piece of its message.

use crate::cause::Cause;
use crate::generated::enums::Lang;

impl Cause {
    /// The causes whose errmsg contains `piece`, in any language and in the older English wording, without regard
    /// to the case of letters. The order is the table's, after the cause that people call so: "authentication failed", "鉴权失败". An
    /// empty piece finds nothing.
    ///
    /// ```
    /// let found: Vec<_> = pushurl::Cause::search("expired").map(|cause| cause.to_string()).collect();
    /// assert_eq!(found, ["18/501"]);
    /// ```
    pub fn search(piece: &str) -> impl Iterator<Item = Self> {
        let piece = folded(piece.trim());
        let meant = CALLED
            .iter()
            .find(|(name, _)| *name == piece)
            .map(|(_, cause)| *cause);
        let others = Self::all().filter(move |cause| {
            Some(*cause) != meant
                && !piece.is_empty()
                && cause.wordings().any(|text| contains(text, &piece))
        });
        meant.into_iter().chain(others)
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

/// What people call a cause whose errmsg has other words, in lower case (our choice).
const CALLED: [(&str, Cause); 10] = [
    ("auth failed", Cause::AUTH_FAILED),
    ("authentication failed", Cause::AUTH_FAILED),
    ("authentication failure", Cause::AUTH_FAILED),
    ("鉴权失败", Cause::AUTH_FAILED),
    ("推流鉴权失败", Cause::AUTH_FAILED),
    ("認証失敗", Cause::AUTH_FAILED),
    ("認証エラー", Cause::AUTH_FAILED),
    ("인증 실패", Cause::AUTH_FAILED),
    ("인증실패", Cause::AUTH_FAILED),
    ("过期", Cause::URL_EXPIRED),
];

fn contains(text: &str, piece: &str) -> bool {
    let text = folded(text);
    let mut windows = text.as_bytes().windows(piece.len());
    windows.any(|window| window == piece.as_bytes())
}

/// In one case, with the typographic apostrophe as people type it.
///
/// No wording has a letter with a case beyond ASCII, so that the tables of all such letters can be done without; but a Kelvin
/// sign is a `k`.
fn folded(text: &str) -> String {
    let fold = |c: char| match c {
        '\u{2019}' => '\'',
        '\u{212a}' => 'k',
        _ => c.to_ascii_lowercase(),
    };
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn folded_by_unicode(text: &str) -> String {
        text.to_lowercase().replace('\u{2019}', "'")
    }

    #[test]
    fn wordings_have_no_cases_beyond_ascii() {
        for text in Cause::all().flat_map(Cause::wordings) {
            assert_eq!(folded(text), folded_by_unicode(text));
        }
    }

    #[test]
    fn whatever_finds_something_is_folded_as_unicode_does() {
        let wordings = Cause::all().flat_map(Cause::wordings).map(folded);
        let letters: BTreeSet<char> = wordings
            .flat_map(|text| Vec::from_iter(text.chars()))
            .collect();
        let finds = |piece: &str| piece.chars().all(|c| letters.contains(&c));
        for c in '\0'..=char::MAX {
            let piece = c.to_string();
            let (ours, unicodes) = (folded(&piece), folded_by_unicode(&piece));
            assert_eq!(finds(&ours), finds(&unicodes), "{c:?}");
            assert!(ours == unicodes || !finds(&ours), "{c:?}");
        }
    }
}
