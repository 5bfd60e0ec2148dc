//! The numbers and names that are the same in every language.

use crate::enums::{
    AccountStatus, Actor, Evidence, Field, HashAlgorithm, HookAnswer, KeyRole, Lang, PolicyFault,
    PolicyWarning, Protocol, Retry, Severity, Verdict,
};

/// A value of an enum. Reasons have [rows](crate::tables::ReasonRow) of their own.
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
    [
        of("protocol", &Protocol::ALL, |v| v as u8, Protocol::name),
        of(
            "hash_algorithm",
            &HashAlgorithm::ALL,
            |v| v as u8,
            HashAlgorithm::name,
        ),
        of("lang", &Lang::ALL, |v| v as u8, Lang::code),
        of("severity", &Severity::ALL, |v| v as u8, Severity::name),
        of("evidence", &Evidence::ALL, |v| v as u8, Evidence::name),
        of("actor", &Actor::ALL, |v| v as u8, Actor::name),
        of("retry", &Retry::ALL, |v| v as u8, Retry::name),
        of("field", &Field::ALL, |v| v as u8, Field::name),
        of("key_role", &KeyRole::ALL, |v| v as u8, KeyRole::name),
        of(
            "account_status",
            &AccountStatus::ALL,
            |v| v as u8,
            AccountStatus::name,
        ),
        of(
            "hook_answer",
            &HookAnswer::ALL,
            |v| v as u8,
            HookAnswer::name,
        ),
        of(
            "policy_fault",
            &PolicyFault::ALL,
            |v| v as u8,
            PolicyFault::name,
        ),
        of(
            "policy_warning",
            &PolicyWarning::ALL,
            |v| v as u8,
            PolicyWarning::name,
        ),
        of("verdict", &Verdict::ALL, |v| v as u8, Verdict::name),
    ]
    .concat()
}

fn of<T: Copy>(
    kind: &str,
    all: &[T],
    number: impl Fn(T) -> u8,
    name: impl Fn(T) -> &'static str,
) -> Vec<EnumName> {
    let value = |value: &T| EnumName {
        kind: kind.to_owned(),
        number: number(*value),
        name: name(*value).to_owned(),
    };
    all.iter().map(value).collect()
}
