//! Databases: a SQLite file, or a database of a PostgreSQL server that runs while tests need it.

use std::fs::{self, File};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use tempfile::TempDir;

use super::process::{Running, within};

/// The kind of a database.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// A new database, which is deleted on drop.
pub struct Database {
    url: String,
    _files: TempDir,
    server: Option<Arc<Postgres>>,
}

impl Database {
    pub fn new(kind: Kind) -> Self {
        let files = tempfile::tempdir().unwrap();
        let (url, server) = match kind {
            Kind::Sqlite => (format!("sqlite:{}/gate.db", files.path().display()), None),
            Kind::Postgres => {
                let server = Postgres::running();
                (server.create(), Some(server))
            }
        };
        Self {
            url,
            _files: files,
            server,
        }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Drops a database of PostgreSQL while it is in use.
    pub fn destroy(&self) {
        let name = self
            .url
            .rsplit('/')
            .find_map(|part| part.split_once("?host="))
            .unwrap()
            .0;
        let server = self.server.as_ref().expect("a database of PostgreSQL");
        assert!(server.psql(&format!("DROP DATABASE {name} WITH (FORCE)")));
    }
}

/// A PostgreSQL server with a socket in its directory. It refuses to run as root, so then it runs as its own user.
struct Postgres {
    // Dropped before the files.
    _server: Running,
    files: TempDir,
}

/// The running server, while a test uses it.
static RUNNING: Mutex<Weak<Postgres>> = Mutex::new(Weak::new());
static NUMBER: AtomicU32 = AtomicU32::new(0);

impl Postgres {
    fn running() -> Arc<Self> {
        let mut running = RUNNING
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self::start());
            *running = Arc::downgrade(&server);
            server
        })
    }

    fn start() -> Self {
        let files = tempfile::tempdir().unwrap();
        let path = files.path();
        let user = user();
        if let Some((uid, gid)) = user {
            chown(path, Some(uid), Some(gid)).unwrap();
        }
        let as_user = |program: &str, arguments: &[&str], log: &str| {
            let mut command = Command::new(programs().join(program));
            command
                .args(arguments)
                .current_dir(path)
                .stdin(Stdio::null())
                .env_remove("PGDATA");
            let log = File::create(path.join(log)).unwrap();
            command.stdout(log.try_clone().unwrap()).stderr(log);
            if let Some((uid, gid)) = user {
                command.uid(uid).gid(gid);
            }
            command
        };
        let init = [
            "-D",
            "data",
            "-U",
            "gate",
            "-A",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C",
        ];
        let status = as_user("initdb", &init, "initdb.log").status().unwrap();
        assert!(
            status.success(),
            "{}",
            super::read(&path.join("initdb.log"))
        );
        let run = [
            "-D",
            "data",
            "-k",
            ".",
            "-c",
            "listen_addresses=",
            "-c",
            "max_connections=200",
        ];
        let server = Running::start(&mut as_user("postgres", &run, "postgres.log"), "postgresql");
        let started = Self {
            _server: server,
            files,
        };
        let is_ready = within(Duration::from_secs(60), || {
            started.psql("SELECT 1").then_some(())
        });
        assert!(
            is_ready.is_some(),
            "{}",
            super::read(&started.files.path().join("postgres.log"))
        );
        started
    }

    fn create(&self) -> String {
        let name = format!("gate{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        assert!(self.psql(&format!("CREATE DATABASE {name}")));
        let socket = self.socket();
        format!("postgres://gate@localhost/{name}?host={socket}")
    }

    /// The directory of its socket; the server changes its working directory to that of the data.
    fn socket(&self) -> String {
        self.files.path().join("data").display().to_string()
    }

    fn psql(&self, sql: &str) -> bool {
        let mut command = Command::new(programs().join("psql"));
        command.args([
            "-h",
            &self.socket(),
            "-U",
            "gate",
            "-d",
            "postgres",
            "-qc",
            sql,
        ]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().unwrap().success()
    }
}

/// Debian's directory for the programs of a version, which is not on the PATH.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql");
    let versions = versions.unwrap_or_else(|error| {
        panic!("/usr/lib/postgresql: {error}. It is in Debian's package postgresql; tests/run installs it.")
    });
    let places = versions.map(|version| version.unwrap().path().join("bin"));
    let mut places: Vec<_> = places
        .filter(|place| place.join("initdb").exists())
        .collect();
    places.sort();
    places.pop().expect("a version of PostgreSQL")
}

/// The user and group that it runs as if the tests run as root: those of its package, otherwise `nobody`.
fn user() -> Option<(u32, u32)> {
    let is_root = fs::metadata("/proc/self")
        .is_ok_and(|about| std::os::unix::fs::MetadataExt::uid(&about) == 0);
    let users = super::read(Path::new("/etc/passwd"));
    let of = |name: &str| {
        let line = users
            .lines()
            .find(|line| line.starts_with(&format!("{name}:")))?;
        let mut fields = line.split(':').skip(2).map(str::parse);
        Some((fields.next()?.ok()?, fields.next()?.ok()?))
    };
    is_root.then(|| {
        of("postgres")
            .or_else(|| of("nobody"))
            .expect("a user that is not root")
    })
}

/// The same test over both databases: `over_both!(a_test, body)` where `body` takes a [`Kind`].
#[macro_export]
macro_rules! over_both {
    ($(#[$about:meta])* $name:ident, $body:expr) => {
        $(#[$about])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            #[test]
            fn sqlite() {
                let body: fn(Kind) = $body;
                body(Kind::Sqlite);
            }

            #[test]
            fn postgres() {
                let body: fn(Kind) = $body;
                body(Kind::Postgres);
            }
        }
    };
}
