//! The HTTP server that nginx asks whether a stream may come in.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use percent_encoding::percent_decode_str;

/// How long nginx may take over one request.
const REQUEST_LIMIT: Duration = Duration::from_secs(10);

/// What the hook says to a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200: it may come in.
    Accept,
    /// 403: it may not.
    Refuse,
}

/// What the server got of one push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// The application.
    pub app: String,
    /// The stream.
    pub name: String,
    /// The URL of the application, as the client states it.
    pub tcurl: String,
    /// The client's address.
    pub addr: String,
    /// What stood behind the `?` of the stream key, byte for byte; `None` if there was nothing.
    pub query: Option<String>,
}

impl Publish {
    /// Reads the form that nginx posts: its own fields, percent-encoded, the last of them `type`, and behind them what the
    /// stream key had for a query, copied as it came.
    fn of_form(form: &str) -> Self {
        let mut rest = Some(form);
        let mut own = |expected: &str| {
            let (field, behind) = match rest.unwrap().split_once('&') {
                Some((field, behind)) => (field, Some(behind)),
                None => (rest.unwrap(), None),
            };
            rest = behind;
            let (name, value) = field.split_once('=').unwrap();
            assert_eq!(
                name, expected,
                "nginx's fields are not in the order it is known for: {form}"
            );
            percent_decode_str(value)
                .decode_utf8()
                .unwrap()
                .into_owned()
        };
        let app = own("app");
        own("flashver");
        own("swfurl");
        let tcurl = own("tcurl");
        own("pageurl");
        let addr = own("addr");
        own("clientid");
        assert_eq!(own("call"), "publish");
        let name = own("name");
        own("type");
        let query = rest.map(str::to_owned);
        Self {
            app,
            name,
            tcurl,
            addr,
            query,
        }
    }

    /// The parameters of the stream key in their order, as they came.
    pub fn params(&self) -> Vec<&str> {
        self.query
            .iter()
            .flat_map(|query| query.split('&'))
            .collect()
    }

    /// The URL that was pushed to, put together again from what the server got of it.
    pub fn url(&self) -> String {
        let query = self.query.iter().map(|query| format!("?{query}"));
        format!("{}/{}{}", self.tcurl, self.name, query.collect::<String>())
    }
}

/// The hook, which listens until it is dropped.
pub struct Hook {
    address: SocketAddr,
    heard: Receiver<Publish>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Hook {
    /// Listens on loopback, on a port that is free.
    pub fn start(judge: impl Fn(&Publish) -> Answer + Send + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (tell, heard) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            for connection in listener.incoming() {
                if stopped.load(Ordering::Acquire) {
                    break;
                }
                answer(&connection.unwrap(), &judge, &tell);
            }
        });
        Self {
            address,
            heard,
            stop,
            thread: Some(thread),
        }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}/publish", self.address)
    }

    /// Everything the server told since this was last asked.
    pub fn heard(&self) -> Vec<Publish> {
        self.heard.try_iter().collect()
    }
}

impl Drop for Hook {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // Wakes it; if it cannot be reached, it has ended.
        let _ = TcpStream::connect(self.address);
        let _ = self.thread.take().unwrap().join();
    }
}

/// Hears one push, passes it on, and only then answers: when the client knows its answer, so does the test.
fn answer(connection: &TcpStream, judge: &dyn Fn(&Publish) -> Answer, tell: &Sender<Publish>) {
    connection.set_read_timeout(Some(REQUEST_LIMIT)).unwrap();
    connection.set_write_timeout(Some(REQUEST_LIMIT)).unwrap();
    let publish = Publish::of_form(&posted(connection));
    let status = match judge(&publish) {
        Answer::Accept => "200 OK",
        Answer::Refuse => "403 Forbidden",
    };
    tell.send(publish).unwrap();
    let mut connection = connection;
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
}

/// The body of a request.
fn posted(connection: &TcpStream) -> String {
    let mut request = BufReader::new(connection);
    let mut length = 0;
    loop {
        let mut line = String::new();
        request.read_line(&mut line).unwrap();
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    request.read_exact(&mut body).unwrap();
    String::from_utf8(body).unwrap()
}
