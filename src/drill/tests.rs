//! The server over real HTTP, with the smallest client that will do.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::*;
use crate::clock::{Clock, Moment};

/// What came back: the status and the body.
pub(in crate::drill) struct Got {
    pub status: u16,
    pub text: String,
}

impl Got {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

/// One request on a connection of its own; `None` when it closed without an answer.
pub(in crate::drill) async fn request(
    server: &BotServer,
    head: &str,
    headers: &str,
    body: &[u8],
) -> Option<Got> {
    let address = server.url().strip_prefix("http://").unwrap().to_owned();
    let mut stream = TcpStream::connect(&address).await.ok()?;
    let host = if headers.contains("Host:") {
        String::new()
    } else {
        format!("Host: {address}\r\n")
    };
    let start = format!(
        "{head} HTTP/1.1\r\n{host}Connection: close\r\nContent-Length: {}\r\n{headers}\r\n",
        body.len()
    );
    stream.write_all(start.as_bytes()).await.ok()?;
    stream.write_all(body).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let answer = String::from_utf8(answer).unwrap();
    let (head, text) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Got {
        status,
        text: text.to_owned(),
    })
}

struct Desa {
    server: BotServer,
    clock: Clock,
}

impl Desa {
    async fn new() -> Self {
        Self::with(Options {
            first_update: Some(100),
            ..Options::default()
        })
        .await
    }

    async fn with(options: Options) -> Self {
        let clock = Clock::still_at("2020-04-12T00:30:00Z".parse::<Moment>().unwrap());
        let server = BotServer::start(clock.clone(), options).await.unwrap();
        Self { server, clock }
    }

    fn sri(&self) -> Telephone {
        self.server.telephone(Account::new(7, "Sri"))
    }

    async fn maybe(&self, method: &str, params: Value) -> Option<Got> {
        let head = format!("POST /bot{}/{method}", self.server.token());
        let kind = "Content-Type: application/json\r\n";
        request(&self.server, &head, kind, params.to_string().as_bytes()).await
    }

    async fn got(&self, method: &str, params: Value) -> Got {
        self.maybe(method, params).await.unwrap()
    }

    async fn ok(&self, method: &str, params: Value) -> Value {
        let got = self.got(method, params).await;
        assert_eq!(got.status, 200, "{}", got.text);
        got.json()["result"].clone()
    }

    async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.got(method, params).await.json();
        assert_eq!(answer["ok"], false);
        answer["description"].as_str().unwrap().to_owned()
    }

    async fn says(&self, text: &str) -> Value {
        self.ok("SendMessage", json!({"chat_id": 7, "text": text}))
            .await
    }

    fn pass(&self, time: TimeDelta) {
        self.clock.move_to(self.clock.now() + time);
    }
}

fn yes_no() -> Value {
    json!({"inline_keyboard": [[
        {"text": "Sehat ✅", "callback_data": "v1:ya"},
        {"text": "Ada keluhan", "callback_data": "v1:tidak"},
    ]]})
}

#[tokio::test]
async fn a_person_writes_and_the_bot_answers() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    assert_eq!(sri.starts(), Ok(1));
    let updates = desa.ok("GetUpdates", json!({"timeout": 0})).await;
    let message = &updates[0]["message"];
    assert_eq!(updates[0]["update_id"], 100);
    assert_eq!(message["text"], "/start");
    assert_eq!(
        message["chat"],
        json!({"id": 7, "type": "private", "first_name": "Sri"})
    );
    assert_eq!(message["entities"][0]["type"], "bot_command");
    let sent = desa
        .ok(
            "sendmessage",
            json!({"chat_id": 7, "text": "<b>Sugeng</b> enjing", "parse_mode": "HTML"}),
        )
        .await;
    assert_eq!(sent["message_id"], 2);
    assert_eq!(sent["from"]["is_bot"], true);
    let seen = sri.sees("Sugeng enjing").await.unwrap();
    assert_eq!(seen.entities[0].kind, "bold");
    assert_eq!(sri.screen().unread, 1);
    sri.reads();
    assert_eq!(sri.screen().unread, 0);
}

#[tokio::test]
async fn a_press_reaches_the_bot_and_its_answer_the_person() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    sri.starts().unwrap();
    desa.ok(
        "sendMessage",
        json!({"chat_id": 7, "text": "Bagaimana?", "reply_markup": yes_no()}),
    )
    .await;
    let missing = sri.taps("Gawat").unwrap_err().to_string();
    assert!(missing.contains("Sehat ✅ | Ada keluhan"), "{missing}");
    let Tapped::Press(id) = sri.taps("Sehat").unwrap() else {
        panic!()
    };
    let updates = desa.ok("getUpdates", json!({"offset": 101})).await;
    assert_eq!(updates[0]["callback_query"]["data"], "v1:ya");
    assert_eq!(
        updates[0]["callback_query"]["message"]["text"],
        "Bagaimana?"
    );
    let answer = json!({"callback_query_id": id, "text": "Terima kasih"});
    desa.ok("answerCallbackQuery", answer.clone()).await;
    assert!(!sri.sees_toast("Terima kasih").await.unwrap().alert);
    assert!(
        desa.refused("answerCallbackQuery", answer)
            .await
            .contains("query is too old")
    );
    sri.taps("Ada keluhan").unwrap();
    desa.pass(TimeDelta::seconds(16));
    let late = desa.ok("getUpdates", json!({"offset": -1})).await;
    let late = json!({"callback_query_id": late[0]["callback_query"]["id"]});
    assert!(
        desa.refused("answerCallbackQuery", late)
            .await
            .contains("query is too old")
    );
}

#[tokio::test]
async fn an_edit_replaces_the_text_and_takes_the_buttons_off() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    sri.starts().unwrap();
    desa.ok(
        "sendMessage",
        json!({"chat_id": 7, "text": "Bagaimana?", "reply_markup": yes_no()}),
    )
    .await;
    let same =
        json!({"chat_id": 7, "message_id": 2, "text": "Bagaimana?", "reply_markup": yes_no()});
    assert!(
        desa.refused("editMessageText", same)
            .await
            .contains("message is not modified")
    );
    desa.ok(
        "editMessageText",
        json!({"chat_id": 7, "message_id": 2, "text": "Sehat."}),
    )
    .await;
    let seen = sri.sees("Sehat.").await.unwrap();
    assert!(seen.edited.is_some() && seen.buttons.is_empty());
    assert!(sri.taps("Sehat").is_err());
    assert!(sri.taps_old(2, "v1:ya").is_ok());
    let no_such = json!({"chat_id": 7, "message_id": 9, "text": "x"});
    assert_eq!(
        desa.refused("editMessageText", no_such).await,
        "Bad Request: message to edit not found"
    );
    let own = json!({"chat_id": 7, "message_id": 1, "text": "x"});
    assert_eq!(
        desa.refused("editMessageText", own).await,
        "Bad Request: message can't be edited"
    );
}

#[tokio::test]
async fn telegram_refuses_what_it_always_refuses() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    let to = |chat: i64, text: &str| json!({"chat_id": chat, "text": text, "parse_mode": "HTML"});
    assert_eq!(
        desa.refused("sendMessage", to(99, "x")).await,
        "Bad Request: chat not found"
    );
    let first = desa.refused("sendMessage", to(7, "x")).await;
    assert_eq!(
        first,
        "Forbidden: bot can't initiate conversation with a user"
    );
    sri.starts().unwrap();
    assert_eq!(
        desa.refused("sendMessage", to(7, " ")).await,
        "Bad Request: message text is empty"
    );
    assert!(
        desa.refused("sendMessage", to(7, "<b>x"))
            .await
            .contains("can't parse entities: Can't find end tag")
    );
    let emoji = "😷".repeat(2048);
    desa.ok("sendMessage", to(7, &format!("<b>{emoji}</b>")))
        .await;
    assert_eq!(
        desa.refused("sendMessage", to(7, &format!("{emoji}!")))
            .await,
        "Bad Request: message is too long"
    );
    sri.blocks_bot();
    assert_eq!(
        desa.refused("sendMessage", to(7, "x")).await,
        "Forbidden: bot was blocked by the user"
    );
    assert!(sri.types("halo").is_err());
    sri.unblocks_bot();
    let updates = desa.ok("getUpdates", json!({})).await;
    let status = |n: usize| updates[n]["my_chat_member"]["new_chat_member"]["status"].clone();
    assert_eq!((status(1), status(2)), (json!("kicked"), json!("member")));
    assert_eq!(desa.got("GetNothing", json!({})).await.status, 404);
    let wrong = request(&desa.server, "POST /bot1:x/getMe", "", b"")
        .await
        .unwrap();
    assert_eq!(wrong.status, 401);
}

#[tokio::test]
async fn a_message_older_than_two_days_stays() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    sri.starts().unwrap();
    desa.says("lama").await;
    desa.pass(TimeDelta::hours(49));
    let refused = desa
        .refused("deleteMessage", json!({"chat_id": 7, "message_id": 2}))
        .await;
    assert_eq!(
        refused,
        "Bad Request: message can't be deleted for everyone"
    );
    desa.says("baru").await;
    desa.ok("deleteMessage", json!({"chat_id": 7, "message_id": 3}))
        .await;
    assert!(sri.screen().shows("lama") && !sri.screen().shows("baru"));
}

#[tokio::test]
async fn a_long_poll_ends_with_the_first_update() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    let (updates, ()) = tokio::join!(desa.ok("getUpdates", json!({"timeout": 50})), async {
        desa.server
            .shared
            .until(|s| (s.updates.waiting > 0).then_some(()))
            .await
            .unwrap();
        sri.starts().unwrap();
    });
    assert_eq!(updates.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_newer_long_poll_ends_the_older_with_a_conflict() {
    let desa = Desa::new().await;
    let (older, newer) = tokio::join!(desa.refused("getUpdates", json!({"timeout": 50})), async {
        desa.server
            .shared
            .until(|s| (s.updates.waiting > 0).then_some(()))
            .await
            .unwrap();
        desa.ok("getUpdates", json!({"timeout": 1})).await
    });
    assert!(
        older.starts_with("Conflict: terminated by other getUpdates request"),
        "{older}"
    );
    assert_eq!(newer, json!([]));
}

#[tokio::test]
async fn a_stop_ends_the_wait_and_the_listening() {
    let desa = Desa::new().await;
    let (updates, ()) = tokio::join!(desa.ok("getUpdates", json!({"timeout": 50})), async {
        desa.server
            .shared
            .until(|s| (s.updates.waiting > 0).then_some(()))
            .await
            .unwrap();
        desa.server.stop();
    });
    assert_eq!(updates, json!([]));
}

#[tokio::test]
async fn a_webhook_and_polling_exclude_each_other() {
    let desa = Desa::new().await;
    desa.ok("setWebhook", json!({"url": "https://desa.id/x"}))
        .await;
    let refused = desa.refused("getUpdates", json!({})).await;
    assert!(refused.contains("webhook is active"));
    desa.ok("deleteWebhook", json!({})).await;
    desa.ok("getUpdates", json!({})).await;
    assert_eq!(desa.ok("getWebhookInfo", json!({})).await["url"], "");
}

#[tokio::test]
async fn switched_on_trouble_meets_the_calls_it_should() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    sri.starts().unwrap();
    let add = |trouble| {
        desa.server
            .faults(|f| f.add(trouble, Target::Sends, When::Next(1)))
    };
    let send = json!({"chat_id": 7, "text": "x"});
    add(Trouble::CutBefore);
    assert!(desa.maybe("sendMessage", send.clone()).await.is_none());
    assert!(!sri.screen().shows("x"));
    add(Trouble::CutAfter);
    assert!(desa.maybe("sendMessage", send.clone()).await.is_none());
    assert!(sri.screen().shows("x"));
    add(Trouble::BadGateway);
    let html = desa.got("sendMessage", send.clone()).await;
    assert!(html.status == 502 && html.text.starts_with("<html>"));
    add(Trouble::TooMany {
        retry_after_secs: 5,
    });
    let flood = desa.got("sendMessage", send.clone()).await.json();
    assert_eq!(
        flood,
        json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 5",
            "parameters": {"retry_after": 5}})
    );
    desa.pass(TimeDelta::seconds(4));
    assert!(
        desa.refused("sendMessage", send.clone())
            .await
            .ends_with("retry after 1")
    );
    desa.pass(TimeDelta::seconds(1));
    desa.ok("sendMessage", send).await;
    assert_eq!(desa.server.limits().early, 1);
    assert_eq!(desa.server.journal().departures().count(), 2);
}

#[tokio::test]
async fn a_server_that_goes_down_ends_the_waiting_poll() {
    let desa = Desa::new().await;
    let (answer, ()) = tokio::join!(desa.got("getUpdates", json!({"timeout": 50})), async {
        desa.server
            .shared
            .until(|s| (s.updates.waiting > 0).then_some(()))
            .await
            .unwrap();
        desa.server
            .faults(|f| f.add(Trouble::Down, Target::All, When::Always));
    });
    assert_eq!(answer.status, 503);
}

#[tokio::test]
async fn the_pace_of_telegram_is_enforced_by_the_clock() {
    let limits = Some(RealLimits::default());
    let desa = Desa::with(Options {
        limits,
        ..Options::default()
    })
    .await;
    desa.sri().starts().unwrap();
    for _ in 0..3 {
        desa.says("cepat").await;
    }
    let send = json!({"chat_id": 7, "text": "terlalu cepat"});
    assert_eq!(desa.got("sendMessage", send).await.status, 429);
    desa.pass(TimeDelta::seconds(1));
    desa.says("pelan").await;
    assert_eq!(desa.server.limits().violations, 1);
}

#[tokio::test]
async fn the_reply_keyboard_types_and_shares_and_goes() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    sri.starts().unwrap();
    let keyboard = json!({"keyboard": [[{"text": "📱 Kirim nomor", "request_contact": true}], ["Lewati"]],
        "one_time_keyboard": true});
    desa.ok(
        "sendMessage",
        json!({"chat_id": 7, "text": "Nomor?", "reply_markup": keyboard}),
    )
    .await;
    sri.presses("Kirim nomor").unwrap();
    assert!(sri.screen().reply_keyboard.is_none());
    let updates = desa.ok("getUpdates", json!({"offset": -1})).await;
    let contact = &updates[0]["message"]["contact"];
    assert_eq!(
        (&contact["user_id"], &contact["phone_number"]),
        (&json!(7), &json!("6281200000007"))
    );
    assert!(
        desa.refused(
            "editMessageText",
            json!({"chat_id": 7, "message_id": 2, "text": "x"})
        )
        .await
        .contains("can't be edited")
    );
}

#[tokio::test]
async fn the_menu_follows_scope_and_language() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    let menu = |command: &str| json!([{"command": command, "description": "x"}]);
    desa.ok("setMyCommands", json!({"commands": menu("bantuan")}))
        .await;
    desa.ok(
        "setMyCommands",
        json!({"commands": menu("lapor"), "language_code": "id"}),
    )
    .await;
    assert_eq!(sri.screen().menu[0].0, "lapor");
    let scope = json!({"type": "chat", "chat_id": 7});
    desa.ok(
        "setMyCommands",
        json!({"commands": menu("pantau"), "scope": scope}),
    )
    .await;
    assert_eq!(sri.screen().menu[0].0, "pantau");
    desa.ok("deleteMyCommands", json!({"scope": scope})).await;
    assert_eq!(sri.screen().menu[0].0, "lapor");
    assert_eq!(
        desa.refused("setMyCommands", json!({"commands": menu("Lapor!")}))
            .await,
        "Bad Request: BOT_COMMAND_INVALID"
    );
}

#[tokio::test]
async fn files_go_both_ways() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    sri.starts().unwrap();
    let mut body = Vec::new();
    for (name, value) in [
        ("chat_id", "7"),
        ("photo", "attach://a1"),
        ("caption", "<i>Hari ke-4</i>"),
        ("parse_mode", "HTML"),
    ] {
        body.extend(
            format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .bytes(),
        );
    }
    body.extend(b"--XX\r\nContent-Disposition: form-data; name=\"a1\"; filename=\"k.png\"\r\n\r\n");
    body.extend(include_bytes!("dot.png"));
    body.extend(b"\r\n--XX--\r\n");
    let head = format!("POST /bot{}/SendPhoto", desa.server.token());
    let got = request(
        &desa.server,
        &head,
        "Content-Type: multipart/form-data; boundary=XX\r\n",
        &body,
    )
    .await
    .unwrap();
    let photo = &got.json()["result"]["photo"][0];
    assert_eq!(
        (&photo["width"], &photo["height"]),
        (&json!(8), &json!(8)),
        "{}",
        got.text
    );
    assert_eq!(sri.sees("Hari ke-4").await.unwrap().kind, "photo");
    sri.sends_document("hasil.csv", b"a,b").unwrap();
    let updates = desa.ok("getUpdates", json!({"offset": -1})).await;
    let file = desa
        .ok(
            "getFile",
            json!({"file_id": updates[0]["message"]["document"]["file_id"]}),
        )
        .await;
    let path = format!(
        "GET /file/bot{}/{}",
        desa.server.token(),
        file["file_path"].as_str().unwrap()
    );
    assert_eq!(
        request(&desa.server, &path, "", b"").await.unwrap().text,
        "a,b"
    );
}

#[tokio::test]
async fn a_group_hears_commands_moves_and_ends() {
    let desa = Desa::new().await;
    let sri = desa.sri();
    let group = desa.server.group("Satgas", &[&sri]);
    let there = sri.in_group(&group);
    there.types("halo semua").unwrap();
    there.types("/ikat@siaga_gladi_bot").unwrap();
    there.types("/ikat@bot_lain").unwrap();
    let updates = desa.ok("getUpdates", json!({})).await;
    let texts: Vec<&Value> = updates
        .as_array()
        .unwrap()
        .iter()
        .map(|u| &u["message"]["text"])
        .collect();
    assert_eq!(texts.len(), 3);
    assert_eq!(*texts[2], "/ikat@siaga_gladi_bot");
    let old = group.id();
    let send = |chat: i64| json!({"chat_id": chat, "text": "x"});
    desa.ok("sendMessage", send(old)).await;
    let new = group.migrates();
    let moved = desa.got("sendMessage", send(old)).await.json();
    assert_eq!(moved["parameters"]["migrate_to_chat_id"], new);
    desa.ok("sendMessage", send(new)).await;
    group.kicks_bot(&sri);
    assert_eq!(
        desa.refused("sendMessage", send(new)).await,
        "Forbidden: bot was kicked from the supergroup chat"
    );
}

#[tokio::test]
async fn it_settles_when_all_is_confirmed_and_the_bot_waits() {
    let desa = Desa::new().await;
    desa.sri().starts().unwrap();
    assert_eq!(desa.server.unconfirmed(), 1);
    let poll = desa.maybe("getUpdates", json!({"offset": 101, "timeout": 50}));
    let settled = async {
        let settled = desa.server.settles().await;
        desa.server.stop();
        settled
    };
    let (_ended, settled) = tokio::join!(poll, settled);
    assert!(settled);
    assert_eq!(desa.server.journal().count("getUpdates"), 1);
}

#[tokio::test]
async fn a_slow_network_is_slow() {
    let desa = Desa::new().await;
    let slow = Trouble::Slow(Duration::from_millis(30));
    desa.server
        .faults(|f| f.add(slow, Target::Method("getMe"), When::Always));
    let begin = std::time::Instant::now();
    desa.ok("getMe", json!({})).await;
    assert!(begin.elapsed() >= Duration::from_millis(30));
}
