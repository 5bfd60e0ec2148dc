//! Reads lists of URLs and rows as the command does, from any bytes.
#![no_main]
#![allow(dead_code, reason = "the command uses more of these modules")]

#[path = "../../../cli/src/chunk.rs"]
mod chunk;
#[path = "../../../cli/src/decode.rs"]
mod decode;
#[path = "../../../cli/src/fields.rs"]
mod fields;
#[path = "../../../cli/src/lines.rs"]
mod lines;
#[path = "../../../cli/src/rows.rs"]
mod rows;
#[path = "../../../cli/src/time.rs"]
mod time;
#[path = "../../../cli/src/urls.rs"]
mod urls;

use std::io::Cursor;

use chunk::{Chunk, Then};
use libfuzzer_sys::fuzz_target;
use lines::{Line, Lines};
use rows::Rows;
use urls::UrlReader;

/// The lines of the list, and how many of them a reader takes.
fn read<R>(
    bytes: &[u8],
    mut reader: impl FnMut(&mut String, &Line<'_>) -> Option<Result<R, &'static str>>,
) -> usize {
    let mut lines = Lines::new(decode::decoded(Cursor::new(bytes.to_vec())));
    let mut chunk = Chunk::new();
    let mut count = 0;
    let mut last = 0;
    loop {
        let then = chunk.fill(&mut lines, &mut reader);
        for (number, _) in &chunk.rows {
            assert!(*number > last, "the lines are not in order");
            last = *number;
        }
        count += chunk.rows.len();
        match then {
            Then::More => {}
            Then::End => return count,
            Then::Failed(error) => panic!("memory cannot be read: {error}"),
        }
    }
}

// The first byte chooses the list.
fuzz_target!(|data: &[u8]| {
    let Some((list, bytes)) = data.split_first() else {
        return;
    };
    let count = match list % 2 {
        0 => {
            let mut reader = UrlReader::new();
            read(bytes, |text, line| {
                let before = text.len();
                let url = reader.read(text, line)?;
                if let Ok(url) = &url {
                    assert_eq!(url.text, before..text.len());
                }
                Some(url)
            })
        }
        _ => {
            let mut rows = Rows::new();
            read(bytes, |_, line| {
                let text = match line.text {
                    Ok(text) if lines::is_skipped(text) => return None,
                    Ok(text) => text,
                    Err(error) => return Some(Err(error)),
                };
                match rows.read(text) {
                    Ok(Some(row)) => {
                        // A field has no more text than its line.
                        assert!(row.app.len() + row.stream.len() <= 2 * text.len());
                        Some(Ok(()))
                    }
                    Ok(None) => None,
                    Err(error) => Some(Err(error)),
                }
            })
        }
    };
    assert!(count <= bytes.len(), "there are more lines than bytes");
});
