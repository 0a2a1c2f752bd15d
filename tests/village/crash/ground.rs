//! The same house opened in this process, before and after the crashes.

use std::time::Duration;

use siaga::app::{App, Ground, Link, Setup};
use siaga::clock::Clock;
use siaga::config::Config;
use siaga::domain::access::{Grant, Role};
use siaga::domain::place::Area;
use siaga::domain::protocol::Protocol;
use siaga::drill::BotServer;
use siaga::features::order::{Answer, Order};
use siaga::i18n::Locales;
use siaga::store::sealing_key;
use siaga::telegram::{Options, Pacing};

use super::program::Home;

/// Longer than it takes to send everything that is left.
const PATIENCE: Duration = Duration::from_secs(60);

/// Opens the house of that home on the machine's clock, without Telegram's pace.
pub async fn open(home: &Home, server: &BotServer) -> App {
    let config = Config::load(&home.config()).unwrap();
    let setup = Setup {
        protocol: Protocol::embedded(),
        locales: Locales::embedded(),
        clock: Clock::machine(),
        key: None,
        key_file: config.data_dir.join(sealing_key::FILE_NAME),
        data_dir: config.data_dir.clone(),
        config,
    };
    let ground = Ground::open(setup).await.unwrap();
    let link = Link {
        token: server.token().to_owned(),
        api_url: Some(server.url()),
        options: Options {
            pacing: Pacing::Off,
            poll: Duration::from_secs(30),
        },
    };
    ground.connect(&link).unwrap()
}

/// The code of a new invitation for a health worker.
pub async fn invitation(app: &App) -> String {
    let village = app.house.config.villages[0].id.clone();
    let order = Order::Invite {
        grant: Grant {
            role: Role::HealthWorker,
            area: Area::Village(village),
        },
        valid_hours: 48,
    };
    let order = serde_json::to_value(order).unwrap();
    let answer = app.engine.order(order).await.unwrap().unwrap();
    match serde_json::from_value(answer).unwrap() {
        Answer::Invited { code, .. } => code,
        other => panic!("no invitation but {other:?}"),
    }
}

/// Waits until every update is confirmed and everything written has left.
pub async fn settles(app: &App, server: &BotServer) {
    let quiet = async {
        let mut changes = server.changes();
        let mut status = app.engine.status();
        loop {
            changes.mark_unchanged();
            let waiting = status.borrow_and_update().outbox_rows;
            if waiting == 0 && server.unconfirmed() == 0 {
                return;
            }
            tokio::select! {
                _ = changes.changed() => {}
                _ = status.changed() => {}
            }
        }
    };
    let settled = tokio::time::timeout(PATIENCE, quiet).await;
    let left = app.engine.status().borrow().outbox_rows;
    assert!(settled.is_ok(), "{left} messages never left");
}
