//! The service's own parameters of a URL.

use crate::text::Part;

/// The values of the first of each of the service's parameters, empty where there is no `=`. Names are compared with
/// regard to case (our choice).
#[derive(Clone, Copy, Default)]
pub(crate) struct ServiceParams<'t> {
    pub txsecret: Option<Part<'t>>,
    pub txtime: Option<Part<'t>>,
    pub txhost: Option<Part<'t>>,
}
