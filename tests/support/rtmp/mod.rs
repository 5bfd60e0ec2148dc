//! A real server and a real client of RTMP: Debian's nginx with its RTMP module, and Debian's ffmpeg.
//!
//! The server asks a hook of the test before it accepts a push, and reports the parts that it received. The tests compare
//! them with the parts that `pushurl` splits.

mod client;
mod hook;
mod port;
mod process;
mod recorder;
mod server;
mod srt;

pub use client::{Client, Push};
pub use hook::{Answer, Publish};
pub use recorder::Recorder;
pub use server::Server;
pub use srt::{SrtClient, SrtListener};
