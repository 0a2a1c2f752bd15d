//! `siaga run` against a Bot API server that is not ours: seven methods under a path of its
//! own, spelled as the caller likes, and nothing that the drill's server knows beyond that.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::crash::program::Home;

const TOKEN: &str = "777000777:AAabcdefghijklmnopqrstuvwxyz0123456";
const SRI: i64 = 4711;

/// All that this server knows.
#[derive(Default)]
struct Desk {
    updates: BTreeMap<i64, Value>,
    /// Messages of the bot by number: text and inline buttons (label, data).
    messages: BTreeMap<i64, (String, Vec<(String, String)>)>,
    next: i64,
    answered: usize,
    unknown: Vec<String>,
}

struct Plain {
    desk: Mutex<Desk>,
    changes: watch::Sender<u64>,
}

impl Plain {
    fn change<T>(&self, change: impl FnOnce(&mut Desk) -> T) -> T {
        let result = change(&mut self.desk.lock().unwrap());
        self.changes.send_modify(|count| *count += 1);
        result
    }

    async fn until<T>(&self, found: impl Fn(&Desk) -> Option<T>) -> T {
        let mut changes = self.changes.subscribe();
        let search = async {
            loop {
                changes.mark_unchanged();
                if let Some(result) = found(&self.desk.lock().unwrap()) {
                    return result;
                }
                changes.changed().await.unwrap();
            }
        };
        let found = tokio::time::timeout(Duration::from_secs(20), search).await;
        found.unwrap_or_else(|_| panic!("{:?}", self.desk.lock().unwrap().messages))
    }

    fn says(&self, text: &str) {
        self.change(|desk| {
            desk.next += 1;
            let message = json!({
                "message_id": desk.next, "date": 1_586_660_400, "text": text,
                "chat": {"id": SRI, "type": "private", "first_name": "Sri"},
                "from": {"id": SRI, "is_bot": false, "first_name": "Sri", "language_code": "id"},
            });
            let update = json!({"update_id": desk.next, "message": message});
            desk.updates.insert(desk.next, update);
        });
    }

    async fn taps(&self, label: &str) {
        let (message, data) = self
            .until(|desk| {
                desk.messages.iter().rev().find_map(|(id, (_, buttons))| {
                    let button = buttons.iter().find(|(shown, _)| shown.contains(label))?;
                    Some((*id, button.1.clone()))
                })
            })
            .await;
        self.change(|desk| {
            desk.next += 1;
            let query = json!({
                "id": desk.next.to_string(), "chat_instance": "1", "data": data,
                "from": {"id": SRI, "is_bot": false, "first_name": "Sri"},
                "message": {"message_id": message, "date": 1_586_660_400,
                    "chat": {"id": SRI, "type": "private", "first_name": "Sri"}},
            });
            let update = json!({"update_id": desk.next, "callback_query": query});
            desk.updates.insert(desk.next, update);
        });
    }

    async fn sees(&self, words: &str) {
        self.until(|desk| {
            let mut texts = desk.messages.values();
            texts.any(|(text, _)| text.contains(words)).then_some(())
        })
        .await;
    }
}

fn yes(result: Value) -> Response {
    Json(json!({"ok": true, "result": result})).into_response()
}

fn buttons(call: &Value) -> Vec<(String, String)> {
    let rows = call["reply_markup"]["inline_keyboard"].as_array();
    let buttons = rows.into_iter().flatten().filter_map(Value::as_array);
    buttons
        .flatten()
        .filter_map(|button| {
            let label = button["text"].as_str()?.to_owned();
            Some((label, button["callback_data"].as_str()?.to_owned()))
        })
        .collect()
}

async fn get_updates(plain: &Plain, call: &Value) -> Response {
    if let Some(offset) = call["offset"].as_i64() {
        plain.change(|desk| desk.updates.retain(|id, _| *id >= offset));
    }
    let waiting = |desk: &Desk| {
        let updates: Vec<Value> = desk.updates.values().cloned().collect();
        (!updates.is_empty()).then_some(updates)
    };
    let wait = Duration::from_secs(call["timeout"].as_u64().unwrap_or(0));
    let mut changes = plain.changes.subscribe();
    let search = async {
        loop {
            changes.mark_unchanged();
            if let Some(updates) = waiting(&plain.desk.lock().unwrap()) {
                return updates;
            }
            changes.changed().await.unwrap();
        }
    };
    let updates = tokio::time::timeout(wait, search).await;
    yes(json!(updates.unwrap_or_default()))
}

async fn serve(
    State(plain): State<Arc<Plain>>,
    Path((bot, method)): Path<(String, String)>,
    body: axum::body::Bytes,
) -> Response {
    assert_eq!(bot, format!("bot{TOKEN}"));
    let call: Value = serde_json::from_slice(&body).unwrap_or_default();
    let text = call["text"].as_str().unwrap_or_default().to_owned();
    match method.to_lowercase().as_str() {
        "getme" => yes(json!({
            "id": 777_000_777, "is_bot": true, "first_name": "Siaga", "username": "lain_bot",
            "can_join_groups": true, "can_read_all_group_messages": false,
            "supports_inline_queries": false,
        })),
        "getupdates" => get_updates(&plain, &call).await,
        "sendmessage" => plain.change(|desk| {
            desk.next += 1;
            let id = desk.next;
            desk.messages.insert(id, (text.clone(), buttons(&call)));
            yes(json!({"message_id": id, "date": 1, "chat": {"id": SRI, "type": "private"}}))
        }),
        "editmessagetext" | "editmessagereplymarkup" => plain.change(|desk| {
            let id = call["message_id"].as_i64().unwrap();
            let shown = desk.messages.entry(id).or_default();
            shown.1 = buttons(&call);
            if !text.is_empty() {
                shown.0 = text.clone();
            }
            yes(json!({"message_id": id, "date": 1, "chat": {"id": SRI, "type": "private"}}))
        }),
        "answercallbackquery" => {
            plain.change(|desk| desk.answered += 1);
            yes(json!(true))
        }
        "setmycommands" | "deletewebhook" => yes(json!(true)),
        _ => {
            plain.change(|desk| desk.unknown.push(method));
            let no = json!({"ok": false, "error_code": 404, "description": "Not Found"});
            (StatusCode::NOT_FOUND, Json(no)).into_response()
        }
    }
}

#[tokio::test]
async fn siaga_run_serves_any_bot_api_server() {
    let plain = Arc::new(Plain {
        desk: Mutex::default(),
        changes: watch::Sender::new(0),
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new()
        .route("/some/where/{bot}/{method}", post(serve))
        .with_state(Arc::clone(&plain));
    let served = tokio::spawn(axum::serve(listener, router).into_future());
    let home = Home::new(&format!("http://{address}/some/where/"), TOKEN);
    let program = home.runs();
    plain.says("/start");
    plain.sees("Silakan pilih bahasa").await;
    plain.taps("Indonesia").await;
    plain.sees("Persetujuan data pribadi").await;
    plain.taps("Setuju").await;
    plain.sees("Siapakah Anda?").await;
    plain.until(|desk| (desk.answered == 2).then_some(())).await;
    assert_eq!(program.stops().await, Some(0), "{}", home.log());
    assert_eq!(plain.desk.lock().unwrap().unknown, Vec::<String>::new());
    served.abort();
}
