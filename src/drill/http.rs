//! HTTP: from a request to a call, through switched-on trouble, to an answer.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, FromRequest, Multipart, Query, Request, State as Held};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::answer::{Answer, Refusal};
use super::faults::{Trouble, Verdict};
use super::journal::{Outcome, Record, is_send};
use super::limits::Scope;
use super::line::Line;
use super::methods;
use super::params::{Params, Upload};
use super::server::Shared;
use super::updates::Ask;

/// Telegram takes files up to 50 MB from bots.
const BIGGEST_BODY: usize = 60 << 20;
/// Longest wait of a long poll, as Telegram's.
const LONGEST_POLL_SECS: i64 = 50;

pub(super) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(answer).with_state(shared)
}

async fn answer(
    Held(shared): Held<Arc<Shared>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return download(&shared, rest);
    }
    if let Some(rest) = path.strip_prefix("/drill/") {
        return super::page::serve(&shared, rest, request).await;
    }
    let Some((token, method)) = path
        .strip_prefix("/bot")
        .and_then(|rest| rest.split_once('/'))
    else {
        return refuse(&Refusal::not_found());
    };
    if token != shared.token {
        return refuse(&Refusal::unauthorized());
    }
    let Some(method) = methods::named(method) else {
        return refuse(&Refusal::not_found());
    };
    match params_of(request).await {
        Ok(params) => {
            Call {
                came_in: shared.started.elapsed(),
                shared,
                line,
                method,
                params,
            }
            .run()
            .await
        }
        Err(refusal) => refuse(&refusal),
    }
}

struct Call {
    came_in: Duration,
    shared: Arc<Shared>,
    line: Line,
    method: &'static str,
    params: Params,
}

/// Counts a call as being answered until it is dropped, also when the client
/// hangs up.
struct InFlight(Arc<Shared>);

impl InFlight {
    fn new(shared: &Arc<Shared>) -> Self {
        shared.look().in_flight += 1;
        Self(Arc::clone(shared))
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.change(|state| {
            state.in_flight = state.in_flight.saturating_sub(1);
        });
    }
}

impl Call {
    async fn run(self) -> Response {
        let polls = self.method == "getUpdates";
        let _in_flight = (!polls).then(|| InFlight::new(&self.shared));
        let verdict = self.judge();
        if !verdict.slow.is_zero() {
            tokio::time::sleep(verdict.slow).await;
        }
        match verdict.trouble {
            Some(Trouble::CutAfter) => {
                let answer = self.carry_out().await;
                self.note(
                    answer.as_ref().ok(),
                    Outcome::Troubled {
                        applied: answer.is_ok(),
                    },
                );
                self.cut()
            }
            Some(trouble) => {
                self.note(None, Outcome::Troubled { applied: false });
                self.meet(&trouble)
            }
            None => {
                let answer = self.carry_out().await;
                self.respond(answer)
            }
        }
    }

    fn judge(&self) -> Verdict {
        let chat = self.params.chat();
        self.shared.look().faults.judge(self.method, chat)
    }

    async fn carry_out(&self) -> Answer {
        if self.method == "getUpdates" {
            return self.get_updates().await;
        }
        self.shared.change(|state| {
            if let Some(chat) = self.params.chat().filter(|_| is_send(self.method)) {
                let now = state.now();
                state.limits.admit(chat, now).map_err(Refusal::too_many)?;
            }
            methods::call(state, self.method, &self.params)
        })
    }

    fn respond(&self, answer: Answer) -> Response {
        match answer {
            Ok(result) => {
                self.note(Some(&result), Outcome::Done);
                json_response(200, &json!({ "ok": true, "result": result }))
            }
            Err(refusal) => {
                let outcome = Outcome::Refused(refusal.code, refusal.description.clone());
                self.note(None, outcome);
                refuse(&refusal)
            }
        }
    }

    fn note(&self, result: Option<&Value>, outcome: Outcome) {
        let made = result.and_then(|result| {
            let first = result.get(0).unwrap_or(result);
            first.get("message_id")?.as_i64()
        });
        let message = made
            .or_else(|| self.params.int("message_id"))
            .and_then(|id| i32::try_from(id).ok());
        self.shared.change(|state| {
            let at = state.now();
            state.journal.note(Record {
                at,
                since_start: self.shared.started.elapsed(),
                came_in: self.came_in,
                method: self.method,
                chat: self.params.chat(),
                message,
                outcome,
            });
        });
    }

    fn cut(&self) -> Response {
        self.line.cut();
        StatusCode::OK.into_response()
    }

    fn meet(&self, trouble: &Trouble) -> Response {
        match trouble {
            Trouble::TooMany { retry_after_secs } => {
                let scope = self.params.chat().map_or(Scope::Bot, Scope::Chat);
                self.close(scope, *retry_after_secs)
            }
            Trouble::TooManyForBot { retry_after_secs } => {
                self.close(Scope::Bot, *retry_after_secs)
            }
            Trouble::ServerError => refuse(&Refusal::new(500, "Internal Server Error".to_owned())),
            Trouble::BadGateway => bad_gateway(),
            Trouble::CutBefore | Trouble::CutAfter => self.cut(),
            Trouble::Down => refuse(&Refusal::new(503, "Service Unavailable".to_owned())),
            Trouble::Refuse(code, words) => refuse(&Refusal::new(*code, words.clone())),
            Trouble::Slow(_) => StatusCode::OK.into_response(),
        }
    }

    fn close(&self, scope: Scope, wait_secs: i64) -> Response {
        self.shared.change(|state| {
            let now = state.now();
            state.limits.close(scope, now, wait_secs);
        });
        refuse(&Refusal::too_many(wait_secs))
    }

    async fn get_updates(&self) -> Answer {
        let ask = Ask {
            offset: self.params.int("offset").unwrap_or(0),
            limit: usize::try_from(self.params.int("limit").unwrap_or(100).clamp(1, 100))
                .unwrap_or(100),
        };
        let wait_secs = self
            .params
            .int("timeout")
            .unwrap_or(0)
            .clamp(0, LONGEST_POLL_SECS);
        let allowed = self.params.json("allowed_updates")?;
        let mut arrivals = self.shared.arrivals.subscribe();
        if let Some(list) = &allowed {
            self.shared.look().updates.allow(list);
        }
        let first = self.take(ask)?;
        if !first.is_empty() || wait_secs == 0 {
            return Ok(Value::Array(first));
        }
        let poll = Poll::begin(&self.shared);
        let mut stopped = self.shared.stopped.subscribe();
        let end = tokio::time::sleep(Duration::from_secs(wait_secs.unsigned_abs()));
        tokio::pin!(end);
        loop {
            tokio::select! {
                _arrived = arrivals.changed() => {}
                () = &mut end => return Ok(Value::Array(Vec::new())),
                _stop = stopped.wait_for(|stopped| *stopped) => {
                    return Ok(Value::Array(Vec::new()));
                }
            }
            poll.still_the_last()?;
            let taken = self.take(ask)?;
            if !taken.is_empty() {
                return Ok(Value::Array(taken));
            }
        }
    }

    fn take(&self, ask: Ask) -> Result<Vec<Value>, Refusal> {
        let mut state = self.shared.look();
        if !state.webhook.is_empty() {
            return Err(Refusal::conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            ));
        }
        if state.faults.is_down("getUpdates") {
            return Err(Refusal::new(503, "Service Unavailable".to_owned()));
        }
        let now = state.now();
        Ok(state.updates.take(ask, now))
    }
}

/// A long poll that waits. A newer one ends it.
struct Poll {
    shared: Arc<Shared>,
    generation: u64,
}

impl Poll {
    fn begin(shared: &Arc<Shared>) -> Self {
        let generation = shared.change(|state| {
            state.updates.generation += 1;
            state.updates.waiting += 1;
            state.updates.generation
        });
        Self {
            shared: Arc::clone(shared),
            generation,
        }
    }

    fn still_the_last(&self) -> Result<(), Refusal> {
        if self.shared.look().updates.generation == self.generation {
            return Ok(());
        }
        Err(Refusal::conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is running",
        ))
    }
}

impl Drop for Poll {
    fn drop(&mut self) {
        self.shared.look().updates.waiting -= 1;
    }
}

async fn params_of(request: Request) -> Result<Params, Refusal> {
    let (uri, kind) = (request.uri().clone(), content_type(request.headers()));
    if kind.starts_with("multipart/form-data") {
        return multipart(request).await;
    }
    let body = to_bytes(request.into_body(), BIGGEST_BODY)
        .await
        .map_err(|_| Refusal::new(413, "Request Entity Too Large".to_owned()))?;
    if kind.starts_with("application/json") {
        return serde_json::from_slice(&body)
            .map(Params::from_json)
            .map_err(|_| Refusal::bad("object expected as parameters"));
    }
    let form = String::from_utf8_lossy(&body).into_owned();
    let query = uri.query().unwrap_or_default().to_owned();
    Ok(Params::from_json(Value::Object(
        [query, form]
            .iter()
            .flat_map(|pairs| pairs_of(pairs))
            .collect(),
    )))
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE);
    let text = value.and_then(|value| value.to_str().ok());
    text.unwrap_or_default().to_ascii_lowercase()
}

fn pairs_of(form: &str) -> Vec<(String, Value)> {
    let read = format!("/?{form}").parse::<Uri>().ok().and_then(|uri| {
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(&uri).ok()?;
        Some(pairs.0)
    });
    read.unwrap_or_default()
        .into_iter()
        .map(|(name, value)| (name, Value::String(value)))
        .collect()
}

async fn multipart(request: Request) -> Result<Params, Refusal> {
    let unreadable = || Refusal::bad("can't parse multipart form");
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| unreadable())?;
    let mut params = Params::default();
    while let Some(field) = form.next_field().await.map_err(|_| unreadable())? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let mime = field.content_type().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|_| unreadable())?;
        // A file is told by its name, or at least by its type.
        match file_name.or_else(|| mime.as_ref().map(|_| "file".to_owned())) {
            Some(file_name) => {
                let upload = Upload {
                    name: file_name,
                    mime,
                    bytes: bytes.as_ref().into(),
                };
                params.files.insert(name, upload);
            }
            None => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                params.fields.insert(name, Value::String(text));
            }
        }
    }
    Ok(params)
}

fn download(shared: &Shared, rest: &str) -> Response {
    let Some((token, path)) = rest.split_once('/') else {
        return refuse(&Refusal::not_found());
    };
    if token != shared.token {
        return refuse(&Refusal::unauthorized());
    }
    let state = shared.look();
    let file = state.files.values().find(|file| file.path == path);
    match file {
        Some(file) => {
            let kind = [(header::CONTENT_TYPE, file.mime.clone())];
            (kind, Body::from(file.bytes.to_vec())).into_response()
        }
        None => refuse(&Refusal::not_found()),
    }
}

fn refuse(refusal: &Refusal) -> Response {
    json_response(refusal.code, &refusal.to_json())
}

pub(super) fn json_response(code: u16, body: &Value) -> Response {
    let code = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (code, kind, body.to_string()).into_response()
}

fn bad_gateway() -> Response {
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";
    let kind = [(header::CONTENT_TYPE, "text/html")];
    (StatusCode::BAD_GATEWAY, kind, page).into_response()
}
