//! The version of the library.

use crate::strings::pushurl_str;

/// The version of the loaded library, such as "0.1.0". `PUSHURL_VERSION` is that of the
/// header.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_version() -> pushurl_str {
    pushurl_str::of(env!("CARGO_PKG_VERSION"))
}
