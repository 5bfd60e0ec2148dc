//! Judging URLs before the push.

use pushurl::{CheckRow, Diagnosis, HashAlgorithm};
use pushurl_arrow::{CheckNames, CheckStream};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyString};

use crate::columns::{self, ArrowStream};
use crate::enums::{member, value};
use crate::error::{detached, guarded};
use crate::facts::{self, Facts};
use crate::key;
use crate::policy::Policy;
use crate::report::Report;
use crate::reports::Reports;
use crate::signer::many;
use crate::text::{Texts, Utf8, str_argument, wrong_type};
use crate::time::{length, optional_length};
use crate::url::{optional_part, part};

/// Judges push URLs as the service would, before the push. Make one for a domain's settings, keep it, and share it between threads
/// freely.
///
/// Without a key it finds everything but a wrong secret, and says ``UNDETERMINED`` where that is all that is left to know. Apps
/// should have no more than this: a key inside an app is public.
///
/// Either of ``key`` and ``backup_key`` passes (documented); ``playback_key`` never does, but is recognized. ``auth_delta`` is the
/// domain's validity period, 0 if it is not given; whether the service adds it to txTime is conflicting. Of a URL that has less
/// left than ``shortest_lifetime``, or more than ``longest_lifetime``, it warns. ``hash`` is MD5 if it is not given. ``diagnosis``
/// says when the mistake is searched for that explains a wrong txSecret: by default in single checks. For the domains that the
/// policy lists, its keys and settings replace the checker's own.
///
/// >>> from datetime import datetime, timezone
/// >>> now = datetime(2023, 11, 14, tzinfo=timezone.utc)
/// >>> report = Checker().check("rtmp://203.0.113.9/live/cam1", now)
/// >>> report.verdict, report.cause
/// (<Verdict.REJECTED: 2>, Cause(18/300))
/// >>> report.findings[0].span.cut(report.text)
/// '203.0.113.9'
#[pyclass(module = "pushurl", frozen)]
pub struct Checker(pushurl::Checker);

#[pymethods]
impl Checker {
    #[new]
    #[pyo3(signature = (
        key = None,
        *,
        backup_key = None,
        playback_key = None,
        hash = None,
        auth_delta = None,
        policy = None,
        shortest_lifetime = None,
        longest_lifetime = None,
        diagnosis = None,
    ))]
    #[expect(clippy::too_many_arguments, reason = "named and optional in Python")]
    fn new(
        key: Option<&Bound<'_, PyAny>>,
        backup_key: Option<&Bound<'_, PyAny>>,
        playback_key: Option<&Bound<'_, PyAny>>,
        hash: Option<&Bound<'_, PyAny>>,
        auth_delta: Option<&Bound<'_, PyAny>>,
        policy: Option<&Bound<'_, PyAny>>,
        shortest_lifetime: Option<&Bound<'_, PyAny>>,
        longest_lifetime: Option<&Bound<'_, PyAny>>,
        diagnosis: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut checker = pushurl::Checker::new();
        if let Some(key) = key::optional(key)? {
            checker = checker.with_key(key);
        }
        if let Some(key) = key::optional(backup_key)? {
            checker = checker.with_backup_key(key);
        }
        if let Some(key) = key::optional(playback_key)? {
            checker = checker.with_playback_key(key);
        }
        if let Some(hash) = hash {
            checker = checker.with_hash(value::<HashAlgorithm>(hash, "hash")?);
        }
        if let Some(auth_delta) = auth_delta {
            checker = checker.with_auth_delta(length(auth_delta, "auth_delta")?);
        }
        if let Some(policy) = policy {
            let policy = policy
                .cast::<Policy>()
                .map_err(|_| wrong_type("policy", "a Policy", policy))?;
            checker = checker.with_policy(policy.get().core());
        }
        if let Some(least) = optional_length(shortest_lifetime, "shortest_lifetime")? {
            checker = checker.with_shortest_lifetime(least);
        }
        if let Some(most) = optional_length(longest_lifetime, "longest_lifetime")? {
            checker = checker.with_longest_lifetime(most);
        }
        if let Some(diagnosis) = diagnosis {
            checker = checker.with_diagnosis(value::<Diagnosis>(diagnosis, "diagnosis")?);
        }
        Ok(Self(checker))
    }

    /// Judges any text as the URL of a push, given its :class:`Facts`, or its time alone; the clock's time if there is none. A bad URL is a report, not an exception.
    #[pyo3(signature = (url, facts = None))]
    fn check(&self, url: &Bound<'_, PyAny>, facts: Option<&Bound<'_, PyAny>>) -> PyResult<Report> {
        let text = str_argument(url, "url")?;
        let facts = facts::of_argument(facts)?;
        let utf8 = Utf8::of(text)?;
        let report = guarded(url.py(), || self.0.check_with(utf8.as_str(), &facts))?;
        Ok(Report::new(text, report))
    }

    /// Judges many at once, in one crossing: by the same facts for all, or by a list with the facts of each, so that a line of an
    /// old log is judged at its own time.
    ///
    /// >>> reports = Checker().check_many(["rtmp://203.0.113.9/live/cam1", "rtmp://push.example.com/live/my cam"])
    /// >>> [str(report.cause) for report in reports]
    /// ['18/300', '18/308']
    #[pyo3(signature = (urls, facts = None))]
    fn check_many(
        &self,
        urls: &Bound<'_, PyAny>,
        facts: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Reports> {
        let py = urls.py();
        let urls = many(urls, "urls")?;
        let texts = Texts::of(&urls, "a URL")?;
        let rows = match facts {
            Some(each) if !is_facts_of_all(each) => {
                let each: Vec<_> = each
                    .try_iter()?
                    .map(|facts| facts::of_argument(Some(&facts?)))
                    .collect::<PyResult<_>>()?;
                if each.len() != texts.len() {
                    let (urls, facts) = (texts.len(), each.len());
                    let message = format!("there are {urls} URLs and {facts} facts");
                    return Err(PyValueError::new_err(message));
                }
                let rows = texts.iter().zip(&each);
                let rows = rows.map(|(url, facts)| CheckRow::new(url, *facts));
                detached(py, || judged(self.0.check_rows(rows)))?
            }
            all => {
                let facts = facts::of_argument(all)?;
                detached(py, || judged(self.0.check_many(texts.iter(), facts)))?
            }
        };
        Ok(Reports::new(urls, texts, rows))
    }

    /// Judges a table of Arrow, batch by batch, as it is read: the URLs in its column ``url``, and each row by its own facts, in
    /// the columns with the names given. Columns of times are timestamps or Unix seconds; a row whose URL or time is null has null
    /// answers. ``facts`` are for rows without columns.
    ///
    /// The answers have the names that :meth:`Reports.columns` has, after ``prefix``, and follow the columns of the table, unless
    /// ``keep`` is false.
    ///
    /// >>> stream = Checker().check_table(Checker().check_many([]), "app", keep=False)
    /// >>> hasattr(stream, "__arrow_c_stream__")
    /// True
    #[pyo3(signature = (
        table,
        url = "url",
        *,
        now = None,
        client = None,
        live_total = None,
        live_same = None,
        live_priority = None,
        hook = None,
        facts = None,
        keep = true,
        prefix = "",
    ))]
    #[expect(clippy::too_many_arguments, reason = "named and optional in Python")]
    fn check_table(
        &self,
        table: &Bound<'_, PyAny>,
        url: &str,
        now: Option<String>,
        client: Option<String>,
        live_total: Option<String>,
        live_same: Option<String>,
        live_priority: Option<String>,
        hook: Option<String>,
        facts: Option<&Bound<'_, PyAny>>,
        keep: bool,
        prefix: &str,
    ) -> PyResult<ArrowStream> {
        let names = CheckNames {
            url: url.to_owned(),
            now,
            client,
            live_total,
            live_same,
            live_priority,
            hook,
            keep,
            prefix: prefix.to_owned(),
        };
        let facts = facts::of_argument(facts)?;
        let table = columns::table(table)?;
        let stream = CheckStream::new(table, self.0.clone(), facts, names);
        Ok(ArrowStream::of(stream.map_err(columns::error)?))
    }

    /// What a check of this URL hashes, step by step; for explanations.
    fn signing(&self, url: &Bound<'_, PyAny>) -> PyResult<Signing> {
        let py = url.py();
        let text = str_argument(url, "url")?;
        let utf8 = Utf8::of(text)?;
        let split = pushurl::PushUrl::split(utf8.as_str());
        let signing = guarded(py, || self.0.signing(&split))?;
        Ok(Signing {
            is_judged: signing.is_judged,
            hash: member(py, signing.hash)?.unbind(),
            primary_key_len: signing.primary_key_len,
            backup_key_len: signing.backup_key_len,
            stream: part(text, utf8.as_str(), signing.stream)?.unbind(),
            txtime: optional_part(text, utf8.as_str(), signing.txtime)?.map(Bound::unbind),
            txsecret: optional_part(text, utf8.as_str(), signing.txsecret)?.map(Bound::unbind),
        })
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __repr__(&self) -> &'static str {
        "Checker()"
    }

    #[expect(clippy::unused_self, reason = "a method of Python")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a Checker is not pickled or copied, since it may have a key: make one in each process",
        ))
    }
}

fn is_facts_of_all(facts: &Bound<'_, PyAny>) -> bool {
    facts.is_instance_of::<Facts>()
        || facts.is_instance_of::<PyDateTime>()
        || facts.is_instance_of::<PyString>()
        || facts.try_iter().is_err()
}

fn judged<'t>(reports: impl Iterator<Item = pushurl::Report<'t>>) -> Vec<pushurl::Judgment> {
    reports.map(pushurl::Report::into_judgment).collect()
}

/// What a check hashes of a URL, and what it compares the digest with: ``hash(key + StreamName + txTime)`` with ``txSecret``, each as
/// written in the URL (documented). It contains neither a key nor a digest.
#[pyclass(module = "pushurl", frozen, get_all)]
pub struct Signing {
    /// Whether the domain's pushes are authenticated. If not, the signature is not judged.
    is_judged: bool,
    /// The hash that the domain is set to.
    hash: Py<PyAny>,
    /// How many bytes the primary key has, if there is one.
    primary_key_len: Option<usize>,
    /// How many bytes the backup key has, if there is one.
    backup_key_len: Option<usize>,
    /// The StreamName, which is hashed after the key.
    stream: Py<PyAny>,
    /// The value of txTime, which is hashed last.
    txtime: Option<Py<PyAny>>,
    /// The value of txSecret, which the digest is compared with.
    txsecret: Option<Py<PyAny>>,
}

#[pymethods]
impl Signing {
    fn __repr__(&self, py: Python<'_>) -> String {
        let is_judged = if self.is_judged { "True" } else { "False" };
        format!(
            "Signing(is_judged={is_judged}, hash={})",
            self.hash.bind(py)
        )
    }
}
