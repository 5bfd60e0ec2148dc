//! Judging a URL before the push.

use core::ffi::c_char;
use core::time::Duration;
use std::sync::Arc;

use pushurl::{Checker, Diagnosis};

use crate::call::call;
use crate::codes::pushurl_result;
use crate::facts::pushurl_facts;
use crate::input;
use crate::keys::Keys;
use crate::output::{Buffer, List, Out, give, take_back};
use crate::policy::pushurl_policy;
use crate::report::{pushurl_finding, pushurl_report};
use crate::signer::hash_of;
use crate::strings::{pushurl_span, pushurl_str};

/// The settings of a checker. Zero it, then set what is available; every field is
/// optional.
///
/// An app should contain no key: anyone who has the app has the key. Without one, a check
/// finds everything but a wrong secret.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_checker_config {
    /// The domain's primary key. Keys are copied; the copies are overwritten when the checker
    /// is freed.
    pub key: pushurl_str,
    /// The domain's backup key. Either key is accepted (documented).
    pub backup_key: pushurl_str,
    /// The domain's playback key: never accepted, but recognized if a URL was signed with it.
    pub playback_key: pushurl_str,
    /// The account's policy, or NULL. For the domains that it lists, its keys and settings
    /// replace these. The checker keeps it alive, so it may be freed at once.
    pub policy: *const pushurl_policy,
    /// The domain's validity period in seconds. Whether the service adds it to txTime is
    /// conflicting.
    pub auth_delta: u64,
    /// Warns of a URL with fewer seconds left than this; 0 for no warning.
    pub shortest_lifetime: u64,
    /// Warns of a URL with more seconds left than this; 0 for no warning.
    pub longest_lifetime: u64,
    /// The domain's hash, a `pushurl_hash_algorithm`; 0 is MD5.
    pub hash: u32,
    /// When the mistake is searched for that explains a wrong `txSecret`, a
    /// `pushurl_diagnosis`; 0 is `PUSHURL_DIAGNOSIS_SINGLE`.
    pub diagnosis: u32,
    /// Must be 0.
    pub reserved: [u32; 2],
}

/// Judges push URLs as the service would, before the push. Immutable and thread-safe.
pub struct pushurl_checker(pub(crate) Checker);

/// What a check hashes, hash(key + StreamName + txTime), and what it compares the digest
/// with, txSecret. It contains neither key nor digest.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_signing {
    /// The StreamName, hashed after the key.
    pub stream: pushurl_span,
    /// The value of txTime, hashed last; SIZE_MAX for both if there is none.
    pub txtime: pushurl_span,
    /// The value of txSecret; SIZE_MAX for both if there is none.
    pub txsecret: pushurl_span,
    /// The length of the primary key in bytes; 0 if there is none.
    pub primary_key_len: usize,
    /// The length of the backup key in bytes; 0 if there is none.
    pub backup_key_len: usize,
    /// The domain's hash.
    pub hash: pushurl::HashAlgorithm,
    /// Whether the domain's pushes are authenticated. If not, none of this is judged.
    pub is_judged: bool,
}

/// Creates a checker.
///
/// `config` may be NULL: no keys. It is only read during the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_new(
    config: *const pushurl_checker_config,
    checker: *mut *mut pushurl_checker,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let out = unsafe { Out::new(checker) }?;
        let checker = match config.is_null() {
            true => Checker::new(),
            // SAFETY: as the header asks.
            false => unsafe { input::reference(config)?.read() }?,
        };
        give(out, pushurl_checker(checker));
        Ok(())
    })
}

/// Frees a checker and overwrites its keys. NULL is allowed. No other thread may be using
/// it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_free(checker: *mut pushurl_checker) {
    call(|| {
        // SAFETY: as the header asks.
        unsafe { take_back(checker) };
        Ok(())
    });
}

/// Judges any text as the URL of a push. A bad URL is not an error: the call returns
/// `PUSHURL_RESULT_OK`, and the report says what is wrong.
///
/// `findings` has room for `capacity` findings. `finding_count`, which may be NULL,
/// receives their number. They are sorted by cause, then by position. If the room is too
/// short, neither report nor findings are written. `findings` NULL with a capacity of 0
/// asks for the report only.
///
/// Time is linear in the length of the text. No heap memory is used unless something is
/// found.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_check(
    checker: *const pushurl_checker,
    url: *const c_char,
    url_len: usize,
    facts: *const pushurl_facts,
    report: *mut pushurl_report,
    findings: *mut pushurl_finding,
    capacity: usize,
    finding_count: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let checker = unsafe { input::reference(checker) }?;
        // SAFETY: as the header asks.
        let (url, facts) = unsafe { (input::text(url, url_len)?, input::reference(facts)?) };
        // SAFETY: as the header asks.
        let out = unsafe { Out::new(report) }?;
        let mut known = facts.time_only()?;
        // SAFETY: as the header asks.
        unsafe { facts.add_to(&mut known) }?;
        let report = checker.0.check_with(url, &known);
        let found = report.findings();
        let wanted = !(findings.is_null() && capacity == 0);
        if wanted {
            // SAFETY: as the header asks.
            unsafe { put_findings(found, findings, capacity, finding_count) }?;
        } else if !finding_count.is_null() {
            // SAFETY: as the header asks.
            unsafe { finding_count.write(found.len()) };
        }
        out.put((&report).into());
        Ok(())
    })
}

/// # Safety
/// The pointers are as the header requires.
unsafe fn put_findings(
    found: &[pushurl::Finding],
    findings: *mut pushurl_finding,
    capacity: usize,
    count: *mut usize,
) -> Result<(), pushurl_result> {
    let needed = found.len();
    let list = match count.is_null() {
        // SAFETY: as the caller says.
        true => unsafe { List::silent(findings, capacity, needed) },
        // SAFETY: as the caller says.
        false => unsafe { List::new(findings, capacity, count, needed) },
    }?;
    list.put(found.iter().map(Into::into));
    Ok(())
}

/// Writes the push URL inside a text that wraps it, with its secrets masked; empty if the
/// report's `has_inner` is false.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_inner(
    checker: *const pushurl_checker,
    url: *const c_char,
    url_len: usize,
    facts: *const pushurl_facts,
    inner: *mut c_char,
    capacity: usize,
    inner_len: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let checker = unsafe { input::reference(checker) }?;
        // SAFETY: as the header asks.
        let (url, facts) = unsafe { (input::text(url, url_len)?, input::reference(facts)?) };
        let mut known = facts.time_only()?;
        // SAFETY: as the header asks.
        unsafe { facts.add_to(&mut known) }?;
        let report = checker.0.check_with(url, &known);
        let text = report.inner().unwrap_or_default();
        // SAFETY: as the header asks.
        let buffer = unsafe { Buffer::new(inner, capacity, inner_len, text.len()) }?;
        buffer.put(text);
        Ok(())
    })
}

/// Says what a check of this URL hashes, step by step.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_signing(
    checker: *const pushurl_checker,
    url: *const c_char,
    url_len: usize,
    signing: *mut pushurl_signing,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let checker = unsafe { input::reference(checker) }?;
        // SAFETY: as the header asks.
        let (url, out) = unsafe { (input::text(url, url_len)?, Out::new(signing)?) };
        let signing = checker.0.signing(&input::split(url));
        out.put(pushurl_signing {
            stream: signing.stream.span().into(),
            txtime: signing.txtime.into(),
            txsecret: signing.txsecret.into(),
            primary_key_len: signing.primary_key_len.unwrap_or(0),
            backup_key_len: signing.backup_key_len.unwrap_or(0),
            hash: signing.hash,
            is_judged: signing.is_judged,
        });
        Ok(())
    })
}

impl pushurl_checker_config {
    /// # Safety
    /// All that it points to is readable.
    unsafe fn read(&self) -> Result<Checker, pushurl_result> {
        for reserved in self.reserved {
            input::reserved(reserved)?;
        }
        let mut checker = Checker::new()
            .with_hash(hash_of(self.hash)?)
            .with_diagnosis(input::number(
                &Diagnosis::ALL,
                |each| each as u32,
                Diagnosis::default(),
                self.diagnosis,
            )?)
            .with_auth_delta(Duration::from_secs(self.auth_delta));
        // SAFETY: as the caller says.
        let keys = unsafe { Keys::read(self.key, self.backup_key, self.playback_key) }?;
        if let Some(key) = keys.primary {
            checker = checker.with_key(key);
        }
        if let Some(key) = keys.backup {
            checker = checker.with_backup_key(key);
        }
        if let Some(key) = keys.playback {
            checker = checker.with_playback_key(key);
        }
        if !self.policy.is_null() {
            // SAFETY: as the caller says.
            let policy = unsafe { input::reference(self.policy) }?;
            checker = checker.with_policy(Arc::clone(&policy.0));
        }
        if self.shortest_lifetime > 0 {
            checker = checker.with_shortest_lifetime(Duration::from_secs(self.shortest_lifetime));
        }
        if self.longest_lifetime > 0 {
            checker = checker.with_longest_lifetime(Duration::from_secs(self.longest_lifetime));
        }
        Ok(checker)
    }
}
