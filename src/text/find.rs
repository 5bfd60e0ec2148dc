//! Finding a byte.

use memchr::{memchr, memchr2, memchr3};

/// Where the first of these bytes is: of one, two or three, with the vectors that the processor has. Where size counts, a plain
/// loop will do: texts are short.
#[inline]
pub(super) fn first_of<const N: usize>(bytes: [u8; N], text: &[u8]) -> Option<usize> {
    match *bytes.as_slice() {
        [a] if !cfg!(small) => memchr(a, text),
        [a, b] if !cfg!(small) => memchr2(a, b, text),
        [a, b, c] if !cfg!(small) => memchr3(a, b, c, text),
        _ => text
            .iter()
            .position(|byte| bytes.iter().any(|each| each == byte)),
    }
}
