//! The command's strings in each language, generated from `spec/messages`.

mod table;

use pushurl::{KeyRole, Severity, Verdict};

pub use table::Labels;

impl Labels {
    pub const fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => self.accepted,
            Verdict::Rejected(_) => self.rejected,
            Verdict::Undetermined => self.undetermined,
        }
    }

    pub const fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Failure => self.failure,
            Severity::Warning => self.warning,
        }
    }

    pub const fn key_role(&self, role: KeyRole) -> &'static str {
        match role {
            KeyRole::Primary => self.primary,
            KeyRole::Backup => self.backup,
        }
    }

    /// The time until a URL expires: `2 days 3 hours left`. Negative seconds: the time since it expired.
    pub fn time_left(&self, seconds: i64) -> String {
        let pattern = match seconds {
            0 => return self.time_now.into(),
            1.. => self.time_left,
            _ => self.time_ago,
        };
        pattern.replace("{time}", &self.duration(seconds.unsigned_abs()))
    }

    /// The two largest units of a duration. A year has 365 days.
    fn duration(&self, mut seconds: u64) -> String {
        let units = [
            (31_536_000, self.years),
            (86_400, self.days),
            (3_600, self.hours),
            (60, self.minutes),
            (1, self.seconds),
        ];
        let mut counts = Vec::new();
        for (length, texts) in units {
            counts.push((seconds / length, texts));
            seconds %= length;
        }
        let largest = counts.into_iter().skip_while(|(count, _)| *count == 0);
        let largest = largest.take(2).filter(|(count, _)| *count > 0);
        let mut texts = largest.map(|(count, texts)| counted(count, texts));
        let first = texts.next().unwrap_or_default();
        match texts.next() {
            None => first,
            Some(second) => fill(self.two_units, [("first", &first), ("second", &second)]),
        }
    }
}

/// Replaces `{n}` by the count, in the first text for 1 and in the second for other counts.
pub fn counted(count: u64, [one, many]: [&str; 2]) -> String {
    let pattern = if count == 1 { one } else { many };
    pattern.replace("{n}", &count.to_string())
}

/// Replaces each `{name}` in a pattern by its value. Values are inserted as they are, even if they contain `{`.
pub fn fill<const N: usize>(pattern: &str, values: [(&str, &str); N]) -> String {
    let mut parts = pattern.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        text.push_str(value.map_or("", |(_, value)| value));
        text.push_str(rest);
    }
    text
}
