//! The real program as a child, as an operator would start it.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rustix::process::{Pid, Signal, kill_process};
use tokio::process::{Child, Command};

/// A folder with a configuration that leads to some Bot API server, and all that the
/// program leaves there.
pub struct Home {
    dir: tempfile::TempDir,
    token: String,
}

impl Home {
    /// The example village, served through `api_url`.
    pub fn new(api_url: &str, token: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let example = std::fs::read_to_string(root.join("config/siaga.toml")).unwrap();
        let mut lines: Vec<String> = Vec::new();
        for line in example.lines() {
            if line.starts_with("data_dir") {
                lines.push("data_dir = \"data\"".to_owned());
            } else if !line.starts_with("protocol_file") && !line.starts_with("zones_file") {
                lines.push(line.to_owned());
            }
            if line == "[telegram]" {
                lines.push(format!("api_url = \"{api_url}\""));
            }
        }
        std::fs::write(dir.path().join("siaga.toml"), lines.join("\n")).unwrap();
        let token = token.to_owned();
        Self { dir, token }
    }

    /// The configuration.
    pub fn config(&self) -> PathBuf {
        self.dir.path().join("siaga.toml")
    }

    fn log_file(&self) -> PathBuf {
        self.dir.path().join("log")
    }

    /// What the program has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// `siaga run`.
    pub fn runs(&self) -> Program {
        let mut log = OpenOptions::new();
        let log: File = log.create(true).append(true).open(self.log_file()).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_siaga"))
            .args(["run", "--config"])
            .arg(self.config())
            .env("TELOXIDE_TOKEN", &self.token)
            .env("SIAGA_LOG", "warn")
            .env_remove("SIAGA_SEALING_KEY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        Program(child)
    }
}

/// The program at work.
pub struct Program(Child);

impl Program {
    /// `kill -9`: it gets no chance to do anything more.
    pub async fn dies(mut self) {
        self.0.kill().await.unwrap();
    }

    /// SIGTERM; gives its exit code.
    pub async fn stops(mut self) -> Option<i32> {
        let pid = self.0.id().and_then(|pid| Pid::from_raw(pid.cast_signed()));
        kill_process(pid.expect("the program has ended by itself"), Signal::TERM).unwrap();
        self.0.wait().await.unwrap().code()
    }

    /// Its exit code, if it has ended by itself.
    pub fn has_ended(&mut self) -> Option<String> {
        let status = self.0.try_wait().unwrap();
        status.map(|status| status.to_string())
    }
}
