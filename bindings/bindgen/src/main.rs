//! Writes what each language needs to call the façade, from the built library.
//!
//! A crate of its own, since the generator takes minutes to build and nothing that is shipped needs it. Build it in the dev
//! profile:
//!
//! ```text
//! cargo build -p pushurl-uniffi -p pushurl-bindgen
//! target/debug/pushurl-bindgen generate target/debug/libpushurl_uniffi.so --language kotlin --out-dir DIR
//! ```

fn main() {
    uniffi::uniffi_bindgen_main();
}
