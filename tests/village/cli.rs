//! The program itself, as an operator starts it: the real binary, a configuration of its
//! own, and a Bot API server of ours in place of Telegram.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use chrono::TimeDelta;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use siaga::clock::Clock;
use siaga::drill::{Account, BotServer, Options, Screen};
use siaga::store::seal::Vault;
use siaga::store::sealing_key::SealingKey;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStderr};

/// Longer than anything takes; reached only when something is stuck.
const PATIENCE: Duration = Duration::from_secs(30);
const NO_ONE: &str = "http://127.0.0.1:9";
const TOKEN: &str = "5000000001:AAabcdefghijklmnopqrstuvwxyz0123456";

/// An operator's folder: a configuration, and the data beside it.
struct Post {
    dir: TempDir,
}

impl Post {
    fn with(api_url: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let config = example("siaga.toml").replace(
            "poll_timeout_secs = 30",
            &format!("poll_timeout_secs = 30\napi_url = \"{api_url}\""),
        );
        // Not to depend on how full the disk of the testing machine is.
        let config = config.replace(
            "stop_below_free_percent = 10",
            "stop_below_free_percent = 0",
        );
        std::fs::create_dir(dir.path().join("config")).unwrap();
        std::fs::write(dir.path().join("config/siaga.toml"), config).unwrap();
        for named in ["protocol.toml", "zones.toml"] {
            let copy = dir.path().join("config").join(named);
            std::fs::write(copy, example(named)).unwrap();
        }
        Self { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Types a command and waits for its end.
    fn types(&self, line: &str) -> Said {
        Said::from(self.command(line).output().unwrap())
    }

    fn types_with_token(&self, line: &str, token: &str) -> Said {
        let mut command = self.command(line);
        Said::from(command.env("TELOXIDE_TOKEN", token).output().unwrap())
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_siaga"));
        command
            .args(line.split_whitespace())
            .current_dir(self.dir.path())
            .env_clear()
            .stdin(Stdio::null());
        command
    }

    /// Starts the bot, and waits until it has spoken with Telegram.
    async fn runs(&self, server: &BotServer) -> Bot {
        let mut command = tokio::process::Command::from(self.command("run"));
        let mut process = command
            .env("TELOXIDE_TOKEN", server.token())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let log = BufReader::new(process.stderr.take().unwrap()).lines();
        let mut bot = Bot { process, log };
        bot.logs("this bot is https://t.me/siaga_gladi_bot").await;
        bot
    }
}

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("config");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// What a command said, and how it ended.
#[derive(Debug)]
struct Said {
    out: String,
    err: String,
    code: Option<i32>,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
        }
    }
}

impl Said {
    #[track_caller]
    fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    #[track_caller]
    fn says(&self, words: &str) -> &Self {
        let all = format!("{}{}", self.out, self.err);
        assert!(all.contains(words), "{words:?} in {self:#?}");
        self
    }
}

/// A running bot.
struct Bot {
    process: Child,
    log: Lines<BufReader<ChildStderr>>,
}

impl Bot {
    async fn logs(&mut self, words: &str) {
        let mut seen = Vec::new();
        let found = tokio::time::timeout(PATIENCE, async {
            while let Some(line) = self.log.next_line().await.unwrap() {
                if line.contains(words) {
                    return true;
                }
                seen.push(line);
            }
            false
        });
        assert_eq!(found.await, Ok(true), "{words:?} in {seen:#?}");
    }

    async fn stops_when_told(mut self) -> ExitStatus {
        let id = i32::try_from(self.process.id().unwrap()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), Signal::TERM).unwrap();
        let ended = tokio::time::timeout(Duration::from_secs(5), self.process.wait());
        ended
            .await
            .expect("the bot ends within five seconds")
            .unwrap()
    }
}

async fn telegram() -> BotServer {
    BotServer::start(Clock::machine(), Options::default())
        .await
        .unwrap()
}

#[test]
fn what_is_missing_at_the_start_is_said_plainly() {
    let post = Post::with(NO_ONE);
    post.types("run")
        .ends_with(2)
        .says("TELOXIDE_TOKEN")
        .says("@BotFather");
    let said = post.types_with_token("run", "my-token");
    said.ends_with(2).says("is no bot token");
    assert!(!said.err.contains("my-token"));
    let said = post.types_with_token("run --config nowhere.toml", TOKEN);
    said.ends_with(2).says("nowhere.toml").says("siaga drill");
    assert!(!post.path("data").exists());
}

#[test]
fn check_tells_a_mistake_with_its_line_and_an_example_without_one() {
    let post = Post::with(NO_ONE);
    let said = post.types("check --offline");
    said.ends_with(0)
        .says("✓ configuration config/siaga.toml: Kabupaten Sukoharjo")
        .says("not signed off by a clinician yet")
        .says("! zones: 2 of 2 not confirmed by the task force yet (reviewed = false): jabodetabek, abroad")
        .says("✓ sentences: complete")
        .says("! database: none yet");
    assert!(!said.out.contains('\u{1b}'));
    assert!(!post.path("data").exists(), "check makes nothing");

    let config = post.path("config/siaga.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, text.replace("retention_days", "retention_day")).unwrap();
    let line = text
        .lines()
        .position(|line| line.starts_with("retention_days"));
    let line = format!("line {}", line.unwrap() + 1);
    post.types("check --offline")
        .ends_with(2)
        .says(&line)
        .says("did you mean");
}

#[test]
fn a_native_speaker_sees_every_sentence_and_what_is_wrong_with_it() {
    let post = Post::with(NO_ONE);
    let said = post.types("check --locales");
    said.ends_with(0)
        .says("alert-title\n  id  🔴 MERAH · S.W.\n  jv  ")
        .says("[ ✖ Batal ]")
        .says("none missing, none broken");
    post.types("check --locales --only advice")
        .ends_with(0)
        .says("advice-merah");
    let one = post.types("check --locales --only cancel-button");
    one.ends_with(0).says("[ ✖ Batal ]");
    assert!(!one.out.contains("advice-merah"), "{one:?}");
    post.types("check --locales --only cancel-buton")
        .ends_with(2)
        .says("there is no sentence and no file called");
    post.types("check --only advice").ends_with(2);
}

#[test]
fn sentences_changed_on_disk_are_checked_with_file_and_line() {
    let post = Post::with(NO_ONE);
    let config = post.path("config/siaga.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, text.replace("# locales_dir =", "locales_dir =")).unwrap();
    let folder = post.path("config/locales/jv");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("common.ftl");
    std::fs::write(
        &file,
        "cancel-button = ✖ Wurung\ncancelled = <h1>Nggih</h1>\n",
    )
    .unwrap();
    post.types("check --locales --only common")
        .ends_with(1)
        .says("[ ✖ Wurung ]")
        .says("common.ftl:2: cancelled: unsupported tag \"h1\"");
    std::fs::write(&file, "yes-button = Nggih\n\ncancelled Nggih\n").unwrap();
    post.types("check --locales --only common")
        .ends_with(1)
        .says("common.ftl:3: not a sentence");
    std::fs::write(
        &file,
        "cancelled = <b>Nggih</b>, <a href=\"javascript:alert(1)\">x</a>\n",
    )
    .unwrap();
    post.types("check --locales --preview page.html")
        .ends_with(0)
        .says("open page.html in a browser");
    let page = std::fs::read_to_string(post.path("page.html")).unwrap();
    assert!(page.contains("<b>Nggih</b>, <span class=\"link\">x</span>"));
    // The examples hold what people might type to break it.
    assert!(page.contains("tiga &lt;b&gt;delapan&lt;/b&gt; koma 6"));
    for forbidden in ["javascript:", "<script", "‹", "http-equiv=\"refresh"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for language in ["id", "jv", "en"] {
        assert!(page.contains(&format!("lang=\"{language}\" dir=\"auto\"")));
    }
}

#[test]
fn an_invitation_is_made_without_a_running_bot() {
    let post = Post::with(NO_ONE);
    let said = post.types("invite --role coordinator");
    said.ends_with(0)
        .says("/start undang_")
        .says("its name is not known here")
        .says("Keep a copy of it");
    let said = post.types("invite --role rt-head --rt 003/002 --hours 5");
    said.ends_with(0).says("RT/RW 003/002").says("(5 hours)");
    assert!(!said.err.contains("Keep a copy"), "{said:?}");
    post.types("invite --role nurse")
        .ends_with(2)
        .says("roles: kader, rt-head");

    post.types("check --offline --database")
        .ends_with(1)
        .says("rows are there and open")
        .says("nobody works here yet");
    std::fs::write(post.path("data/sealing.key"), "0".repeat(64)).unwrap();
    post.types("invite --role coordinator")
        .ends_with(2)
        .says("another key");
}

#[test]
fn people_are_entered_from_a_table_and_come_out_in_a_file() {
    let post = Post::with(NO_ONE);
    let met = Clock::machine().now() - TimeDelta::days(3);
    let table = format!(
        "Nama;JK;Tahun lahir;RT/RW;Alasan isolasi;Hari ke-0\n\
        Sri Wahyuni;P;1948;3/5;Kontak erat;{}\n\
        Darto;L;1975;9/9;;\n",
        met.format("%Y-%m-%d")
    );
    std::fs::write(post.path("people.csv"), table).unwrap();
    for line in ["import people.csv", "export --sheet counts"] {
        post.types(line).ends_with(2).says("no database yet");
    }
    post.types("invite --role coordinator").ends_with(0);
    let looked = post.types("import people.csv");
    looked
        .ends_with(0)
        .says("2 rows: 1 new people (1 isolate), 0 there already who begin to isolate, 0 there already, 1 can't be entered")
        .says("row 3, column RT/RW: \"009/009\"")
        .says("Nothing was entered");
    post.types("import people.csv --agreed")
        .ends_with(0)
        .says("Entered: 1 new, 0 begin to isolate, 0 there already, 1 not entered");
    // Again: who is there already is not entered twice.
    post.types("import people.csv --agreed")
        .ends_with(0)
        .says("1 there already")
        .says("Nobody is to be entered");
    post.types("export --sheet line-list --format csv --out list.csv")
        .ends_with(0)
        .says("1 people");
    let list = std::fs::read_to_string(post.path("list.csv")).unwrap();
    assert!(
        list.contains("Sri Wahyuni") && list.contains("003/005"),
        "{list}"
    );
    let mode = std::fs::metadata(post.path("list.csv"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    post.types("export --sheet contacts --format csv --out contacts.csv")
        .ends_with(0)
        .says("0 people");
    let contacts = std::fs::read_to_string(post.path("contacts.csv")).unwrap();
    assert!(contacts.contains("No;Nama kontak;"), "{contacts}");
    for (line, words) in [
        (
            "export --sheet line-list --format csv --out list.csv",
            "there is a file of that name",
        ),
        (
            "export --sheet lists",
            "there are: line-list, daily, alerts, contacts, travellers, counts",
        ),
        (
            "export --sheet daily --village solo",
            "there is no village `solo`",
        ),
        ("import nothing.csv", "it can't be read"),
    ] {
        post.types(line).ends_with(2).says(words);
    }
    std::fs::write(post.path("people.csv"), "a;b\n1;2\n").unwrap();
    post.types("import people.csv")
        .ends_with(2)
        .says("headings such as Nama");
    post.types("check --offline --database")
        .says("rows are there and open");
}

/// What the socket answers to bytes of any kind.
fn shouted(socket: &Path, bytes: &[u8]) -> String {
    let mut caller = UnixStream::connect(socket).unwrap();
    // The bot may have heard enough before we are done.
    let _heard_enough = caller.write_all(bytes);
    let _closed_already = caller.shutdown(Shutdown::Write);
    let mut answer = String::new();
    caller.read_to_string(&mut answer).unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nonsense_at_the_socket_is_refused_and_a_silent_caller_holds_nobody_up() {
    let server = telegram().await;
    let post = Post::with(&server.url());
    std::fs::create_dir(post.path("data")).unwrap();
    let socket = post.path("data/siaga.sock");
    drop(UnixListener::bind(&socket).unwrap());
    let bot = post.runs(&server).await;
    let mode = std::fs::metadata(&socket).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "and what a dead process left is gone");

    let _silent: Vec<_> = (0..4)
        .map(|_| UnixStream::connect(&socket).unwrap())
        .collect();
    for nonsense in [
        &b"hello\n"[..],
        b"{}",
        b"",
        b"\xff\xfe\n",
        &[b'['; 16 * 1024],
    ] {
        let answer = shouted(&socket, nonsense);
        assert!(
            answer.starts_with("{\"refused\":"),
            "{nonsense:?}: {answer}"
        );
    }
    let too_long = [b' '; 16 * 1024 + 1];
    assert!(shouted(&socket, &too_long).contains("at most 16384 bytes"));
    post.types("invite --role kader").ends_with(0);
    assert_eq!(bot.stops_when_told().await.code(), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bot_serves_people_and_its_operator_until_it_stops_when_told() {
    let server = telegram().await;
    let post = Post::with(&server.url());
    let bot = post.runs(&server).await;
    let sri = server.telephone(Account::new(101, "Sri"));
    sri.starts().unwrap();
    let answered = |screen: &Screen| screen.newest().filter(|seen| seen.is_from_bot()).cloned();
    assert!(sri.waits_for(answered).await.is_some());

    post.types_with_token("run", server.token())
        .ends_with(1)
        .says("in use by another siaga process");
    post.types("invite --role coordinator")
        .ends_with(0)
        .says("https://t.me/siaga_gladi_bot?start=undang_");
    post.types_with_token("check --database", server.token())
        .ends_with(2)
        .says("the bot is @siaga_gladi_bot")
        .says("✓ the bot is running, and answers")
        .says("can't be walked while the bot runs");

    assert_eq!(bot.stops_when_told().await.code(), Some(0));
    assert!(!post.path("data/siaga.sock").exists());
    post.types("invite --role health-worker")
        .ends_with(0)
        .says("https://t.me/siaga_gladi_bot?start=undang_");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_that_was_set_aside_is_listed_looked_at_and_cleared() {
    let server = telegram().await;
    let post = Post::with(&server.url());
    post.types("set-aside").ends_with(2).says("no database yet");
    let mut bot = post.runs(&server).await;
    for words in ["rahasia satu", "rahasia dua"] {
        let odd = json!({"message": {"message_id": "not a number", "text": words}});
        let _id = server.raw_update(odd);
        bot.logs("set an event aside").await;
    }
    let said = post.types("set-aside");
    said.ends_with(0)
        .says("1  ")
        .says("  update  ")
        .says("\n2  ");
    assert!(!said.out.contains("rahasia"), "{said:?}");
    let said = post.types("check --offline");
    said.says("list them, look at one, clear it: siaga set-aside")
        .says("! event 1 (update) was set aside");
    assert!(!said.out.contains("rahasia"), "{said:?}");

    let said = post.types("set-aside --show 1");
    said.ends_with(0).says("rahasia satu");
    assert!(!said.out.contains("rahasia dua"), "{said:?}");
    bot.logs("looks at an event that was set aside").await;
    post.types("set-aside --forget 1")
        .ends_with(0)
        .says("Dealt with: 1  ");
    bot.logs("has dealt with an event").await;
    for again in [
        "set-aside --show 1",
        "set-aside --forget 1",
        "set-aside --forget 9",
    ] {
        post.types(again)
            .ends_with(1)
            .says("waits to be dealt with");
    }
    let said = post.types("set-aside");
    assert!(said.out.starts_with("2  "), "{said:?}");

    // The same when no bot runs; and no number is missing.
    assert_eq!(bot.stops_when_told().await.code(), Some(0));
    post.types("set-aside --show 2").says("rahasia dua");
    post.types("set-aside --forget 2").ends_with(0);
    post.types("set-aside")
        .ends_with(0)
        .says("No event is set aside.");
    post.types("check --offline --database")
        .says("events: none set aside")
        .says("rows are there and open");
}

#[test]
fn a_poster_is_made_for_a_post_and_for_no_other() {
    let post = Post::with(NO_ONE);
    post.types("qr --posko gapura --out posters")
        .ends_with(2)
        .says("--bot");
    post.types("qr --posko gapura --bot @siaga_bot --out posters")
        .ends_with(0)
        .says("posko-gapura.png")
        .says("posko-gapura.pdf");
    let written = |name: &str| std::fs::read(post.path("posters").join(name)).unwrap();
    assert!(written("posko-gapura.png").starts_with(b"\x89PNG"));
    assert!(written("posko-gapura.pdf").starts_with(b"%PDF-"));
    post.types("qr --posko gapure --bot siaga_bot")
        .ends_with(2)
        .says("there are: gapura");
    assert!(!post.path("data").exists(), "a poster makes nothing else");
}

#[test]
fn a_letter_is_genuine_only_with_the_mark_of_this_house() {
    let post = Post::with(NO_ONE);
    post.types("check --letter SIAGA1")
        .ends_with(1)
        .says("not the code of a letter");
    let words = "SIAGA1|003/SKSI/SUMBERASRI/IV/2020|Sri Wahyuni|2020-04-08|2020-04-22";
    let with = |mark: [u8; 16]| {
        let mark = data_encoding::BASE32_NOPAD.encode(&mark);
        std::fs::write(post.path("code.txt"), format!("{words}|{mark}\n")).unwrap();
        post.types("check --letter code.txt")
    };
    with([0; 16]).ends_with(2).says("no database here");
    post.types("invite --role coordinator").ends_with(0);
    let key = std::fs::read_to_string(post.path("data/sealing.key")).unwrap();
    let key = data_encoding::HEXLOWER
        .decode(key.trim().as_bytes())
        .unwrap();
    let vault = Vault::new(&SealingKey::from_bytes(key.try_into().unwrap()));
    let said = with(vault.mark(words.as_bytes()));
    said.ends_with(0)
        .says("its code was made here")
        .says("Sri Wahyuni")
        .says("2020-04-08 to 2020-04-22")
        .says("nothing is kept of it");
    with(vault.mark(words.replace("Sri", "Siti").as_bytes()))
        .ends_with(1)
        .says("NOT ours");
    post.types("check --letter config/siaga.toml")
        .ends_with(2)
        .says("not a file with the code");
}
