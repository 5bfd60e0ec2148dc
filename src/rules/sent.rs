//! What RTMP clients do not send as written.
//!
//! Measured with ffmpeg 5.1.9, GStreamer 1.22's rtmp2sink, and its rtmpsink, which is librtmp (computed). The service judges what
//! arrives: its code is inferred.

use crate::finding::{Findings, Reason};
use crate::rules::service_params::ServiceParams;
use crate::text::{Protocol, PushUrl, Span};

/// The longest `StreamName?query` that every client sends, in bytes: librtmp sends no more.
pub(crate) const MAX_LEN: usize = 974;

/// What ffmpeg sends of a longer one.
const SENT_BY_FFMPEG: usize = 1017;

/// Blanks at the end, and names and query that are too long.
#[inline]
pub(crate) fn judge(url: &PushUrl<'_>, params: &ServiceParams<'_>, findings: &mut Findings) {
    if !url.protocol().is_some_and(Protocol::is_rtmp) {
        return;
    }
    let unsent = url.unsent();
    if !unsent.is_empty() {
        findings.add(Reason::BlankAfterQuery, unsent.span());
    }
    if let Some(query) = url.query() {
        let Span { start, .. } = url.stream().span();
        judge_len(
            url.text(),
            Span::new(start, query.span().end),
            params,
            findings,
        );
    }
}

/// Judges the length of `StreamName?query`.
fn judge_len(text: &str, whole: Span, params: &ServiceParams<'_>, findings: &mut Findings) {
    if whole.end - whole.start <= MAX_LEN {
        return;
    }
    let sent = whole.start + SENT_BY_FFMPEG;
    let signature = [params.txsecret, params.txtime];
    let is_cut = signature
        .iter()
        .flatten()
        .any(|value| value.span().end > sent);
    let (reason, start) = match is_cut {
        true => (Reason::QueryTooLong, sent),
        false => (Reason::ParametersTooLong, whole.start + MAX_LEN),
    };
    findings.add(reason, Span::new(boundary_at(text, start), whole.end));
}

/// The start of the character at a byte offset.
pub(crate) fn boundary_at(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
