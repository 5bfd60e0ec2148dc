//! What `tools/generate` writes from `spec/`: facts and messages. The other modules add the logic.

pub(crate) mod cause;
pub(crate) mod enums;
pub(crate) mod messages;
pub(crate) mod reason;
