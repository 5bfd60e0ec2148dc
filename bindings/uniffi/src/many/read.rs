//! Reads packed rows. The input is untrusted.

use crate::error::PushUrlError;

/// The unread rest of a buffer.
pub(crate) struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub fn u32(&mut self) -> Result<u32, PushUrlError> {
        let (number, rest) = self.0.split_first_chunk().ok_or_else(malformed)?;
        self.0 = rest;
        Ok(u32::from_le_bytes(*number))
    }

    pub fn i64(&mut self) -> Result<i64, PushUrlError> {
        let (number, rest) = self.0.split_first_chunk().ok_or_else(malformed)?;
        self.0 = rest;
        Ok(i64::from_le_bytes(*number))
    }

    /// A text of `len` bytes.
    pub fn text_of(&mut self, len: usize) -> Result<&'b str, PushUrlError> {
        let (text, rest) = self.0.split_at_checked(len).ok_or_else(malformed)?;
        self.0 = rest;
        str::from_utf8(text).map_err(|_| malformed())
    }

    /// The rest of the buffer.
    pub fn rest(self) -> &'b [u8] {
        self.0
    }

    /// A column of numbers of `N` bytes each.
    pub fn column<const N: usize>(&mut self, rows: usize) -> Result<&'b [[u8; N]], PushUrlError> {
        let len = rows.checked_mul(N).ok_or_else(malformed)?;
        let (column, rest) = self.0.split_at_checked(len).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(column.as_chunks().0)
    }

    /// The rest of the buffer as text.
    pub fn text(self) -> Result<&'b str, PushUrlError> {
        str::from_utf8(self.0).map_err(|_| malformed())
    }
}

/// Cuts concatenated texts by their lengths.
pub(crate) struct Cutter<'b>(pub &'b str);

impl<'b> Cutter<'b> {
    pub fn cut(&mut self, len: [u8; 4]) -> Result<&'b str, PushUrlError> {
        let len = usize::try_from(u32::from_le_bytes(len)).map_err(|_| malformed())?;
        let (text, rest) = self.0.split_at_checked(len).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(text)
    }

    /// Fails if there is text after the last one.
    pub fn finish(self) -> Result<(), PushUrlError> {
        match self.0.is_empty() {
            true => Ok(()),
            false => Err(malformed()),
        }
    }
}

/// Reads *Texts*.
pub(crate) fn texts(bytes: &[u8]) -> Result<Vec<&str>, PushUrlError> {
    let mut reader = Reader::new(bytes);
    let rows = count(reader.u32()?)?;
    let lengths = reader.column::<4>(rows)?;
    let mut cutter = Cutter(reader.text()?);
    let mut texts = Vec::with_capacity(rows);
    for len in lengths {
        texts.push(cutter.cut(*len)?);
    }
    cutter.finish()?;
    Ok(texts)
}

pub(crate) fn count(number: u32) -> Result<usize, PushUrlError> {
    usize::try_from(number).map_err(|_| malformed())
}

pub(crate) fn malformed() -> PushUrlError {
    PushUrlError::argument("the packed rows are not laid out as they should be")
}
