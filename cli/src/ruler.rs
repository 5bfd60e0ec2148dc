//! A text with carets under some places.

use std::io::{self, Write};

use anstyle::Style;
use pushurl::Span;
use unicode_width::UnicodeWidthStr as _;

use crate::visible;

const INDENT: &str = "  ";

/// If there are more rows, only the first, the last and those with a mark are shown.
const MAX_ROWS: usize = 8;

/// A place, and its label.
pub struct Mark {
    pub span: Span,
    pub label: &'static str,
    pub style: Style,
}

/// Writes the text in rows of at most `width` columns, and under each row its marks, a line for each.
///
/// Secrets are masked character by character; control characters are shown as pictures.
pub fn write(out: &mut dyn Write, text: &str, marks: &[Mark], width: usize) -> io::Result<()> {
    let width = width.saturating_sub(INDENT.len()).max(20);
    let rows = rows(text, width);
    let mut elided = false;
    for (number, row) in rows.iter().enumerate() {
        let is_edge = number == 0 || number + 1 == rows.len();
        let begins_or_ends_here =
            |mark: &Mark| row.contains(mark.span.start) || row.contains(last(mark.span));
        if rows.len() > MAX_ROWS && !is_edge && !marks.iter().any(begins_or_ends_here) {
            if !elided {
                writeln!(out, "{INDENT}…")?;
            }
            elided = true;
            continue;
        }
        elided = false;
        row.write(out, marks, width)?;
    }
    Ok(())
}

/// The last byte of a span, or the place of an empty one.
fn last(span: Span) -> usize {
    span.start + span.len().saturating_sub(1)
}

/// A row of the terminal.
#[derive(Default)]
struct Row {
    shown: String,
    /// For each character, its byte offset and its first column.
    places: Vec<(usize, usize)>,
    /// The byte offset and the column after the last character.
    end: (usize, usize),
    /// Whether this is the last row, which also has the place of missing parts.
    is_last: bool,
}

fn rows(text: &str, width: usize) -> Vec<Row> {
    // The masked text has the same number of characters.
    let masked = pushurl::mask_aligned(text);
    let mut rows = Vec::new();
    let mut row = Row::default();
    let mut cell = String::new();
    for ((at, original), c) in text.char_indices().zip(masked.chars()) {
        cell.clear();
        let columns = visible::push(c, &mut cell);
        if row.end.1 + columns > width && !row.places.is_empty() {
            rows.push(std::mem::take(&mut row));
        }
        row.places.push((at, row.end.1));
        row.shown.push_str(&cell);
        row.end = (at + original.len_utf8(), row.end.1 + columns);
    }
    row.is_last = true;
    rows.push(row);
    rows
}

impl Row {
    fn start(&self) -> usize {
        self.places.first().map_or(self.end.0, |(at, _)| *at)
    }

    /// Whether the byte, or the place after the last one, is in this row.
    fn contains(&self, at: usize) -> bool {
        at >= self.start() && (at < self.end.0 || self.is_last)
    }

    fn write(&self, out: &mut dyn Write, marks: &[Mark], width: usize) -> io::Result<()> {
        writeln!(out, "{INDENT}{}", self.shown)?;
        for mark in marks {
            if let Some((column, carets)) = self.place(mark.span) {
                write_carets(out, mark, column, carets, width)?;
            }
        }
        Ok(())
    }

    /// The column and the width of a span in this row.
    fn place(&self, span: Span) -> Option<(usize, usize)> {
        let starts_here = self.contains(span.start);
        if !starts_here && (span.start > self.start() || span.end <= self.start()) {
            return None;
        }
        let start = self.column(span.start);
        let end = self.column(span.end);
        Some((start, end.saturating_sub(start).max(1)))
    }

    /// The column of a byte, limited to the row.
    fn column(&self, at: usize) -> usize {
        let places = self.places.iter().find(|(place, _)| *place >= at);
        places.map_or(self.end.1, |(_, column)| *column)
    }
}

/// The label follows the carets, or precedes them if there is no room.
fn write_carets(
    out: &mut dyn Write,
    mark: &Mark,
    column: usize,
    carets: usize,
    width: usize,
) -> io::Result<()> {
    let Mark { label, style, .. } = mark;
    let label_width = label.width();
    let carets_text = "^".repeat(carets);
    let fits_behind = column + carets + 1 + label_width <= width;
    if !fits_behind && label_width < column {
        let gap = column - 1 - label_width;
        return writeln!(
            out,
            "{INDENT}{:gap$}{style}{label} {carets_text}{style:#}",
            ""
        );
    }
    writeln!(
        out,
        "{INDENT}{:column$}{style}{carets_text} {label}{style:#}",
        ""
    )
}
