//! Text of Python, which is UTF-8 here and counted in characters there.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// The UTF-8 of a `str`.
pub struct Utf8<'py>(Bound<'py, PyBytes>);

impl<'py> Utf8<'py> {
    /// A lone surrogate, which UTF-8 does not have, becomes U+FFFD: one character of three bytes, as it is itself.
    pub fn of(text: &Bound<'py, PyString>) -> PyResult<Self> {
        text.encode_utf8()
            .or_else(|_| without_surrogates(text))
            .map(Self)
    }

    pub fn as_str(&self) -> &str {
        str::from_utf8(self.0.as_bytes()).unwrap_or_default()
    }
}

#[cold]
fn without_surrogates<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyBytes>> {
    let encoded = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
    let mut bytes = encoded.cast::<PyBytes>()?.as_bytes().to_vec();
    for at in 0..bytes.len() {
        if let Some(character @ [0xED, 0xA0..=0xBF, _]) = bytes.get_mut(at..at + 3) {
            character.copy_from_slice("\u{FFFD}".as_bytes());
        }
    }
    Ok(PyBytes::new(text.py(), &bytes))
}

/// An argument that must be a `str`.
pub fn str_argument<'a, 'py>(
    value: &'a Bound<'py, PyAny>,
    what: &str,
) -> PyResult<&'a Bound<'py, PyString>> {
    value
        .cast::<PyString>()
        .map_err(|_| wrong_type(what, "str", value))
}

/// The text of an argument that must be a `str`.
pub fn utf8_argument<'py>(value: &Bound<'py, PyAny>, what: &str) -> PyResult<Utf8<'py>> {
    Utf8::of(str_argument(value, what)?)
}

/// `url must be str, not int`. The value itself is not shown: it may be a secret.
pub fn wrong_type(what: &str, expected: &str, found: &Bound<'_, PyAny>) -> PyErr {
    let found = found.get_type();
    let found = found
        .name()
        .map_or_else(|_| "?".into(), |name| name.to_string());
    PyTypeError::new_err(format!("{what} must be {expected}, not {found}"))
}

/// The place in characters of a place in bytes.
pub fn characters(text: &str, byte: usize) -> usize {
    match text.get(..byte) {
        Some(before) if !before.is_ascii() => before.chars().count(),
        _ => byte,
    }
}

/// The texts of many `str`s: in one piece, since each of them alone would take an encoding of its own.
pub struct Texts {
    whole: String,
    ends: Vec<usize>,
}

impl Texts {
    pub fn of(list: &Bound<'_, pyo3::types::PyList>, what: &str) -> PyResult<Self> {
        let py = list.py();
        let joined = PyString::new(py, "").call_method1("join", (list,));
        let Ok(joined) = joined else {
            // Which one it is.
            for item in list {
                str_argument(&item, what)?;
            }
            return Err(joined
                .err()
                .unwrap_or_else(|| PyTypeError::new_err(what.to_owned())));
        };
        let joined = utf8_argument(&joined, what)?;
        let mut texts = Self {
            whole: joined.as_str().to_owned(),
            ends: Vec::with_capacity(list.len()),
        };
        let mut end = 0;
        for item in list {
            end += texts.bytes_of(end, item.len()?);
            texts.ends.push(end);
        }
        Ok(texts)
    }

    /// How many bytes so many characters have.
    fn bytes_of(&self, start: usize, characters: usize) -> usize {
        let rest = self.whole.get(start..).unwrap_or_default();
        match rest.as_bytes().get(..characters) {
            Some(bytes) if bytes.is_ascii() => characters,
            _ => rest.chars().take(characters).map(char::len_utf8).sum(),
        }
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, row: usize) -> &str {
        let end = self.ends.get(row).copied().unwrap_or_default();
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        self.whole
            .get(start.copied().unwrap_or(0)..end)
            .unwrap_or_default()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.len()).map(|row| self.get(row))
    }
}
