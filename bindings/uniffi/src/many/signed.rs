//! Signing many.

use chrono::{DateTime, Utc};
use pushurl::{Origin, Refusal, Row, SignedUrls, Signer};

use super::read::{Cutter, Reader, count, malformed};
use crate::bytes::Packed;
use crate::error::{PushUrlError, Refused};
use crate::moment;
use crate::target::Batch;

const APPS: u32 = 1;
const EXPIRIES: u32 = 2;

/// How many rows, and how many refusals.
const HEADER: usize = 8;

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

/// What was signed. Most rows are, so the text follows the ends at once; refusals are put between them when all are known.
struct Answer {
    packed: Packed,
    start_of_text: usize,
    refused: u32,
    refusals: Vec<u8>,
}

/// Signs every row.
pub(crate) fn sign(signer: &Signer, batch: &Batch, rows: &[u8]) -> Result<Packed, PushUrlError> {
    let rows = Rows::read(rows)?;
    Ok(sign_each(signer, batch, &rows)?.pack())
}

/// So many at a time, and what was signed of them is still at hand when it is packed.
const CHUNK: usize = 1024;

fn sign_each(signer: &Signer, batch: &Batch, rows: &Rows<'_>) -> Result<Answer, PushUrlError> {
    let now = moment::at(batch.now);
    let target = batch.target("", "");
    let origin = Origin::of(&target);
    let mut cut = Cut::of(rows, batch);
    let mut answer = Answer::with_capacity(rows.len());
    if rows.len() == 1 {
        // Many take some preparation.
        let Row {
            app,
            stream,
            expiry,
        } = cut.row(0)?;
        match signer.sign(&batch.target(app, stream), expiry, now) {
            Ok(signed) => answer.packed.push(signed.url().as_bytes()),
            Err(refusal) => answer.refuse(0, &refusal),
        }
        answer.end_row(0);
        return Ok(answer);
    }
    let (mut chunk, mut urls) = (Vec::new(), SignedUrls::new());
    let mut row = 0;
    while row < rows.len() {
        chunk.clear();
        for row in row..rows.len().min(row + CHUNK) {
            chunk.push(cut.row(row)?);
        }
        urls.clear();
        signer.sign_many(&origin, chunk.iter().copied(), now, &mut urls);
        for url in urls.iter() {
            match url {
                Ok(url) => answer.packed.push(url.as_bytes()),
                Err(refusal) => answer.refuse(row, refusal),
            }
            answer.end_row(row);
            row += 1;
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

    fn len(&self) -> usize {
        self.streams.lengths.len()
    }
}

/// The rows, each by itself, in their order.
struct Cut<'r> {
    rows: &'r Rows<'r>,
    apps: Option<Cutter<'r>>,
    streams: Cutter<'r>,
    app: &'r str,
    expires: DateTime<Utc>,
}

impl<'r> Cut<'r> {
    fn of(rows: &'r Rows<'_>, batch: &'r Batch) -> Self {
        Self {
            rows,
            apps: rows.apps.as_ref().map(Texts::cutter),
            streams: rows.streams.cutter(),
            app: &batch.app,
            expires: moment::at(batch.expires),
        }
    }

    fn row(&mut self, row: usize) -> Result<Row<'r>, PushUrlError> {
        let app = match (&self.rows.apps, &mut self.apps) {
            (Some(column), Some(apps)) => apps.cut(column.length(row)?)?,
            _ => self.app,
        };
        let stream = self.streams.cut(self.rows.streams.length(row)?)?;
        let own = self.rows.expiries.and_then(|expiries| expiries.get(row));
        let expires = own.map(|expiry| moment::at(i64::from_le_bytes(*expiry)));
        Ok(Row::new(app, stream, expires.unwrap_or(self.expires)))
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
        let start_of_text = HEADER + 4 * rows;
        // A URL is about as long as that.
        let mut packed = Packed::with_capacity(start_of_text + 112 * rows);
        packed.push(&u32::try_from(rows).unwrap_or(u32::MAX).to_le_bytes());
        // How many are refused, and the ends: set when they are known.
        packed.skip(4 + 4 * rows);
        Self {
            packed,
            start_of_text,
            refused: 0,
            refusals: Vec::new(),
        }
    }

    fn end_row(&mut self, row: usize) {
        let end = self.packed.len() - self.start_of_text;
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        self.packed.set(HEADER + 4 * row, end.to_le_bytes());
        self.packed.push(b"\n");
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

    fn pack(mut self) -> Packed {
        self.packed.set(4, self.refused.to_le_bytes());
        self.packed.insert(self.start_of_text, &self.refusals);
        self.packed
    }
}
