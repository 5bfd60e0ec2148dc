//! Signing many.

use pushurl::{Origin, Refusal, Row, SignedUrls, Signer};

use super::read::{Cutter, Reader, count, malformed};
use crate::bytes::Packed;
use crate::error::{PushUrlError, Refused};
use crate::moment;
use crate::target::Batch;

const APPS: u32 = 1;
const EXPIRIES: u32 = 2;

/// What the rows say.
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

/// What was signed, column by column.
struct Answer {
    ends: Vec<u8>,
    refused: u32,
    refusals: Vec<u8>,
    text: String,
}

/// Signs every row.
pub(crate) fn sign(signer: &Signer, batch: &Batch, rows: &[u8]) -> Result<Packed, PushUrlError> {
    let rows = Rows::read(rows)?;
    Ok(sign_each(signer, batch, &rows)?.pack())
}

/// So many at a time, and what was signed of them is still at hand when it is packed.
const CHUNK: usize = 4096;

fn sign_each(signer: &Signer, batch: &Batch, rows: &Rows<'_>) -> Result<Answer, PushUrlError> {
    let now = moment::at(batch.now);
    let target = batch.target("", "");
    let origin = Origin::of(&target);
    let rows = rows.cut(batch)?;
    let mut answer = Answer::with_capacity(rows.len());
    let mut urls = SignedUrls::new();
    for (chunk, rows) in rows.chunks(CHUNK).enumerate() {
        urls.clear();
        signer.sign_many(&origin, rows.iter().copied(), now, &mut urls);
        for (row, url) in urls.iter().enumerate() {
            match url {
                Ok(url) => answer.text.push_str(url),
                Err(refusal) => answer.refuse(chunk * CHUNK + row, refusal),
            }
            answer.end_row();
        }
    }
    Ok(answer)
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

    /// Each row by itself.
    fn cut<'r>(&'r self, batch: &'r Batch) -> Result<Vec<Row<'r>>, PushUrlError> {
        let mut apps = self.apps.as_ref().map(Texts::cutter);
        let mut streams = self.streams.cutter();
        let lengths = self.streams.lengths.iter().enumerate();
        let row = |(row, stream): (usize, &[u8; 4])| {
            let app = match (&self.apps, &mut apps) {
                (Some(column), Some(apps)) => apps.cut(column.length(row)?)?,
                _ => &batch.app,
            };
            let expires = moment::at(self.expiry(row).unwrap_or(batch.expires));
            Ok(Row::new(app, streams.cut(*stream)?, expires))
        };
        lengths.map(row).collect()
    }

    fn expiry(&self, row: usize) -> Option<i64> {
        let expiry = self.expiries?.get(row)?;
        Some(i64::from_le_bytes(*expiry))
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

/// The length of all texts of a column together.
fn total(lengths: &[[u8; 4]]) -> usize {
    lengths.iter().fold(0, |total: usize, len| {
        total.saturating_add(u32::from_le_bytes(*len) as usize)
    })
}

impl Answer {
    fn with_capacity(rows: usize) -> Self {
        Self {
            ends: Vec::with_capacity(4 * rows),
            refused: 0,
            refusals: Vec::new(),
            // About as long as a URL is.
            text: String::with_capacity(112 * rows),
        }
    }

    fn end_row(&mut self) {
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.ends.extend_from_slice(&end.to_le_bytes());
        self.text.push('\n');
    }

    #[cold]
    fn refuse(&mut self, row: usize, refusal: &Refusal) {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
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
            self.refusals
                .extend_from_slice(&reason.number().to_le_bytes());
            self.refusals.extend_from_slice(&[field as u8, 0]);
            self.refused += 1;
        }
    }

    fn pack(&self) -> Packed {
        let rows = u32::try_from(self.ends.len() / 4).unwrap_or(u32::MAX);
        let parts = [&self.ends, &self.refusals, self.text.as_bytes()];
        let len: usize = parts.iter().map(|part| part.len()).sum();
        let mut packed = Packed::with_capacity(8 + len);
        packed.push(&rows.to_le_bytes());
        packed.push(&self.refused.to_le_bytes());
        for part in parts {
            packed.push(part);
        }
        packed
    }
}
