//! Ports for servers that are started by a test.

use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::sync::atomic::{AtomicU16, Ordering};

/// The ports that are tried. The system takes the ports of outgoing connections from 32768 on, so none of those
/// takes one of these between the search and the start of the server.
const FIRST: u16 = 12_000;
const COUNT: u16 = 20_000;

/// A port on which no program listens. No call in this process returns it again.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Processes that run at the same time start at different ports.
    let start = (process::id().wrapping_mul(997) % u32::from(COUNT)) as u16;
    loop {
        let step = NEXT.fetch_add(1, Ordering::Relaxed);
        assert!(step < COUNT, "no port is free");
        let port = FIRST + (start + step) % COUNT;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}
