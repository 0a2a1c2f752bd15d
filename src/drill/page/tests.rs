//! The routes of the page over real HTTP.

use serde_json::{Value, json};

use super::super::tests::request;
use super::super::{Account, BotServer, Options};
use super::*;
use crate::clock::{Clock, Moment};

struct Browser {
    server: BotServer,
    base: String,
}

impl Browser {
    async fn new() -> Self {
        let clock = Clock::still_at("2020-04-12T00:30:00Z".parse::<Moment>().unwrap());
        let server = BotServer::start(clock, Options::default()).await.unwrap();
        let sri = Shown {
            key: "sri".to_owned(),
            telephone: server.telephone(Account::new(7, "Sri")),
            name: "Mbah Sri".to_owned(),
            role: Words::new("isolasi hari ke-4", "isolation day 4"),
        };
        let step = SceneStep {
            text: Words::new("Ketuk \"Sehat\".", "Tap \"Sehat\"."),
            telephone: "sri".to_owned(),
            expects: "tersimpan".to_owned(),
            touches: "sri".to_owned(),
            by_the_same_act: false,
        };
        let page = server
            .open_page(PageOptions {
                title: Words::new("Gladi", "Drill"),
                zone: FixedOffset::east_opt(7 * 3600).unwrap(),
                zone_name: "WIB".to_owned(),
                telephones: vec![sri],
                scenes: vec![
                    Scene {
                        key: "first".to_owned(),
                        title: Words::new("Pertama", "First"),
                        steps: vec![step.clone(), step.clone()],
                    },
                    Scene {
                        key: "second".to_owned(),
                        title: Words::new("Kedua", "Second"),
                        steps: vec![step],
                    },
                ],
            })
            .unwrap();
        let base = page.strip_prefix(&server.url()).unwrap().to_owned();
        Self { server, base }
    }

    async fn get(&self, path: &str, headers: &str) -> u16 {
        let head = format!("GET {}{path}", self.base);
        let got = request(&self.server, &head, headers, b"").await;
        got.unwrap().status
    }

    async fn act(&self, act: Value) -> u16 {
        let head = format!("POST {}act", self.base);
        let got = request(&self.server, &head, "", act.to_string().as_bytes()).await;
        got.unwrap().status
    }

    async fn state(&self) -> Value {
        let head = format!("GET {}state", self.base);
        request(&self.server, &head, "", b"").await.unwrap().json()
    }
}

#[tokio::test]
async fn only_a_browser_on_this_machine_comes_in() {
    let browser = Browser::new().await;
    assert_eq!(browser.get("", "").await, 200);
    assert_eq!(browser.get("page.js", "Host: localhost:1\r\n").await, 200);
    assert_eq!(browser.get("", "Host: evil.example\r\n").await, 403);
    assert_eq!(
        browser.get("", "Host: 127.0.0.1.evil.example\r\n").await,
        403
    );
    assert_eq!(
        browser
            .get("state", "Origin: https://evil.example\r\n")
            .await,
        403
    );
    assert_eq!(
        browser.get("state", "Sec-Fetch-Site: cross-site\r\n").await,
        403
    );
    let wrong = request(&browser.server, "GET /drill/00/state", "", b"").await;
    assert_eq!(wrong.unwrap().status, 404);
}

#[tokio::test]
async fn an_act_on_the_page_is_an_act_of_the_person() {
    let browser = Browser::new().await;
    let done = browser
        .act(json!({"do": "type", "phone": "sri", "text": "halo <b>"}))
        .await;
    assert_eq!((done, browser.server.unconfirmed()), (200, 1));
    let state = browser.state().await;
    assert_eq!(state["telephones"][0]["messages"][0]["text"], "halo <b>");
    let tap =
        json!({"do": "tap", "phone": "sri", "message": 1, "row": 0, "column": 0, "label": "Ya"});
    assert_eq!(browser.act(tap).await, 409);
    assert_eq!(
        browser
            .act(json!({"do": "type", "phone": "joko", "text": "x"}))
            .await,
        409
    );
    assert_eq!(browser.act(json!({"do": "nothing"})).await, 409);
}

#[tokio::test]
async fn a_file_from_the_operators_disk_is_sent_as_one_and_can_be_fetched() {
    let browser = Browser::new().await;
    let file =
        |base64: &str| json!({"do": "file", "phone": "sri", "name": "warga.csv", "base64": base64});
    assert_eq!(browser.act(file("TmFtYTtKSwo=")).await, 200);
    assert_eq!(browser.act(file("no base64!")).await, 409);
    let state = browser.state().await;
    let message = &state["telephones"][0]["messages"][0];
    assert_eq!(
        (&message["by"], &message["kind"]),
        (&json!("me"), &json!("document"))
    );
    let ask = |method: &str| format!("POST /bot{}/{method}", browser.server.token());
    let updates = request(&browser.server, &ask("getUpdates"), "", b"").await;
    let document = &updates.unwrap().json()["result"][0]["message"]["document"];
    assert_eq!(document["file_name"], "warga.csv");
    let question = json!({"file_id": document["file_id"]}).to_string();
    let kind = "Content-Type: application/json\r\n";
    let lies = request(&browser.server, &ask("getFile"), kind, question.as_bytes()).await;
    assert_eq!(lies.unwrap().json()["result"]["file_size"], 8);
}

#[tokio::test]
async fn the_clock_moves_to_the_village_morning() {
    let browser = Browser::new().await;
    browser.act(json!({"do": "morning"})).await;
    let local = browser.state().await["clock"]["local"].as_i64().unwrap();
    let local = Moment::from_timestamp_millis(local).unwrap();
    assert_eq!(local.to_rfc3339(), "2020-04-13T07:00:00+00:00");
    browser.act(json!({"do": "forward", "minutes": 15})).await;
    let later = browser.state().await["clock"]["local"].as_i64().unwrap();
    assert_eq!(later - local.timestamp_millis(), 15 * 60 * 1000);
}

#[tokio::test]
async fn the_scene_goes_forward_only() {
    let browser = Browser::new().await;
    for (done, kept) in [
        (json!([3]), json!([3])),
        (json!([]), json!([3])),
        (json!([3, 4, 5]), json!([3])),
    ] {
        browser.act(json!({"do": "scene", "done": done})).await;
        assert_eq!(browser.state().await["scene_done"], kept);
    }
}

#[tokio::test]
async fn another_scene_begins_when_it_is_chosen() {
    let browser = Browser::new().await;
    browser.act(json!({"do": "scene", "done": [3]})).await;
    let before = browser.state().await;
    assert_eq!(
        (&before["scene_key"], &before["scene_done"]),
        (&json!("first"), &json!([3]))
    );
    assert_eq!(
        browser.act(json!({"do": "play", "scene": "second"})).await,
        200
    );
    let now = browser.state().await;
    assert_eq!(
        (&now["scene_key"], &now["scene_done"]),
        (&json!("second"), &json!([]))
    );
    assert_eq!(now["scene"].as_array().unwrap().len(), 1);
    assert!(now["opened"].as_u64() > before["opened"].as_u64());
    assert_eq!(
        browser.act(json!({"do": "play", "scene": "third"})).await,
        409
    );
    assert_eq!(browser.state().await["scene_key"], "second");
}

#[tokio::test]
async fn trouble_is_switched_on_and_off() {
    let browser = Browser::new().await;
    for (on, quiet) in [(true, false), (true, false), (false, true)] {
        browser.act(json!({"do": "down", "on": on})).await;
        assert_eq!(browser.server.faults(|faults| faults.is_quiet()), quiet);
        assert_eq!(browser.state().await["down"], on);
    }
    browser
        .act(json!({"do": "block", "phone": "sri", "on": true}))
        .await;
    assert_eq!(browser.state().await["telephones"][0]["blocked"], true);
}
