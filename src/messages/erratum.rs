//! Errors in the service's published messages.

/// An error in a published message, which [`Cause::errmsg`](crate::Cause::errmsg) corrects or which is good to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Erratum {
    /// The message as the service publishes it.
    pub published: &'static str,
    /// What is wrong with it, in the same language.
    pub note: &'static str,
}
