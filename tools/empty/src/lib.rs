//! One call, which panics or not as it is asked to and lets no panic out: with it come the standard library's unwinding, its
//! messages and its backtraces.

use std::panic;

/// The number, or -1 where it panicked: at 0.
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
