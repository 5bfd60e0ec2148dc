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
        judge_len(Span::new(start, query.span().end), params, findings);
    }
}

/// Judges the length of `StreamName?query`.
fn judge_len(whole: Span, params: &ServiceParams<'_>, findings: &mut Findings) {
    if whole.end - whole.start <= MAX_LEN {
        return;
    }
    let sent = whole.start + SENT_BY_FFMPEG;
    let signature = [params.txsecret, params.txtime];
    let is_cut = signature
        .iter()
        .flatten()
        .any(|value| value.span().end > sent);
    match is_cut {
        true => findings.add(Reason::QueryTooLong, Span::new(sent, whole.end)),
        false => findings.add(
            Reason::ParametersTooLong,
            Span::new(whole.start + MAX_LEN, whole.end),
        ),
    }
}
