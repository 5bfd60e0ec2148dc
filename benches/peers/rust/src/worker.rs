//! What a worker answers to `benches/peers/race.py`, which says what is asked.

use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::{Duration, Instant};

/// How a worker does the work.
pub trait Means: Sized {
    fn new(key: &str) -> Self;
    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String>;
    fn is_good(&self, url: &str, now: u64) -> bool;

    /// How many bytes the URLs have.
    fn sign_all(&self, work: &Work) -> usize {
        let sign = |row: &Row| {
            let url = self.sign(&work.domain, &row.app, &row.stream, row.expires);
            black_box(url).map_or(0, |url| url.len())
        };
        work.rows.iter().map(sign).sum()
    }

    /// How many URLs are good.
    fn check_all(&self, work: &Work) -> usize {
        let is_good = |row: &&Row| self.is_good(&row.url, work.now);
        work.rows.iter().filter(is_good).count()
    }
}

/// What is timed.
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

pub fn serve<M: Means>() -> io::Result<()> {
    let mut loaded = None;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let answer = match (line.split_once(' '), &loaded) {
            (Some(("vectors", path)), _) => vectors::<M>(path)?,
            (Some(("work", path)), _) => {
                let (means, work) = read::<M>(path)?;
                let wrong = work.rows.iter().filter(|row| !is_right(&means, &work, row));
                let answer = format!("{} {}", work.rows.len(), wrong.count());
                loaded = Some((means, work));
                answer
            }
            (Some(("sign", least)), Some((means, work))) => {
                let turn = turn(least, work, || means.sign_all(work) == work.bytes);
                turn.to_string()
            }
            (Some(("check", least)), Some((means, work))) => {
                let turn = turn(least, work, || means.check_all(work) == work.rows.len());
                turn.to_string()
            }
            _ => return Err(io::Error::other("not understood")),
        };
        println!("{answer}");
        io::stdout().flush()?;
    }
    Ok(())
}

fn number<T: std::str::FromStr>(text: &str) -> io::Result<T> {
    text.parse().map_err(|_| io::Error::other("no number"))
}

fn vectors<M: Means>(path: &str) -> io::Result<String> {
    let mut answers = Vec::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let fields: Vec<_> = line.splitn(6, '\t').collect();
        answers.push(match fields[..] {
            ["sign", key, domain, expires, app, stream] => M::new(key)
                .sign(domain, app, stream, number(expires)?)
                .unwrap_or_else(|| "refused".to_owned()),
            ["check", key, now, ..] => {
                let url = line.splitn(4, '\t').last().unwrap_or_default();
                let is_good = M::new(key).is_good(url, number(now)?);
                if is_good { "accepted" } else { "rejected" }.to_owned()
            }
            _ => return Err(io::Error::other("no vector")),
        });
    }
    Ok(answers.join("\n"))
}

fn read<M: Means>(path: &str) -> io::Result<(M, Work)> {
    let text = std::fs::read_to_string(path)?;
    let mut lines = text.lines();
    let head: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let [key, domain, now] = head[..] else {
        return Err(io::Error::other("no head"));
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
            return Err(io::Error::other("no row"));
        };
        work.bytes += url.len();
        work.rows.push(Row {
            app: app.to_owned(),
            stream: stream.to_owned(),
            expires: number(expires)?,
            url: url.to_owned(),
        });
    }
    Ok((M::new(key), work))
}

fn is_right<M: Means>(means: &M, work: &Work, row: &Row) -> bool {
    let signed = means.sign(&work.domain, &row.app, &row.stream, row.expires);
    signed.as_ref() == Some(&row.url) && means.is_good(&row.url, work.now)
}

/// Passes over all of the work until so many milliseconds have gone by, and the nanoseconds that one row took.
fn turn(least: &str, work: &Work, mut pass: impl FnMut() -> bool) -> f64 {
    let least = Duration::from_millis(least.parse().unwrap_or_default());
    let start = Instant::now();
    let mut passes = 0;
    loop {
        assert!(pass(), "all were right before");
        passes += 1;
        let taken = start.elapsed();
        if taken >= least {
            return taken.as_secs_f64() * 1e9 / f64::from(passes) / work.rows.len() as f64;
        }
    }
}
