//! Batches.

use core::ffi::c_char;
use std::thread;

use pushurl::{Expiry, Protocol, Report};

use crate::batch::{self, FactsOf, Row};
use crate::call::call;
use crate::checker::pushurl_checker;
use crate::codes::pushurl_result;
use crate::facts::pushurl_facts;
use crate::input;
use crate::output::{List, Texts};
use crate::report::pushurl_report;
use crate::signer::pushurl_signer;
use crate::strings::pushurl_str;
use crate::target::{protocol_of, pushurl_target};

/// A row of a batch: a stream, and when its URL expires.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_row {
    /// The AppName, usually "live".
    pub app: pushurl_str,
    /// The StreamName.
    pub stream: pushurl_str,
    /// The expiration time in Unix seconds.
    pub expires: i64,
}

/// Signs many streams of one origin, with the results of `pushurl_signer_sign` in a
/// fraction of the time: the hashes of several rows are computed side by side.
///
/// `origin` gives all that the rows do not; its `app` and `stream` are ignored. `results`
/// and `ends` have `count` items. A row that is not signed does not affect the others:
/// its result says so (`PUSHURL_RESULT_REFUSED`, `PUSHURL_RESULT_NOT_UTF8`, ...), and its
/// URL is empty; `pushurl_signer_refusals` says why.
///
/// URLs are written one after the other, each with a trailing NUL. The first begins at
/// `urls`, every other one after the NUL of the previous one, and `ends` has the offsets
/// of the NULs. `urls_len` counts all bytes, NULs included; `urls` NULL with a capacity
/// of 0 asks for it, which takes as long as signing.
///
/// `threads` is the number of threads to use; 0 is as many as the processor runs at once,
/// which is also the maximum. A library built without the feature `bulk` uses one. The
/// output is the same.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_sign_many(
    signer: *const pushurl_signer,
    origin: *const pushurl_target,
    rows: *const pushurl_row,
    count: usize,
    now: i64,
    protocol: u32,
    threads: u32,
    urls: *mut c_char,
    capacity: usize,
    urls_len: *mut usize,
    ends: *mut usize,
    results: *mut pushurl_result,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let signer = &unsafe { input::reference(signer) }?.0;
        // SAFETY: as the header asks.
        let target = unsafe { input::reference(origin)?.read() }?;
        let form = match protocol {
            0 => None,
            _ => Some(protocol_of(protocol, Protocol::Rtmp)?),
        };
        // SAFETY: as the header asks.
        let rows = unsafe { input::array(rows, count) }?;
        // SAFETY: as the header asks.
        let (ends, results) = unsafe { (List::all(ends, count)?, List::all(results, count)?) };
        let now = input::time(now)?;

        // SAFETY: as the header asks.
        let rows: Vec<_> = rows.iter().map(|row| unsafe { row.read() }).collect();
        let readable: Vec<_> = rows.iter().filter_map(|row| row.ok()).collect();
        let signed = batch::sign(signer, &target, form, &readable, now, usable(threads));

        let needed = signed.iter().flatten().map(str::len).sum::<usize>() + count;
        // SAFETY: as the header asks.
        let mut texts = unsafe { Texts::new(urls, capacity, urls_len, needed) }?;
        let mut signed = signed.iter();
        for (place, row) in rows.iter().enumerate() {
            let (result, url) = match row {
                Err(result) => (*result, ""),
                Ok(_) => match signed.next() {
                    Some(Some(url)) => (pushurl_result::Ok, url),
                    _ => (pushurl_result::Refused, ""),
                },
            };
            results.put_one(place, result);
            ends.put_one(place, texts.put(url));
        }
        Ok(())
    })
}

/// Judges many URLs, with the reports of `pushurl_checker_check` in less time: the hashes
/// of several URLs are computed side by side.
///
/// `facts` has `facts_count` items: 1, and they are the same for all URLs; or `count`, those
/// of each URL, so that a line of an old log is judged at its own time. Another number is
/// `PUSHURL_RESULT_UNKNOWN_NUMBER`.
///
/// `reports` and `results` have `count` items. If a text was not judged
/// (`PUSHURL_RESULT_NOT_UTF8`, ...) or its own facts are not valid
/// (`PUSHURL_RESULT_ADDRESS_INVALID`, ...), its result says so and its report is not
/// written. To get the findings of a URL, check it on its own. No mistake is searched for
/// that explains a wrong `txSecret`, unless the checker has `PUSHURL_DIAGNOSIS_ALWAYS`.
///
/// `threads` is the number of threads to use; 0 is as many as the processor runs at once,
/// which is also the maximum. A library built without the feature `bulk` uses one. The
/// reports are the same.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_check_many(
    checker: *const pushurl_checker,
    urls: *const pushurl_str,
    count: usize,
    facts: *const pushurl_facts,
    facts_count: usize,
    threads: u32,
    reports: *mut pushurl_report,
    results: *mut pushurl_result,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (checker, urls) = unsafe { (input::reference(checker)?, input::array(urls, count)?) };
        // SAFETY: as the header asks.
        let facts = unsafe { input::array(facts, facts_count) }?;
        // SAFETY: as the header asks.
        let (reports, results) =
            unsafe { (List::all(reports, count)?, List::all(results, count)?) };

        // SAFETY: as the header asks.
        let urls = urls.iter().map(|url| unsafe { url.read() });
        // SAFETY: as the header asks.
        let read = |facts: &pushurl_facts| unsafe { facts.read() };
        let (urls, facts): (Vec<_>, _) = match facts {
            [facts] => (urls.collect(), FactsOf::All(read(facts)?)),
            each if each.len() == count => {
                let each: Vec<_> = each.iter().map(read).collect();
                let urls = urls.zip(&each).map(|(url, facts)| facts.and(url));
                let urls: Vec<_> = urls.collect();
                // Those of the URLs that are judged.
                let judged = each.into_iter().zip(&urls).filter(|(_, url)| url.is_ok());
                let facts = judged.filter_map(|(facts, _)| facts.ok()).collect();
                (urls, FactsOf::Each(facts))
            }
            _ => return Err(pushurl_result::UnknownNumber),
        };
        let readable: Vec<&str> = urls.iter().filter_map(|url| url.ok()).collect();
        let read = |report: &Report<'_>| pushurl_report::from(report);
        let judged = batch::check(&checker.0, &readable, &facts, usable(threads), read);

        // Nothing is written for a text that was not judged.
        let places = urls.iter().enumerate().filter(|(_, url)| url.is_ok());
        reports.put_at(places.map(|(place, _)| place).zip(judged));
        results.put(urls.iter().map(|url| match url {
            Ok(_) => pushurl_result::Ok,
            Err(result) => *result,
        }));
        Ok(())
    })
}

/// The number of threads: at most what the machine runs in parallel.
fn usable(threads: u32) -> usize {
    let most = thread::available_parallelism().map_or(1, usize::from);
    match usize::try_from(threads) {
        Ok(0) | Err(_) => most,
        Ok(threads) => threads.min(most),
    }
}

impl pushurl_row {
    /// # Safety
    /// Everything that it points to is readable, and nothing changes it during `'a`.
    unsafe fn read<'a>(&self) -> Result<Row<'a>, pushurl_result> {
        // SAFETY: as the caller says.
        let (app, stream) = unsafe { (self.app.read()?, self.stream.read()?) };
        let expiry = Expiry::At(input::time(self.expires)?);
        Ok(Row {
            app,
            stream,
            expiry,
        })
    }
}
