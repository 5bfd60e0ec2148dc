//! Signing.

use pushurl::{Expiry, HashAlgorithm, Protocol};
use pushurl_arrow::{SignNames, SignStream, SignTarget};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyDelta, PyList, PyString, PyTuple};

use crate::columns::{self, ArrowStream};
use crate::enums::value;
use crate::error::guarded;
use crate::key;
use crate::refusal::{Refused, refusal};
use crate::signed_many::{Batch, SignedMany};
use crate::target::{Target, params_argument, port_argument, string};
use crate::text::{Texts, wrong_type};
use crate::time;

/// Signs push URLs. Make one for a domain's key, keep it, and share it between threads freely.
///
/// ``unusual_names`` signs also names that a check only warns of: with symbols beyond ``A-Z a-z 0-9 - _ .``, or with ``.flv`` at
/// the end.
///
/// >>> from datetime import datetime, timedelta, timezone
/// >>> signer = Signer(Key("e12c46f2612d5106e2034781ab261ca3"))
/// >>> now = datetime(2018, 12, 29, 5, 13, 45, tzinfo=timezone.utc)
/// >>> signer.sign(Target("push.example.com", "live", "test"), timedelta(hours=1), now).url
/// 'rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099'
#[pyclass(module = "pushurl", frozen)]
pub struct Signer(pushurl::Signer);

#[pymethods]
impl Signer {
    #[new]
    #[pyo3(signature = (key, *, hash = None, unusual_names = false))]
    fn new(
        key: &Bound<'_, PyAny>,
        hash: Option<&Bound<'_, PyAny>>,
        unusual_names: bool,
    ) -> PyResult<Self> {
        let mut signer = pushurl::Signer::new(key::required(key)?);
        if let Some(hash) = hash {
            signer = signer.with_hash(value::<HashAlgorithm>(hash, "hash")?);
        }
        if unusual_names {
            signer = signer.with_unusual_names();
        }
        Ok(Self(signer))
    }

    /// Signs a target up to a time, or for a lifetime from now on; 12 to 24 hours are advised (documented). ``now`` is the clock's
    /// time if it is not given.
    ///
    /// Raises :class:`Refusal` with everything that is wrong, for the reasons that a check at any time before the expiration
    /// time would give; so what this returns passes a check with the same key.
    #[pyo3(signature = (target, expiry, now = None))]
    fn sign(
        slf: &Bound<'_, Self>,
        target: &Bound<'_, PyAny>,
        expiry: &Bound<'_, PyAny>,
        now: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Signed> {
        let py = slf.py();
        let target = target.cast::<Target>().map_err(|_| no_target(target))?;
        let now = time::unix_or_now(now, "now")?;
        let expires = time::expiry(expiry, now)?;
        let url = signed(py, slf.get(), target.get(), expires, now, |signed| {
            signed.url()
        })?;
        Ok(Signed {
            url: PyString::new(py, &url).unbind(),
            expires,
            now,
            signer: slf.clone().unbind(),
            target: target.clone().unbind(),
        })
    }

    /// Signs many streams of a domain at once, in one crossing. ``apps`` gives each stream an application of its own, and a list
    /// of expiries each an expiry. A refused row does not affect the others.
    ///
    /// >>> from datetime import datetime, timedelta, timezone
    /// >>> signer = Signer(Key("e12c46f2612d5106e2034781ab261ca3"))
    /// >>> now = datetime(2018, 12, 29, 5, 13, 45, tzinfo=timezone.utc)
    /// >>> many = signer.sign_many("push.example.com", ["test", "my cam"], timedelta(hours=1), now)
    /// >>> many[0]
    /// 'rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099'
    /// >>> [refused.reason for refused in many.refusals[1].refused]
    /// [<Reason.STREAM_ILLEGAL_CHARACTER: 30804>]
    #[pyo3(signature = (
        domain,
        streams,
        expiry,
        now = None,
        *,
        app = None,
        apps = None,
        protocol = None,
        host = None,
        port = None,
        params = None,
    ))]
    #[expect(clippy::too_many_arguments, reason = "named and optional in Python")]
    fn sign_many(
        &self,
        py: Python<'_>,
        domain: &Bound<'_, PyAny>,
        streams: &Bound<'_, PyAny>,
        expiry: &Bound<'_, PyAny>,
        now: Option<&Bound<'_, PyAny>>,
        app: Option<&Bound<'_, PyAny>>,
        apps: Option<&Bound<'_, PyAny>>,
        protocol: Option<&Bound<'_, PyAny>>,
        host: Option<&Bound<'_, PyAny>>,
        port: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<SignedMany> {
        let now = time::unix_or_now(now, "now")?;
        let streams = Texts::of(&many(streams, "streams")?, "a stream")?;
        let apps = apps
            .map(|apps| Texts::of(&many(apps, "apps")?, "an app"))
            .transpose()?;
        let one = expiry.is_instance_of::<PyDelta>() || expiry.is_instance_of::<PyDateTime>();
        let expiries = match one || expiry.try_iter().is_err() {
            true => vec![time::expiry(expiry, now)?],
            false => expiry
                .try_iter()?
                .map(|expiry| time::expiry(&expiry?, now))
                .collect::<PyResult<_>>()?,
        };
        // The expiration times are in `expiries`.
        let target = target_of(domain, [app, protocol, host, port, params], now, now)?;
        let batch = Batch {
            target,
            streams,
            apps,
            expiries,
            is_one_expiry: one,
        };
        batch.sign(py, &self.0)
    }

    /// Signs a table of Arrow, batch by batch, as it is read: the StreamNames in its column ``stream``, for a push domain. ``app`` and
    /// ``expiry`` are those of all rows; ``apps`` and ``expiries`` are names of columns with those of each. The answers are
    /// ``url``, ``expires`` and ``refusal``, after ``prefix``, and follow the columns of the table, unless ``keep`` is false.
    #[pyo3(signature = (
        table,
        domain,
        stream = "stream",
        *,
        expiry = None,
        expiries = None,
        now = None,
        app = None,
        apps = None,
        protocol = None,
        host = None,
        port = None,
        params = None,
        keep = true,
        prefix = "",
    ))]
    #[expect(clippy::too_many_arguments, reason = "named and optional in Python")]
    fn sign_table(
        &self,
        table: &Bound<'_, PyAny>,
        domain: &Bound<'_, PyAny>,
        stream: &str,
        expiry: Option<&Bound<'_, PyAny>>,
        expiries: Option<String>,
        now: Option<&Bound<'_, PyAny>>,
        app: Option<&Bound<'_, PyAny>>,
        apps: Option<String>,
        protocol: Option<&Bound<'_, PyAny>>,
        host: Option<&Bound<'_, PyAny>>,
        port: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyAny>>,
        keep: bool,
        prefix: &str,
    ) -> PyResult<ArrowStream> {
        let now = time::unix_or_now(now, "now")?;
        let until = match (expiry, &expiries) {
            (Some(expiry), None) => time::expiry(expiry, now)?,
            (None, Some(_)) => now,
            _ => return Err(PyTypeError::new_err("either expiry or expiries is needed")),
        };
        let target = target_of(domain, [app, protocol, host, port, params], until, now)?;
        let names = SignNames {
            stream: stream.to_owned(),
            app: apps,
            expires: expiries,
            keep,
            prefix: prefix.to_owned(),
        };
        let stream = SignStream::new(columns::table(table)?, self.0.clone(), target, names);
        Ok(ArrowStream::of(stream.map_err(columns::error)?))
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __repr__(&self) -> &'static str {
        "Signer(key=Key(***))"
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Signer is not pickled or copied, since it has a key: make one in each process",
        ))
    }
}

/// Signs a target, and reads the result while it is there.
fn signed<T>(
    py: Python<'_>,
    signer: &Signer,
    target: &Target,
    expires: i64,
    now: i64,
    read: impl FnOnce(&pushurl::Signed<'_>) -> T,
) -> PyResult<T> {
    let core = target.core();
    let signed = guarded(py, || {
        let signed = signer.0.sign(&core, Expiry::At(expires.into()), now);
        signed.map(|signed| read(&signed))
    })?;
    signed.map_err(|refused| {
        let text = refused.to_string();
        refusal(py, text, &Refused::all(&refused, |one| target.text_of(one)))
    })
}

/// The target of many, from the arguments that both ways of signing many have.
fn target_of(
    domain: &Bound<'_, PyAny>,
    [app, protocol, host, port, params]: [Option<&Bound<'_, PyAny>>; 5],
    until: i64,
    now: i64,
) -> PyResult<SignTarget> {
    Ok(SignTarget {
        url: None,
        domain: string(domain, "domain")?,
        app: app_argument(app)?,
        protocol: protocol_argument(protocol)?,
        host: host.map(|host| string(host, "host")).transpose()?,
        port: port.map(port_argument).transpose()?,
        params: params.map(params_argument).transpose()?.unwrap_or_default(),
        until,
        now,
    })
}

fn app_argument(app: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    app.map_or_else(|| Ok("live".to_owned()), |app| string(app, "app"))
}

fn protocol_argument(protocol: Option<&Bound<'_, PyAny>>) -> PyResult<Protocol> {
    protocol.map_or(Ok(Protocol::Rtmp), |protocol| value(protocol, "protocol"))
}

fn no_target(given: &Bound<'_, PyAny>) -> PyErr {
    match given.is_instance_of::<PyString>() {
        true => wrong_type(
            "target",
            "a Target, such as Target.from_url(url) or Target(domain, app, stream)",
            given,
        ),
        false => wrong_type("target", "a Target", given),
    }
}

/// A list of an iterable that is no `str`.
pub fn many<'py>(given: &Bound<'py, PyAny>, what: &str) -> PyResult<Bound<'py, PyList>> {
    if given.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err(format!(
            "{what} must be many, not a str"
        )));
    }
    // A copy, which nobody changes.
    let list = given.py().get_type::<PyList>().call1((given,))?;
    Ok(list.cast_into::<PyList>()?)
}

/// A signed target, and the URL in every form. It contains a valid ``txSecret``, which lets anyone push until it expires: ``repr``
/// does not show it.
#[pyclass(module = "pushurl", frozen)]
pub struct Signed {
    url: Py<PyString>,
    expires: i64,
    now: i64,
    signer: Py<Signer>,
    target: Py<Target>,
}

#[pymethods]
impl Signed {
    /// The URL in the target's own form.
    #[getter]
    fn url(&self) -> &Py<PyString> {
        &self.url
    }

    /// The time that txTime states, in whole seconds of UTC.
    #[getter]
    fn expires<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        time::datetime(py, self.expires)
    }

    /// The URL in any form.
    fn url_as(&self, protocol: &Bound<'_, PyAny>) -> PyResult<String> {
        let form = value(protocol, "protocol")?;
        self.again(protocol.py(), |signed| signed.url_as(form))
    }

    /// The pair that encoders with two fields ask for, RTMP's if no protocol is given. For SRT the stream key is the ``streamid``
    /// (inferred).
    #[pyo3(signature = (protocol = None))]
    fn encoder_pair(
        &self,
        py: Python<'_>,
        protocol: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<EncoderPair> {
        let form = protocol_argument(protocol)?;
        let pair = self.again(py, |signed| signed.encoder_pair(form))?;
        Ok(EncoderPair {
            server: pair.server,
            stream_key: pair.stream_key,
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let expires = self.expires(py)?.call_method0("isoformat")?;
        Ok(format!("Signed(expires={expires})"))
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Signed is not pickled or copied, since it has a signer: take its URLs",
        ))
    }
}

impl Signed {
    /// Signs again: the signature is the same in all forms.
    fn again<T>(
        &self,
        py: Python<'_>,
        read: impl FnOnce(&pushurl::Signed<'_>) -> T,
    ) -> PyResult<T> {
        let (signer, target) = (self.signer.get(), self.target.get());
        signed(py, signer, target, self.expires, self.now, read)
    }
}

/// The two texts that encoders ask for.
#[pyclass(module = "pushurl", frozen, eq, hash, get_all)]
#[derive(PartialEq, Eq, Hash)]
pub struct EncoderPair {
    /// ``rtmp://domain/App/``: no query belongs here, which is the most common mistake.
    server: String,
    /// ``Stream?txSecret=…&txTime=…``, including the query (documented). Whoever has it can push.
    stream_key: String,
}

#[pymethods]
impl EncoderPair {
    #[new]
    fn new(server: String, stream_key: String) -> Self {
        Self { server, stream_key }
    }

    /// Without the stream key.
    fn __repr__(&self) -> String {
        format!("EncoderPair(server={:?})", self.server)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let Self { server, stream_key } = slf.get();
        (slf.get_type(), (server, stream_key)).into_pyobject(slf.py())
    }
}
