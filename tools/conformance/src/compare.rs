//! What the service reports, beside the prediction.

use pushurl::Cause;

use crate::events::Event;
use crate::push::Client;
use crate::run::{Outcome, Pushed, Row, Run};

/// The codes of refused pushes.
const REFUSED: [u16; 2] = [18, 19];

/// What was seen of a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It was live: the service reports an end that is no refusal, or reports nothing and the client could send all of it.
    Accepted,
    /// The service reports that it refused the push.
    Rejected(Cause),
    /// The client could not push, and the service reports no cause.
    RejectedWithoutCause,
}

/// Whether what was seen is what was predicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// It is.
    Same,
    /// It is not.
    Different,
    /// The cause is unknown.
    Unknown,
}

/// A push, and what was seen of it.
pub struct Compared<'r> {
    /// The name of its reason.
    pub reason: &'r str,
    /// The push.
    pub pushed: &'r Pushed,
    /// What was seen.
    pub seen: Seen,
}

impl Compared<'_> {
    /// Whether the prediction was right.
    #[must_use]
    pub fn matches(&self) -> Match {
        let predicted = self.pushed.predicted.as_deref();
        match (predicted, self.seen) {
            (None, Seen::Accepted) => Match::Same,
            (Some(predicted), Seen::Rejected(cause)) if predicted == cause.to_string() => {
                Match::Same
            }
            // A callback without a sub code, or a client's word.
            (Some(_), Seen::RejectedWithoutCause) => Match::Unknown,
            _ => Match::Different,
        }
    }
}

/// The pushes of a run, each with what the events say of it.
#[must_use]
pub fn compare<'r>(run: &'r Run, events: &[Event]) -> Vec<Compared<'r>> {
    let pushed = |row: &'r Row| match &row.outcome {
        Outcome::Pushed(pushed) => Some((row.reason.as_str(), pushed)),
        Outcome::NotProbed(_) => None,
    };
    let rows = run.rows.iter().filter_map(pushed);
    rows.map(|(reason, pushed)| Compared {
        reason,
        pushed,
        seen: seen(pushed, events),
    })
    .collect()
}

fn seen(pushed: &Pushed, events: &[Event]) -> Seen {
    let is_of_push = |event: &&Event| {
        let names = [&event.app, &event.stream];
        names
            .into_iter()
            .flatten()
            .any(|name| name.contains(&pushed.token))
    };
    let causes = || events.iter().filter(is_of_push).filter_map(Event::cause);
    let is_refusal = |cause: &Cause| REFUSED.contains(&cause.errcode());
    if let Some(cause) = causes().find(is_refusal) {
        return match cause.errcode() == 18 && cause.sub_errcode() == 0 {
            true => Seen::RejectedWithoutCause,
            false => Seen::Rejected(cause),
        };
    }
    match causes().next().is_some() || pushed.client == Client::Sent {
        true => Seen::Accepted,
        false => Seen::RejectedWithoutCause,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::events;

    fn pushed(predicted: Option<&str>, client: Client) -> Run {
        let pushed = Pushed {
            token: "p0000001".into(),
            url: "rtmp://push.example.com/live/p0000001".into(),
            start: chrono::DateTime::UNIX_EPOCH,
            predicted: predicted.map(str::to_owned),
            client,
        };
        Run {
            domain: "push.example.com".into(),
            start: chrono::DateTime::UNIX_EPOCH,
            rows: vec![Row {
                reason: "txtime_sign".into(),
                outcome: Outcome::Pushed(pushed),
            }],
        }
    }

    fn is_seen(predicted: Option<&str>, client: Client, events: &str) -> (Seen, Match) {
        let run = pushed(predicted, client);
        let compared = compare(&run, &events::of_json(events).unwrap());
        let row = compared.first().unwrap();
        (row.seen, row.matches())
    }

    fn refused() -> Client {
        Client::Refused("Broken pipe".into())
    }

    #[test]
    fn events_decide() {
        let list = r#"{"EventList":[{"AppName":"live","StreamName":"p0000001!","StopReason":"The push URL has expired. (18/501)"},
            {"AppName":"live","StreamName":"p0000002","StopReason":"18/503"}]}"#;
        let expired = Seen::Rejected(Cause::URL_EXPIRED);
        assert_eq!(
            is_seen(Some("18/501"), refused(), list),
            (expired, Match::Same)
        );
        assert_eq!(
            is_seen(Some("18/503"), refused(), list),
            (expired, Match::Different)
        );
        // The client may send a second of video before the service closes the connection.
        assert_eq!(
            is_seen(None, Client::Sent, list),
            (expired, Match::Different)
        );
        let ended = r#"{"appname":"p0000001","stream_id":"undefined","event_type":0,"errcode":1,"errmsg":"The push client stopped the stream."}"#;
        assert_eq!(
            is_seen(None, Client::Sent, ended),
            (Seen::Accepted, Match::Same)
        );
        assert_eq!(
            is_seen(Some("18/501"), Client::Sent, ended),
            (Seen::Accepted, Match::Different)
        );
    }

    #[test]
    fn without_a_cause_only_the_client_is_known() {
        let unknown = Seen::RejectedWithoutCause;
        assert_eq!(
            is_seen(Some("18/501"), refused(), "[]"),
            (unknown, Match::Unknown)
        );
        assert_eq!(
            is_seen(Some("18/501"), Client::Hung, "[]"),
            (unknown, Match::Unknown)
        );
        assert_eq!(is_seen(None, refused(), "[]"), (unknown, Match::Different));
        assert_eq!(
            is_seen(None, Client::Sent, "[]"),
            (Seen::Accepted, Match::Same)
        );
        let callback = r#"{"stream_id":"p0000001","event_type":0,"errcode":18,"errmsg":"refused"}"#;
        assert_eq!(
            is_seen(Some("18/501"), refused(), callback).1,
            Match::Unknown
        );
    }
}
