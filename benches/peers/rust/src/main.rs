//! A worker of `benches/peers/run` with one of the Rust implementations: `url-md5`, `one`, `many`. `workload` prints the work
//! of all workers instead.

mod ours;
mod url_and_md5;
mod worker;
mod workload;

use std::io;

struct UrlAndMd5(String);

impl worker::Implementation for UrlAndMd5 {
    fn new(key: &str) -> Self {
        Self(key.to_owned())
    }

    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String> {
        url_and_md5::sign(&self.0, domain, app, stream, expires)
    }

    fn is_good(&self, url: &str, now: u64) -> bool {
        url_and_md5::is_good(&self.0, url, now)
    }
}

fn main() -> io::Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("url-md5") => worker::serve::<UrlAndMd5>(),
        Some("one") => worker::serve::<ours::OneByOne>(),
        Some("many") => worker::serve::<ours::Many>(),
        Some("workload") => workload::print(),
        _ => Err(io::Error::other("expected url-md5, one, many or workload")),
    }
}
