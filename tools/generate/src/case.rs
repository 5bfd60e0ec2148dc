//! Converts snake_case identifiers to the case styles of the languages.

/// Whether an id is snake_case: `txtime_missing`, `sha256`.
pub fn is_snake(id: &str) -> bool {
    let is_word = |word: &str| {
        let is_small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        !word.is_empty() && word.chars().all(is_small)
    };
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.split('_').all(is_word)
}

/// `HashAlgorithm` as `hash_algorithm`.
pub fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// `txtime_missing` as `TxtimeMissing`.
pub fn pascal(id: &str) -> String {
    id.split('_').map(capitalized).collect()
}

/// `txtime_missing` as `txtimeMissing`.
pub fn camel(id: &str) -> String {
    let (first, rest) = id.split_once('_').unwrap_or((id, ""));
    format!("{first}{}", pascal(rest))
}

/// `txtime_missing` as `TXTIME_MISSING`.
pub fn screaming(id: &str) -> String {
    id.to_ascii_uppercase()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
