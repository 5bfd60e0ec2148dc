//! Policy files, with the feature and without: the calls exist in both cases.

use crate::bytes::SecretBytes;
use crate::error::PushUrlError;
use crate::policy_file::{KeySource, PolicyFile, policy_from_toml, policy_key_sources};

fn text(toml: &str) -> SecretBytes {
    use uniffi::{FfiConverter, RustBuffer};
    let length = i32::try_from(toml.len()).expect("a short text");
    let buffer = [&length.to_be_bytes(), toml.as_bytes()].concat();
    let lifted =
        <SecretBytes as FfiConverter<crate::UniFfiTag>>::try_lift(RustBuffer::from_vec(buffer));
    lifted.expect("bytes after their length")
}

const FILE: &str = "[[domain]]\nname = 'push.example.com'\nkey = { env = 'KEY' }\n";

fn sources() -> Result<Vec<KeySource>, PushUrlError> {
    policy_key_sources(text(FILE))
}

fn read(toml: &str) -> Result<PolicyFile, PushUrlError> {
    policy_from_toml(text(toml), Vec::new())
}

#[cfg(feature = "policy-file")]
#[test]
fn policy_files_are_read() {
    let name = "KEY".to_owned();
    assert_eq!(sources(), Ok(vec![KeySource::Env { name }]));
    let faults = match read(FILE).err().expect("a missing key") {
        PushUrlError::PolicyFileInvalid { faults, .. } => faults,
        other => panic!("{other}"),
    };
    let places: Vec<_> = faults
        .iter()
        .map(|fault| (fault.line, fault.column))
        .collect();
    assert_eq!(places, [(3, 7)]);
    assert!(read("[[domain]]\nname = 'push.example.com'\n").is_ok());
}

#[cfg(not(feature = "policy-file"))]
#[test]
fn policy_files_are_unsupported() {
    let text = "this library was built without support for policy files".to_owned();
    let unsupported = PushUrlError::PolicyFileUnsupported { text };
    assert_eq!(sources().err(), Some(unsupported.clone()));
    assert_eq!(read(FILE).err(), Some(unsupported));
}
