//! The letter (surat keterangan selesai isolasi): written when a stay is confirmed to be over,
//! sent with the thanks, and again whenever it is asked for. It is official, and therefore in
//! Indonesian whatever the chat's language is; it says nothing of health, nor why somebody
//! isolated.

use chrono::NaiveDate;

use super::card::{self, Seen};
use super::word::Word;
use super::{Memo, Reader, standing_of};
use crate::config::Village;
use crate::domain::access::{Grant, Role};
use crate::domain::id::{IsolationId, PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::person::Person;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Contents, Document, Keyboard, Lane};
use crate::features::{self, Desk, Visit, dialogue, home, neighbours};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};
use crate::report::letter::{Letter as Printed, Signer};

/// The file's name: whoever holds the telephone sees it, so it names nobody.
const FILE: &str = "surat-selesai-isolasi.pdf";

/// Writes the letter of a stay that is over, with the next number.
pub(super) async fn write(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    stay: &Isolation,
    by: PersonId,
) -> Result<Letter, Fault> {
    let village = desk.house.village(&person.village);
    let letter = Letter {
        person: person.id,
        isolation: stay.id,
        village: person.village.clone(),
        serial: 0,
        issued: desk.today(&person.village),
        at: desk.now(),
        by,
        name: person.name.clone(),
        born: person.birth.year(),
        rt_rw: person.rt_rw,
        first_day: stay.day_zero,
        village_head: village.and_then(|village| village.office.head.clone()),
        puskesmas_head: village.and_then(|village| village.puskesmas.head.clone()),
        withdrawn: None,
    };
    register::letter::write(desk.tx, letter).await
}

/// The letter as a file; without one, should it be impossible to draw, the words are sent
/// alone: a decision is not lost for a picture.
pub(super) fn send(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    letter: &Letter,
    words: Html,
    keyboard: Keyboard,
) -> Result<(), Fault> {
    send_with(desk, chat, letter, (words, keyboard), None)
}

/// The same with the thanks: should it not arrive, it is heard of.
pub(super) fn send_thanks(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    letter: &Letter,
    said: (Html, Keyboard),
) -> Result<(), Fault> {
    let memo = Memo::Thanks {
        person: letter.person,
        isolation: letter.isolation,
    };
    send_with(
        desk,
        chat,
        letter,
        said,
        Some(features::Memo::Release(memo)),
    )
}

fn send_with(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    letter: &Letter,
    (words, keyboard): (Html, Keyboard),
    memo: Option<features::Memo>,
) -> Result<(), Fault> {
    let body = match file(desk, letter) {
        Some(file) => Body::Document {
            file,
            caption: words.fit_caption().into_string(),
            keyboard,
        },
        None => Body::Text {
            html: words.fit_message().into_string(),
            keyboard,
        },
    };
    desk.send_body(chat, Lane::Reply, body, memo).map(drop)
}

/// It did not arrive: whoever has decided has it brought.
pub(super) async fn refused(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    isolation: IsolationId,
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let letter = register::letter::newest(desk.tx, person.id).await?;
    match letter.filter(|letter| letter.isolation == isolation) {
        Some(letter) => to_the_officer(desk, &person, &letter).await,
        None => Ok(()),
    }
}

fn file(desk: &Desk<'_, '_>, letter: &Letter) -> Option<Document> {
    let village = desk.house.village(&letter.village)?;
    let bytes = match printed(desk, village, letter).pdf() {
        Ok(bytes) => bytes,
        Err(cause) => {
            log::error!(cause:% = cause; "a letter can't be drawn; it is sent without");
            return None;
        }
    };
    let contents = Contents::new(bytes).ok()?;
    Some(Document {
        name: FILE.to_owned(),
        mime: "application/pdf".to_owned(),
        contents,
    })
}

/// What stands on it.
fn printed(desk: &Desk<'_, '_>, village: &Village, letter: &Letter) -> Printed {
    let said = |msg: Msg| desk.say(Language::Id, msg).to_plain();
    let bare = |id: &'static str| said(Msg::new(id));
    let date = |day: NaiveDate| desk.house.locales.date(Language::Id, day);
    let named =
        |id: &'static str, name: &str| said(Msg::new(id).plain("name", name.to_uppercase()));
    let puskesmas = |id: &'static str| {
        said(
            Msg::new(id)
                .plain("puskesmas", &village.puskesmas.name)
                .plain("phone", village.puskesmas.phone.to_string()),
        )
    };
    let address = Msg::new("letter-address-line")
        .plain("place", letter.rt_rw.to_string())
        .plain("village", &village.name)
        .plain("kecamatan", &village.kecamatan);
    let days = Msg::new("letter-days-line")
        .plain("first", date(letter.first_day))
        .plain("last", date(letter.issued));
    let mark = desk.tx.mark(letter.words().as_bytes());
    Printed {
        heading: [
            named("letter-kabupaten", &desk.house.config.tenant.name),
            named("letter-kecamatan", &village.kecamatan),
            named("letter-village", &village.name),
        ],
        address: village.office.address.clone(),
        title: bare("letter-title"),
        number: said(Msg::new("letter-number").plain("number", letter.number())),
        opening: bare("letter-opening"),
        rows: vec![
            [bare("letter-name"), letter.name.as_str().to_owned()],
            [bare("letter-born"), letter.born.to_string()],
            [bare("letter-address"), said(address)],
            [bare("letter-days"), said(days)],
        ],
        body: vec![puskesmas("letter-body"), bare("letter-welcome")],
        place_and_day: said(
            Msg::new("letter-place-day")
                .plain("village", &village.name)
                .plain("date", date(letter.issued)),
        ),
        signers: [
            Signer {
                office: puskesmas("letter-puskesmas-head"),
                name: letter.puskesmas_head.clone(),
            },
            Signer {
                office: format!("{} {}", village.office.head_title, village.name),
                name: letter.village_head.clone(),
            },
        ],
        code: letter.code(mark),
        note: vec![puskesmas("letter-check"), bare("letter-electronic")],
    }
}

/// The letter to the officer who has ended the stay of somebody whom no chat reaches.
pub(super) async fn to_the_officer(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    letter: &Letter,
) -> Result<(), Fault> {
    let Some(member) = register::staff::find(desk.tx, letter.by).await? else {
        return Ok(());
    };
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let reader = Reader {
        desk,
        language,
        standing: standing_of(desk, &member),
    };
    let msg = Msg::new("release-letter-unreached")
        .text("name", person.name.as_str())
        .plain("place", person.rt_rw.to_string());
    let words = reader.say(msg);
    let deliver = deliver_button(&reader, person.id);
    let keyboard = Keyboard::Inline(vec![vec![deliver]]);
    send(desk, chat, letter, words, keyboard)
}

/// Sends it on to whoever brings it.
pub(super) fn deliver_button(reader: &Reader<'_, '_, '_>, person: PersonId) -> Button {
    let label = Msg::new("release-deliver-button");
    reader.button(label, Word::Deliver.name(), person.bits())
}

/// Whoever isolated, or reports for them, wants it again.
pub(super) async fn again(visit: &mut Visit<'_, '_>, bits: u64) -> Result<(), Fault> {
    let Some((person, _)) = visit.reports_for(bits).await? else {
        return dialogue::old_button(visit).await;
    };
    let Some(letter) = register::letter::newest(visit.desk.tx, person.id).await? else {
        visit.popup(Msg::new("release-no-letter"));
        return Ok(());
    };
    let name = visit.desk.address(visit.language, &person);
    let words = visit.say(Msg::new("release-letter-again").plain("person", name));
    let keyboard = home::way_back(&visit.desk, visit.language);
    let chat = visit.chat;
    send(&mut visit.desk, chat, &letter, words, keyboard)
}

/// An officer wants it: to print it, or to have it brought.
pub(super) async fn press(
    visit: &mut Visit<'_, '_>,
    word: Word,
    id: PersonId,
) -> Result<(), Fault> {
    let Some(Seen { person, .. }) = card::seen(visit, id).await? else {
        return Ok(());
    };
    let Some(letter) = register::letter::newest(visit.desk.tx, person.id).await? else {
        visit.popup(Msg::new("release-no-letter"));
        return Ok(());
    };
    match word == Word::Deliver {
        true => deliver(visit, &person, &letter).await,
        false => print(visit, &person, &letter),
    }
}

fn print(visit: &mut Visit<'_, '_>, person: &Person, letter: &Letter) -> Result<(), Fault> {
    if let Some(who) = visit.account.person {
        audit::looked(visit.desk.tx, who, person.id, Why::Released)?;
    }
    let msg = Msg::new("release-letter-of")
        .text("name", person.name.as_str())
        .plain("place", person.rt_rw.to_string());
    let words = visit.say(msg);
    let reader = Reader::here(visit);
    let keyboard = Keyboard::Inline(vec![vec![deliver_button(&reader, person.id)]]);
    let chat = visit.chat;
    send(&mut visit.desk, chat, letter, words, keyboard)
}

/// To the village officers, who have a printer; where there is none, to whoever is nearest.
async fn deliver(visit: &mut Visit<'_, '_>, person: &Person, letter: &Letter) -> Result<(), Fault> {
    let staff = register::staff::all(visit.desk.tx).await?;
    let place = person.area();
    let by = visit.account.person;
    let is_officer = |member: &&StaffMember| {
        let has = |grant: &Grant| grant.role == Role::VillageOfficer && grant.area.contains(&place);
        !member.unreachable && Some(member.id) != by && member.grants.iter().any(has)
    };
    let mut bearers: Vec<&StaffMember> = staff.iter().filter(is_officer).collect();
    if bearers.is_empty() {
        bearers = neighbours::nearest(&staff, &place, by);
    }
    bearers.retain(|member| member.id != person.id);
    for member in &bearers {
        let chat = ChatId(member.chat);
        let language = visit.desk.language_of(chat).await?;
        let msg = Msg::new("release-letter-bring")
            .text("name", person.name.as_str())
            .plain("place", person.rt_rw.to_string());
        let words = visit.desk.say(language, msg);
        let keyboard = home::way_back(&visit.desk, language);
        send(&mut visit.desk, chat, letter, words, keyboard)?;
        audit::looked(visit.desk.tx, member.id, person.id, Why::Released)?;
    }
    visit.toast(match bearers.len() {
        0 => Msg::new("release-nobody-brings"),
        _ => Msg::new("release-delivered-toast").text(
            "names",
            bearers
                .iter()
                .map(|member| member.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        ),
    });
    Ok(())
}
