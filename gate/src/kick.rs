//! Ending pushes that newer ones replace, through the media servers' control APIs.

use std::fmt;
use std::time::Duration;

use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::Bytes;
use hyper::{Method, Request, Uri};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use tokio::time::timeout;

use crate::records::Push;

/// The time limit of a request to a media server.
const PATIENCE: Duration = Duration::from_secs(3);

/// The longest response: a number or short JSON.
const LONGEST_ANSWER: usize = 64 << 10;

/// The control addresses of the media servers.
pub struct Kick {
    nginx: Option<Uri>,
    srs: Option<Uri>,
    client: Client<HttpConnector, Empty<Bytes>>,
}

/// Why a push was not ended.
#[derive(Debug)]
pub enum KickError {
    /// No control address is set.
    NotSet,
    /// The media server did not end it.
    Failed(String),
}

impl fmt::Display for KickError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSet => f.write_str("no control address of its media server is set"),
            Self::Failed(why) => f.write_str(why),
        }
    }
}

impl Kick {
    pub fn new(nginx: Option<Uri>, srs: Option<Uri>) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { nginx, srs, client }
    }

    /// Tells its media server to end a push. It is no error if the push has ended already.
    pub async fn end(&self, push: &Push) -> Result<(), KickError> {
        // The last word of a connection's name is the media server's ID.
        let id = push.connection.rsplit(' ').next().unwrap_or_default();
        let (control, method, path) = match push.origin.as_str() {
            "nginx" => (
                &self.nginx,
                Method::GET,
                format!("/drop/publisher?clientid={id}"),
            ),
            _ => (&self.srs, Method::DELETE, format!("/api/v1/clients/{id}")),
        };
        let control = control.as_ref().ok_or(KickError::NotSet)?;
        let address = format!("{}{path}", control.to_string().trim_end_matches('/'));
        let answer = timeout(PATIENCE, self.ask(method, &address)).await;
        answer
            .unwrap_or_else(|_| Err("it takes too long".into()))
            .map_err(KickError::Failed)
    }

    async fn ask(&self, method: Method, address: &str) -> Result<(), String> {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .body(Empty::new());
        let request = request.map_err(|error| error.to_string())?;
        let answer = self
            .client
            .request(request)
            .await
            .map_err(|error| error.to_string())?;
        let status = answer.status();
        // Read the whole body, so that the connection can be reused.
        let read = Limited::new(answer.into_body(), LONGEST_ANSWER)
            .collect()
            .await;
        read.map_err(|error| error.to_string())?;
        match status.is_success() {
            true => Ok(()),
            false => Err(format!("it answers {status}")),
        }
    }
}
