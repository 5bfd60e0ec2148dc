//! A worker. `benches/peers/race.py` describes its commands.

use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::{Duration, Instant};

/// An implementation of the work.
pub trait Implementation: Sized {
    fn new(key: &str) -> Self;
    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String>;
    fn is_good(&self, url: &str, now: u64) -> bool;

    /// Signs all rows; the total length of the URLs.
    fn sign_all(&self, work: &Work) -> usize {
        let sign = |row: &Row| {
            let url = self.sign(&work.domain, &row.app, &row.stream, row.expires);
            black_box(url).map_or(0, |url| url.len())
        };
        work.rows.iter().map(sign).sum()
    }

    /// Checks all rows; the number of good URLs.
    fn check_all(&self, work: &Work) -> usize {
        let is_good = |row: &&Row| self.is_good(&row.url, work.now);
        work.rows.iter().filter(is_good).count()
    }
}

/// The work that is timed.
pub struct Work {
    pub domain: String,
    pub now: u64,
    pub rows: Vec<Row>,
    bytes: usize,
}

pub struct Row {
    pub app: String,
    pub stream: String,
    pub expires: u64,
    pub url: String,
}

pub fn serve<I: Implementation>() -> io::Result<()> {
    let mut loaded = None;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let answer = match (line.split_once(' '), &loaded) {
            (Some(("vectors", path)), _) => vectors::<I>(path)?,
            (Some(("work", path)), _) => {
                let (implementation, work) = read::<I>(path)?;
                let wrong = work
                    .rows
                    .iter()
                    .filter(|row| !is_right(&implementation, &work, row));
                let answer = format!("{} {}", work.rows.len(), wrong.count());
                loaded = Some((implementation, work));
                answer
            }
            (Some(("sign", milliseconds)), Some((implementation, work))) => {
                let turn = turn(milliseconds, work, || {
                    implementation.sign_all(work) == work.bytes
                });
                turn.to_string()
            }
            (Some(("check", milliseconds)), Some((implementation, work))) => {
                let turn = turn(milliseconds, work, || {
                    implementation.check_all(work) == work.rows.len()
                });
                turn.to_string()
            }
            _ => return Err(io::Error::other("unknown command")),
        };
        println!("{answer}");
        io::stdout().flush()?;
    }
    Ok(())
}

fn number<T: std::str::FromStr>(text: &str) -> io::Result<T> {
    text.parse()
        .map_err(|_| io::Error::other("expected a number"))
}

fn vectors<I: Implementation>(path: &str) -> io::Result<String> {
    let mut answers = Vec::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let fields: Vec<_> = line.splitn(6, '\t').collect();
        answers.push(match fields[..] {
            ["sign", key, domain, expires, app, stream] => I::new(key)
                .sign(domain, app, stream, number(expires)?)
                .unwrap_or_else(|| "refused".to_owned()),
            ["check", key, now, ..] => {
                let url = line.splitn(4, '\t').last().unwrap_or_default();
                let is_good = I::new(key).is_good(url, number(now)?);
                if is_good { "accepted" } else { "rejected" }.to_owned()
            }
            _ => return Err(io::Error::other("expected a vector")),
        });
    }
    Ok(answers.join("\n"))
}

fn read<I: Implementation>(path: &str) -> io::Result<(I, Work)> {
    let text = std::fs::read_to_string(path)?;
    let mut lines = text.lines();
    let head: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let [key, domain, now] = head[..] else {
        return Err(io::Error::other("expected key, domain and time"));
    };
    let mut work = Work {
        domain: domain.to_owned(),
        now: number(now)?,
        rows: Vec::new(),
        bytes: 0,
    };
    for line in lines {
        let fields: Vec<_> = line.split('\t').collect();
        let [app, stream, expires, url] = fields[..] else {
            return Err(io::Error::other("expected a row"));
        };
        work.bytes += url.len();
        work.rows.push(Row {
            app: app.to_owned(),
            stream: stream.to_owned(),
            expires: number(expires)?,
            url: url.to_owned(),
        });
    }
    Ok((I::new(key), work))
}

fn is_right<I: Implementation>(implementation: &I, work: &Work, row: &Row) -> bool {
    let signed = implementation.sign(&work.domain, &row.app, &row.stream, row.expires);
    signed.as_ref() == Some(&row.url) && implementation.is_good(&row.url, work.now)
}

/// Runs passes over all rows for at least `milliseconds`; the nanoseconds per row.
fn turn(milliseconds: &str, work: &Work, mut pass: impl FnMut() -> bool) -> f64 {
    let minimum = Duration::from_millis(milliseconds.parse().unwrap_or_default());
    let start = Instant::now();
    let mut passes = 0;
    loop {
        assert!(pass(), "a result changed since loading");
        passes += 1;
        let elapsed = start.elapsed();
        if elapsed >= minimum {
            return elapsed.as_secs_f64() * 1e9 / f64::from(passes) / work.rows.len() as f64;
        }
    }
}
