//! nginx with its RTMP module.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::hook::{Answer, Hook, Publish};
use super::port::free_port;
use super::process::{Running, within};

/// The paths of Debian's packages; `/usr/sbin` is not on every user's PATH.
const NGINX: &str = "/usr/sbin/nginx";
const MODULE: &str = "/usr/lib/nginx/modules/ngx_rtmp_module.so";

/// The time limit until nginx listens.
const START_LIMIT: Duration = Duration::from_secs(20);

/// A server on loopback that asks a hook about each push. Dropping it stops the server and deletes its files.
pub struct Server {
    // Fields drop in order: nginx stops before the hook that it asks.
    _nginx: Running,
    hook: Hook,
    port: u16,
    files: TempDir,
}

impl Server {
    /// Starts a server with these applications, which accepts the pushes that `judge` accepts.
    pub fn start(apps: &[&str], judge: impl Fn(&Publish) -> Answer + Send + 'static) -> Self {
        assert!(
            Path::new(MODULE).exists(),
            "{MODULE} is missing. It is in Debian's package libnginx-mod-rtmp; tests/run installs it.",
        );
        let files = tempfile::tempdir().unwrap();
        let hook = Hook::start(judge);
        // Another program may take the free port before nginx does.
        for _ in 0..5 {
            let port = free_port();
            if let Some(nginx) = start_nginx(
                files.path(),
                &configuration(files.path(), port, apps, &hook),
            ) {
                return Self {
                    _nginx: nginx,
                    hook,
                    port,
                    files,
                };
            }
        }
        panic!("nginx does not start:\n{}", read(&error_log(files.path())));
    }

    /// `rtmp://` and the address, without a trailing slash.
    pub fn origin(&self) -> String {
        format!("rtmp://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// The RTMP port.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The pushes that nginx asked the hook about since the last call.
    pub fn heard(&self) -> Vec<Publish> {
        self.hook.heard()
    }

    /// The text of nginx's error log.
    pub fn log(&self) -> String {
        read(&error_log(self.files.path()))
    }

    /// A directory for the files of a client.
    pub fn files(&self) -> &Path {
        self.files.path()
    }
}

/// One process without privileges and without files outside `files`, which serves RTMP only.
fn configuration(files: &Path, port: u16, apps: &[&str], hook: &Hook) -> String {
    let files = files.display();
    let applications: String = apps
        .iter()
        .map(|app| format!("        application {app:?} {{ live on; }}\n"))
        .collect();
    format!(
        "load_module {MODULE};
daemon off;
master_process off;
pid {files}/nginx.pid;
lock_file {files}/nginx.lock;
error_log {files}/error.log info;
events {{}}
rtmp {{
    access_log off;
    server {{
        listen {}:{port};
        notify_method post;
        on_publish {};
{applications}    }}
}}
",
        Ipv4Addr::LOCALHOST,
        hook.url(),
    )
}

/// Starts nginx and waits until it listens; `None` if it cannot.
fn start_nginx(files: &Path, configuration: &str) -> Option<Running> {
    let path = files.join("nginx.conf");
    fs::write(&path, configuration).unwrap();
    let mut command = Command::new(NGINX);
    command
        .arg("-p")
        .arg(files)
        .arg("-e")
        .arg(error_log(files))
        .arg("-c")
        .arg(path);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut nginx = Running::start(&mut command, "nginx-light");
    // nginx writes this file after it binds its ports.
    let pid = files.join("nginx.pid");
    let listens = within(START_LIMIT, || {
        nginx
            .ended()
            .map(|_| false)
            .or((!read(&pid).is_empty()).then_some(true))
    });
    (listens == Some(true)).then_some(nginx)
}

fn error_log(files: &Path) -> std::path::PathBuf {
    files.join("error.log")
}

/// The content of a file; empty if there is none.
fn read(path: &Path) -> String {
    fs::read(path)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}
