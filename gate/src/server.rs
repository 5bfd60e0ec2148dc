//! The HTTP server, with limits on the number of connections and on slow clients.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tower::ServiceExt as _;

/// The most open connections of media servers, and of all others, which cannot use up those of media servers.
const OF_MEDIA_SERVERS: usize = 4096;
const OF_OTHERS: usize = 256;

/// The time limit of a request's head, from the start of the connection or the end of the previous request.
const HEAD: Duration = Duration::from_secs(10);

/// The longest head, in bytes.
const LONGEST_HEAD: usize = 16 << 10;

/// How long requests may take to complete when the gate stops.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// The address of the client.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Serves until `end` completes, and then until all started requests are answered.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    media_servers: Vec<IpNet>,
    end: impl Future<Output = ()>,
) {
    let connections = GracefulShutdown::new();
    let of_media_servers = Arc::new(Semaphore::new(OF_MEDIA_SERVERS));
    let of_others = Arc::new(Semaphore::new(OF_OTHERS));
    tokio::pin!(end);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut end => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // For example too many open files: other connections will close.
                    tracing::warn!(%error, "a connection cannot be accepted");
                    sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        let address = peer.ip().to_canonical();
        let is_media_server = media_servers
            .iter()
            .any(|network| network.contains(&address));
        let places = if is_media_server {
            &of_media_servers
        } else {
            &of_others
        };
        // Over the limit: the connection is closed.
        if let Ok(place) = Arc::clone(places).try_acquire_owned() {
            let connection = connections.watch(connection(stream, peer, router.clone()));
            tokio::spawn(async move {
                // A client may close its connection at any time.
                let _ = connection.await;
                drop(place);
            });
        }
    }
    drop(listener);
    if timeout(LAST_ANSWERS, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests did not complete in time");
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
) -> http1::Connection<
    TokioIo<TcpStream>,
    impl hyper::service::HttpService<
        Incoming,
        ResBody = axum::body::Body,
        Error = Infallible,
        Future: Send,
    >,
> {
    let _ = stream.set_nodelay(true);
    let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        let answer = router.clone().oneshot(request);
        async move {
            let answer: Result<Response<axum::body::Body>, Infallible> = answer.await;
            answer
        }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service)
}
