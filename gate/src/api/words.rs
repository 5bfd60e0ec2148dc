//! The strings of the page: causes and reasons of the library, and the labels of the page.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use pushurl::{Cause, Evidence, Lang, Reason};
use serde::Serialize;
use serde_json::Value;

use crate::problem::Problem;

/// Each label in each language.
const LABELS: &str = include_str!("../../page/labels.json");

type Labels = BTreeMap<String, BTreeMap<String, String>>;

#[derive(Serialize)]
pub struct Answer {
    labels: BTreeMap<String, String>,
    causes: Vec<CauseWords>,
    reasons: BTreeMap<&'static str, ReasonWords>,
    evidence: BTreeMap<&'static str, &'static str>,
}

#[derive(Serialize)]
struct CauseWords {
    errcode: u16,
    sub_errcode: u16,
    errmsg: &'static str,
    who: &'static str,
    retry: &'static str,
    advice: &'static str,
}

#[derive(Serialize)]
struct ReasonWords {
    detail: &'static str,
    remedy: &'static str,
}

pub async fn of(Path(code): Path<String>) -> Result<Json<Answer>, Problem> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    let lang = lang.ok_or_else(|| {
        Problem::new(StatusCode::NOT_FOUND, "the languages are en, zh, ja and ko")
    })?;
    let labels: Labels = serde_json::from_str(LABELS).unwrap_or_default();
    let labels = labels
        .into_iter()
        .filter_map(|(name, mut texts)| Some((name, texts.remove(lang.code())?)));
    Ok(Json(Answer {
        labels: labels.collect(),
        causes: Cause::all()
            .map(|cause| CauseWords::new(cause, lang))
            .collect(),
        reasons: Reason::ALL
            .into_iter()
            .map(|reason| (reason.name(), ReasonWords::new(reason, lang)))
            .collect(),
        evidence: Evidence::ALL
            .map(|evidence| (evidence.name(), evidence.text(lang)))
            .into(),
    }))
}

impl CauseWords {
    fn new(cause: Cause, lang: Lang) -> Self {
        Self {
            errcode: cause.errcode(),
            sub_errcode: cause.sub_errcode(),
            errmsg: cause.errmsg(lang),
            who: cause.actor().text(lang),
            retry: cause.retry().text(lang),
            advice: cause.advice(lang),
        }
    }
}

impl ReasonWords {
    fn new(reason: Reason, lang: Lang) -> Self {
        Self {
            detail: reason.detail(lang),
            remedy: reason.remedy(lang),
        }
    }
}

/// The description of the API.
pub async fn openapi() -> Json<Value> {
    Json(serde_json::from_str(include_str!("../../openapi.json")).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_label_is_there_in_every_language() {
        let labels: Labels = serde_json::from_str(LABELS).unwrap();
        assert!(!labels.is_empty());
        for (name, texts) in labels {
            for lang in Lang::ALL {
                assert!(
                    texts.get(lang.code()).is_some_and(|text| !text.is_empty()),
                    "{name} in {}",
                    lang.code()
                );
            }
            assert_eq!(texts.len(), Lang::ALL.len(), "{name}");
        }
    }
}
