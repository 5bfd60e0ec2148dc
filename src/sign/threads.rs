//! Rows shared out among threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use super::many::{Row, SignedUrls};

/// How many rows a thread takes at a time: what comes of them stays in a cache until it is put together with the rest.
const CHUNK: usize = 1024;

/// The chunks that nobody has taken yet, and memory to sign them into that is free again.
struct Chunks<'c, 'r> {
    rows: &'c [Row<'r>],
    next: AtomicUsize,
    spares: Mutex<Vec<SignedUrls>>,
}

impl<'c, 'r> Chunks<'c, 'r> {
    /// The next chunk, and its number.
    fn take(&self) -> Option<(usize, &'c [Row<'r>])> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        Some((number, self.rows.chunks(CHUNK).nth(number)?))
    }

    fn spare(&self) -> SignedUrls {
        let mut spares = self.spares.lock().unwrap_or_else(PoisonError::into_inner);
        spares.pop().unwrap_or_default()
    }

    /// Keeps the memory of what is no longer needed.
    fn keep(&self, urls: SignedUrls) {
        let mut spares = self.spares.lock().unwrap_or_else(PoisonError::into_inner);
        spares.push(urls);
    }
}

/// What has become of a chunk.
type Done = (usize, SignedUrls);

/// Signs rows with several threads, this one among them, which puts the chunks together in their order. Memory that a chunk
/// stood in is used again.
pub(super) fn sign(
    threads: usize,
    rows: &[Row<'_>],
    out: &mut SignedUrls,
    sign: impl Fn(&[Row<'_>], &mut SignedUrls) + Sync,
) {
    if threads < 2 || rows.len() <= CHUNK {
        return sign(rows, out);
    }
    let chunks = Chunks {
        rows,
        next: AtomicUsize::new(0),
        spares: Mutex::default(),
    };
    let count = rows.len().div_ceil(CHUNK);
    std::thread::scope(|scope| {
        let (done, receiver) = channel();
        for _ in 1..threads.min(count) {
            let (done, chunks, sign) = (done.clone(), &chunks, &sign);
            scope.spawn(move || work(chunks, &done, sign));
        }
        // Else the end of the others would not be seen.
        drop(done);
        let mut joining = Joining {
            out,
            written: 0,
            waiting: (0..count).map(|_| None).collect(),
            chunks: &chunks,
            receiver,
        };
        while let Some((number, rows)) = chunks.take() {
            joining.join_what_is_done();
            joining.sign(number, rows, &sign);
        }
        joining.join_all();
    });
}

/// What another thread does.
fn work(chunks: &Chunks<'_, '_>, done: &Sender<Done>, sign: impl Fn(&[Row<'_>], &mut SignedUrls)) {
    while let Some((number, rows)) = chunks.take() {
        let mut urls = chunks.spare();
        sign(rows, &mut urls);
        if done.send((number, urls)).is_err() {
            return;
        }
    }
}

/// The chunks on their way into one text.
struct Joining<'o, 'c, 'r> {
    out: &'o mut SignedUrls,
    /// How many chunks are in it.
    written: usize,
    /// Those that wait for one before them.
    waiting: Vec<Option<SignedUrls>>,
    chunks: &'o Chunks<'c, 'r>,
    receiver: Receiver<Done>,
}

impl Joining<'_, '_, '_> {
    fn sign(
        &mut self,
        number: usize,
        rows: &[Row<'_>],
        sign: impl Fn(&[Row<'_>], &mut SignedUrls),
    ) {
        if number == self.written {
            sign(rows, self.out);
            self.written += 1;
        } else {
            let mut urls = self.chunks.spare();
            sign(rows, &mut urls);
            self.add((number, urls));
        }
    }

    fn join_what_is_done(&mut self) {
        while let Ok(done) = self.receiver.try_recv() {
            self.add(done);
        }
    }

    /// Waits for the others, until none of them is at work.
    fn join_all(&mut self) {
        while let Ok(done) = self.receiver.recv() {
            self.add(done);
        }
    }

    fn add(&mut self, (number, urls): Done) {
        if let Some(place) = self.waiting.get_mut(number) {
            *place = Some(urls);
        }
        while let Some(mut urls) = self.waiting.get_mut(self.written).and_then(Option::take) {
            self.out.append(&mut urls);
            self.written += 1;
            self.chunks.keep(urls);
        }
    }
}
