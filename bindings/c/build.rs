//! Sets the name that programs load the shared library by.
#![allow(missing_docs)]

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let abi = abi_version();
    match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux" | "freebsd" | "netbsd" | "openbsd" | "dragonfly") => {
            link_arg(&format!("-Wl,-soname,libpushurl.so.{abi}"));
        }
        // An app's package takes in no file whose name does not end in .so. Devices with pages of 16 KB do not load a library
        // that is laid out for smaller ones.
        Ok("android") => {
            link_arg("-Wl,-soname,libpushurl.so");
            link_arg("-Wl,-z,max-page-size=16384");
        }
        Ok("macos") => link_arg(&format!("-Wl,-install_name,@rpath/libpushurl.{abi}.dylib")),
        Ok("ios" | "tvos" | "visionos" | "watchos") => {
            link_arg("-Wl,-install_name,@rpath/libpushurl.dylib");
        }
        // A DLL's name is all there is.
        _ => {}
    }
}

/// Libraries with the same one can replace each other: up to 1.0 the minor version, from then on the major one, as the header
/// says.
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
