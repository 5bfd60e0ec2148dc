//! What the linker is told of the shared library.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=phone.ld");
    let variable = |name| env::var(name).unwrap_or_default();
    let os = variable("CARGO_CFG_TARGET_OS");
    // As the core's `cfg(small)`. On Apple's systems apps link the static library, and their linker leaves out what nobody calls.
    let small = matches!(variable("OPT_LEVEL").as_str(), "s" | "z");
    println!("cargo:rustc-check-cfg=cfg(small)");
    if small {
        println!("cargo:rustc-cfg=small");
    }
    if small && matches!(os.as_str(), "android" | "linux") {
        let script = format!("{}/phone.ld", variable("CARGO_MANIFEST_DIR"));
        println!("cargo:rustc-cdylib-link-arg=-T{script}");
    }
    // Google Play asks for pages of 16 KB; the linker of NDK r28 makes them by itself, older ones do when they are told.
    if os == "android" {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-z,max-page-size=16384");
    }
}
