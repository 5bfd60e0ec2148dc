//! Checks any text.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;
use pushurl::{Diagnosis, Facts, Lang, Localized};

fuzz_target!(|data: &[u8]| {
    let Some((settings, text)) = common::parts(data) else {
        return;
    };
    let facts = Facts::at(common::NOW);
    let checker = common::checker(settings);
    let report = checker.check_with(text, &facts);
    common::holds(&report, text);
    match settings >> 2 & 15 {
        0 => {
            let json = json_of(&report);
            assert!(text.contains(common::KEY) || !json.contains(common::KEY));
        }
        // A batch gives the same, but searches for no mistakes.
        1 => {
            let single = checker
                .clone()
                .with_diagnosis(Diagnosis::Never)
                .check_with(text, &facts);
            for report in checker.check_many([text; 3], facts) {
                assert_eq!(report, single);
            }
        }
        2 => {
            let debug = format!("{checker:?} {report:?}");
            assert!(text.contains(common::KEY) || !debug.contains(common::KEY));
        }
        _ => {}
    }
});

fn json_of(report: &pushurl::Report<'_>) -> String {
    serde_json::to_string(&Localized::new(report, Lang::En)).expect("a report is JSON")
}
