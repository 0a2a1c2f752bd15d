//! The bot as a child process on a core of its own, and what it uses up.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result};
use siaga::cli::opening;
use siaga::telegram::Pacing;
use tokio::process::Command;

use super::server::TOKEN;

/// Ticks of the processor clock in a second, as Linux counts them for `/proc`.
const TICKS: u64 = 100;

/// The bot without Telegram's pace: all else is as in `siaga run`.
pub fn run(config: &str) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let setup = opening::setup(Path::new(config)).map_err(|no| anyhow::anyhow!(no.words))?;
        let ground = opening::ground(setup).await;
        let ground = ground.map_err(|no| anyhow::anyhow!(no.words))?;
        let mut link = opening::link(&ground.house.config, TOKEN.to_owned());
        link.options.pacing = Pacing::Off;
        let _app = ground.connect(&link)?;
        std::future::pending().await
    })
}

/// A folder with a configuration and a database.
pub struct Home {
    dir: tempfile::TempDir,
}

impl Home {
    /// The example village, served through that address, on the disk of the build.
    pub fn new(server: SocketAddr) -> Result<Self> {
        let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let example = std::fs::read_to_string(root.join("config/siaga.toml"))?;
        let mut lines = Vec::new();
        for line in example.lines() {
            match line {
                "[telegram]" => lines.push(format!("{line}\napi_url = \"http://{server}\"")),
                line if line.starts_with("data_dir") => lines.push("data_dir = \"data\"".into()),
                line if line.starts_with("protocol_file") || line.starts_with("zones_file") => {}
                line => lines.push(line.to_owned()),
            }
        }
        std::fs::write(dir.path().join("siaga.toml"), lines.join("\n"))?;
        Ok(Self { dir })
    }

    fn config(&self) -> PathBuf {
        self.dir.path().join("siaga.toml")
    }

    /// The program as operators start it.
    pub fn siaga_run(&self) -> Result<Child> {
        let mut command = pinned(Path::new(env!("CARGO_BIN_EXE_siaga")));
        command.args(["run", "--config"]);
        self.start(command)
    }

    /// The same without Telegram's pace.
    pub fn unpaced(&self) -> Result<Child> {
        let mut command = pinned(&std::env::current_exe()?);
        command.arg("--bot");
        self.start(command)
    }

    fn start(&self, mut command: Command) -> Result<Child> {
        let child = command
            .arg(self.config())
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("SIAGA_LOG", "error")
            .env_remove("SIAGA_SEALING_KEY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        Ok(Child(child))
    }
}

/// A command that runs on core 0 only, where `taskset` is installed.
fn pinned(program: &Path) -> Command {
    if !has_taskset() {
        return Command::new(program);
    }
    let mut command = Command::new("taskset");
    command.args(["-c", "0"]).arg(program);
    command
}

fn has_taskset() -> bool {
    let asked = std::process::Command::new("taskset").arg("-V").output();
    asked.is_ok_and(|answer| answer.status.success())
}

/// Leaves the other cores to the bot, where `taskset` is installed.
pub fn pin_this_process_to(core: u32) {
    let pid = std::process::id().to_string();
    let core = core.to_string();
    let mut taskset = std::process::Command::new("taskset");
    let _unpinned = taskset.args(["-a", "-c", "-p", &core, &pid]).output();
}

/// Processor, cores, and whether the bot has one for itself.
pub fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let names: Vec<&str> = info
        .lines()
        .filter(|line| line.starts_with("model name"))
        .filter_map(|line| line.split(": ").nth(1))
        .collect();
    let pinned = match has_taskset() {
        true => "the bot pinned to one, the server and the crowd to another",
        false => "not pinned: taskset is missing",
    };
    let name = names.first().copied().unwrap_or("unknown processor");
    format!("{name}, {} cores, {pinned}", names.len())
}

/// The bot at work.
pub struct Child(tokio::process::Child);

impl Child {
    fn proc_file(&self, name: &str) -> Result<String> {
        let pid = self.0.id().context("the bot has ended")?;
        Ok(std::fs::read_to_string(format!("/proc/{pid}/{name}"))?)
    }

    fn status_mb(&self, field: &str) -> Result<u64> {
        let status = self.proc_file("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix(field));
        let kilobytes: u64 = line
            .and_then(|rest| rest.split_whitespace().nth(1))
            .context("no such line")?
            .parse()?;
        Ok(kilobytes.div_ceil(1024))
    }

    /// Memory in use now, in MB.
    pub fn resident_mb(&self) -> Result<u64> {
        self.status_mb("VmRSS")
    }

    /// The most memory that was ever in use, in MB.
    pub fn peak_mb(&self) -> Result<u64> {
        self.status_mb("VmHWM")
    }

    /// Processor time used so far.
    pub fn cpu(&self) -> Result<Duration> {
        let stat = self.proc_file("stat")?;
        // The program's name, in brackets, may contain anything: count from behind it.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<u64>().ok())
            .sum();
        Ok(Duration::from_millis(ticks * 1_000 / TICKS))
    }

    /// Ends it at once.
    pub async fn kill(&mut self) -> Result<()> {
        Ok(self.0.kill().await?)
    }
}
