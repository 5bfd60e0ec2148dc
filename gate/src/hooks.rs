//! The hooks that media servers call.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use pushurl::{Cause, Lang};
use serde_json::json;

use crate::admission::{self, Answer, nginx, srs};
use crate::gate::Shared;
use crate::problem::Problem;
use crate::server::Peer;

/// nginx-rtmp reads the status: other than 2xx refuses the push, or ends it.
pub async fn nginx(
    State(gate): State<Shared>,
    Extension(Peer(peer)): Extension<Peer>,
    body: Bytes,
) -> Result<Response, Problem> {
    let notice = nginx::read(&body, peer.ip());
    let notice =
        notice.ok_or_else(|| Problem::bad_request("this is not a request of nginx-rtmp"))?;
    match notice {
        nginx::Notice::Publish(attempt) => Ok(match admission::admit(&gate, attempt).await? {
            Answer::Admitted => StatusCode::OK.into_response(),
            Answer::Refused(cause) => (StatusCode::FORBIDDEN, Json(said(cause))).into_response(),
        }),
        nginx::Notice::Done(connection) => {
            admission::leave(&gate, &connection).await?;
            Ok(StatusCode::OK.into_response())
        }
        nginx::Notice::Update(connection, progress) => {
            gate.live.lock().hear(&connection, progress);
            Ok(StatusCode::OK.into_response())
        }
        nginx::Notice::Other => Ok(StatusCode::OK.into_response()),
    }
}

/// SRS reads the `code` of the response too: other than 0 refuses the push.
pub async fn srs(
    State(gate): State<Shared>,
    Extension(Peer(peer)): Extension<Peer>,
    body: Bytes,
) -> Result<Response, Problem> {
    let notice = srs::read(&body, peer.ip());
    let notice = notice.ok_or_else(|| Problem::bad_request("this is not a request of SRS"))?;
    match notice {
        srs::Notice::Publish(attempt) => {
            if let Answer::Refused(cause) = admission::admit(&gate, attempt).await? {
                return Ok(Json(said(cause)).into_response());
            }
        }
        srs::Notice::Done(connection) => {
            admission::leave(&gate, &connection).await?;
        }
        srs::Notice::Other => {}
    }
    Ok(Json(json!({ "code": 0 })).into_response())
}

/// A cause: the code for SRS, the rest for the media server's log.
fn said(cause: Cause) -> serde_json::Value {
    json!({
        "code": cause.number(),
        "errcode": cause.errcode(),
        "sub_errcode": cause.sub_errcode(),
        "errmsg": cause.errmsg(Lang::En),
    })
}
