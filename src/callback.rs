//! The service's callbacks: whether one is genuine, and what cause it names.

use core::time::Duration;

use crate::cause::Cause;
use crate::generated::enums::{CallbackVerdict, HashAlgorithm, Lang};
use crate::secret::{Digest, Key};
use crate::timestamp::Timestamp;

/// Whether the service sent a callback: its `sign` is `md5(key + t)` in lower-case hexadecimal, and its `t`, the expiration time of
/// that signature in Unix seconds, has not passed (documented,
/// [38081](https://www.tencentcloud.com/document/product/267/38081)).
///
/// `key` is the callback key, which is not a push key. `t` and `sign` are the values as written in the callback. `tolerance` is how
/// far the clocks may differ: `t` counts as passed when `now` is later by more than that. A genuine signature with a `t` that is
/// not a time has expired (our choice).
///
/// The signature covers only `t`: anyone who has seen a callback can send others with its signature until then. Receive callbacks
/// over HTTPS.
///
/// ```
/// use core::time::Duration;
///
/// use chrono::DateTime;
/// use pushurl::{CallbackVerdict, Key, verify_callback};
///
/// let key = Key::new("callback-key")?;
/// let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
/// let sign = "55dd023b1189c14df5daa08b8fff8f44";
/// let verdict = verify_callback(&key, "1700000600", sign, now, Duration::ZERO);
/// assert_eq!(verdict, CallbackVerdict::Genuine);
/// # Ok::<(), pushurl::KeyError>(())
/// ```
#[must_use]
pub fn verify_callback(
    key: &Key,
    t: &str,
    sign: &str,
    now: impl Into<Timestamp>,
    tolerance: Duration,
) -> CallbackVerdict {
    let digest = Digest::of(HashAlgorithm::Md5, &[key.expose(), t.as_bytes()]);
    if !digest.is_written_as(sign) {
        return CallbackVerdict::Forged;
    }
    let tolerance = i64::try_from(tolerance.as_secs()).unwrap_or(i64::MAX);
    match t.parse::<i64>() {
        Ok(t) if t.saturating_add(tolerance) >= now.into().unix() => CallbackVerdict::Genuine,
        _ => CallbackVerdict::Expired,
    }
}

impl Cause {
    /// The cause that a callback of an interrupted push names. A callback has an `errcode` and a message, but no sub code: the
    /// cause is known if the table has one row for the `errcode`, or one whose message it is, in any language.
    ///
    /// ```
    /// use pushurl::Cause;
    ///
    /// assert_eq!(Cause::from_callback(19, ""), Some(Cause::HOOK_REFUSED));
    /// assert_eq!(Cause::from_callback(18, "The push URL has expired."), Some(Cause::URL_EXPIRED));
    /// assert_eq!(Cause::from_callback(18, ""), None);
    /// ```
    #[must_use]
    pub fn from_callback(errcode: i64, errmsg: &str) -> Option<Self> {
        let rows = Self::all().filter(|cause| i64::from(cause.errcode()) == errcode);
        let rows: Vec<_> = rows.collect();
        if let [only] = rows.as_slice() {
            return Some(*only);
        }
        let mut rows = rows.into_iter().filter(|cause| cause.has_message(errmsg));
        let first = rows.next()?;
        rows.next().is_none().then_some(first)
    }

    /// Whether the service says this about the cause, in any language; a final full stop and case do not matter.
    fn has_message(self, errmsg: &str) -> bool {
        let plain = |text: &str| text.trim().trim_end_matches(['.', '。']).to_lowercase();
        let errmsg = plain(errmsg);
        let messages = Lang::ALL.into_iter().map(|lang| self.errmsg(lang));
        let mut messages = messages.chain(self.older_errmsg());
        messages.any(|message| plain(message) == errmsg)
    }
}
