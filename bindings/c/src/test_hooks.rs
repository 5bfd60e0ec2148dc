//! For tests only; released libraries do not contain it.

use crate::call::call;
use crate::codes::pushurl_result;

/// Panics, as a bug in this library would.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_test_panic() -> pushurl_result {
    call(|| panic!("a test asked for this"))
}
