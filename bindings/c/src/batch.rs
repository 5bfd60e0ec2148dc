//! The core's batches; without the feature `bulk`, loops over single calls with the same results.

use pushurl::{Checker, Expiry, Facts, Protocol, Report, Signer, Target, Timestamp};

/// A stream to sign.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub app: &'a str,
    pub stream: &'a str,
    pub expiry: Expiry,
}

/// The facts of the pushes.
pub(crate) enum FactsOf {
    /// The same for all.
    All(Facts),
    /// Those of each URL.
    Each(Vec<Facts>),
}

#[cfg(feature = "bulk")]
mod all {
    use pushurl::{CheckRow, Origin, SignRow, SignedUrls};

    use super::*;

    pub(crate) struct Urls(SignedUrls);

    impl Urls {
        /// The URL of each row; `None` if it was refused.
        pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
            self.0.iter().map(Result::ok)
        }
    }

    pub(crate) fn sign(
        signer: &Signer,
        origin: &Target<'_>,
        form: Option<Protocol>,
        rows: &[Row<'_>],
        now: Timestamp,
        threads: usize,
    ) -> Urls {
        let mut origin = Origin::of(origin);
        if let Some(form) = form {
            origin = origin.with_form(form);
        }
        let rows = rows.iter();
        let rows: Vec<_> = rows
            .map(|row| SignRow::new(row.app, row.stream, row.expiry))
            .collect();
        let mut urls = SignedUrls::new();
        signer.sign_many_with_threads(threads, &origin, &rows, now, &mut urls);
        Urls(urls)
    }

    pub(crate) fn check<T: Send>(
        checker: &Checker,
        urls: &[&str],
        facts: &FactsOf,
        threads: usize,
        read: impl Fn(&Report<'_>) -> T + Sync,
    ) -> Vec<T> {
        match facts {
            FactsOf::All(facts) => checker.check_many_with_threads(threads, urls, *facts, read),
            FactsOf::Each(facts) => {
                let rows = urls.iter().zip(facts);
                let rows: Vec<_> = rows
                    .map(|(url, facts)| CheckRow::new(url, *facts))
                    .collect();
                checker.check_rows_with_threads(threads, &rows, read)
            }
        }
    }
}

#[cfg(not(feature = "bulk"))]
mod all {
    use pushurl::Diagnosis;

    use super::*;

    pub(crate) struct Urls(Vec<Option<String>>);

    impl Urls {
        /// The URL of each row; `None` if it was refused.
        pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
            self.0.iter().map(Option::as_deref)
        }
    }

    pub(crate) fn sign(
        signer: &Signer,
        origin: &Target<'_>,
        form: Option<Protocol>,
        rows: &[Row<'_>],
        now: Timestamp,
        _threads: usize,
    ) -> Urls {
        let sign = |row: &Row<'_>| {
            let target = origin.clone().with_names(row.app, row.stream);
            let signed = signer.sign(&target, row.expiry, now).ok()?;
            Some(form.map_or_else(|| signed.url(), |form| signed.url_as(form)))
        };
        Urls(rows.iter().map(sign).collect())
    }

    pub(crate) fn check<T>(
        checker: &Checker,
        urls: &[&str],
        facts: &FactsOf,
        _threads: usize,
        read: impl Fn(&Report<'_>) -> T,
    ) -> Vec<T> {
        let checker = match checker.diagnosis() {
            Diagnosis::Single => &checker.clone().with_diagnosis(Diagnosis::Never),
            _ => checker,
        };
        let check = |(url, facts): (&&str, &Facts)| read(&checker.check_with(url, facts));
        match facts {
            FactsOf::All(facts) => urls.iter().map(|url| check((url, facts))).collect(),
            FactsOf::Each(facts) => urls.iter().zip(facts).map(check).collect(),
        }
    }
}

pub(crate) use all::{check, sign};
