//! The names of secrets.

/// What a name says about its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `txSecret`.
    Exact,
    /// `txSecret` with at most two letters wrong.
    Misspelled,
    /// The name of a key.
    Key,
    /// SRT's.
    Passphrase,
    /// Of other vendors.
    AuthKey,
}

/// A name, and its place.
pub(super) struct Name {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

const TXSECRET: &[u8] = b"txsecret";

/// Longer words are no names of secrets.
const LONGEST: usize = 24;

/// The name at `at`, if a secret follows names like it.
pub(super) fn at(text: &str, at: usize) -> Option<Name> {
    let rest = text.as_bytes().get(at..)?;
    let start = rest.get(..TXSECRET.len());
    if start.is_some_and(|start| start.eq_ignore_ascii_case(TXSECRET)) {
        // One or two letters too many; more are a value after a lost `=`.
        let more = rest.iter().skip(TXSECRET.len()).take(3);
        let more = more.take_while(|b| b.is_ascii_alphanumeric()).count();
        return Some(Name {
            kind: Kind::Exact,
            start: at,
            end: at + TXSECRET.len() + if more < 3 { more } else { 0 },
        });
    }
    if !is_word_start(text.as_bytes(), at) {
        return None;
    }
    let len = rest
        .iter()
        .take(LONGEST + 1)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        .count();
    let word = rest.get(..len).filter(|word| word.len() <= LONGEST)?;
    let kind = kind_of(word)?;
    Some(Name {
        kind,
        start: at,
        end: at + len,
    })
}

/// Whether no word goes on at `at`. A sequence that colors the text is no part of a word.
pub(super) fn is_word_start(text: &[u8], at: usize) -> bool {
    const LONGEST_COLOR: usize = 12;
    let Some((last, before)) = text.get(..at).and_then(|before| before.split_last()) else {
        return true;
    };
    if !last.is_ascii_alphanumeric() && !matches!(last, b'_' | b'-') {
        return true;
    }
    let numbers = before
        .iter()
        .rev()
        .take(LONGEST_COLOR)
        .take_while(|b| b.is_ascii_digit() || **b == b';')
        .count();
    let before = before.get(..before.len() - numbers);
    *last == b'm' && before.is_some_and(|before| before.ends_with(b"\x1b["))
}

fn kind_of(word: &[u8]) -> Option<Kind> {
    let mut letters = [0; LONGEST];
    let mut len = 0;
    for byte in word.iter().filter(|b| b.is_ascii_alphanumeric()) {
        *letters.get_mut(len)? = byte.to_ascii_lowercase();
        len += 1;
    }
    let name = letters.get(..len)?;
    match name {
        b"passphrase" | b"srtpassphrase" => Some(Kind::Passphrase),
        b"authkey" => Some(Kind::AuthKey),
        _ if is_key(name) => Some(Kind::Key),
        // An exact name inside it is found at its own place.
        _ if is_misspelled(name) && !contains_exact(word) => Some(Kind::Misspelled),
        _ => None,
    }
}

fn contains_exact(word: &[u8]) -> bool {
    word.windows(TXSECRET.len())
        .any(|part| part.eq_ignore_ascii_case(TXSECRET))
}

/// `key`, or one of its usual names.
fn is_key(name: &[u8]) -> bool {
    let Some(owner) = name.strip_suffix(b"key") else {
        return false;
    };
    matches!(
        owner,
        b"" | b"push"
            | b"live"
            | b"primary"
            | b"backup"
            | b"playback"
            | b"play"
            | b"main"
            | b"master"
            | b"slave"
            | b"secret"
            | b"secure"
            | b"security"
            | b"sign"
            | b"tx"
            | b"api"
            | b"callback"
            | b"pushurl"
            | b"pushurlbackup"
            | b"pushurlplayback"
            | b"pushurlcallback"
            | b"pushprimary"
            | b"pushbackup"
            | b"pushauth"
    )
}

/// At most two letters too many, too few or wrong.
fn is_misspelled(name: &[u8]) -> bool {
    const MOST: usize = 2;
    // Most words have too few of its letters.
    let has = |letter: u8| usize::from(name.contains(&letter));
    if b"txsecr".iter().copied().map(has).sum::<usize>() < 4 {
        return false;
    }
    distance(name, TXSECRET) <= MOST
}

/// The Levenshtein distance of a name and `txsecret`.
fn distance(name: &[u8], of: &[u8]) -> usize {
    let mut row = [0; TXSECRET.len() + 1];
    row.iter_mut().enumerate().for_each(|(at, cost)| *cost = at);
    for (line, letter) in name.iter().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        if let Some(cost) = row.first_mut() {
            *cost = left;
        }
        for (cost, other) in row.iter_mut().skip(1).zip(of) {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = *cost;
            *cost = replaced.min(diagonal + 1).min(left + 1);
            left = *cost;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_names() {
        for (name, kind) in [
            ("txSecret", Some(Kind::Exact)),
            ("TXSECRETS", Some(Kind::Exact)),
            ("txSercet", Some(Kind::Misspelled)),
            ("tx_secret", Some(Kind::Misspelled)),
            ("tx-secret", Some(Kind::Misspelled)),
            ("wsSecret", Some(Kind::Misspelled)),
            ("secret", Some(Kind::Misspelled)),
            ("txsecrt", Some(Kind::Misspelled)),
            ("tasebret", Some(Kind::Misspelled)),
            ("xtxSecret", None),
            ("sercet", None),
            ("secrets1x", None),
            ("section", None),
            ("txTime", None),
            ("extract", None),
            ("PUSHURL_KEY", Some(Kind::Key)),
            ("key", Some(Kind::Key)),
            ("push-url--callback---key", Some(Kind::Key)),
            ("push-url--callback---keyx", None),
            ("monkey", None),
            ("keyframe", None),
            ("auth_key", Some(Kind::AuthKey)),
            ("passphrase", Some(Kind::Passphrase)),
        ] {
            assert_eq!(at(name, 0).map(|name| name.kind), kind, "{name}");
        }
        assert!(at("cam1txSecret", 4).is_some_and(|name| name.end == 12));
        assert!(at("mykey", 2).is_none());
    }

    #[test]
    fn a_word_starts_after_a_color() {
        for (before, expected) in [
            ("", true),
            (" ", true),
            ("x", false),
            ("_", false),
            ("m", false),
            ("\u{1b}[m", true),
            ("\u{1b}[31m", true),
            ("\u{1b}[31;1m", true),
            ("\u{1b}[31K", false),
            ("\u{1b}[3x1m", false),
        ] {
            assert_eq!(
                is_word_start(before.as_bytes(), before.len()),
                expected,
                "{before:?}"
            );
        }
    }

    #[test]
    fn distances() {
        for (name, expected) in [
            ("txsecret", 0),
            ("txsercet", 2),
            ("txsecre", 1),
            ("xtxsecret", 1),
            ("", 8),
            ("aaaaaaaa", 8),
        ] {
            assert_eq!(distance(name.as_bytes(), TXSECRET), expected, "{name}");
        }
    }
}
