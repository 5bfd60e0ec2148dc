//! The comparison as a Markdown table, to be attached to an issue.

use std::fmt::Write as _;

use chrono::SecondsFormat;
use pushurl::Reason;

use crate::compare::{Compared, Match, Seen};
use crate::push::Client;
use crate::run::{Outcome, Run};

/// The table, the counts, and what was not pushed.
#[must_use]
pub fn markdown(run: &Run, compared: &[Compared<'_>]) -> String {
    let mut out = String::new();
    let count = |wanted: Match| {
        compared
            .iter()
            .filter(|row| row.matches() == wanted)
            .count()
    };
    let _ = writeln!(
        out,
        "{} pushes to {} on {}: {} as predicted, {} not, {} without a cause.\n",
        compared.len(),
        run.domain,
        run.start.format("%Y-%m-%d"),
        count(Match::Same),
        count(Match::Different),
        count(Match::Unknown),
    );
    out.push_str("| reason | evidence | URL | time (UTC) | predicted | seen | client | |\n");
    out.push_str("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for row in compared {
        let evidence = row
            .reason
            .parse()
            .map(|reason: Reason| reason.evidence().name());
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {} | {} | {} | {} | {} |",
            row.reason,
            evidence.unwrap_or("unknown"),
            cell(&row.pushed.url),
            row.pushed.start.to_rfc3339_opts(SecondsFormat::Secs, true),
            row.pushed.predicted.as_deref().unwrap_or("accepted"),
            seen(row.seen),
            client(&row.pushed.client),
            mark(row.matches()),
        );
    }
    out.push_str("\nNot pushed:\n\n");
    for row in &run.rows {
        if let Outcome::NotProbed(why) = &row.outcome {
            let _ = writeln!(out, "- `{}`: {why}", row.reason);
        }
    }
    out
}

fn seen(seen: Seen) -> String {
    match seen {
        Seen::Accepted => "accepted".into(),
        Seen::Rejected(cause) => cause.to_string(),
        Seen::RejectedWithoutCause => "rejected".into(),
    }
}

fn client(client: &Client) -> String {
    match client {
        Client::Sent => "sent".into(),
        Client::Refused(said) => cell(said),
        Client::Hung => "hung".into(),
    }
}

const fn mark(matches: Match) -> &'static str {
    match matches {
        Match::Same => "same",
        Match::Different => "**different**",
        Match::Unknown => "unknown",
    }
}

/// A text that neither ends a cell nor is Markdown.
fn cell(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    match text.is_empty() {
        true => String::new(),
        false => format!("`{}`", text.replace('|', "\\|").replace('`', "'")),
    }
}
