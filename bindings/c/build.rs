//! Sets the name by which programs load the shared library.
#![allow(missing_docs)]

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let abi = abi_version();
    match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux" | "freebsd" | "netbsd" | "openbsd" | "dragonfly") => {
            link_arg(&format!("-Wl,-soname,libpushurl.so.{abi}"));
        }
        // An app package only includes files whose names end in .so. Devices with 16 KB pages do not load a library that is
        // aligned to smaller pages.
        Ok("android") => {
            link_arg("-Wl,-soname,libpushurl.so");
            link_arg("-Wl,-z,max-page-size=16384");
        }
        Ok("macos") => link_arg(&format!("-Wl,-install_name,@rpath/libpushurl.{abi}.dylib")),
        Ok("ios" | "tvos" | "visionos" | "watchos") => {
            link_arg("-Wl,-install_name,@rpath/libpushurl.dylib");
        }
        // A DLL is loaded by its file name.
        _ => {}
    }
}

/// Libraries with the same ABI version are interchangeable: the minor version up to 1.0, the major version from then on.
fn abi_version() -> String {
    match (
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
    ) {
        ("0", minor) => format!("0.{minor}"),
        (major, _) => major.to_owned(),
    }
}

fn link_arg(arg: &str) {
    println!("cargo::rustc-cdylib-link-arg={arg}");
}
