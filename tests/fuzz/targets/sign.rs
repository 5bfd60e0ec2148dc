//! Signs for names of any text: the URL passes the check of the same key, or there is none.
#![no_main]

mod common;

use std::sync::LazyLock;
use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use pushurl::{Checker, Diagnosis, HashAlgorithm, Key, Protocol, PushUrl, Signer, Target, Verdict};

static SIGNERS: LazyLock<[Signer; 4]> = LazyLock::new(|| {
    let signer = || Signer::new(Key::new(common::KEY).expect("a valid key"));
    [
        signer(),
        signer().with_unusual_names(),
        signer().with_hash(HashAlgorithm::Sha256),
        signer()
            .with_hash(HashAlgorithm::Sha256)
            .with_unusual_names(),
    ]
});

static CHECKERS: LazyLock<[Checker; 2]> = LazyLock::new(|| {
    [HashAlgorithm::Md5, HashAlgorithm::Sha256].map(|hash| {
        let key = Key::new(common::KEY).expect("a valid key");
        Checker::new()
            .with_key(key)
            .with_hash(hash)
            .with_diagnosis(Diagnosis::Never)
    })
});

// The settings, then domain, AppName, StreamName, a parameter's name and its value, with NUL between them.
fuzz_target!(|data: &[u8]| {
    let Some((settings, text)) = common::parts(data) else {
        return;
    };
    let fields: Vec<_> = text.split('\0').collect();
    let field = |number: usize| fields.get(number).copied().unwrap_or_default();
    let mut target = Target::new(field(0), field(1), field(2));
    let protocol = Protocol::ALL[usize::from(settings >> 2) % Protocol::ALL.len()];
    target = target.with_protocol(protocol);
    if let Some(name) = fields.get(3) {
        target = target.with_param(name, field(4));
    }
    let signer = &SIGNERS[usize::from(settings % 4)];
    let checker = &CHECKERS[usize::from(settings % 4 >> 1)];
    match signer.sign(&target, Duration::from_secs(86_400), common::NOW) {
        Ok(signed) => {
            let url = signed.url();
            let report = checker.check(&url, common::NOW);
            assert_eq!(
                report.verdict(),
                Verdict::Accepted,
                "{url:?}: {:?}",
                report.findings()
            );
            // What was minted is minted again from its own parts.
            let again = Target::from_url(&PushUrl::split(&url));
            let again = signer.sign(&again, Duration::from_secs(86_400), common::NOW);
            assert_eq!(
                again.map(|again| again.url()).ok().as_deref(),
                Some(url.as_str())
            );
        }
        Err(refusal) => {
            assert!(!refusal.refused().is_empty());
            let words = format!("{refusal} {refusal:?}");
            assert!(text.contains(common::KEY) || !words.contains(common::KEY));
        }
    }
});
