//! Every variant of every enum crosses with the core's number.

use core::fmt::Debug;
use std::fs;
use std::path::Path;

use uniffi::{Lift, Lower, RustBuffer};

use crate::UniFfiTag;
use crate::enums::{
    AccountStatus, Actor, CallbackVerdict, Diagnosis, Evidence, Field, HashAlgorithm, HookAnswer,
    KeyRole, Lang, PolicyFault, PolicyWarning, Protocol, Retry, Severity, Verdict,
};

fn core(file: &str) -> String {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
    fs::read_to_string(src.join(file)).expect("a file of the core")
}

/// The names of the variants of an enum.
fn names(source: &str, name: &str) -> Vec<String> {
    let head = format!("pub enum {name} {{\n");
    let (_, body) = source.split_once(&head).expect("an enum of this name");
    let (body, _) = body.split_once("\n}").expect("its end");
    let lines = body.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let name = |line: &str| line.split([',', ' ', '(']).next().map(str::to_owned);
    lines.filter_map(name).collect()
}

#[test]
fn faults_have_the_names_of_the_core() {
    let here = include_str!("../error.rs");
    let keys = names(&core("secret/key.rs"), "KeyError");
    assert_eq!(names(here, "KeyFault"), keys);
    let causes = names(&core("cause/lookup.rs"), "ParseCauseError");
    assert_eq!(names(here, "CauseFault"), causes);
    let verdicts = names(include_str!("../enums.rs"), "Verdict");
    assert_eq!(verdicts, names(&core("report/mod.rs"), "Verdict"));
    for verdict in [
        pushurl::Verdict::Accepted,
        pushurl::Verdict::Rejected(pushurl::Cause::AUTH_FAILED),
        pushurl::Verdict::Undetermined,
    ] {
        assert_eq!(Verdict::from(verdict) as u8, verdict.number());
        assert_eq!(Verdict::from(verdict).name(), verdict.name());
    }
}

/// Every variant is lowered as the next number from 1, and lifted again. An undeclared variant panics.
fn assert_crosses<T>(all: &[T])
where
    T: Copy + Debug + PartialEq,
    T: Lower<UniFfiTag, FfiType = RustBuffer> + Lift<UniFfiTag, FfiType = RustBuffer>,
{
    for (place, value) in (1_i32..).zip(all) {
        let bytes = <T as Lower<UniFfiTag>>::lower(*value).destroy_into_vec();
        assert_eq!(bytes, place.to_be_bytes(), "{value:?}");
        let back = <T as Lift<UniFfiTag>>::try_lift(RustBuffer::from_vec(bytes));
        assert_eq!(back.expect("the lowered value"), *value);
    }
    let next = i32::try_from(all.len() + 1).expect("few values");
    for beyond in [0, next, -1, i32::MAX] {
        let bytes = RustBuffer::from_vec(beyond.to_be_bytes().to_vec());
        let lifted = <T as Lift<UniFfiTag>>::try_lift(bytes);
        assert!(lifted.is_err(), "{beyond} is {lifted:?}");
    }
}

#[test]
fn every_variant_crosses() {
    assert_crosses(&Protocol::ALL);
    assert_crosses(&HashAlgorithm::ALL);
    assert_crosses(&Lang::ALL);
    assert_crosses(&Severity::ALL);
    assert_crosses(&Evidence::ALL);
    assert_crosses(&Actor::ALL);
    assert_crosses(&Retry::ALL);
    assert_crosses(&Field::ALL);
    assert_crosses(&KeyRole::ALL);
    assert_crosses(&AccountStatus::ALL);
    assert_crosses(&HookAnswer::ALL);
    assert_crosses(&Diagnosis::ALL);
    assert_crosses(&CallbackVerdict::ALL);
    assert_crosses(&Verdict::ALL);
    assert_crosses(&PolicyWarning::ALL);
    assert_crosses(&PolicyFault::ALL);
}
