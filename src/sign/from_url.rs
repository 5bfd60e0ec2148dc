//! A target from a parsed URL of the `url` crate.

use url::Url;

use super::refusal::Refusal;
use super::signer;
use super::target::Target;
use crate::finding::{Finding, Reason};
use crate::text::{PushUrl, Span};

impl<'a> TryFrom<&'a Url> for Target<'a> {
    type Error = Refusal;

    /// The target that a parsed URL names: the same as [`from_url`](Target::from_url) of its text, but everything that each
    /// signer would refuse is an error already here: credentials, a missing name, an unknown scheme, and a fragment. The `#!::` of
    /// SRT's `streamid`, which a [`Url`] reads as a fragment, is kept.
    ///
    /// A [`Url`] is not the text as written: its parser removes tabs and line breaks, resolves `.` and `..`, and percent-encodes spaces and
    /// other characters, so that a target can name another stream than the text did. To judge a text, give the text to a
    /// [`Checker`](crate::Checker).
    ///
    /// ```
    /// use pushurl::{Reason, Target};
    /// use url::Url;
    ///
    /// let url = Url::parse("rtmp://push.example.com/live/cam1")?;
    /// let target = Target::try_from(&url)?;
    /// # let _ = target;
    ///
    /// let url = Url::parse("rtmp://user@push.example.com/live/cam1")?;
    /// let refusal = Target::try_from(&url).unwrap_err();
    /// assert_eq!(refusal.refused()[0].reason(), Reason::HostHasUserinfo);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    fn try_from(url: &'a Url) -> Result<Self, Refusal> {
        let split = PushUrl::split(url.as_str());
        let mut target = Self::from_url(&split);
        target.faults.extend(lost_fragment(url, &split));
        signer::judge_target(&target).map(|()| target)
    }
}

/// A fragment that is not SRT's `streamid`. A signature before it would be lost with it.
fn lost_fragment(url: &Url, split: &PushUrl<'_>) -> Option<Finding> {
    let end = url.as_str().len();
    let start = end - url.fragment()?.len() - 1;
    let is_streamid = split.streamid().is_some_and(|id| id.span().start == start);
    (!is_streamid).then(|| Finding::new(Reason::ParameterIllegalCharacter, Span::new(start, end)))
}
