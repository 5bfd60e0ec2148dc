//! Targets: what a signer signs.

use pushurl::{Protocol, PushUrl, mask};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyInt, PyMapping, PyString, PyTuple};

use crate::enums::{Enum as _, member, value};
use crate::text::{utf8_argument, wrong_type};

/// Where a stream is to be pushed: all that a URL says but for the signature. Nothing is judged here; :meth:`Signer.sign` does
/// that.
///
/// ``host`` is for a push through another host, such as an IP address; ``port`` for another port than the form usually states;
/// ``params``, pairs or a mapping, are carried along unsigned.
///
/// >>> Target("push.example.com", "live", "cam1", protocol=Protocol.SRT, params={"record": "flv"})
/// Target('push.example.com', 'live', 'cam1', protocol=srt, params=['record'])
#[pyclass(module = "pushurl", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub struct Target {
    base: Base,
    /// That of the URL if there is none.
    protocol: Option<Protocol>,
    host: Option<String>,
    port: Option<u16>,
    params: Vec<(String, String)>,
}

#[derive(PartialEq, Eq, Hash)]
enum Base {
    Names {
        domain: String,
        app: String,
        stream: String,
    },
    Url(String),
}

#[pymethods]
impl Target {
    #[new]
    #[pyo3(signature = (domain, app, stream, *, protocol = None, host = None, port = None, params = None))]
    fn new(
        domain: &Bound<'_, PyAny>,
        app: &Bound<'_, PyAny>,
        stream: &Bound<'_, PyAny>,
        protocol: Option<&Bound<'_, PyAny>>,
        host: Option<&Bound<'_, PyAny>>,
        port: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let base = Base::Names {
            domain: string(domain, "domain")?,
            app: string(app, "app")?,
            stream: string(stream, "stream")?,
        };
        let target = Self::with(base, protocol, host, port, params)?;
        Ok(Self {
            protocol: target.protocol.or(Some(Protocol::Rtmp)),
            ..target
        })
    }

    /// The target that a URL names, its ``txSecret`` and ``txTime`` left out, so that a URL without a signature, or with an old
    /// one, can be signed. Other parameters are kept. Faults of the URL that a target has no field for are kept too, and refuse
    /// the signing.
    ///
    /// >>> Target.from_url("srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1")
    /// Target.from_url('srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1')
    #[staticmethod]
    #[pyo3(signature = (url, *, protocol = None, host = None, port = None, params = None))]
    fn from_url(
        url: &Bound<'_, PyAny>,
        protocol: Option<&Bound<'_, PyAny>>,
        host: Option<&Bound<'_, PyAny>>,
        port: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        Self::with(Base::Url(string(url, "url")?), protocol, host, port, params)
    }

    /// The push domain.
    #[getter]
    fn domain(&self) -> &str {
        match &self.base {
            Base::Names { domain, .. } => domain,
            Base::Url(url) => PushUrl::split(url).push_domain().as_str(),
        }
    }

    /// The AppName.
    #[getter]
    fn app(&self) -> &str {
        match &self.base {
            Base::Names { app, .. } => app,
            Base::Url(url) => PushUrl::split(url).app().as_str(),
        }
    }

    /// The StreamName.
    #[getter]
    fn stream(&self) -> &str {
        match &self.base {
            Base::Names { stream, .. } => stream,
            Base::Url(url) => PushUrl::split(url).stream().as_str(),
        }
    }

    /// The URL that it was read from, as given.
    #[getter]
    fn url(&self) -> Option<&str> {
        match &self.base {
            Base::Names { .. } => None,
            Base::Url(url) => Some(url),
        }
    }

    /// The form in which it is signed; of a target from a URL, the form of that URL if no other was asked for.
    #[getter]
    fn protocol<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let protocol = self.protocol.unwrap_or_else(|| match &self.base {
            Base::Names { .. } => Protocol::Rtmp,
            Base::Url(url) => PushUrl::split(url).protocol().unwrap_or(Protocol::Rtmp),
        });
        member(py, protocol)
    }

    /// The other host, if one was asked for.
    #[getter]
    fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The other port, if one was asked for.
    #[getter]
    fn port(&self) -> Option<u16> {
        self.port
    }

    /// The parameters that were added, as pairs.
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.params)
    }

    /// Secrets are masked, and values of parameters left out.
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let shown = |text: &str| {
            PyString::new(py, &mask(text))
                .repr()
                .map(|text| text.to_string())
        };
        let mut fields = match &self.base {
            Base::Names {
                domain,
                app,
                stream,
            } => vec![shown(domain)?, shown(app)?, shown(stream)?],
            Base::Url(url) => vec![shown(url)?],
        };
        if let Some(protocol) = self.protocol.filter(|protocol| *protocol != Protocol::Rtmp) {
            fields.push(format!("protocol={protocol}"));
        }
        if let Some(host) = &self.host {
            fields.push(format!("host={}", shown(host)?));
        }
        if let Some(port) = self.port {
            fields.push(format!("port={port}"));
        }
        if !self.params.is_empty() {
            let names = self.params.iter().map(|(name, _)| shown(name));
            let names: Vec<_> = names.collect::<PyResult<_>>()?;
            fields.push(format!("params=[{}]", names.join(", ")));
        }
        let class = match self.base {
            Base::Names { .. } => "Target",
            Base::Url(_) => "Target.from_url",
        };
        Ok(format!("{class}({})", fields.join(", ")))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, target) = (slf.py(), slf.get());
        let keywords = PyDict::new(py);
        keywords.set_item(
            "protocol",
            target.protocol.map(|protocol| protocol.number()),
        )?;
        keywords.set_item("host", target.host.as_deref())?;
        keywords.set_item("port", target.port)?;
        keywords.set_item("params", &target.params)?;
        let partial = py.import("functools")?.getattr("partial")?;
        let (class, arguments) = match &target.base {
            Base::Names {
                domain,
                app,
                stream,
            } => (
                slf.get_type().into_any(),
                (domain, app, stream).into_pyobject(py)?,
            ),
            Base::Url(url) => (
                slf.get_type().getattr("from_url")?,
                (url,).into_pyobject(py)?,
            ),
        };
        let class = partial.call((class,), Some(&keywords))?;
        (class, arguments).into_pyobject(py)
    }
}

impl Target {
    fn with(
        base: Base,
        protocol: Option<&Bound<'_, PyAny>>,
        host: Option<&Bound<'_, PyAny>>,
        port: Option<&Bound<'_, PyAny>>,
        params: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        Ok(Self {
            base,
            protocol: protocol
                .map(|protocol| value(protocol, "protocol"))
                .transpose()?,
            host: host.map(|host| string(host, "host")).transpose()?,
            port: port.map(port_argument).transpose()?,
            params: params.map(params_argument).transpose()?.unwrap_or_default(),
        })
    }

    /// As the core takes it.
    pub fn core(&self) -> pushurl::Target<'_> {
        let mut target = match &self.base {
            Base::Names {
                domain,
                app,
                stream,
            } => pushurl::Target::new(domain, app, stream),
            Base::Url(url) => pushurl::Target::from_url(&PushUrl::split(url)),
        };
        if let Some(protocol) = self.protocol {
            target = target.with_protocol(protocol);
        }
        if let Some(host) = &self.host {
            target = target.with_host(host);
        }
        if let Some(port) = self.port {
            target = target.with_port(port);
        }
        for (name, value) in &self.params {
            target = target.with_param(name, value);
        }
        target
    }

    /// The text that the place of a refusal is in.
    pub fn text_of(&self, refused: &pushurl::Refused) -> &str {
        use pushurl::Field;

        match refused.field {
            Field::Domain => self.domain(),
            Field::App => self.app(),
            Field::Stream => self.stream(),
            Field::Host => match (&self.host, &self.base) {
                (Some(host), _) => host,
                (None, Base::Url(url)) => PushUrl::split(url).host().as_str(),
                (None, Base::Names { .. }) => "",
            },
            Field::Url => self.url().unwrap_or_default(),
            Field::Param => match self.base {
                Base::Names { .. } => text_of_param(&self.params, refused.index),
                // The URL's own parameters come first, and their places are not counted here.
                Base::Url(_) => "",
            },
            _ => "",
        }
    }
}

/// The places of a refused parameter are in its name, or else in its value. A character outside ASCII is refused itself, so that a
/// text which has one is the text in which places differ.
pub fn text_of_param(params: &[(String, String)], index: usize) -> &str {
    match params.get(index) {
        Some((name, value)) if name.is_ascii() => value,
        Some((name, _)) => name,
        None => "",
    }
}

pub fn string(value: &Bound<'_, PyAny>, what: &str) -> PyResult<String> {
    Ok(utf8_argument(value, what)?.as_str().to_owned())
}

/// A port. 0 is taken, and refused when it is signed.
pub fn port_argument(port: &Bound<'_, PyAny>) -> PyResult<u16> {
    let number = port
        .cast::<PyInt>()
        .map_err(|_| wrong_type("port", "a number", port))?;
    number
        .extract()
        .map_err(|_| PyValueError::new_err(format!("{number} is no port")))
}

/// Parameters: pairs in their order, or a mapping.
pub fn params_argument(params: &Bound<'_, PyAny>) -> PyResult<Vec<(String, String)>> {
    let pairs = match params.cast::<PyMapping>() {
        Ok(mapping) => mapping.items()?.into_any(),
        Err(_) => params.clone(),
    };
    let mut texts = Vec::new();
    for pair in pairs.try_iter()? {
        let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair?.extract()?;
        texts.push((
            string(&name, "the name of a parameter")?,
            string(&value, "the value of a parameter")?,
        ));
    }
    Ok(texts)
}
