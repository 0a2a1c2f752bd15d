//! A headless Chromium on a leash: as much of its protocol as a test of clicks needs.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

/// Longer than the page ever takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// One page of a browser.
pub struct Browser {
    child: Child,
    wire: WebSocketStream<MaybeTlsStream<TcpStream>>,
    session: String,
    asked: u64,
    photos: Option<PathBuf>,
    _profile: tempfile::TempDir,
}

fn find() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&folders).collect();
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

impl Browser {
    /// Starts a browser with a window of this size; `None` when there is none to start.
    pub async fn open(width: u32, height: u32) -> Option<Self> {
        let program = find()?;
        let profile = tempfile::tempdir().unwrap();
        let mut child = Command::new(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(format!("--window-size={width},{height}"))
            .arg("about:blank")
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .ok()?;
        let address = tokio::time::timeout(PATIENCE, address(&mut child))
            .await
            .ok()??;
        let (wire, _) = tokio_tungstenite::connect_async(address).await.ok()?;
        let mut browser = Self {
            child,
            wire,
            session: String::new(),
            asked: 0,
            photos: std::env::var_os("SIAGA_SCREENSHOTS").map(PathBuf::from),
            _profile: profile,
        };
        let target = browser
            .ask("Target.createTarget", json!({"url": "about:blank"}))
            .await;
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let attached = browser.ask("Target.attachToTarget", attach).await;
        browser.session = attached["sessionId"].as_str().unwrap().to_owned();
        browser.is_wide(width, height).await;
        Some(browser)
    }

    async fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        let mut call = json!({"id": id, "method": method, "params": params});
        if !self.session.is_empty() {
            call["sessionId"] = json!(self.session);
        }
        self.wire
            .send(Message::text(call.to_string()))
            .await
            .unwrap();
        let answer = async {
            while let Some(message) = self.wire.next().await {
                let Ok(Message::Text(text)) = message else {
                    continue;
                };
                let answer: Value = serde_json::from_str(&text).unwrap();
                if answer["id"] == json!(id) {
                    return answer;
                }
            }
            panic!("the browser has gone");
        };
        let answer = tokio::time::timeout(PATIENCE, answer).await;
        let answer = answer.unwrap_or_else(|_| panic!("no answer to {method}"));
        assert!(
            answer.get("error").is_none(),
            "{method}: {}",
            answer["error"]
        );
        answer["result"].clone()
    }

    /// Evaluates an expression in the page; promises are waited for.
    async fn evaluate(&mut self, expression: &str) -> Value {
        let params = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
        });
        let result = self.ask("Runtime.evaluate", params).await;
        let failed = result.get("exceptionDetails");
        assert!(failed.is_none(), "{expression}: {}", failed.unwrap());
        result["result"]["value"].clone()
    }

    /// Waits in the page until an expression is true; its value, or `null` after 20 s.
    async fn waits_for(&mut self, expression: &str) -> Value {
        let waiting = format!(
            "new Promise(done => {{ const end = performance.now() + 20000; const look = () => {{ \
             const found = {expression}; if (found || performance.now() > end) done(found ?? null); \
             else requestAnimationFrame(look); }}; look(); }})"
        );
        self.evaluate(&waiting).await
    }

    /// Changes the size of the window.
    pub async fn is_wide(&mut self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.ask("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Opens a page.
    pub async fn goes_to(&mut self, url: &str) {
        self.ask("Page.navigate", json!({"url": url})).await;
        let ready = self
            .waits_for("document.querySelector('[data-phone]') !== null")
            .await;
        assert_eq!(ready, json!(true), "the page does not open");
    }

    /// Clicks the last element that the selector finds and that contains the text.
    pub async fn clicks_text(&mut self, selector: &str, text: &str) {
        let find = format!(
            "(() => {{ const all = [...document.querySelectorAll({selector})]\
             .filter(e => e.textContent.includes({text}) && !e.disabled && e.getClientRects().length); \
             const e = all.pop(); if (!e) return null; \
             e.scrollIntoView({{block: 'center', inline: 'center', behavior: 'instant'}}); \
             const r = e.getBoundingClientRect(); \
             const at = [r.x + r.width / 2, r.y + r.height / 2]; \
             const hit = document.elementFromPoint(...at); \
             return hit && e.contains(hit) ? at : null; }})()",
            selector = json!(selector),
            text = json!(text),
        );
        let mut place = self.waits_for(&find).await;
        // A chat that still moves would put something else under the finger.
        for _ in 0..50 {
            self.settles().await;
            let again = self.waits_for(&find).await;
            if again == place {
                break;
            }
            place = again;
        }
        if place.is_null() {
            let seen = self.evaluate("document.body.innerText").await;
            panic!(
                "nothing to click: {selector} with {text:?} on:\n{}",
                seen.as_str().unwrap_or("")
            );
        }
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({
                "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1,
            });
            self.ask("Input.dispatchMouseEvent", event).await;
        }
    }

    /// Clicks what the selector finds.
    pub async fn clicks(&mut self, selector: &str) {
        self.clicks_text(selector, "").await;
    }

    /// Taps an inline button on somebody's telephone.
    pub async fn taps(&mut self, phone: &str, label: &str) {
        let selector = format!("[data-phone=\"{phone}\"] [data-button]");
        self.clicks_text(&selector, label).await;
    }

    /// Waits until somebody's telephone offers a button with both of these on it.
    pub async fn offers(&mut self, phone: &str, mark: &str, label: &str) {
        let offered = format!(
            "[...document.querySelectorAll('[data-phone=\"{phone}\"] [data-button]')]\
             .some(e => e.textContent.includes({mark}) && e.textContent.includes({label}))",
            mark = json!(mark),
            label = json!(label),
        );
        let seen = self.waits_for(&offered).await;
        assert_eq!(seen, json!(true), "{phone} is not offered {mark} {label}");
    }

    /// Types a message on somebody's telephone and sends it.
    pub async fn types(&mut self, phone: &str, text: &str) {
        self.clicks(&format!("[data-input=\"{phone}\"]")).await;
        self.ask("Input.insertText", json!({"text": text})).await;
        self.clicks(&format!("[data-phone=\"{phone}\"] [data-act=\"send\"]"))
            .await;
        self.sees(phone, text).await;
    }

    /// Sends a file with this text from the operator's disk.
    pub async fn sends_file(&mut self, phone: &str, name: &str, text: &str) {
        self.clicks(&format!("[data-phone=\"{phone}\"] [data-act=\"attach\"]"))
            .await;
        let offered = format!("[data-phone=\"{phone}\"] [data-attach=\"document\"]");
        let waiting = format!("document.querySelector({}) !== null", json!(offered));
        let seen = self.waits_for(&waiting).await;
        assert_eq!(seen, json!(true), "{phone} is not offered to send a file");
        // What stands behind the button is the machine's own window for files.
        let picked = format!(
            "(() => {{ const all = new DataTransfer(); \
             all.items.add(new File([{text}], {name})); \
             const picker = document.querySelector('[data-phone=\"{phone}\"] [data-picks=\"file\"]'); \
             picker.files = all.files; picker.dispatchEvent(new Event('change')); }})()",
            text = json!(text),
            name = json!(name),
        );
        self.evaluate(&picked).await;
        self.clicks(&format!("[data-phone=\"{phone}\"] [data-act=\"attach\"]"))
            .await;
    }

    fn message(phone: &str, words: &str) -> String {
        format!(
            "[...document.querySelectorAll('[data-phone=\"{phone}\"] [data-message]')]\
             .some(e => e.textContent.includes({}))",
            json!(words)
        )
    }

    /// Waits until a message with these words stands on somebody's telephone.
    pub async fn sees(&mut self, phone: &str, words: &str) {
        let seen = self.waits_for(&Self::message(phone, words)).await;
        if seen != json!(true) {
            let screen = self
                .evaluate(&format!(
                    "document.querySelector('[data-phone=\"{phone}\"]').innerText"
                ))
                .await;
            panic!(
                "{phone} does not see {words:?} but:\n{}",
                screen.as_str().unwrap_or("")
            );
        }
    }

    /// Asserts that no message with these words stands on somebody's telephone.
    pub async fn shows_not(&mut self, phone: &str, words: &str) {
        let seen = self.evaluate(&Self::message(phone, words)).await;
        assert_eq!(seen, json!(false), "{phone} must not read {words:?}");
    }

    /// The chat shows its end, also after the page has settled.
    pub async fn stands_at_its_end(&mut self, phone: &str) {
        self.settles().await;
        let below = format!(
            "(log => log.scrollHeight - log.scrollTop - log.clientHeight)\
             (document.querySelector('[data-phone=\"{phone}\"] .log'))"
        );
        let below = self.evaluate(&below).await.as_f64().unwrap();
        assert!(
            below < 2.0,
            "{below} pixels of {phone}'s chat are out of sight"
        );
    }

    /// Chooses a guided scene.
    pub async fn plays(&mut self, scene: &str) {
        let chosen = format!(
            "(choice => {{ choice.value = {scene}; \
             choice.dispatchEvent(new Event('change')); return choice.value === {scene}; }})\
             (document.getElementById('scenes'))",
            scene = json!(scene),
        );
        let chosen = self.evaluate(&chosen).await;
        assert_eq!(chosen, json!(true), "there is no scene {scene}");
        self.has_played(0).await;
    }

    /// Waits until so many steps of the guided scene are done.
    pub async fn has_played(&mut self, steps: usize) {
        let done = format!("document.getElementById('scene').dataset.done === \"{steps}\"");
        let seen = self.waits_for(&done).await;
        assert_eq!(seen, json!(true), "{steps} steps of the scene are not done");
    }

    /// The guided scene points at this telephone.
    pub async fn points_at(&mut self, phone: &str) {
        let next = format!("document.querySelector('[data-phone=\"{phone}\"].next') !== null");
        let seen = self.waits_for(&next).await;
        assert_eq!(seen, json!(true), "the scene does not point at {phone}");
    }

    /// Two frames: whatever was just changed is drawn.
    async fn settles(&mut self) {
        self.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
            .await;
    }

    /// Takes a picture, when pictures are wanted.
    pub async fn photographs(&mut self, name: &str) {
        let Some(folder) = self.photos.clone() else {
            return;
        };
        self.settles().await;
        let shot = self
            .ask("Page.captureScreenshot", json!({"format": "png"}))
            .await;
        let data = shot["data"].as_str().unwrap();
        let bytes = data_encoding::BASE64.decode(data.as_bytes()).unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(Path::new(&folder).join(format!("{name}.png")), bytes).unwrap();
    }

    /// Closes the browser.
    pub async fn closes(mut self) {
        let _gone = self.child.kill().await;
    }
}

/// The address of the browser's own socket, from what it says at the start.
async fn address(child: &mut Child) -> Option<String> {
    let mut lines = BufReader::new(child.stderr.take()?).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(address) = line.strip_prefix("DevTools listening on ") {
            // Somebody has to go on reading, or the browser stops when the pipe is full.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some(address.to_owned());
        }
    }
    None
}
