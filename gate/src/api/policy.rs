//! The state of the policy file, and the domains that URLs can be minted for.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::gate::Shared;
use crate::policy::Status;

#[derive(Serialize)]
pub struct Answer {
    #[serde(flatten)]
    status: Status,
    /// In alphabetical order; only those with a key.
    domains: Vec<String>,
}

pub async fn status(State(gate): State<Shared>) -> Json<Answer> {
    let policy = gate.policy.get().policy;
    let with_key = policy
        .domains()
        .filter(|domain| !domain.is_for_playback() && domain.signer().is_some());
    let mut domains: Vec<_> = with_key.map(|domain| domain.name().to_owned()).collect();
    domains.sort_unstable();
    Json(Answer {
        status: gate.policy.status(),
        domains,
    })
}
