//! The numbers and names that are the same in every language.

use crate::enums::{
    AccountStatus, Actor, CallbackVerdict, Diagnosis, Evidence, Field, HashAlgorithm, HookAnswer,
    KeyRole, Lang, PolicyFault, PolicyWarning, Protocol, Retry, Severity, Verdict,
};

/// A value of an enum. Reasons have their own [rows](crate::tables::ReasonRow).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct EnumName {
    /// Which enum, in snake_case: `hash_algorithm`.
    pub kind: String,
    /// The number, which never changes.
    pub number: u8,
    /// The name in machine-readable output, which never changes.
    pub name: String,
}

/// All of them, by kind.
pub(crate) fn all() -> Vec<EnumName> {
    let mut names = Vec::new();
    let mut of = |kind, values: &[(u8, &str)]| add(&mut names, kind, values);
    of("protocol", &Protocol::ALL.map(|v| (v as u8, v.name())));
    of(
        "hash_algorithm",
        &HashAlgorithm::ALL.map(|v| (v as u8, v.name())),
    );
    of("lang", &Lang::ALL.map(|v| (v as u8, v.code())));
    of("severity", &Severity::ALL.map(|v| (v as u8, v.name())));
    of("evidence", &Evidence::ALL.map(|v| (v as u8, v.name())));
    of("actor", &Actor::ALL.map(|v| (v as u8, v.name())));
    of("retry", &Retry::ALL.map(|v| (v as u8, v.name())));
    of("field", &Field::ALL.map(|v| (v as u8, v.name())));
    of("key_role", &KeyRole::ALL.map(|v| (v as u8, v.name())));
    of(
        "account_status",
        &AccountStatus::ALL.map(|v| (v as u8, v.name())),
    );
    of("hook_answer", &HookAnswer::ALL.map(|v| (v as u8, v.name())));
    of("diagnosis", &Diagnosis::ALL.map(|v| (v as u8, v.name())));
    of(
        "callback_verdict",
        &CallbackVerdict::ALL.map(|v| (v as u8, v.name())),
    );
    of(
        "policy_fault",
        &PolicyFault::ALL.map(|v| (v as u8, v.name())),
    );
    of(
        "policy_warning",
        &PolicyWarning::ALL.map(|v| (v as u8, v.name())),
    );
    of("verdict", &Verdict::ALL.map(|v| (v as u8, v.name())));
    names
}

/// Adds the values of an enum. Not generic, since 15 copies would make the library larger.
fn add(names: &mut Vec<EnumName>, kind: &str, values: &[(u8, &str)]) {
    for &(number, name) in values {
        names.push(EnumName {
            kind: kind.to_owned(),
            number,
            name: name.to_owned(),
        });
    }
}
