//! Serving HTTP: connections, with limits on their number and on how slow they may be.

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

/// How many connections of media servers are open at once, and how many of all others: these cannot keep those out.
const OF_MEDIA_SERVERS: usize = 4096;
const OF_OTHERS: usize = 256;

/// How long the head of a request may take, from the beginning of its connection or the end of the request before.
const HEAD: Duration = Duration::from_secs(10);

/// How much of a head is read.
const LONGEST_HEAD: usize = 16 << 10;

/// How long requests may take to end when the gate ends.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Where a request comes from.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Serves until `end` comes, and then until all that was begun is answered.
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
                    // As when there are too many open files: those of others close in time.
                    tracing::warn!(%error, "no connection can be taken");
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
        // Without a place it is closed.
        if let Ok(place) = Arc::clone(places).try_acquire_owned() {
            let connection = connections.watch(connection(stream, peer, router.clone()));
            tokio::spawn(async move {
                // What breaks off is the client's affair.
                let _ = connection.await;
                drop(place);
            });
        }
    }
    drop(listener);
    if timeout(LAST_ANSWERS, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests have not ended in time");
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
