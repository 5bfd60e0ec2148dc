//! Shows a text with carets under marked spans.

use std::io::{self, Write};

use anstyle::Style;
use pushurl::Span;
use unicode_width::UnicodeWidthStr as _;

use crate::visible;

const INDENT: &str = "  ";

/// If the text has more lines, only the first, the last and the marked lines are shown.
const MAX_LINES: usize = 8;

/// A span to mark, and its label.
pub struct Mark {
    pub span: Span,
    pub label: &'static str,
    pub style: Style,
}

/// Writes the text in lines of at most `width` columns. Under each line, writes one line of carets for each of its marks.
///
/// Secrets are masked character by character. Control characters are escaped.
pub fn write(out: &mut dyn Write, text: &str, marks: &[Mark], width: usize) -> io::Result<()> {
    let width = width.saturating_sub(INDENT.len()).max(20);
    let lines = wrap(text, width);
    let mut elided = false;
    for (number, line) in lines.iter().enumerate() {
        let is_edge = number == 0 || number + 1 == lines.len();
        let starts_or_ends_here =
            |mark: &Mark| line.contains(mark.span.start) || line.contains(last(mark.span));
        if lines.len() > MAX_LINES && !is_edge && !marks.iter().any(starts_or_ends_here) {
            if !elided {
                writeln!(out, "{INDENT}…")?;
            }
            elided = true;
            continue;
        }
        elided = false;
        line.write(out, marks, width)?;
    }
    Ok(())
}

/// The offset of the last byte of a span, or the offset of an empty span.
fn last(span: Span) -> usize {
    span.start + span.len().saturating_sub(1)
}

/// A line on the terminal.
#[derive(Default)]
struct TerminalLine {
    /// The escaped and masked text.
    shown: String,
    /// For each character, its byte offset in the text and its first column.
    positions: Vec<(usize, usize)>,
    /// The byte offset and the column after the last character.
    end: (usize, usize),
    /// The last line also contains the offset after the text, where missing parts are marked.
    is_last: bool,
}

fn wrap(text: &str, width: usize) -> Vec<TerminalLine> {
    // The masked text has the same number of characters.
    let masked = pushurl::mask_aligned(text);
    let mut lines = Vec::new();
    let mut line = TerminalLine::default();
    let mut cell = String::new();
    for ((at, original), c) in text.char_indices().zip(masked.chars()) {
        cell.clear();
        let columns = visible::push(c, &mut cell);
        if line.end.1 + columns > width && !line.positions.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line.positions.push((at, line.end.1));
        line.shown.push_str(&cell);
        line.end = (at + original.len_utf8(), line.end.1 + columns);
    }
    line.is_last = true;
    lines.push(line);
    lines
}

impl TerminalLine {
    fn start(&self) -> usize {
        self.positions.first().map_or(self.end.0, |(at, _)| *at)
    }

    /// Whether the byte offset is in this line.
    fn contains(&self, at: usize) -> bool {
        at >= self.start() && (at < self.end.0 || self.is_last)
    }

    fn write(&self, out: &mut dyn Write, marks: &[Mark], width: usize) -> io::Result<()> {
        writeln!(out, "{INDENT}{}", self.shown)?;
        for mark in marks {
            if let Some((column, carets)) = self.columns(mark.span) {
                write_carets(out, mark, column, carets, width)?;
            }
        }
        Ok(())
    }

    /// The column and the width of a span in this line; `None` if it is outside this line.
    fn columns(&self, span: Span) -> Option<(usize, usize)> {
        let starts_here = self.contains(span.start);
        if !starts_here && (span.start > self.start() || span.end <= self.start()) {
            return None;
        }
        let start = self.column(span.start);
        let end = self.column(span.end);
        Some((start, end.saturating_sub(start).max(1)))
    }

    /// The column of a byte offset, clamped to this line.
    fn column(&self, at: usize) -> usize {
        let position = self.positions.iter().find(|(offset, _)| *offset >= at);
        position.map_or(self.end.1, |(_, column)| *column)
    }
}

/// Writes the label after the carets, or before them if the line is too short.
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
    let fits_after = column + carets + 1 + label_width <= width;
    if !fits_after && label_width < column {
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
