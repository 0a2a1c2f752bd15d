//! A Bot API server that costs as little as it can: what is measured is the bot.

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use siaga::clock::Clock;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::Shared;
use super::crowd::{Call, Crowd};

/// Longer than any run takes without a single call; reached only when something is broken.
const PATIENCE: Duration = Duration::from_secs(30);
/// So long without a call: the bot has nothing left to do.
const SILENCE: Duration = Duration::from_millis(300);

/// The bot's key to it.
pub const TOKEN: &str = "777000777:AAabcdefghijklmnopqrstuvwxyz0123456";

/// The server, for whoever measures.
pub struct Server {
    address: SocketAddr,
    crowd: Shared<Crowd>,
    changes: watch::Sender<u64>,
}

fn locked(crowd: &Mutex<Crowd>) -> MutexGuard<'_, Crowd> {
    crowd.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    /// Listens on a free port of this machine.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let now = Clock::machine().now().timestamp();
        let crowd = Shared::new(Mutex::new(Crowd::new(now)));
        let (changes, _) = watch::channel(0);
        let served = (Shared::clone(&crowd), changes.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let wire = Wire::new(stream, served.0.clone(), served.1.clone());
                tokio::spawn(wire.serve());
            }
        });
        Ok(Self {
            address,
            crowd,
            changes,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Does something with the crowd.
    pub fn crowd<T>(&self, act: impl FnOnce(&mut Crowd) -> T) -> T {
        let result = act(&mut locked(&self.crowd));
        self.changes.send_modify(|count| *count += 1);
        result
    }

    /// Waits until the crowd is so.
    pub async fn until(&self, so: impl Fn(&Crowd) -> bool) -> Result<()> {
        let mut changes = self.changes.subscribe();
        loop {
            changes.mark_unchanged();
            if so(&locked(&self.crowd)) {
                return Ok(());
            }
            let changed = tokio::time::timeout(PATIENCE, changes.changed()).await;
            changed.context("the bot does nothing any more")??;
        }
    }

    /// Waits until the bot makes no more calls.
    pub async fn falls_silent(&self) {
        loop {
            let before = locked(&self.crowd).calls();
            tokio::time::sleep(SILENCE).await;
            if locked(&self.crowd).calls() == before {
                return;
            }
        }
    }
}

/// One connection of the bot.
struct Wire {
    stream: TcpStream,
    crowd: Shared<Crowd>,
    changes: watch::Sender<u64>,
    buffer: Vec<u8>,
}

#[derive(Deserialize)]
struct GetUpdates {
    #[serde(default)]
    offset: i64,
    #[serde(default)]
    timeout: u64,
}

impl Wire {
    fn new(stream: TcpStream, crowd: Shared<Crowd>, changes: watch::Sender<u64>) -> Self {
        // Without this a small answer may wait for the last one to be acknowledged.
        let _slower = stream.set_nodelay(true);
        Self {
            stream,
            crowd,
            changes,
            buffer: Vec::with_capacity(4_096),
        }
    }

    async fn serve(mut self) {
        while let Ok((method, body)) = self.request().await {
            let answer = self.answer(&method, &body).await;
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                answer.len()
            );
            let whole = head + &answer;
            if self.stream.write_all(whole.as_bytes()).await.is_err() {
                return;
            }
        }
    }

    /// The next request: the method of the Bot API, and the body.
    async fn request(&mut self) -> Result<(String, Vec<u8>)> {
        let head_end = loop {
            let end = self.buffer.windows(4).position(|four| four == b"\r\n\r\n");
            if let Some(end) = end {
                break end;
            }
            self.read().await?;
        };
        let head: Vec<u8> = self.buffer.drain(..head_end + 4).collect();
        let head = String::from_utf8_lossy(&head).to_lowercase();
        let path = head.split(' ').nth(1).context("no path")?;
        let method = path.rsplit('/').next().unwrap_or_default().to_owned();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.unwrap_or("0").trim().parse()?;
        while self.buffer.len() < length {
            self.read().await?;
        }
        Ok((method, self.buffer.drain(..length).collect()))
    }

    async fn read(&mut self) -> Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the bot hung up");
        }
        Ok(())
    }

    async fn answer(&self, method: &str, body: &[u8]) -> String {
        match method {
            "getme" => r#"{"ok":true,"result":{"id":777000777,"is_bot":true,"first_name":"Siaga","username":"siaga_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}"#.to_owned(),
            "getupdates" => self.updates(body).await,
            "sendmessage" | "editmessagetext" | "editmessagereplymarkup" => self.message(body),
            _ => r#"{"ok":true,"result":true}"#.to_owned(),
        }
    }

    fn message(&self, body: &[u8]) -> String {
        let Ok(call) = serde_json::from_slice::<Call<'_>>(body) else {
            return r#"{"ok":false,"error_code":400,"description":"Bad Request"}"#.to_owned();
        };
        let message = locked(&self.crowd).hears(&call);
        self.changes.send_modify(|count| *count += 1);
        format!(
            r#"{{"ok":true,"result":{{"message_id":{message},"date":1,"chat":{{"id":1,"type":"private"}}}}}}"#
        )
    }

    async fn updates(&self, body: &[u8]) -> String {
        let question = serde_json::from_slice(body);
        let GetUpdates { offset, timeout } = question.unwrap_or(GetUpdates {
            offset: 0,
            timeout: 0,
        });
        let mut changes = self.changes.subscribe();
        let arrived = async {
            loop {
                changes.mark_unchanged();
                if let Some(answer) = locked(&self.crowd).updates(offset) {
                    return answer;
                }
                let _gone = changes.changed().await;
            }
        };
        let answer = tokio::time::timeout(Duration::from_secs(timeout), arrived).await;
        answer.unwrap_or_else(|_| r#"{"ok":true,"result":[]}"#.to_owned())
    }
}
