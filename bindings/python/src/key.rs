//! Push keys.

use pushurl::KeyTextError;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyString};

use crate::error::{invalid_key, key_of_no_text, text_around_key};
use crate::text::wrong_type;

/// A push key of a domain: the secret that a ``txSecret`` is computed with. One or more bytes without control characters; a
/// ``str`` is encoded as UTF-8.
///
/// It shows nothing of itself, and the library's copy is overwritten when nothing uses it any more. What was passed in belongs to
/// Python, and is not overwritten. Apps should have no key.
///
/// >>> Key("e12c46f2612d5106e2034781ab261ca3")
/// Key(***)
/// >>> Key("key\n")
/// Traceback (most recent call last):
/// ...
/// pushurl.errors.InvalidKey: the key contains a control character, such as a line break at its end
#[pyclass(module = "pushurl", frozen)]
pub struct Key(pub pushurl::Key);

#[pymethods]
impl Key {
    #[new]
    fn new(key: &Bound<'_, PyAny>) -> PyResult<Self> {
        let made = pushurl::Key::new(bytes(key)?.as_bytes());
        made.map(Self).map_err(|error| invalid_key(key.py(), error))
    }

    /// The key that a file or a variable of the environment contains: a byte-order mark at the start and one line break at the end
    /// are not part of it. Text around the key would be hashed with it, and raises :class:`InvalidKey`: quotation marks, blanks, and
    /// a name such as in ``PUSHURL_KEY=…``.
    ///
    /// >>> Key.from_text(b"e12c46f2612d5106e2034781ab261ca3\r\n")
    /// Key(***)
    #[staticmethod]
    fn from_text(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let made = pushurl::Key::from_text(bytes(text)?.as_bytes());
        made.map(Self).map_err(|error| match error {
            KeyTextError::Key(error) => invalid_key(text.py(), error),
            _ => text_around_key(text.py(), error),
        })
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __repr__(&self) -> &'static str {
        "Key(***)"
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Key is not pickled or copied, which would write it down: give each process the name of the file or variable that \
             it is in, and make the Key there",
        ))
    }
}

fn bytes<'py>(key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let py = key.py();
    if let Ok(text) = key.cast::<PyString>() {
        // The codec's exception would contain the key.
        text.encode_utf8().map_err(|_| key_of_no_text(py))
    } else if let Ok(bytes) = key.cast::<PyBytes>() {
        Ok(bytes.clone())
    } else if key.is_instance_of::<PyByteArray>() || is_memoryview(key)? {
        let bytes = py.get_type::<PyBytes>().call1((key,))?;
        Ok(bytes.cast_into::<PyBytes>()?)
    } else {
        Err(wrong_type("a key", "str or bytes", key))
    }
}

fn is_memoryview(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let class = value.py().import("builtins")?.getattr("memoryview")?;
    value.is_instance(&class)
}

/// The key of an optional argument.
pub fn optional(key: Option<&Bound<'_, PyAny>>) -> PyResult<Option<pushurl::Key>> {
    key.map(required).transpose()
}

/// The key of an argument.
pub fn required(key: &Bound<'_, PyAny>) -> PyResult<pushurl::Key> {
    match key.cast::<Key>() {
        Ok(key) => Ok(key.get().0.clone()),
        // A str or bytes here is most likely the key itself.
        Err(_) => {
            let found = key.get_type().name()?.to_string();
            Err(PyTypeError::new_err(format!(
                "a Key is needed, not {found}: Key(…) makes one"
            )))
        }
    }
}
