//! Signs, checks and explains push URLs of Tencent Cloud CSS (云直播). An independent project, not affiliated with Tencent.
//!
//! A push URL is what an encoder sends its stream to. It is signed, and it expires:
//!
//! ```text
//! rtmp://push.example.com/live/cam1?txSecret=<md5(key+cam1+txTime)>&txTime=<hex seconds>
//! ```
//!
//! When something in it is wrong, the service closes the connection and the client never learns why: the cause, a pair of
//! numbers such as 18/503, is in the operator's console. This library judges the URL *before* the push: which cause the
//! service would give, where in the text the fault is, and what to do, in four languages. And it mints URLs that do not
//! meet those causes.
//!
//! # Example
//!
//! ```
//! use std::time::Duration;
//!
//! use chrono::DateTime;
//! use pushurl::{Cause, Checker, Key, Lang, Signer, Target, Verdict};
//!
//! // The library has no clock. In an application, use `chrono::Utc::now()` or `SystemTime::now()`.
//! let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
//! let key = Key::new("e12c46f2612d5106e2034781ab261ca3")?;
//!
//! // A server mints.
//! let signer = Signer::new(key.clone());
//! let target = Target::new("push.example.com", "live", "cam1");
//! let url = signer.sign(&target, Duration::from_secs(24 * 3600), now)?.url();
//!
//! // With the key, it checks the signature.
//! let checker = Checker::new().with_key(key);
//! assert_eq!(checker.check(&url, now).verdict(), Verdict::Accepted);
//!
//! // An app has no key, and finds every other fault.
//! let report = Checker::new().check("rtmp://203.0.113.9/live/cam1", now);
//! assert_eq!(report.verdict(), Verdict::Rejected(Cause::HOST_IS_IP));
//! assert_eq!(report.findings()[0].span.range(), 7..18);
//! println!("{}", Cause::HOST_IS_IP.advice(Lang::Ja));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Main types
//!
//! - [`Signer`] turns a [`Target`] and an [`Expiry`] into a [`Signed`] URL for every [`Protocol`].
//! - [`Checker`] turns a text and a time into a [`Report`]: a [`Verdict`], every [`Finding`] with its [`Reason`] and its
//!   place, and what was not judged.
//! - [`Cause`] is a row of the service's table of interruptions, with messages in four languages ([`Lang`]).
//!
//! A `Signer` and a `Checker` use the same rules: what one mints the other accepts.
//!
//! # What it does
//!
//! - **The text is judged as written.** Nothing is decoded or normalized before it is judged or hashed: [`PushUrl`] splits a
//!   URL as clients do, so that the parts are what the server gets and hashes.
//! - **A bad URL is data, not an error.** [`Checker::check`] takes any text. Signing is strict: it returns a URL that passes, or
//!   a [`Refusal`] with the reasons that a check would give; never an unsigned URL.
//! - **Every rule names its evidence.** Much of the service's behavior is unpublished. The doc comment of a [`Reason`] and
//!   [`Reason::evidence`] say whether it is documented, computed, inferred, conflicting or our choice.
//!   [`Report::not_judged`] lists what could not be judged.
//! - **Secrets stay secret.** A [`Key`] is never shown and is overwritten on drop; secrets are compared in constant time;
//!   no error, `Debug` or message contains a key or an expected signature. [`mask`] hides the secrets in any text.
//! - **Numbers never change.** The numbers and names of causes, reasons and enums are append-only.
//!
//! # What it does not do
//!
//! - It does not connect to anything, read a clock, log or keep state.
//! - It does not know the account: whether a domain is the account's, a stream disabled, a quota reached. A report lists those
//!   causes as not judged.
//! - It does not judge the stream itself: codecs, frame sizes and networks have causes too, which are explained, not judged.
//! - It does not sign or check playback URLs.
//! - It does not protect a key inside an app: users can extract it. Mint on a server.
//!
//! # Cookbook
//!
//! Every form of one signature, and the pair that encoders ask for:
//!
//! ```
//! # use std::time::Duration;
//! # use pushurl::{Key, Protocol, Signer, Target};
//! # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
//! # let signer = Signer::new(Key::new("key")?);
//! let target = Target::new("push.example.com", "live", "cam1");
//! let signed = signer.sign(&target, Duration::from_secs(86_400), now)?;
//! for protocol in Protocol::ALL {
//!     println!("{protocol}: {}", signed.url_as(protocol));
//! }
//! let pair = signed.encoder_pair(Protocol::Rtmp);
//! assert_eq!(pair.server, "rtmp://push.example.com/live/");
//! assert!(pair.stream_key.starts_with("cam1?txSecret="));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The findings: message, place and evidence:
//!
//! ```
//! # use pushurl::{Checker, Lang};
//! # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
//! let report = Checker::new().check("rtmp://push.example.com/live/my cam", now);
//! for finding in report.findings() {
//!     println!(
//!         "{} at {:?}: {} {} ({})",
//!         finding.cause(),
//!         finding.span.range(),
//!         finding.reason.detail(Lang::En),
//!         finding.reason.remedy(Lang::En),
//!         finding.reason.evidence().text(Lang::En),
//!     );
//! }
//! assert_eq!(report.verdict().cause().unwrap().to_string(), "18/308");
//! ```
//!
//! A code from the console, or a piece of its message, looked up:
//!
//! ```
//! # use pushurl::{Cause, Lang};
//! let cause: Cause = "18-501".parse()?;
//! assert_eq!(cause.errmsg(Lang::En), "The push URL has expired.");
//! assert_eq!(Cause::search("블록리스트").next(), Some(Cause::CLIENT_BLOCKED));
//! # Ok::<(), pushurl::ParseCauseError>(())
//! ```
//!
//! Many at once, several times as fast as one by one: the secrets of several are computed side by side, in the vectors that the
//! processor has, and on all cores if you like. The outcomes are the same to the byte, in the same order. The URLs come in one
//! text, which is kept and used again:
//!
//! ```
//! # use std::time::Duration;
//! # use pushurl::{Checker, Key, Origin, SignRow, SignedUrls, Signer, Verdict};
//! # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
//! # let key = Key::new("key")?;
//! let names: Vec<String> = (0..10_000).map(|number| format!("cam{number}")).collect();
//! let day = Duration::from_secs(86_400);
//! let rows: Vec<SignRow<'_>> = names.iter().map(|name| SignRow::new("live", name, day)).collect();
//!
//! let signer = Signer::new(key.clone());
//! let cores = std::thread::available_parallelism()?.get();
//! let mut urls = SignedUrls::new();
//! signer.sign_many_with_threads(cores, &Origin::new("push.example.com"), &rows, now, &mut urls);
//! assert!(urls.refused().is_empty());
//!
//! // An iterator of any length: at most 64 URLs are read ahead.
//! let checker = Checker::new().with_key(key);
//! let texts = urls.iter().filter_map(Result::ok);
//! let accepted = checker
//!     .check_many(texts, now)
//!     .filter(|report| report.verdict() == Verdict::Accepted)
//!     .count();
//! assert_eq!(accepted, 10_000);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A line for a log:
//!
//! ```
//! let line = pushurl::mask("GET ?url=rtmp%3A%2F%2Fpush.example.com%2Flive%2Fcam1%3FtxSecret%3Df85a2ab3%26txTime%3D5C271099");
//! assert!(line.ends_with("txSecret%3D***%26txTime%3D5C271099"));
//! ```
//!
//! # Features
//!
//! - `bulk`, on by default: `Signer::sign_many` and `Checker::check_many`, with threads or without.
//! - `serde`: [`Report`], [`Finding`], [`Cause`] and [`Refusal`] serialize, with the names of the command's JSON.
//! - `ja`, `ko`, `zh`, on by default: messages in these languages. English is always there.
//! - `policy-file`: policies from TOML files, `Policy::from_toml`. It brings a TOML parser, which apps, and servers that build
//!   their policies themselves, do not need.
//!
//! The core has no unsafe code. The `url` crate decides which hosts are addresses, and the `md5` crate computes the digest of
//! a single URL.

#[cfg(feature = "bulk")]
mod bulk;
mod callback;
mod cause;
mod check;
mod diagnosis;
mod facts;
mod finding;
mod generated;
#[cfg(feature = "serde")]
mod json;
mod kernel;
mod messages;
mod names;
mod policy;
mod report;
mod rules;
mod secret;
mod sign;
mod text;
mod timestamp;
mod unwrap;

#[cfg(feature = "bulk")]
pub use bulk::{CheckRow, Origin, SignRow, SignedUrls};
pub use callback::verify_callback;
pub use cause::{Cause, CauseSet, CauseSetIter, ParseCauseError};
pub use check::{Checker, Diagnosis, Signing};
pub use facts::{Facts, HookAnswer};
pub use finding::{Evidence, Finding, Reason, Severity};
pub use generated::enums::{Actor, CallbackVerdict, Field, Lang, Retry};
#[cfg(feature = "serde")]
pub use json::Localized;
pub use messages::Erratum;
pub use names::UnknownName;
pub use policy::{
    AccountStatus, Ban, ClientList, Policy, PolicyBuilder, PolicyDomain, PolicyFault, PolicyWarning,
};
#[cfg(feature = "policy-file")]
pub use policy::{KeySource, PolicyFile, PolicyFileFault, PolicyFileFaults, PolicyFileWarning};
pub use report::{Judgment, KeyRole, Report, UnixTimes, Verdict};
pub use secret::{HashAlgorithm, Key, KeyError, KeyTextError, mask, mask_aligned};
pub use sign::{EncoderPair, Expiry, Refusal, Refused, Signed, Signer, Target};
pub use text::{Param, Params, Part, Protocol, PushUrl, Span};
pub use timestamp::Timestamp;
