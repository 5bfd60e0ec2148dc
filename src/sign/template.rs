//! The parts of a URL that are the same for all streams of a target.

use super::signed::text;
use super::target::Target;
use super::txtime::Txtime;
use crate::kernel::concat::concat;
use crate::secret::Digest;
use crate::text::Protocol;

/// The length of a SHA-256, `&txTime=` and 16 digits.
const MAX_SIGNATURE: usize = 64 + 8 + 16;

/// What [`Signed::write_url`](super::Signed::write_url) writes between the names and the signature.
pub(crate) struct UrlTemplate {
    head: String,
    before_secret: String,
    before_txtime: &'static str,
    params: String,
}

impl UrlTemplate {
    pub fn new(target: &Target<'_>, protocol: Protocol) -> Self {
        Self {
            head: text(|out| target.write_head(protocol, out)),
            before_secret: text(|out| target.write_before_secret(protocol, out)),
            before_txtime: Target::before_txtime(protocol),
            params: text(|out| target.write_params(protocol, out)),
        }
    }

    /// Appends the URL of a stream.
    #[inline]
    pub fn write(
        &self,
        app: &str,
        stream: &str,
        digest: &Digest,
        txtime: &Txtime,
        out: &mut String,
    ) {
        out.push_str(&self.head);
        out.push_str(app);
        out.push('/');
        out.push_str(stream);
        out.push_str(&self.before_secret);
        digest.with_hex(|digest| {
            let mut signature = [0; MAX_SIGNATURE];
            let pieces = [digest, self.before_txtime.as_bytes(), txtime.as_bytes()];
            let len = concat(&pieces, &mut signature);
            // It is ASCII.
            let signature = signature.get(..len).unwrap_or_default();
            out.push_str(str::from_utf8(signature).unwrap_or_default());
        });
        if !self.params.is_empty() {
            out.push_str(&self.params);
        }
    }
}
