//! A bot on threads of its own, that can be made to crash: its tasks end wherever they
//! are, nothing is said good-bye to, and what was on the disk is what is found again.

use std::time::Duration;

use siaga::app::{App, Ground, Link, Setup};
use tokio::runtime::{Builder, Runtime};

use super::Village;

/// The open house, connected to Telegram.
pub(super) async fn connected(setup: Setup, link: Link) -> App {
    let ground = Ground::open(setup).await.unwrap();
    ground.connect(&link).unwrap()
}

impl Village {
    pub(super) async fn runs_apart(&mut self, setup: Setup, link: Link) -> App {
        let mut threads = Builder::new_multi_thread();
        let threads = threads.worker_threads(1).enable_all().build().unwrap();
        let opening = threads.spawn(connected(setup, link));
        self.threads = Some(threads);
        opening.await.unwrap()
    }

    pub(super) async fn ends_threads(&mut self) {
        if let Some(threads) = self.threads.take() {
            ended(threads).await;
        }
    }

    /// The bot is gone in the middle of whatever it does, and is opened again at once.
    pub async fn crashes(&mut self) {
        let threads = self.threads.take().expect("the bot does not run apart");
        // The threads first: whoever holds the app could still be told to end properly.
        ended(threads).await;
        drop(self.app.take());
        self.opens().await;
    }
}

/// Waits for those that can't be stopped: what they have begun to write, they write.
async fn ended(threads: Runtime) {
    let end = move || threads.shutdown_timeout(Duration::from_secs(10));
    tokio::task::spawn_blocking(end).await.unwrap();
}
