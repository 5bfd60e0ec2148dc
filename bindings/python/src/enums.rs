//! The enums, which are Python's own: `IntEnum`s in the package, generated from the specification.

use pushurl::{
    AccountStatus, Actor, CallbackVerdict, Diagnosis, Evidence, Field, HashAlgorithm, HookAnswer,
    KeyRole, Lang, PolicyFault, PolicyWarning, Protocol, Reason, Retry, Severity,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

use crate::text::wrong_type;

/// The members of one of the package's enums. They are looked up when the first one is needed.
pub struct Members {
    module: &'static str,
    name: &'static str,
    by_number: PyOnceLock<Vec<(u32, Py<PyAny>)>>,
}

impl Members {
    const fn new(module: &'static str, name: &'static str) -> Self {
        Self {
            module,
            name,
            by_number: PyOnceLock::new(),
        }
    }

    /// The member with this number.
    pub fn get<'py>(&self, py: Python<'py>, number: u32) -> PyResult<Bound<'py, PyAny>> {
        let members = self.by_number.get_or_try_init(py, || self.load(py))?;
        let found = members.binary_search_by_key(&number, |(number, _)| *number);
        let found = found.ok().and_then(|place| members.get(place));
        let (_, member) = found.ok_or_else(|| self.invalid(&number.to_string()))?;
        Ok(member.bind(py).clone())
    }

    #[cold]
    fn load(&self, py: Python<'_>) -> PyResult<Vec<(u32, Py<PyAny>)>> {
        let members = py.import(self.module)?.getattr(self.name)?;
        let mut found = Vec::new();
        for member in members.try_iter()? {
            let member = member?;
            found.push((member.extract()?, member.unbind()));
        }
        found.sort_unstable_by_key(|(number, _)| *number);
        Ok(found)
    }

    fn invalid(&self, number: &str) -> PyErr {
        PyValueError::new_err(format!("{number} is not a valid {}", self.name))
    }
}

/// An enum of the core, and the package's.
pub trait Enum: Copy + 'static {
    const MEMBERS: &'static Members;
    const VALUES: &'static [Self];

    fn number(self) -> u32;

    fn name(self) -> &'static str;
}

/// The member of the package's enum.
pub fn member<E: Enum>(py: Python<'_>, value: E) -> PyResult<Bound<'_, PyAny>> {
    E::MEMBERS.get(py, value.number())
}

/// The value of an argument: a member of the package's enum, or its number.
pub fn value<E: Enum>(argument: &Bound<'_, PyAny>, what: &str) -> PyResult<E> {
    let number = argument
        .cast::<pyo3::types::PyInt>()
        .map_err(|_| wrong_type(what, &format!("a {}", E::MEMBERS.name), argument))?;
    // A number that is too large is none either.
    let found = number.extract::<u32>().ok();
    let mut values = E::VALUES.iter().copied();
    values
        .find(|value| Some(value.number()) == found)
        .ok_or_else(|| E::MEMBERS.invalid(&number.to_string()))
}

macro_rules! enums {
    ($($kind:ident in $module:literal, named by $name:ident;)*) => {
        $(
            impl Enum for $kind {
                const MEMBERS: &'static Members = {
                    static MEMBERS: Members = Members::new($module, stringify!($kind));
                    &MEMBERS
                };
                const VALUES: &'static [Self] = &$kind::ALL;

                fn number(self) -> u32 {
                    self as u32
                }

                fn name(self) -> &'static str {
                    self.$name()
                }
            }
        )*

        /// The numbers of all values by their names, by the name of the enum, as the core has them: for tests.
        #[pyfunction]
        pub fn enum_numbers(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
            let enums = PyDict::new(py);
            $(
                let values = PyDict::new(py);
                for value in $kind::ALL {
                    values.set_item(Enum::name(value), Enum::number(value))?;
                }
                enums.set_item(stringify!($kind), values)?;
            )*
            Ok(enums)
        }
    };
}

enums! {
    AccountStatus in "pushurl.enums", named by name;
    Actor in "pushurl.worded", named by name;
    CallbackVerdict in "pushurl.enums", named by name;
    Diagnosis in "pushurl.enums", named by name;
    Evidence in "pushurl.worded", named by name;
    Field in "pushurl.enums", named by name;
    HashAlgorithm in "pushurl.enums", named by name;
    HookAnswer in "pushurl.enums", named by name;
    KeyRole in "pushurl.enums", named by name;
    Lang in "pushurl.lang", named by code;
    PolicyFault in "pushurl.enums", named by name;
    PolicyWarning in "pushurl.enums", named by name;
    Protocol in "pushurl.enums", named by name;
    Reason in "pushurl.reasons", named by name;
    Retry in "pushurl.worded", named by name;
    Severity in "pushurl.enums", named by name;
}

/// Verdicts carry their cause here.
pub static VERDICT: Members = Members::new("pushurl.enums", "Verdict");
pub static KEY_FAULT: Members = Members::new("pushurl.enums", "KeyFault");
pub static CAUSE_FAULT: Members = Members::new("pushurl.enums", "CauseFault");

/// The language of an optional argument: the device's if there is none.
pub fn language(lang: Option<&Bound<'_, PyAny>>, py: Python<'_>) -> PyResult<Lang> {
    match lang {
        Some(lang) => value(lang, "lang"),
        None => {
            let device = py.import("pushurl.lang")?.getattr("Lang")?;
            value(&device.call_method0("of_device")?, "lang")
        }
    }
}
