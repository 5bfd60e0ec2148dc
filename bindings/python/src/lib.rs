//! pushurl for Python. The package in `python/` has its enums and exceptions, which are generated or plain Python; all else is here.
//!
//! Places are of characters and times are `datetime` there; in the core they are bytes and seconds.

mod callback;
mod cause;
mod checker;
mod columns;
mod enums;
mod error;
mod facts;
mod key;
mod masking;
mod policy;
mod refusal;
mod report;
mod reports;
mod rows;
mod signed_many;
mod signer;
mod span;
mod target;
mod text;
mod time;
mod url;

/// The part of the package `pushurl` that is written in Rust.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::callback::verify_callback;
    #[pymodule_export]
    use crate::cause::{
        Cause, Erratum, lang_of_tag, reason_cause, reason_evidence, reason_severity, text_of,
    };
    #[pymodule_export]
    use crate::checker::{Checker, Signing};
    #[pymodule_export]
    use crate::columns::ArrowStream;
    #[pymodule_export]
    use crate::enums::enum_numbers;
    #[pymodule_export]
    use crate::facts::Facts;
    #[pymodule_export]
    use crate::key::Key;
    #[pymodule_export]
    use crate::masking::{mask, mask_aligned};
    #[pymodule_export]
    use crate::policy::{
        Ban, KeyFile, KeyVariable, Policy, PolicyBuilder, PolicyDomain, PolicyFile,
        PolicyFileFault, PolicyFileWarning,
    };
    #[pymodule_export]
    use crate::refusal::Refused;
    #[pymodule_export]
    use crate::report::{Finding, Report};
    #[pymodule_export]
    use crate::reports::Reports;
    #[pymodule_export]
    use crate::signed_many::SignedMany;
    #[pymodule_export]
    use crate::signer::{EncoderPair, Signed, Signer};
    #[pymodule_export]
    use crate::span::Span;
    #[pymodule_export]
    use crate::target::Target;
    #[pymodule_export]
    use crate::url::{Param, PushUrl};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        #[cfg(feature = "test-hooks")]
        module.add_function(wrap_pyfunction!(crate::error::panic_on_purpose, module)?)?;
        Ok(())
    }
}
