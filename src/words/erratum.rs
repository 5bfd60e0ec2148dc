//! Errors in the service's published texts.

/// An error in the service's published text, which [`Cause::errmsg`](crate::Cause::errmsg) mends or which has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Erratum {
    /// The text as the service publishes it.
    pub published: &'static str,
    /// What is wrong with it, in the language that it stands in.
    pub note: &'static str,
}
