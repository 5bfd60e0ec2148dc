//! Checks SRT URLs with any stream ID and parameters.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;
use pushurl::PushUrl;

// The settings, then what follows the host; the two bits after the checker choose how it begins.
fuzz_target!(|data: &[u8]| {
    let Some((settings, text)) = common::parts(data) else {
        return;
    };
    let start = match settings >> 2 & 3 {
        0 => "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/test,",
        1 => "srt://push.example.com:9000?streamid=",
        2 => "srt://push.example.com:9000?",
        _ => "srt://",
    };
    let url = format!("{start}{text}");
    let report = common::checker(settings).check(&url, common::NOW);
    common::holds(&report, &url);
    // The parts that are judged are parts of the text.
    let split = PushUrl::split(&url);
    for part in [split.app(), split.stream()] {
        assert_eq!(url.get(part.span().range()), Some(part.as_str()));
    }
});
