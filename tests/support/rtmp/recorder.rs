//! A proxy that records what clients send: nginx-rtmp cuts parameters after 255 bytes.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Forwards connections to a server, and records the bytes of the last client. It listens until the test process ends.
pub struct Recorder {
    address: SocketAddr,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Recorder {
    /// Listens on a free port of the loopback address.
    pub fn start(server: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let sent: Arc<Mutex<Vec<u8>>> = Arc::default();
        let record = Arc::clone(&sent);
        thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                let server = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).unwrap();
                record.lock().unwrap().clear();
                forward(
                    client.try_clone().unwrap(),
                    server.try_clone().unwrap(),
                    Some(Arc::clone(&record)),
                );
                forward(server, client, None);
            }
        });
        Self { address, sent }
    }

    /// `rtmp://` and the address, without a trailing slash.
    pub fn origin(&self) -> String {
        format!("rtmp://{}", self.address)
    }

    /// The bytes of the last client's last `publish` command, without the headers of RTMP's chunks of 128 bytes (a byte `0xC3`
    /// each); empty if it sent none.
    pub fn publish(&self) -> Vec<u8> {
        let mut sent = self.sent.lock().unwrap().clone();
        sent.retain(|byte| *byte != 0xC3);
        let command = b"\x02\x00\x07publish";
        let at = sent
            .windows(command.len())
            .rposition(|bytes| bytes == command);
        at.map(|at| sent.split_off(at)).unwrap_or_default()
    }
}

fn forward(mut from: TcpStream, mut to: TcpStream, record: Option<Arc<Mutex<Vec<u8>>>>) {
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(len @ 1..) = from.read(&mut bytes) {
            if let Some(record) = &record {
                record.lock().unwrap().extend(&bytes[..len]);
            }
            if to.write_all(&bytes[..len]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
        let _ = from.shutdown(Shutdown::Both);
    });
}
