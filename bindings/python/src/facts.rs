//! Facts about a push that are not in its URL.

use core::net::IpAddr;

use pushurl::HookAnswer;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyString, PyTuple};

use crate::enums::{member, value};
use crate::text::{Utf8, wrong_type};
use crate::time::{unix, unix_or_now};

/// Facts about a push that are not in its URL. All are optional; what is not given is not judged, and the report lists it. The
/// time is the clock's if it is not given.
///
/// ``client`` is the address that the push comes from, as text or of ``ipaddress``; an IPv4 address in IPv6 notation counts as
/// the IPv4 address. ``live_total`` is how many pushes of the account are live, and ``live_same`` how many of this stream name,
/// this one not counted; ``live_priority`` is the highest priority among the latter. ``hook`` is what the customer's own
/// authentication said.
///
/// >>> from datetime import datetime, timezone
/// >>> facts = Facts(datetime(2023, 11, 14, tzinfo=timezone.utc), client="203.0.113.9", live_total=12)
/// >>> facts.client
/// IPv4Address('203.0.113.9')
#[pyclass(module = "pushurl", frozen)]
pub struct Facts {
    now: Option<Py<PyAny>>,
    unix: Option<i64>,
    client: Option<IpAddr>,
    live_total: Option<u64>,
    live_same: Option<u64>,
    live_priority: Option<i64>,
    hook: Option<HookAnswer>,
}

#[pymethods]
impl Facts {
    #[new]
    #[pyo3(signature = (
        now = None,
        client = None,
        live_total = None,
        live_same = None,
        live_priority = None,
        hook = None,
    ))]
    fn new(
        now: Option<Bound<'_, PyAny>>,
        client: Option<&Bound<'_, PyAny>>,
        live_total: Option<&Bound<'_, PyAny>>,
        live_same: Option<&Bound<'_, PyAny>>,
        live_priority: Option<&Bound<'_, PyAny>>,
        hook: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let count = |given: Option<&Bound<'_, PyAny>>, what| {
            let most = format!("a number from 0 to {}", u64::MAX);
            given.map(|given| integer(given, what, &most)).transpose()
        };
        let priority = |given| {
            let range = format!("a number from {} to {}", i64::MIN, i64::MAX);
            integer(given, "live_priority", &range)
        };
        Ok(Self {
            unix: now.as_ref().map(|now| unix(now, "now")).transpose()?,
            now: now.map(Bound::unbind),
            client: client.map(address).transpose()?,
            live_total: count(live_total, "live_total")?,
            live_same: count(live_same, "live_same")?,
            live_priority: live_priority.map(priority).transpose()?,
            hook: hook.map(|hook| value(hook, "hook")).transpose()?,
        })
    }

    /// When the push begins.
    #[getter]
    fn now(&self) -> Option<&Py<PyAny>> {
        self.now.as_ref()
    }

    /// The address that the push comes from.
    #[getter]
    fn client<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(client) = self.client else {
            return Ok(None);
        };
        let ip_address = py.import("ipaddress")?.getattr("ip_address")?;
        ip_address.call1((client.to_string(),)).map(Some)
    }

    /// How many pushes of the account are live, this one not counted.
    #[getter]
    fn live_total(&self) -> Option<u64> {
        self.live_total
    }

    /// How many pushes of this stream name are live, this one not counted.
    #[getter]
    fn live_same(&self) -> Option<u64> {
        self.live_same
    }

    /// The highest priority among the live pushes of this stream name.
    #[getter]
    fn live_priority(&self) -> Option<i64> {
        self.live_priority
    }

    /// The answer of the customer's own authentication.
    #[getter]
    fn hook<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.hook.map(|hook| member(py, hook)).transpose()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        self.fields(py)?.eq(other.fields(py)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.fields(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let names = [
            "now",
            "client",
            "live_total",
            "live_same",
            "live_priority",
            "hook",
        ];
        let mut given = Vec::new();
        for (name, value) in names.into_iter().zip(self.fields(py)?) {
            if !value.is_none() {
                given.push(format!("{name}={}", value.repr()?));
            }
        }
        Ok(format!("Facts({})", given.join(", ")))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let fields = slf.get().fields(slf.py())?;
        (slf.get_type(), fields).into_pyobject(slf.py())
    }
}

impl Facts {
    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (
            self.now.as_ref(),
            self.client(py)?,
            self.live_total,
            self.live_same,
            self.live_priority,
            self.hook(py)?,
        )
            .into_pyobject(py)
    }

    fn core(&self) -> PyResult<pushurl::Facts> {
        let now = match self.unix {
            Some(now) => now,
            None => unix_or_now(None, "now")?,
        };
        let mut facts = pushurl::Facts::at(now);
        if let Some(client) = self.client {
            facts = facts.with_client(client);
        }
        if let Some(pushes) = self.live_total {
            facts = facts.with_live_total(pushes);
        }
        if let Some(pushes) = self.live_same {
            facts = facts.with_live_same(pushes);
        }
        if let Some(priority) = self.live_priority {
            facts = facts.with_live_priority(priority);
        }
        if let Some(answer) = self.hook {
            facts = facts.with_hook(answer);
        }
        Ok(facts)
    }
}

/// The facts of an argument: [`Facts`], or the time alone; the clock's if there is none.
pub fn of_argument(facts: Option<&Bound<'_, PyAny>>) -> PyResult<pushurl::Facts> {
    match facts.map(|facts| (facts, facts.cast::<Facts>())) {
        Some((_, Ok(facts))) => facts.get().core(),
        other => Ok(unix_or_now(other.map(|(facts, _)| facts), "now")?.into()),
    }
}

fn address(client: &Bound<'_, PyAny>) -> PyResult<IpAddr> {
    let text = Utf8::of(&client.str()?)?;
    // The zone of a link-local address concerns this machine only.
    let address = text.as_str().split('%').next().unwrap_or_default();
    address
        .parse()
        .map_err(|_| match client.is_instance_of::<PyString>() {
            true => PyValueError::new_err("client is not an IP address"),
            false => wrong_type("client", "an IP address", client),
        })
}

fn integer<'py, T: FromPyObjectOwned<'py>>(
    given: &Bound<'py, PyAny>,
    what: &str,
    range: &str,
) -> PyResult<T> {
    if !given.is_instance_of::<PyInt>() {
        return Err(wrong_type(what, "a number", given));
    }
    given
        .extract()
        .map_err(|_| PyValueError::new_err(format!("{what} must be {range}")))
}
