//! The serialized form of a judgment: numbers that never change. What is read back need not come from this library.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{Judgment, KeyRole, Wrapped};
use crate::cause::{Cause, CauseSet};
use crate::finding::{Finding, Reason};
use crate::rules::time::Times;
use crate::text::Span;

#[derive(Deserialize, Serialize)]
struct Form {
    /// Reason, start and end of each.
    findings: Vec<(u16, usize, usize)>,
    matched_key: Option<u8>,
    now: i64,
    txtime: Option<i64>,
    auth_delta: i64,
    /// The cause numbers.
    not_judged: Vec<u32>,
    /// The cause number and the inner URL.
    wrapped: Option<(u32, String)>,
}

impl Serialize for Judgment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let findings = self.findings.as_slice().iter();
        let wrapped = self.wrapped.as_deref();
        Form {
            findings: findings
                .map(|finding| {
                    let Span { start, end } = finding.span;
                    (finding.reason.number(), start, end)
                })
                .collect(),
            matched_key: self.matched_key.map(|role| role as u8),
            now: self.times.now,
            txtime: self.times.txtime,
            auth_delta: self.times.auth_delta,
            not_judged: self.not_judged.iter().map(Cause::number).collect(),
            wrapped: wrapped.map(|wrapped| (wrapped.cause.number(), wrapped.inner.clone())),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Judgment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let form = Form::deserialize(deserializer)?;
        let cause = |number| Cause::from_number(number).ok_or_else(|| D::Error::custom("no cause"));
        let finding = |(number, start, end)| {
            let reason =
                Reason::from_number(number).ok_or_else(|| D::Error::custom("no reason"))?;
            Ok(Finding::new(reason, Span::new(start, end)))
        };
        let findings: Vec<_> = form
            .findings
            .into_iter()
            .map(finding)
            .collect::<Result<_, D::Error>>()?;
        let key_role = |number| {
            KeyRole::ALL
                .into_iter()
                .find(|role| *role as u8 == number)
                .ok_or_else(|| D::Error::custom("no key role"))
        };
        Ok(Self {
            findings: findings.into(),
            matched_key: form.matched_key.map(key_role).transpose()?,
            times: Times {
                now: form.now,
                txtime: form.txtime,
                auth_delta: form.auth_delta,
            },
            not_judged: form
                .not_judged
                .into_iter()
                .map(cause)
                .collect::<Result<CauseSet, _>>()?,
            wrapped: form
                .wrapped
                .map(|(number, inner)| {
                    let cause = cause(number)?;
                    Ok::<_, D::Error>(Box::new(Wrapped { cause, inner }))
                })
                .transpose()?,
        })
    }
}
