//! Policies: the settings of an account.

use core::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};

use pushurl::{ClientList, HashAlgorithm, KeySource, PolicyFault, PolicyWarning};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyInt, PyString, PyTuple};
use zeroize::Zeroizing;

use crate::enums::{member, value};
use crate::error::{guarded, invalid_policy, invalid_policy_file};
use crate::key;
use crate::target::string;
use crate::text::{utf8_argument, wrong_type};
use crate::time::{length, unix};

/// The settings of an account: its status, domains with their keys, bans, channels, lists of clients and limits. Made by a
/// :class:`PolicyBuilder` or read from a file; immutable, and shared between checkers and threads.
///
/// A policy is taken to be complete: what it does not list is not so. Where it lists no domains, sets no limit or names no parameter
/// of priorities, that is not judged.
#[pyclass(module = "pushurl", frozen)]
pub struct Policy(Arc<pushurl::Policy>);

#[pymethods]
impl Policy {
    /// A policy that knows nothing.
    #[new]
    fn new() -> Self {
        Self(Arc::new(pushurl::Policy::builder().build()))
    }

    /// Reads a policy from the text of a TOML file. Keys may be in the file itself; where it says that one is in a variable or in
    /// another file, ``read_key`` reads it, since this library has no I/O: it is given a :class:`KeyVariable` or a
    /// :class:`KeyFile`, and returns a :class:`Key`. Where it raises :class:`KeyUnavailable`, that is a fault of the file.
    ///
    /// Raises :class:`InvalidPolicyFile` with every fault of the file, each with its line and column.
    ///
    /// >>> file = Policy.from_toml('''
    /// ... [[domain]]
    /// ... name = "push.example.com"
    /// ... key = "e12c46f2612d5106e2034781ab261ca3"
    /// ... ''')
    /// >>> file.policy.lists("PUSH.example.com")
    /// True
    #[staticmethod]
    #[pyo3(signature = (source, read_key = None))]
    fn from_toml(
        source: &Bound<'_, PyAny>,
        read_key: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<PolicyFile> {
        let py = source.py();
        // It may contain keys.
        let text = Zeroizing::new(match source.cast::<PyBytes>() {
            Ok(bytes) => bytes.as_bytes().to_vec(),
            Err(_) => utf8_argument(source, "a policy file")?.as_str().into(),
        });
        // An exception that is not about the file ends the reading.
        let broken_off = RefCell::new(None);
        let read = |place: KeySource<'_>| {
            let Some(read_key) = read_key else {
                return Err("keys from elsewhere are not read here".to_owned());
            };
            if broken_off.borrow().is_some() {
                return Err(String::new());
            }
            key_from(place, read_key).unwrap_or_else(|error| {
                *broken_off.borrow_mut() = Some(error);
                Err(String::new())
            })
        };
        let file = guarded(py, || pushurl::Policy::from_toml_with(&*text, read))?;
        if let Some(error) = broken_off.into_inner() {
            return Err(error);
        }
        let file = file.map_err(|faults| {
            let each = faults.iter().map(|fault| PolicyFileFault {
                line: fault.line,
                column: fault.column,
                text: fault.message.clone(),
            });
            match PyTuple::new(py, each.collect::<Vec<_>>()) {
                Ok(each) => invalid_policy_file(py, faults.to_string(), each),
                Err(error) => error,
            }
        })?;
        let warnings = file.warnings.iter().map(|warning| PolicyFileWarning {
            line: warning.line,
            column: warning.column,
            warning: warning.warning,
        });
        Ok(PolicyFile {
            policy: Py::new(py, Self(Arc::new(file.policy)))?,
            warnings: PyTuple::new(py, warnings.collect::<Vec<_>>())?.unbind(),
        })
    }

    /// Whether the policy lists the account's domains.
    #[getter]
    fn lists_domains(&self) -> bool {
        self.0.lists_domains()
    }

    /// Whether it lists this domain; the comparison ignores case and one trailing dot.
    fn lists(&self, domain: &Bound<'_, PyAny>) -> PyResult<bool> {
        let domain = utf8_argument(domain, "domain")?;
        Ok(self.0.domain(domain.as_str()).is_some())
    }

    /// What the service would not accept, though this library does (documented limits). In no particular order.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let warnings = self.0.warnings().into_iter();
        warnings.map(|warning| member(py, warning)).collect()
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __repr__(&self) -> &'static str {
        "Policy()"
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Policy is not pickled or copied, since it may have keys: read it in each process",
        ))
    }
}

impl Policy {
    pub fn core(&self) -> Arc<pushurl::Policy> {
        Arc::clone(&self.0)
    }
}

/// The answer of `read_key`. An error of the outer result is an exception that is not about the file.
fn key_from(
    place: KeySource<'_>,
    read_key: &Bound<'_, PyAny>,
) -> PyResult<Result<pushurl::Key, String>> {
    let py = read_key.py();
    let answer = match place {
        KeySource::Env(name) => read_key.call1((KeyVariable { name: name.into() },)),
        KeySource::File(path) => read_key.call1((KeyFile { path: path.into() },)),
        _ => return Ok(Err("this place of a key is unknown".to_owned())),
    };
    match answer {
        Ok(key) => Ok(Ok(key::required(&key)?)),
        Err(error) => {
            let unavailable = py.import("pushurl.errors")?.getattr("KeyUnavailable")?;
            match error.matches(py, unavailable)? {
                true => Ok(Err(string(error.value(py).str()?.as_any(), "a fault")?)),
                false => Err(error),
            }
        }
    }
}

/// A domain of the account, and how its pushes are authenticated. New ones are enabled push domains with authentication on, as the
/// service's are (documented).
///
/// Without any key, 18/503 is not judged. ``playback_key`` is never accepted, but recognized if a URL is signed with it.
/// ``auth_delta`` is the validity period; whether it is added to txTime is conflicting. Without ``authentication``, 18/500 to 503 do
/// not occur (documented); unless ``enabled``, pushes are 18/303; a push to a domain for ``playback`` is 18/302.
#[pyclass(module = "pushurl", frozen, get_all)]
pub struct PolicyDomain {
    name: Py<PyAny>,
    key: Option<Py<PyAny>>,
    backup_key: Option<Py<PyAny>>,
    playback_key: Option<Py<PyAny>>,
    hash: Option<Py<PyAny>>,
    auth_delta: Option<Py<PyAny>>,
    authentication: bool,
    enabled: bool,
    playback: bool,
}

#[pymethods]
impl PolicyDomain {
    #[new]
    #[pyo3(signature = (
        name,
        key = None,
        backup_key = None,
        playback_key = None,
        hash = None,
        auth_delta = None,
        authentication = true,
        enabled = true,
        playback = false,
    ))]
    #[expect(clippy::too_many_arguments, reason = "named and optional in Python")]
    const fn new(
        name: Py<PyAny>,
        key: Option<Py<PyAny>>,
        backup_key: Option<Py<PyAny>>,
        playback_key: Option<Py<PyAny>>,
        hash: Option<Py<PyAny>>,
        auth_delta: Option<Py<PyAny>>,
        authentication: bool,
        enabled: bool,
        playback: bool,
    ) -> Self {
        Self {
            name,
            key,
            backup_key,
            playback_key,
            hash,
            auth_delta,
            authentication,
            enabled,
            playback,
        }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("PolicyDomain({})", self.name.bind(py).repr()?))
    }
}

impl PolicyDomain {
    fn core(&self, py: Python<'_>) -> PyResult<pushurl::PolicyDomain> {
        let key = |key: &Option<Py<PyAny>>| key::optional(key.as_ref().map(|key| key.bind(py)));
        let mut domain = pushurl::PolicyDomain::new(&string(self.name.bind(py), "name")?);
        if let Some(hash) = &self.hash {
            domain = domain.with_hash(value::<HashAlgorithm>(hash.bind(py), "hash")?);
        }
        if let Some(auth_delta) = &self.auth_delta {
            domain = domain.with_auth_delta(length(auth_delta.bind(py), "auth_delta")?);
        }
        if let Some(key) = key(&self.key)? {
            domain = domain.with_key(key);
        }
        if let Some(key) = key(&self.backup_key)? {
            domain = domain.with_backup_key(key);
        }
        if let Some(key) = key(&self.playback_key)? {
            domain = domain.with_playback_key(key);
        }
        if !self.authentication {
            domain = domain.without_authentication();
        }
        if !self.enabled {
            domain = domain.disabled();
        }
        if self.playback {
            domain = domain.for_playback();
        }
        Ok(domain)
    }
}

/// A banned stream: by its name alone, or, with ``domain`` and ``app``, strictly there (documented). It begins at ``since`` and ends at
/// ``until``; without an end, seven days later (documented). ``reason`` is the operator's note on why.
#[pyclass(module = "pushurl", frozen, get_all)]
pub struct Ban {
    stream: String,
    domain: Option<String>,
    app: Option<String>,
    since: Option<Py<PyAny>>,
    until: Option<Py<PyAny>>,
    reason: Option<String>,
}

#[pymethods]
impl Ban {
    #[new]
    #[pyo3(signature = (stream, domain = None, app = None, since = None, until = None, reason = None))]
    fn new(
        stream: &Bound<'_, PyAny>,
        domain: Option<&Bound<'_, PyAny>>,
        app: Option<&Bound<'_, PyAny>>,
        since: Option<Py<PyAny>>,
        until: Option<Py<PyAny>>,
        reason: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        if domain.is_none() != app.is_none() {
            return Err(PyValueError::new_err(
                "a strict ban needs both a domain and an app",
            ));
        }
        let text = |given: Option<&Bound<'_, PyAny>>, what| {
            given.map(|given| string(given, what)).transpose()
        };
        Ok(Self {
            stream: string(stream, "stream")?,
            domain: text(domain, "domain")?,
            app: text(app, "app")?,
            since,
            until,
            reason: text(reason, "reason")?,
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Ban({})", PyString::new(py, &self.stream).repr()?))
    }
}

impl Ban {
    fn core(&self, py: Python<'_>) -> PyResult<pushurl::Ban> {
        let mut ban = pushurl::Ban::of(&self.stream);
        if let (Some(domain), Some(app)) = (&self.domain, &self.app) {
            ban = ban.strictly(domain, app);
        }
        if let Some(since) = &self.since {
            ban = ban.since(unix(since.bind(py), "since")?);
        }
        if let Some(until) = &self.until {
            ban = ban.until(unix(until.bind(py), "until")?);
        }
        if let Some(reason) = &self.reason {
            ban = ban.because(reason);
        }
        Ok(ban)
    }
}

/// Builds a :class:`Policy`. A faulty entry raises :class:`InvalidPolicy` at once, and changes nothing: a loader can name the place and
/// go on.
///
/// >>> builder = PolicyBuilder()
/// >>> builder.add_domain(PolicyDomain("push.example.com", Key("e12c46f2612d5106e2034781ab261ca3")))
/// >>> builder.add_ban(Ban("cam1"))
/// >>> builder.build().lists("PUSH.example.com")
/// True
#[pyclass(module = "pushurl", frozen)]
pub struct PolicyBuilder(Mutex<pushurl::PolicyBuilder>);

#[pymethods]
impl PolicyBuilder {
    #[new]
    fn new() -> Self {
        Self(Mutex::new(pushurl::Policy::builder()))
    }

    /// The state of the account; active by default.
    fn set_account(&self, status: &Bound<'_, PyAny>) -> PyResult<()> {
        let state = value(status, "status")?;
        self.add(status.py(), |builder| {
            builder.set_account(state);
            Ok(())
        })
    }

    /// A domain of the account. Once one is added, all other domains are unknown: 18/301.
    fn add_domain(&self, domain: &Bound<'_, PolicyDomain>) -> PyResult<()> {
        let entry = domain.get().core(domain.py())?;
        self.add(domain.py(), |builder| builder.add_domain(entry))
    }

    /// A disabled application: 18/304.
    fn add_disabled_app(&self, app: &Bound<'_, PyAny>) -> PyResult<()> {
        let name = string(app, "app")?;
        self.add(app.py(), |builder| builder.add_disabled_app(&name))
    }

    /// A banned stream: 18/305.
    fn add_ban(&self, ban: &Bound<'_, Ban>) -> PyResult<()> {
        let entry = ban.get().core(ban.py())?;
        self.add(ban.py(), |builder| builder.add_ban(entry))
    }

    /// Legacy channel mode, in which every stream needs a channel of its name: otherwise 18/306.
    fn set_channel_mode(&self, py: Python<'_>) -> PyResult<()> {
        self.add(py, |builder| {
            builder.set_channel_mode();
            Ok(())
        })
    }

    /// A channel; sets channel mode. A push to a channel that is not open is 18/307.
    #[pyo3(signature = (name, *, is_open))]
    fn add_channel(&self, name: &Bound<'_, PyAny>, is_open: bool) -> PyResult<()> {
        let channel = string(name, "name")?;
        self.add(name.py(), |builder| builder.add_channel(&channel, is_open))
    }

    /// Only these clients may push: others are 18/401. Takes addresses and networks, as text or of ``ipaddress``.
    fn allow_clients(&self, entries: &Bound<'_, PyAny>) -> PyResult<()> {
        let texts = clients(entries)?;
        self.add(entries.py(), |builder| {
            builder.set_clients(ClientList::allow(texts.iter().map(String::as_str))?)
        })
    }

    /// These clients may not push: they are 18/400.
    fn block_clients(&self, entries: &Bound<'_, PyAny>) -> PyResult<()> {
        let texts = clients(entries)?;
        self.add(entries.py(), |builder| {
            builder.set_clients(ClientList::block(texts.iter().map(String::as_str))?)
        })
    }

    /// How many pushes may be live in total: one more is 18/600.
    fn set_max_pushes(&self, most: &Bound<'_, PyAny>) -> PyResult<()> {
        let number = count(most)?;
        self.add(most.py(), |builder| {
            builder.set_max_pushes(number);
            Ok(())
        })
    }

    /// How many pushes of one StreamName may be live: one more is 18/601.
    fn set_max_pushes_of_stream(&self, most: &Bound<'_, PyAny>) -> PyResult<()> {
        let number = count(most)?;
        self.add(most.py(), |builder| {
            builder.set_max_pushes_of_stream(number);
            Ok(())
        })
    }

    /// The parameter that contains the priority of a push: a priority lower than that of a live push is 18/602. The service's name
    /// for it is unpublished.
    fn set_priority_param(&self, name: &Bound<'_, PyAny>) -> PyResult<()> {
        let param = string(name, "name")?;
        self.add(name.py(), |builder| builder.set_priority_param(&param))
    }

    /// A policy of all that was added so far. The builder can be used further, for another policy.
    fn build(&self, py: Python<'_>) -> PyResult<Policy> {
        let builder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let policy = guarded(py, || builder.clone().build())?;
        Ok(Policy(Arc::new(policy)))
    }
}

impl PolicyBuilder {
    fn add(
        &self,
        py: Python<'_>,
        entry: impl FnOnce(&mut pushurl::PolicyBuilder) -> Result<(), PolicyFault>,
    ) -> PyResult<()> {
        // A faulty entry changes nothing, so the builder is consistent even if a thread panicked.
        let mut builder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        guarded(py, || entry(&mut builder))?.map_err(|fault| invalid_policy(py, fault))
    }
}

fn count(most: &Bound<'_, PyAny>) -> PyResult<u64> {
    let number = most
        .cast::<PyInt>()
        .map_err(|_| wrong_type("most", "a number", most))?;
    let most = u64::MAX;
    number
        .extract()
        .map_err(|_| PyValueError::new_err(format!("{number} is not a number from 0 to {most}")))
}

/// Addresses and networks, as text.
fn clients(entries: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    if entries.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("the entries must be many, not a str"));
    }
    let texts = entries.try_iter()?;
    texts
        .map(|entry| string(entry?.str()?.as_any(), "an address"))
        .collect()
}

/// A policy that was read from a file, and what the service would not accept of it, in the order of the file.
#[pyclass(module = "pushurl", frozen, get_all)]
pub struct PolicyFile {
    /// The policy.
    policy: Py<Policy>,
    /// The warnings.
    warnings: Py<PyTuple>,
}

/// What the service would not accept of a policy file, though this library does.
#[pyclass(module = "pushurl", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub struct PolicyFileWarning {
    line: usize,
    column: usize,
    warning: PolicyWarning,
}

#[pymethods]
impl PolicyFileWarning {
    /// The line, from 1.
    #[getter]
    fn line(&self) -> usize {
        self.line
    }

    /// The column in characters, from 1.
    #[getter]
    fn column(&self) -> usize {
        self.column
    }

    /// The warning.
    #[getter]
    fn warning<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.warning)
    }

    fn __str__(&self) -> String {
        let Self {
            line,
            column,
            warning,
        } = self;
        format!("line {line}, column {column}: {warning}")
    }

    fn __repr__(&self) -> String {
        format!("<PolicyFileWarning {}>", self.__str__())
    }
}

/// One thing that is wrong with a policy file. Of the file's text, it repeats names alone.
#[pyclass(module = "pushurl", frozen, eq, hash, get_all)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PolicyFileFault {
    /// The line, from 1.
    line: usize,
    /// The column in characters, from 1.
    column: usize,
    /// What is wrong, on one line, with the name of the key that it is about.
    text: String,
}

#[pymethods]
impl PolicyFileFault {
    #[new]
    const fn new(line: usize, column: usize, text: String) -> Self {
        Self { line, column, text }
    }

    fn __str__(&self) -> String {
        let Self { line, column, text } = self;
        format!("line {line}, column {column}: {text}")
    }

    fn __repr__(&self) -> String {
        format!("<PolicyFileFault {}>", self.__str__())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let Self { line, column, text } = slf.get();
        (slf.get_type(), (line, column, text)).into_pyobject(slf.py())
    }
}

/// A key is in a variable of the environment: ``{ env = "VARIABLE" }``.
#[pyclass(module = "pushurl", frozen, eq, hash, get_all)]
#[derive(PartialEq, Eq, Hash)]
pub struct KeyVariable {
    /// Its name.
    name: String,
}

#[pymethods]
impl KeyVariable {
    #[new]
    const fn new(name: String) -> Self {
        Self { name }
    }

    fn __repr__(&self) -> String {
        format!("KeyVariable(name={:?})", self.name)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        (slf.get_type(), (&slf.get().name,)).into_pyobject(slf.py())
    }
}

/// A key is in another file: ``{ file = "PATH" }``.
#[pyclass(module = "pushurl", frozen, eq, hash, get_all)]
#[derive(PartialEq, Eq, Hash)]
pub struct KeyFile {
    /// Its path, as written in the policy file.
    path: String,
}

#[pymethods]
impl KeyFile {
    #[new]
    const fn new(path: String) -> Self {
        Self { path }
    }

    fn __repr__(&self) -> String {
        format!("KeyFile(path={:?})", self.path)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        (slf.get_type(), (&slf.get().path,)).into_pyobject(slf.py())
    }
}
