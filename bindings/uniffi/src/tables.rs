//! Constant data: the rows of the tables, and their messages. A language reads each once and caches it, so that a lookup needs no
//! call.

use pushurl::{Cause, Reason};

use crate::enums::{Actor, Evidence, Lang, PolicyWarning, Retry, Severity};
use crate::error::PushUrlError;
use crate::names::{self, EnumName};

/// The rows of all tables.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Tables {
    /// The causes, in the order of the service's table. The index in this list is the bit in the sets of causes of
    /// [reports](crate::many).
    pub causes: Vec<CauseRow>,
    /// The reasons, in the order of their numbers.
    pub reasons: Vec<ReasonRow>,
    /// The numbers and names of the enums, in the order of their numbers.
    pub names: Vec<EnumName>,
    /// The messages of policy warnings, in English, in the order of the numbers.
    pub policy_warnings: Vec<String>,
}

/// A row of the service's table.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CauseRow {
    /// Its number in reports: `errcode * 1000 + sub_errcode`.
    pub number: u32,
    /// Who must act.
    pub actor: Actor,
    /// Whether to push again.
    pub retry: Retry,
    /// The message of the service's older table, in English, if that has such a row.
    pub older_errmsg: Option<String>,
}

/// A reason.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ReasonRow {
    /// Its number in reports.
    pub number: u16,
    /// The name in machine-readable output.
    pub name: String,
    /// The number of the cause that the service gives, or would give if a warning made the push fail.
    pub cause: u32,
    /// Whether it makes the push fail.
    pub severity: Severity,
    /// How well the rule is known.
    pub evidence: Evidence,
}

/// The messages of a language, each list in the order of its rows.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Words {
    /// Of the causes.
    pub causes: Vec<CauseWords>,
    /// Of the reasons.
    pub reasons: Vec<ReasonWords>,
    /// Of the actors, in the order of their numbers.
    pub actors: Vec<String>,
    /// Of the advice on whether to push again, in the order of its numbers.
    pub retries: Vec<String>,
    /// Of how well a rule is known, in the order of its numbers.
    pub evidence: Vec<String>,
}

/// The messages of a cause.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CauseWords {
    /// The service's message.
    pub errmsg: String,
    /// What to do.
    pub advice: String,
    /// What an app can tell the person who streams (our words).
    pub user_message: String,
    /// What is wrong with the published text in this language.
    pub erratum: Option<Erratum>,
}

/// An error in the service's published text.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Erratum {
    /// The text as the service publishes it.
    pub published: String,
    /// What is wrong with it, in its own language.
    pub note: String,
}

/// The messages of a reason.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ReasonWords {
    /// What is wrong, in a sentence.
    pub detail: String,
    /// What to do about it, in a sentence.
    pub remedy: String,
}

/// The rows of all tables.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn tables() -> Result<Tables, PushUrlError> {
    Ok(Tables {
        causes: Cause::all().map(CauseRow::from).collect(),
        reasons: Reason::ALL.iter().copied().map(ReasonRow::from).collect(),
        names: names::all(),
        policy_warnings: PolicyWarning::ALL.map(|warning| warning.to_string()).into(),
    })
}

/// The messages of a language.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn words(lang: Lang) -> Result<Words, PushUrlError> {
    let (mut causes, mut reasons) = (Vec::new(), Vec::new());
    for cause in Cause::all() {
        causes.push(CauseWords::of(cause, lang));
    }
    for reason in Reason::ALL {
        reasons.push(ReasonWords {
            detail: reason.detail(lang).into(),
            remedy: reason.remedy(lang).into(),
        });
    }
    Ok(Words {
        causes,
        reasons,
        actors: owned(&Actor::ALL.map(|actor| actor.text(lang))),
        retries: owned(&Retry::ALL.map(|retry| retry.text(lang))),
        evidence: owned(&Evidence::ALL.map(|evidence| evidence.text(lang))),
    })
}

/// Not generic, since copies for each list would make the library larger.
fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

impl From<Cause> for CauseRow {
    fn from(cause: Cause) -> Self {
        Self {
            number: cause.number(),
            actor: cause.actor(),
            retry: cause.retry(),
            older_errmsg: cause.older_errmsg().map(str::to_owned),
        }
    }
}

impl From<Reason> for ReasonRow {
    fn from(reason: Reason) -> Self {
        Self {
            number: reason.number(),
            name: reason.name().to_owned(),
            cause: reason.cause().number(),
            severity: reason.severity(),
            evidence: reason.evidence(),
        }
    }
}

impl CauseWords {
    fn of(cause: Cause, lang: Lang) -> Self {
        Self {
            errmsg: cause.errmsg(lang).to_owned(),
            advice: cause.advice(lang).to_owned(),
            user_message: cause.user_message(lang).to_owned(),
            erratum: cause.erratum(lang).map(|erratum| Erratum {
                published: erratum.published.to_owned(),
                note: erratum.note.to_owned(),
            }),
        }
    }
}
