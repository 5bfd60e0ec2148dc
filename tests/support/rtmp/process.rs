//! Processes that end with the test.

use std::process::{Child, ChildStdin, Command, ExitStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A running program. It is killed on drop, so a failing test leaves no process.
pub struct Running(Child);

impl Running {
    /// Starts a program, or panics with the name of the Debian package that contains it.
    pub fn start(command: &mut Command, package: &str) -> Self {
        match command.spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!(
                "cannot start {:?}: {error}. It is in Debian's package {package}; tests/run installs it.",
                command.get_program(),
            ),
        }
    }

    /// The process ID.
    #[allow(dead_code, reason = "not every suite that shares this needs it")]
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Takes the standard input; `None` if it is no pipe or already taken.
    #[allow(dead_code, reason = "not every suite that shares this needs it")]
    pub fn input(&mut self) -> Option<ChildStdin> {
        self.0.stdin.take()
    }

    /// The exit status, if the program has ended.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().unwrap()
    }

    /// Waits for the exit status; `None` if the program does not end within the limit.
    pub fn wait(&mut self, limit: Duration) -> Option<ExitStatus> {
        within(limit, || self.ended())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may already have ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Polls until there is an answer; `None` if there is none within the limit.
pub fn within<T>(limit: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if Instant::now() >= deadline {
            return None;
        }
        sleep(Duration::from_millis(5));
    }
}
