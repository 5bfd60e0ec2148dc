//! The HTTP server that nginx asks whether to accept a push.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use percent_encoding::percent_decode_str;

/// The time limit of one request from nginx.
const REQUEST_LIMIT: Duration = Duration::from_secs(10);

/// The hook's answer to a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200: nginx accepts the push.
    Accept,
    /// 403: nginx refuses the push.
    Refuse,
}

/// What the server received of one push.
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
    /// The text after the `?` of the stream key, byte for byte; `None` without a query.
    pub query: Option<String>,
}

impl Publish {
    /// Parses the form that nginx posts: its own fields, percent-encoded, the last of which is `type`, and then the query of
    /// the stream key, copied unchanged.
    fn of_form(form: &str) -> Self {
        let mut rest = Some(form);
        let mut own = |expected: &str| {
            let (field, remaining) = match rest.unwrap().split_once('&') {
                Some((field, remaining)) => (field, Some(remaining)),
                None => (rest.unwrap(), None),
            };
            rest = remaining;
            let (name, value) = field.split_once('=').unwrap();
            assert_eq!(name, expected, "unexpected order of nginx's fields: {form}");
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

    /// The parameters of the stream key, in order and unchanged.
    pub fn params(&self) -> Vec<&str> {
        self.query
            .iter()
            .flat_map(|query| query.split('&'))
            .collect()
    }

    /// The push URL, rebuilt from the parts that the server received.
    pub fn url(&self) -> String {
        let query = self.query.iter().map(|query| format!("?{query}"));
        format!("{}/{}{}", self.tcurl, self.name, query.collect::<String>())
    }
}

/// The hook. It listens until it is dropped.
pub struct Hook {
    address: SocketAddr,
    heard: Receiver<Publish>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Hook {
    /// Listens on a free port of the loopback address.
    pub fn start(judge: impl Fn(&Publish) -> Answer + Send + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, heard) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            for connection in listener.incoming() {
                if stopped.load(Ordering::Acquire) {
                    break;
                }
                answer(&connection.unwrap(), &judge, &sender);
            }
        });
        Self {
            address,
            heard,
            stop,
            thread: Some(thread),
        }
    }

    /// The URL of the hook.
    pub fn url(&self) -> String {
        format!("http://{}/publish", self.address)
    }

    /// The pushes that the server reported since the last call.
    pub fn heard(&self) -> Vec<Publish> {
        self.heard.try_iter().collect()
    }
}

impl Drop for Hook {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // Wakes the thread from `accept`; if connecting fails, the thread has ended.
        let _ = TcpStream::connect(self.address);
        let _ = self.thread.take().unwrap().join();
    }
}

/// Receives one push and forwards it to the test before answering, so the test sees the push when the client ends.
fn answer(connection: &TcpStream, judge: &dyn Fn(&Publish) -> Answer, sender: &Sender<Publish>) {
    connection.set_read_timeout(Some(REQUEST_LIMIT)).unwrap();
    connection.set_write_timeout(Some(REQUEST_LIMIT)).unwrap();
    let publish = Publish::of_form(&posted(connection));
    let status = match judge(&publish) {
        Answer::Accept => "200 OK",
        Answer::Refuse => "403 Forbidden",
    };
    sender.send(publish).unwrap();
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
