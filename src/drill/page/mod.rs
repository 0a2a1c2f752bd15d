//! The page of telephones, and the routes it lives on.
//!
//! Everything stands below `/drill/<key>/`, where the key is drawn anew at
//! every start. Only a browser on this machine may come in: the `Host` must be
//! the loopback (so that no foreign name can be pointed here), and a request
//! that another site makes is turned away.

mod act;
mod snapshot;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::FixedOffset;
use data_encoding::HEXLOWER;
use serde::Serialize;
use serde_json::json;

use super::faults::RuleId;
use super::http::json_response;
use super::people::Telephone;
use super::server::{BotServer, Shared};

/// A photo or a file from the operator's disk, in base64, fits in.
const BIGGEST_ACT: usize = 16 << 20;
/// How long the page waits for news before it asks again.
const NEWS_WAIT: Duration = Duration::from_secs(20);
/// Nothing is loaded from elsewhere, nothing runs that is not a file of ours,
/// and nobody may frame the page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

const FILES: [(&str, &str, &str); 9] = [
    ("", HTML, include_str!("page.html")),
    ("page.css", CSS, include_str!("page.css")),
    ("phone.css", CSS, include_str!("phone.css")),
    ("page.js", JS, include_str!("page.js")),
    ("phone.js", JS, include_str!("phone.js")),
    ("bubble.js", JS, include_str!("bubble.js")),
    ("text.js", JS, include_str!("text.js")),
    ("icons.js", JS, include_str!("icons.js")),
    ("words.js", JS, include_str!("words.js")),
];

/// A sentence of the page in its two languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The sentence in Indonesian and English.
    #[must_use]
    pub fn new(id: &str, en: &str) -> Self {
        Self {
            id: id.to_owned(),
            en: en.to_owned(),
        }
    }
}

/// A telephone on the page.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its name in `data-phone`: short, lower-case.
    pub key: String,
    /// Whose it is.
    pub telephone: Telephone,
    /// The person's name, as the page calls it.
    pub name: String,
    /// Who that is ("isolasi hari ke-4").
    pub role: Words,
}

/// One step of the guided scene.
#[derive(Debug, Clone, Serialize)]
pub struct SceneStep {
    /// What to do.
    pub text: Words,
    /// On which telephone (its key) the outcome shows.
    pub telephone: String,
    /// A regular expression (JavaScript, flags `iu`): the step is done when a
    /// message or toast that came on that telephone after the step before
    /// matches it.
    pub expects: String,
    /// The key of the telephone on which something is to be done or looked at.
    pub touches: String,
    /// Done by the same act as the step before it: which of the two messages arrives
    /// first is chance.
    pub by_the_same_act: bool,
}

/// A guided scene: one of several, played step by step.
#[derive(Debug, Clone, Serialize)]
pub struct Scene {
    /// A short name for the page's own use.
    pub key: String,
    /// What it is called.
    pub title: Words,
    /// Its steps, in order.
    pub steps: Vec<SceneStep>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PageOptions {
    /// The headline.
    pub title: Words,
    /// The village's zone.
    pub zone: FixedOffset,
    /// How that zone is called ("WIB").
    pub zone_name: String,
    /// The telephones, from left to right.
    pub telephones: Vec<Shown>,
    /// The guided scenes, the one for the first minute first; may be empty.
    pub scenes: Vec<Scene>,
}

/// The page as the server keeps it: accounts, not telephones, so that nothing
/// holds itself alive.
#[derive(Debug)]
pub(super) struct Page {
    key: String,
    title: Words,
    zone: FixedOffset,
    zone_name: String,
    telephones: Vec<Slot>,
    scenes: Vec<Scene>,
    /// Which of them is played.
    playing: usize,
    /// The revisions at which the first steps of that scene were done.
    scene_done: Vec<u64>,
    slow: Option<RuleId>,
    down: Option<RuleId>,
    /// The revision at which that scene began: it counts from here.
    opened: u64,
}

impl Page {
    /// The steps of the scene that is played.
    fn steps(&self) -> &[SceneStep] {
        let scene = self.scenes.get(self.playing);
        scene.map_or(&[], |scene| scene.steps.as_slice())
    }
}

#[derive(Debug)]
struct Slot {
    key: String,
    account: i64,
    chat: i64,
    name: String,
    role: Words,
}

impl BotServer {
    /// Chooses a scene, as the page does.
    ///
    /// # Errors
    /// When there is no such scene.
    pub fn plays(&self, scene: &str) -> Result<(), String> {
        act::play(&self.shared, scene)
    }
    /// The key of the scene that is played; `None`: no page is open, or it has none.
    #[must_use]
    pub fn scene(&self) -> Option<String> {
        let state = self.shared.look();
        let page = state.page.as_ref()?;
        let scene = page.scenes.get(page.playing)?;
        Some(scene.key.clone())
    }

    /// Opens the page and gives its address, which is a secret of this start.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn open_page(&self, options: PageOptions) -> io::Result<String> {
        let mut secret = [0_u8; 12];
        getrandom::fill(&mut secret).map_err(|error| io::Error::other(error.to_string()))?;
        let key = HEXLOWER.encode(&secret);
        let slots = options.telephones.into_iter().map(|shown| Slot {
            key: shown.key,
            account: shown.telephone.account(),
            chat: shown.telephone.chat(),
            name: shown.name,
            role: shown.role,
        });
        let page = Page {
            key: key.clone(),
            title: options.title,
            zone: options.zone,
            zone_name: options.zone_name,
            telephones: slots.collect(),
            scenes: options.scenes,
            playing: 0,
            scene_done: Vec::new(),
            slow: None,
            down: None,
            opened: self.shared.look().revision,
        };
        self.shared.change(|state| state.page = Some(page));
        Ok(format!("{}/drill/{key}/", self.url()))
    }
}

/// Answers a request below `/drill/`.
pub(super) async fn serve(shared: &Arc<Shared>, rest: &str, request: Request) -> Response {
    if !comes_from_here(request.headers()) {
        return (
            StatusCode::FORBIDDEN,
            "this page opens on its own machine only",
        )
            .into_response();
    }
    let known = |key: &str| {
        let state = shared.look();
        state.page.as_ref().is_some_and(|page| page.key == key)
    };
    let Some((_key, name)) = rest.split_once('/').filter(|(key, _)| known(key)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let posted = request.method() == Method::POST;
    let mut response = match name {
        "state" => news(shared, request.uri().query().unwrap_or_default()).await,
        "act" if posted => do_act(shared, request).await,
        _ => match name.strip_prefix("file/") {
            Some(path) => file(shared, path),
            None => asset(name),
        },
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, axum::http::HeaderValue::from_static(value));
    }
    response
}

/// Whether a browser on this machine asks, on behalf of our own page or of
/// the address line.
fn comes_from_here(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text("host").unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let local = matches!(name, "127.0.0.1" | "localhost");
    let own = text("origin").is_none_or(|origin| origin == format!("http://{host}"));
    let same = text("sec-fetch-site").is_none_or(|site| site == "same-origin" || site == "none");
    local && own && same
}

fn asset(name: &str) -> Response {
    match FILES.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, text)) => ([(header::CONTENT_TYPE, *kind)], *text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A file that somebody sent. Pictures are shown, everything else is saved.
fn file(shared: &Shared, path: &str) -> Response {
    let state = shared.look();
    let Some(file) = state.files.values().find(|file| file.path == path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let bytes = Body::from(file.bytes.to_vec());
    let picture = matches!(
        file.mime.as_str(),
        "image/png" | "image/jpeg" | "image/webp" | "image/gif"
    );
    if picture {
        ([(header::CONTENT_TYPE, file.mime.clone())], bytes).into_response()
    } else {
        let save = (header::CONTENT_DISPOSITION, "attachment");
        let kind = (header::CONTENT_TYPE, "application/octet-stream");
        ([save, kind], bytes).into_response()
    }
}

/// The state of the page, as soon as it is newer than what the page has.
async fn news(shared: &Arc<Shared>, query: &str) -> Response {
    let after = query
        .strip_prefix("after=")
        .and_then(|number| number.parse().ok());
    if let Some(after) = after {
        let mut stopped = shared.stopped.subscribe();
        tokio::select! {
            () = newer(shared, after) => {}
            () = tokio::time::sleep(NEWS_WAIT) => {}
            _stop = stopped.wait_for(|stopped| *stopped) => {}
        }
    }
    json_response(200, &snapshot::of(&shared.look()))
}

async fn newer(shared: &Shared, after: u64) {
    let mut changes = shared.changes.subscribe();
    while shared.look().revision <= after {
        if changes.changed().await.is_err() {
            return;
        }
    }
}

async fn do_act(shared: &Arc<Shared>, request: Request) -> Response {
    let done = match to_bytes(request.into_body(), BIGGEST_ACT).await {
        Ok(body) => act::perform(shared, &body),
        Err(_) => Err("too big".to_owned()),
    };
    match done {
        Ok(()) => json_response(200, &json!({ "ok": true })),
        Err(why) => json_response(409, &json!({ "ok": false, "why": why })),
    }
}

#[cfg(test)]
mod tests;
