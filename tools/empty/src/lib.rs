//! One function that catches its own panic, so that the library contains the standard library's unwinding, panic messages and
//! backtraces.

use std::panic;

/// Returns the number; -1 for 0, which panics inside.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_empty_call(number: i32) -> i32 {
    panic::catch_unwind(|| {
        if number == 0 {
            panic!("to be caught");
        }
        number
    })
    .unwrap_or(-1)
}
