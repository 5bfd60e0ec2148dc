//! Metrics for Prometheus.

use prometheus::{IntCounter, IntCounterVec, IntGauge, Opts, Registry, TextEncoder};
use pushurl::Cause;

/// All counters. There is none for a single stream or client: their number has no limit.
pub struct Metrics {
    registry: Registry,
    admitted: IntCounter,
    refused: IntCounterVec,
    ended: IntCounterVec,
    callbacks: IntCounterVec,
    unauthorized: IntCounter,
    policy_reloads: IntCounterVec,
    policy_faults: IntGauge,
    live: IntGauge,
}

impl Metrics {
    pub fn new() -> Result<Self, prometheus::Error> {
        let causes = ["errcode", "sub_errcode"];
        let counted = |name: &str, help: &str, labels: &[&str]| {
            IntCounterVec::new(Opts::new(name, help), labels)
        };
        let metrics = Self {
            registry: Registry::new_custom(Some("pushurl_gate".into()), None)?,
            admitted: IntCounter::new("admitted_total", "Pushes that were let in")?,
            refused: counted(
                "refused_total",
                "Pushes that were refused, by cause",
                &causes,
            )?,
            ended: counted(
                "ended_total",
                "Pushes that were let in and have ended, by cause",
                &causes,
            )?,
            callbacks: counted(
                "callbacks_total",
                "Callbacks, by what came of them",
                &["result"],
            )?,
            unauthorized: IntCounter::new(
                "unauthorized_total",
                "Requests without the right token, host or address",
            )?,
            policy_reloads: counted(
                "policy_reloads_total",
                "Times that a changed policy file was read",
                &["result"],
            )?,
            policy_faults: IntGauge::new(
                "policy_faults",
                "Faults of the policy file; the policy of before counts meanwhile",
            )?,
            live: IntGauge::new("live_pushes", "Pushes that are live")?,
        };
        metrics.register()?;
        Ok(metrics)
    }

    fn register(&self) -> Result<(), prometheus::Error> {
        self.registry.register(Box::new(self.admitted.clone()))?;
        self.registry.register(Box::new(self.refused.clone()))?;
        self.registry.register(Box::new(self.ended.clone()))?;
        self.registry.register(Box::new(self.callbacks.clone()))?;
        self.registry
            .register(Box::new(self.unauthorized.clone()))?;
        self.registry
            .register(Box::new(self.policy_reloads.clone()))?;
        self.registry
            .register(Box::new(self.policy_faults.clone()))?;
        self.registry.register(Box::new(self.live.clone()))
    }

    pub fn admitted(&self) {
        self.admitted.inc();
    }

    pub fn refused(&self, cause: Cause) {
        count(&self.refused, cause);
    }

    pub fn ended(&self, cause: Cause) {
        count(&self.ended, cause);
    }

    /// `result` is one of the gate's labels.
    pub fn callback(&self, result: &'static str) {
        self.callbacks.with_label_values(&[result]).inc();
    }

    pub fn unauthorized(&self) {
        self.unauthorized.inc();
    }

    pub fn policy_read(&self, is_good: bool) {
        let result = if is_good { "good" } else { "faulty" };
        self.policy_reloads.with_label_values(&[result]).inc();
    }

    /// The metrics in the format of Prometheus, with the given gauges.
    pub fn text(&self, live: u64, policy_faults: usize) -> Result<String, prometheus::Error> {
        self.live.set(i64::try_from(live).unwrap_or(i64::MAX));
        self.policy_faults
            .set(i64::try_from(policy_faults).unwrap_or(i64::MAX));
        TextEncoder::new().encode_to_string(&self.registry.gather())
    }
}

fn count(counts: &IntCounterVec, cause: Cause) {
    let (errcode, sub_errcode) = (cause.errcode().to_string(), cause.sub_errcode().to_string());
    counts.with_label_values(&[&errcode, &sub_errcode]).inc();
}
