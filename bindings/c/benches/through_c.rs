//! The cost of a check and of a signature through the C interface of the shared library, compared with Rust.
//!
//! `cargo bench -p pushurl-c --bench through_c` builds the library, opens it and prints nanoseconds and ratios; PUSHURL_LIBRARY
//! names another library to open. Contenders take turns, as in the core's benches.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing
)]

#[path = "../../../benches/support/mod.rs"]
mod support;

use core::cell::RefCell;
use core::ffi::{c_char, c_void};
use core::hint::black_box;
use core::{mem, ptr};
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use chrono::{DateTime, Utc};
use libloading::Library;
use pushurl::{Checker, Expiry, Facts, Key, Protocol, Signer, Target, Verdict};
use support::{contender, measure};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const NOW: i64 = 1_700_000_000;
const EXPIRES: i64 = NOW + 24 * 3600;

// --- The part of the header that the bench needs ----------------------------------------------------------------------

#[repr(C)]
#[derive(Clone, Copy)]
struct Str {
    data: *const c_char,
    len: usize,
}

#[repr(C)]
struct SignerConfig {
    key: Str,
    hash: u32,
    unusual_names: u32,
    reserved: [u32; 2],
}

#[repr(C)]
struct CheckerConfig {
    keys: [Str; 3],
    policy: *const c_void,
    durations: [u64; 3],
    hash: u32,
    reserved: [u32; 3],
}

#[repr(C)]
struct CTarget {
    url: Str,
    domain: Str,
    host: Str,
    app: Str,
    stream: Str,
    params: *const c_void,
    param_count: usize,
    protocol: u32,
    port: u32,
    reserved: [u32; 2],
}

#[repr(C)]
struct CFacts {
    now: i64,
    live_total: u64,
    live_same: u64,
    live_priority: i64,
    client: Str,
    known: u32,
    hook: u32,
    reserved: [u32; 2],
}

/// The report; only the verdict is read.
#[repr(C)]
struct CReport {
    times: [i64; 3],
    not_judged: [u64; 2],
    finding_count: usize,
    cause: u32,
    verdict: u8,
    matched_key: u8,
    has_expiry: bool,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct CFinding {
    start: usize,
    end: usize,
    cause: u32,
    reason: u16,
    severity: u8,
    evidence: u8,
}

type New<C> = unsafe extern "C" fn(*const C, *mut *mut c_void) -> u32;
type Check = unsafe extern "C" fn(
    *const c_void,
    *const c_char,
    usize,
    *const CFacts,
    *mut CReport,
    *mut CFinding,
    usize,
    *mut usize,
) -> u32;
type Sign = unsafe extern "C" fn(
    *const c_void,
    *const CTarget,
    i64,
    i64,
    u32,
    *mut c_char,
    usize,
    *mut usize,
) -> u32;

fn of(text: &str) -> Str {
    Str {
        data: text.as_ptr().cast(),
        len: text.len(),
    }
}

const NONE: Str = Str {
    data: ptr::null(),
    len: 0,
};

// --- The library ------------------------------------------------------------------------------------------------------

struct CLibrary {
    check: Check,
    sign: Sign,
    checker: *mut c_void,
    keyless: *mut c_void,
    signer: *mut c_void,
}

impl CLibrary {
    fn open() -> Self {
        let path = env::var_os("PUSHURL_LIBRARY").map_or_else(build, PathBuf::from);
        let size = fs::metadata(&path).unwrap().len();
        println!("{} ({size} bytes)", path.display());
        // SAFETY: the library does nothing when it is loaded.
        let library = unsafe { Library::new(&path) }.unwrap();
        // Leaked: it is used until the process exits.
        let library: &'static Library = Box::leak(Box::new(library));
        // SAFETY: the types are those of the header.
        unsafe {
            let signer_new: New<SignerConfig> = *library.get(b"pushurl_signer_new\0").unwrap();
            let checker_new: New<CheckerConfig> = *library.get(b"pushurl_checker_new\0").unwrap();
            let config = CheckerConfig {
                keys: [of(KEY), NONE, NONE],
                ..mem::zeroed()
            };
            Self {
                check: *library.get(b"pushurl_checker_check\0").unwrap(),
                sign: *library.get(b"pushurl_signer_sign\0").unwrap(),
                checker: create(checker_new, &config),
                keyless: create(checker_new, &mem::zeroed()),
                signer: create(
                    signer_new,
                    &SignerConfig {
                        key: of(KEY),
                        ..mem::zeroed()
                    },
                ),
            }
        }
    }
}

/// # Safety
/// `new` takes this type of configuration.
unsafe fn create<C>(new: New<C>, config: &C) -> *mut c_void {
    let mut handle = ptr::null_mut();
    // SAFETY: as the caller says.
    assert_eq!(unsafe { new(config, &mut handle) }, 0);
    handle
}

/// Builds the shared library in the release profile if needed, and returns its path.
fn build() -> PathBuf {
    let build = Command::new(env!("CARGO"))
        .args([
            "build",
            "--release",
            "--package",
            "pushurl-c",
            "--message-format=json-render-diagnostics",
        ])
        .output()
        .unwrap();
    assert!(
        build.status.success(),
        "{}",
        String::from_utf8_lossy(&build.stderr)
    );
    let name = format!(
        "{}pushurl{}",
        env::consts::DLL_PREFIX,
        env::consts::DLL_SUFFIX
    );
    // Cargo's messages contain the path.
    let messages = String::from_utf8(build.stdout).unwrap();
    let mut texts = messages.split('"');
    texts
        .find(|text| text.ends_with(&name))
        .expect("cargo names the library")
        .into()
}

// --- The bench --------------------------------------------------------------------------------------------------------

fn main() {
    let c = CLibrary::open();
    println!("{:<44} {:>9} {:>9}", "", "ns", "x Rust");
    compare(&c, "many different streams", &many());
    compare(&c, "one URL repeatedly", &["cam1".to_owned()]);
}

/// Names of various lengths, in an order that branch predictors cannot learn.
fn many() -> Vec<String> {
    let mut state = 1_u32;
    (0..1 << 12)
        .map(|number| {
            // A linear congruential generator: the same names in every run.
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let name = format!("{number}-camera-of-a-room");
            let length = 4 + (state >> 16) as usize % 12;
            name[..length].trim_end_matches('-').to_owned()
        })
        .collect()
}

fn compare(c: &CLibrary, title: &str, streams: &[String]) {
    let now: DateTime<Utc> = DateTime::from_timestamp(NOW, 0).unwrap();
    let expires = Expiry::At(EXPIRES.into());
    let key = || Key::new(KEY).unwrap();
    let (signer, checker, keyless) = (
        Signer::new(key()),
        Checker::new().with_key(key()),
        Checker::new(),
    );
    let targets: Vec<_> = streams
        .iter()
        .map(|stream| Target::new("push.example.com", "live", stream))
        .collect();
    let c_targets: Vec<_> = streams.iter().map(|stream| c_target(stream)).collect();
    let urls: Vec<_> = targets
        .iter()
        .map(|target| signer.sign(target, expires, now).unwrap().url())
        .collect();
    // A wrong digit: the checker diagnoses and reports the mistake.
    let wrong: Vec<_> = urls
        .iter()
        .map(|url| url.replace("txTime=6", "txTime=7"))
        .collect();
    let facts = CFacts {
        now: NOW,
        // SAFETY: zeros are valid for all fields.
        ..unsafe { mem::zeroed() }
    };
    // SAFETY: as above.
    let mut report: CReport = unsafe { mem::zeroed() };
    // SAFETY: as above.
    let mut findings = [unsafe { mem::zeroed::<CFinding>() }; 16];
    let room = RefCell::new([0_u8; 512]);
    let (mut found, mut len) = (0, 0);
    let mut text = String::with_capacity(512);

    let check = RefCell::new(|handle: *mut c_void, url: &str| {
        let (data, len) = (url.as_ptr().cast(), url.len());
        // SAFETY: all arguments outlive the call and have the header's layout.
        let result = unsafe {
            (c.check)(
                black_box(handle),
                black_box(data),
                black_box(len),
                &facts,
                &mut report,
                findings.as_mut_ptr(),
                findings.len(),
                &mut found,
            )
        };
        assert_eq!(result, 0);
        black_box(report.verdict)
    });
    let sign = RefCell::new(|target: &CTarget| {
        // SAFETY: as above.
        let result = unsafe {
            (c.sign)(
                black_box(c.signer),
                black_box(target),
                EXPIRES,
                NOW,
                0,
                room.borrow_mut().as_mut_ptr().cast(),
                512,
                &mut len,
            )
        };
        assert_eq!(result, 0);
        len
    });
    // C and Rust give the same results.
    for ((url, wrong), target) in urls.iter().zip(&wrong).zip(&c_targets) {
        assert_eq!(checker.check(url, now).verdict(), Verdict::Accepted);
        assert_eq!(check.borrow_mut()(c.checker, url), 1);
        assert_eq!(check.borrow_mut()(c.keyless, url), 3);
        assert_eq!(check.borrow_mut()(c.checker, wrong), 2);
        let len = sign.borrow_mut()(target);
        assert_eq!(room.borrow()[..len], *url.as_bytes());
    }
    let check = |handle, url: &String| {
        check.borrow_mut()(handle, url);
    };
    let sign = |target: &_| {
        black_box(sign.borrow_mut()(target));
    };
    let rust_check = |checker: &Checker, url: &str| {
        let report = black_box(checker).check(black_box(url), Facts::at(now));
        // The content of the C report, so that both do the same work.
        black_box((
            report.verdict(),
            report.unix_times(),
            report.not_judged(),
            report.matched_key(),
            report.findings().len(),
        ));
    };
    let mut contenders = [
        contender("check in Rust", &urls, |url| rust_check(&checker, url)),
        contender("check through C", &urls, |url| check(c.checker, url)),
        contender("check without a key in Rust", &urls, |url| {
            rust_check(&keyless, url)
        }),
        contender("check without a key through C", &urls, |url| {
            check(c.keyless, url)
        }),
        contender("check of a wrong URL in Rust", &wrong, |url| {
            rust_check(&checker, url)
        }),
        contender("check of a wrong URL through C", &wrong, |url| {
            check(c.checker, url)
        }),
        contender("sign in Rust, reusing a String", &targets, |target| {
            text.clear();
            let signed = signer.sign(black_box(target), expires, now).unwrap();
            signed.write_url(Protocol::Rtmp, &mut text).unwrap();
            black_box(&text);
        }),
        contender("sign through C, reusing a buffer", &c_targets, sign),
    ];
    let times = measure(&mut contenders);
    println!("{title}");
    for (pair, times) in contenders.chunks(2).zip(times.chunks(2)) {
        println!("  {:<42} {:>9.1}", pair[0].name, times[0]);
        println!(
            "  {:<42} {:>9.1} {:>9.2}",
            pair[1].name,
            times[1],
            times[1] / times[0]
        );
    }
}

fn c_target(stream: &str) -> CTarget {
    CTarget {
        domain: of("push.example.com"),
        app: of("live"),
        stream: of(stream),
        // SAFETY: zeros are valid for all fields.
        ..unsafe { mem::zeroed() }
    }
}
