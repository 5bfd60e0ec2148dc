//! A patch of the spec: what was seen as predicted is no longer a guess.

use similar::TextDiff;

use crate::compare::{Compared, Match};

/// The file that the patch is for.
pub const PATH: &str = "spec/reasons.toml";

/// The grade of what was observed with a real server.
const OBSERVED: &str = "evidence = \"computed\"";

/// A unified diff of the spec, which `git apply` takes. Empty if nothing was seen as predicted.
#[must_use]
pub fn patch(spec: &str, compared: &[Compared<'_>]) -> String {
    let confirmed: Vec<_> = compared
        .iter()
        .filter(|row| row.matches() == Match::Same)
        .map(|row| format!("id = \"{}\"", row.reason))
        .collect();
    let mut is_confirmed = false;
    let lines = spec.split_inclusive('\n').map(|line| {
        let text = line.trim_end();
        if text.starts_with("id = ") {
            is_confirmed = confirmed.iter().any(|id| id == text);
        }
        match is_confirmed && text.starts_with("evidence = ") {
            true => line.replace(text, OBSERVED),
            false => line.to_owned(),
        }
    });
    let patched: String = lines.collect();
    if patched == spec {
        return String::new();
    }
    let diff = TextDiff::from_lines(spec, &patched);
    diff.unified_diff()
        .header(&format!("a/{PATH}"), &format!("b/{PATH}"))
        .to_string()
}
