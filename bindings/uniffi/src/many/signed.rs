//! Signs batches.

use pushurl::{Expiry, Refusal, Signer};
#[cfg(feature = "bulk")]
use pushurl::{Origin, SignRow, SignedUrls};

use super::read::{Cutter, Reader, count, malformed};
use crate::bytes::Packed;
use crate::error::{PushUrlError, Refused};
use crate::target::Batch;
use crate::time;

const APPS: u32 = 1;
const EXPIRIES: u32 = 2;

/// The size of the counts of rows and refusals.
const HEADER: usize = 8;

/// The columns of the rows to sign.
struct Rows<'b> {
    apps: Option<Texts<'b>>,
    streams: Texts<'b>,
    expiries: Option<&'b [[u8; 8]]>,
}

/// A column of texts.
struct Texts<'b> {
    lengths: &'b [[u8; 4]],
    text: &'b str,
}

/// The signed rows. Refusals are rare: the text is written directly after the ends, and refusals are inserted between them last.
struct Answer {
    packed: Packed,
    /// The number of rows written so far.
    rows: usize,
    start_of_text: usize,
    refused: u32,
    refusals: Vec<u8>,
}

/// Signs every row.
pub(crate) fn sign(signer: &Signer, batch: &Batch, rows: &[u8]) -> Result<Packed, PushUrlError> {
    let rows = Rows::read(rows)?;
    Ok(sign_each(signer, batch, &rows)?.pack())
}

/// The number of rows that are signed before they are packed: small enough that their URLs stay in the cache.
#[cfg(feature = "bulk")]
const CHUNK: usize = 1024;

fn sign_each(signer: &Signer, batch: &Batch, rows: &Rows<'_>) -> Result<Answer, PushUrlError> {
    let now = time::at(batch.now);
    let mut cut = Cut::of(rows, batch);
    let mut answer = Answer::with_capacity(rows.len());
    #[cfg(feature = "bulk")]
    if rows.len() > 1 {
        let target = batch.target("", "");
        let origin = Origin::of(&target);
        let mut urls = SignedUrls::new();
        while answer.rows < rows.len() && cut.is_well_formed {
            urls.clear();
            let chunk = cut.by_ref().take(CHUNK);
            let chunk = chunk.map(|row| SignRow::new(row.app, row.stream, row.expiry));
            signer.sign_many(&origin, chunk, now, &mut urls);
            answer.add(&urls);
        }
    }
    for row in cut.by_ref() {
        match signer.sign(&batch.target(row.app, row.stream), row.expiry, now) {
            Ok(signed) => answer.sign(signed.url().as_bytes()),
            Err(refusal) => answer.refuse(&refusal),
        }
    }
    cut.is_well_formed.then_some(answer).ok_or_else(malformed)
}

/// A stream to sign.
struct Row<'r> {
    app: &'r str,
    stream: &'r str,
    expiry: Expiry,
}

impl<'b> Rows<'b> {
    fn read(bytes: &'b [u8]) -> Result<Self, PushUrlError> {
        let mut reader = Reader::new(bytes);
        let rows = count(reader.u32()?)?;
        let columns = reader.u32()?;
        if columns > (APPS | EXPIRIES) {
            return Err(malformed());
        }
        let apps = match columns & APPS {
            0 => None,
            _ => Some(reader.column::<4>(rows)?),
        };
        let streams = reader.column::<4>(rows)?;
        let expiries = match columns & EXPIRIES {
            0 => None,
            _ => Some(reader.column::<8>(rows)?),
        };
        let text = reader.text()?;
        let (app_text, stream_text) = text
            .split_at_checked(total(apps.unwrap_or_default()))
            .ok_or_else(malformed)?;
        if stream_text.len() != total(streams) {
            return Err(malformed());
        }
        Ok(Self {
            apps: apps.map(|lengths| Texts {
                lengths,
                text: app_text,
            }),
            streams: Texts {
                lengths: streams,
                text: stream_text,
            },
            expiries,
        })
    }

    fn len(&self) -> usize {
        self.streams.lengths.len()
    }
}

/// An iterator over the rows. It ends before a malformed row.
struct Cut<'r> {
    rows: &'r Rows<'r>,
    next: usize,
    apps: Option<Cutter<'r>>,
    streams: Cutter<'r>,
    app: &'r str,
    expires: Expiry,
    is_well_formed: bool,
}

impl<'r> Cut<'r> {
    fn of(rows: &'r Rows<'_>, batch: &'r Batch) -> Self {
        Self {
            rows,
            next: 0,
            apps: rows.apps.as_ref().map(Texts::cutter),
            streams: rows.streams.cutter(),
            app: &batch.app,
            expires: Expiry::At(time::at(batch.expires)),
            is_well_formed: true,
        }
    }

    #[inline]
    fn row(&mut self, row: usize, stream: [u8; 4]) -> Result<Row<'r>, PushUrlError> {
        let app = match (&self.rows.apps, &mut self.apps) {
            (Some(column), Some(apps)) => apps.cut(column.length(row)?)?,
            _ => self.app,
        };
        let own = self.rows.expiries.and_then(|expiries| expiries.get(row));
        let expires = own.map(|expiry| Expiry::At(time::at(i64::from_le_bytes(*expiry))));
        let stream = self.streams.cut(stream)?;
        let expiry = expires.unwrap_or(self.expires);
        Ok(Row {
            app,
            stream,
            expiry,
        })
    }
}

impl<'r> Iterator for Cut<'r> {
    type Item = Row<'r>;

    #[inline]
    fn next(&mut self) -> Option<Row<'r>> {
        let row = self.next;
        let stream = *self.rows.streams.lengths.get(row)?;
        self.next += 1;
        let row = self.row(row, stream);
        self.is_well_formed &= row.is_ok();
        row.ok()
    }
}

impl<'b> Texts<'b> {
    fn cutter(&self) -> Cutter<'b> {
        Cutter(self.text)
    }

    fn length(&self, row: usize) -> Result<[u8; 4], PushUrlError> {
        self.lengths.get(row).copied().ok_or_else(malformed)
    }
}

/// The total length of the texts of a column.
fn total(lengths: &[[u8; 4]]) -> usize {
    lengths.iter().fold(0, |total: usize, len| {
        total.saturating_add(u32::from_le_bytes(*len) as usize)
    })
}

impl Answer {
    fn with_capacity(rows: usize) -> Self {
        let start_of_text = HEADER + 4 * rows;
        // 112 bytes is about the length of a URL.
        let mut packed = Packed::with_capacity(start_of_text + 112 * rows);
        packed.push(&u32::try_from(rows).unwrap_or(u32::MAX).to_le_bytes());
        // The number of refusals and the ends, set later.
        packed.skip(4 + 4 * rows);
        Self {
            packed,
            rows: 0,
            start_of_text,
            refused: 0,
            refusals: Vec::new(),
        }
    }

    /// Adds the URLs and refusals of the next rows.
    #[cfg(feature = "bulk")]
    fn add(&mut self, urls: &SignedUrls) {
        for url in urls.iter() {
            match url {
                Ok(url) => self.sign(url.as_bytes()),
                Err(refusal) => self.refuse(refusal),
            }
        }
    }

    #[inline]
    fn sign(&mut self, url: &[u8]) {
        self.packed.push(url);
        self.end_row();
    }

    #[inline]
    fn end_row(&mut self) {
        let end = self.packed.len() - self.start_of_text;
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        self.packed.set(HEADER + 4 * self.rows, end.to_le_bytes());
        self.packed.push(b"\n");
        self.rows += 1;
    }

    #[cold]
    fn refuse(&mut self, refusal: &Refusal) {
        let row = u32::try_from(self.rows).unwrap_or(u32::MAX);
        for refused in refusal.refused() {
            let Refused {
                field,
                index,
                reason,
                span,
            } = refused.into();
            for number in [row, index, span.start, span.end] {
                self.refusals.extend_from_slice(&number.to_le_bytes());
            }
            self.refusals.extend_from_slice(&reason.to_le_bytes());
            self.refusals.extend_from_slice(&[field as u8, 0]);
            self.refused += 1;
        }
        self.end_row();
    }

    fn pack(mut self) -> Packed {
        self.packed.set(4, self.refused.to_le_bytes());
        self.packed.insert(self.start_of_text, &self.refusals);
        self.packed
    }
}
