//! A real server and a real client of RTMP: Debian's nginx with its RTMP module, and Debian's ffmpeg.
//!
//! The server asks a hook of the test before it lets a stream in, and tells it what it got: that is what the tests hold
//! against the parts that `pushurl` split.

mod client;
mod hook;
mod process;
mod server;

pub use client::Push;
pub use hook::{Answer, Publish};
pub use server::Server;
