//! A real server and a real client of RTMP: Debian's nginx with its RTMP module, and Debian's ffmpeg.
//!
//! The server asks a hook of the test before it accepts a push, and reports the parts that it received. The tests compare
//! them with the parts that `pushurl` splits.

mod client;
mod hook;
mod process;
mod server;

pub use client::Push;
pub use hook::{Answer, Publish};
pub use server::Server;
