//! nginx with its RTMP module, which calls the gate.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::process::{Running, within};
use super::{free_port, read};

/// The paths of Debian's packages; `/usr/sbin` is not on every user's PATH.
const NGINX: &str = "/usr/sbin/nginx";
const MODULE: &str = "/usr/lib/nginx/modules/ngx_rtmp_module.so";

/// The time limit until nginx listens.
const START_LIMIT: Duration = Duration::from_secs(20);

/// A media server on loopback. Dropping it stops the server and deletes its files.
pub struct Nginx {
    _process: Running,
    rtmp: u16,
    files: TempDir,
}

impl Nginx {
    /// Starts a server with this control port, which calls the gate at this address.
    pub fn start(gate: &str, control: u16) -> Self {
        assert!(
            Path::new(MODULE).exists(),
            "{MODULE} is missing. It is in Debian's package libnginx-mod-rtmp; tests/run installs it.",
        );
        let files = tempfile::tempdir().unwrap();
        let rtmp = free_port();
        let path = files.path().join("nginx.conf");
        fs::write(&path, configuration(files.path(), rtmp, control, gate)).unwrap();
        let mut command = Command::new(NGINX);
        command
            .arg("-p")
            .arg(files.path())
            .arg("-e")
            .arg(files.path().join("error.log"))
            .arg("-c")
            .arg(path);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut process = Running::start(&mut command, "nginx-light");
        // nginx writes this file after it binds its ports.
        let pid = files.path().join("nginx.pid");
        let listens = within(START_LIMIT, || {
            process
                .ended()
                .map(|_| false)
                .or((!read(&pid).is_empty()).then_some(true))
        });
        assert_eq!(
            listens,
            Some(true),
            "{}",
            read(&files.path().join("error.log"))
        );
        Self {
            _process: process,
            rtmp,
            files,
        }
    }

    /// `rtmp://` and the address, without a trailing slash.
    pub fn origin(&self) -> String {
        format!("rtmp://127.0.0.1:{}", self.rtmp)
    }

    /// The text of nginx's log.
    pub fn log(&self) -> String {
        read(&self.files.path().join("error.log"))
    }

    /// A directory for the files of a client.
    pub fn files(&self) -> &Path {
        self.files.path()
    }
}

/// One process without privileges and without files outside `files`.
fn configuration(files: &Path, rtmp: u16, control: u16, gate: &str) -> String {
    let files = files.display();
    let hooks = format!("http://{gate}/hooks/nginx");
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
        listen 127.0.0.1:{rtmp};
        notify_method post;
        on_publish {hooks};
        on_publish_done {hooks};
        on_update {hooks};
        notify_update_timeout 300ms;
        application live {{ live on; }}
        application off {{ live on; }}
        application \"li+ve\" {{ live on; }}
    }}
}}
http {{
    access_log off;
    client_body_temp_path {files}/body;
    proxy_temp_path {files}/proxy;
    fastcgi_temp_path {files}/fastcgi;
    uwsgi_temp_path {files}/uwsgi;
    scgi_temp_path {files}/scgi;
    server {{
        listen 127.0.0.1:{control};
        location /control {{ rtmp_control all; }}
    }}
}}
"
    )
}
