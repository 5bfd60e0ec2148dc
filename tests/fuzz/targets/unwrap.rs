//! A good push URL in the middle of any text.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;
use pushurl::{Lang, Localized, Verdict};

// The settings, then the text; the URL replaces its first NUL.
fuzz_target!(|data: &[u8]| {
    let Some((settings, text)) = common::parts(data) else {
        return;
    };
    let url = match settings >> 2 & 1 {
        0 => format!(
            "rtmp://push.example.com/live/test?txSecret={}&txTime={}",
            common::SECRET,
            common::TXTIME
        ),
        _ => format!(
            "rtmp%3A%2F%2Fpush.example.com%2Flive%2Ftest%3FtxSecret%3D{}%26txTime%3D{}",
            common::SECRET,
            common::TXTIME
        ),
    };
    let wrapped = text.replacen('\0', &url, 1);
    let report = common::checker(settings).check(&wrapped, common::NOW);
    common::holds(&report, &wrapped);
    if let Some(inner) = report.inner() {
        assert!(matches!(report.verdict(), Verdict::Rejected(_)));
        assert!(
            (1..=2).contains(&report.findings().len()),
            "{:?}",
            report.findings()
        );
        // The fuzzer learns the digest, and writes it where nothing names it.
        assert!(text.contains(&common::SECRET[..8]) || !inner.contains(common::SECRET));
        if settings >> 3 & 7 == 0 {
            let json = serde_json::to_string(&Localized::new(&report, Lang::En))
                .expect("a report is JSON");
            assert!(text.contains(&common::SECRET[..8]) || !json.contains(common::SECRET));
        }
    }
});
