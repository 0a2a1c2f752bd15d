use serde_json::{Value, json};

use super::super::line::NetworkTrouble;
use super::*;
use crate::engine::outgoing::{Contents, Document, Lane, MessageHandle, MessageRef};

const OURS: MessageRef = MessageRef::Sent(MessageHandle(3));

fn row(body: Body, target: EditTarget) -> OutboxRow {
    OutboxRow {
        handle: MessageHandle(4),
        outgoing: Outgoing {
            chat: ChatId(7),
            lane: Lane::Reply,
            body,
            memo: None,
        },
        target,
    }
}

fn text(keyboard: Keyboard) -> OutboxRow {
    let html = "<b>Sari</b> &lt;3".to_owned();
    row(Body::Text { html, keyboard }, EditTarget::NotNeeded)
}

/// The call's parameters as they go over the wire.
fn wire(row: &OutboxRow) -> Value {
    let Rendered::Call(call) = render(row) else {
        panic!("a call");
    };
    match call {
        Call::Send(payload) => serde_json::to_value(payload),
        Call::Copy(payload) => serde_json::to_value(payload),
        Call::Draw(draw) => return draw.blank.parameters,
        Call::Upload(upload) => return upload.parameters,
        Call::Make(make) => return make.blank.parameters,
        Call::Fetch(_) => panic!("no parameters"),
        Call::Edit(payload) => serde_json::to_value(payload),
        Call::EditCaption(payload) => serde_json::to_value(payload),
        Call::EditButtons(payload) => serde_json::to_value(payload),
        Call::SetMenu(payload) => serde_json::to_value(payload),
        Call::DeleteMenu(payload) => serde_json::to_value(payload),
    }
    .unwrap()
}

fn buttons() -> Vec<Vec<Button>> {
    let press = ButtonAction::Press("a1:ok".into());
    let link = ButtonAction::Link("https://example.org/x".into());
    vec![
        vec![Button {
            label: "Ya".into(),
            action: press,
        }],
        vec![Button {
            label: "Peta".into(),
            action: link,
        }],
    ]
}

#[test]
fn a_copy_names_both_chats_and_shows_no_sender() {
    let copy = Body::Copy {
        from: ChatId(8),
        message: TelegramMessageId(12),
    };
    assert_eq!(
        wire(&row(copy, EditTarget::NotNeeded)),
        json!({"chat_id": 7, "from_chat_id": 8, "message_id": 12})
    );
}

#[test]
fn a_document_goes_out_as_it_is_with_its_caption() {
    let document = |caption: &str| Body::Document {
        file: Document {
            name: "data.csv".into(),
            mime: "text/csv".into(),
            contents: Contents::new(b"a;b".to_vec()).unwrap(),
        },
        caption: caption.to_owned(),
        keyboard: Keyboard::Inline(vec![]),
    };
    let bare = json!({
        "chat_id": 7,
        "document": "attach://file",
        "disable_content_type_detection": true,
        "reply_markup": {"inline_keyboard": []},
    });
    assert_eq!(wire(&row(document(""), EditTarget::NotNeeded)), bare);
    let said = wire(&row(document("<b>Data</b>"), EditTarget::NotNeeded));
    assert_eq!(said["caption"], json!("<b>Data</b>"));
    assert_eq!(said["parse_mode"], json!("HTML"));
}

/// With so many complaints no sheet is high enough.
fn photo(complaints: usize) -> OutboxRow {
    let mut days: Value =
        serde_json::from_str(include_str!("../../report/days/tests/days.v1.json")).unwrap();
    let one = days["days"]["complaints"][0].clone();
    days["days"]["complaints"] = vec![one; complaints].into();
    let body = Body::Photo {
        picture: serde_json::from_value(days).unwrap(),
        caption: "<b>Grafik</b>".into(),
        instead: "Grafik tidak dapat dibuat".into(),
        keyboard: Keyboard::Inline(buttons()),
    };
    row(body, EditTarget::NotNeeded)
}

#[tokio::test]
async fn a_picture_is_drawn_when_it_leaves() {
    let said = wire(&photo(1));
    assert_eq!(said["photo"], json!("attach://file"));
    assert_eq!(said["caption"], json!("<b>Grafik</b>"));
    let Rendered::Call(Call::Draw(draw)) = render(&photo(1)) else {
        panic!("a picture");
    };
    let upload = draw.upload().await.unwrap();
    assert_eq!(upload.method, "SendPhoto");
    assert!(upload.file.bytes.starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn a_picture_that_can_not_be_sent_is_a_text() {
    let Rendered::Call(call) = render(&photo(40_000)) else {
        panic!("a call");
    };
    let Call::Draw(draw) = &call else {
        panic!("a picture");
    };
    let why = draw.upload().await.unwrap_err();
    let refused = CallError::Refused {
        code: 400,
        reason: ApiError::Unknown("Bad Request: IMAGE_PROCESS_FAILED".into()),
    };
    for error in [CallError::NotDrawn(why), refused] {
        let Some(Call::Send(text)) = call.instead(&Err(error)) else {
            panic!("a text");
        };
        assert_eq!(text.text, "Grafik tidak dapat dibuat");
        assert!(text.reply_markup.is_some());
    }
    let passing = CallError::Network(NetworkTrouble::Timeout);
    assert!(call.instead(&Err(passing)).is_none());
    let blocked = CallError::Refused {
        code: 403,
        reason: ApiError::BotBlocked,
    };
    assert!(call.instead(&Err(blocked)).is_none());
}

#[test]
fn only_a_message_that_has_no_text_gets_a_caption_instead() {
    let edit = Body::Edit {
        of: OURS,
        html: "<b>hari 4</b>".into(),
        buttons: buttons(),
    };
    let known = EditTarget::Known(TelegramMessageId(55));
    let Rendered::Call(call) = render(&row(edit, known)) else {
        panic!("a call");
    };
    let no = |words: &str| {
        let reason = ApiError::Unknown(words.into());
        Err(CallError::Refused { code: 400, reason })
    };
    let nothing = no("Bad Request: there is no text in the message to edit");
    let Some(Call::EditCaption(caption)) = call.instead(&nothing) else {
        panic!("a caption");
    };
    let said = serde_json::to_value(caption).unwrap();
    assert_eq!(said["caption"], json!("<b>hari 4</b>"));
    assert_eq!(said["message_id"], json!(55));
    assert_eq!(said["parse_mode"], json!("HTML"));
    assert_eq!(said["reply_markup"]["inline_keyboard"][0][0]["text"], "Ya");
    assert!(
        call.instead(&no("Bad Request: message to edit not found"))
            .is_none()
    );
    let lost = Err(CallError::Network(NetworkTrouble::Timeout));
    assert!(call.instead(&lost).is_none());
}

#[test]
fn a_copy_that_finds_a_chat_no_more_gives_no_chat_up() {
    let lost = |reason| {
        let error = not_of_this_chat(CallError::Refused { code: 400, reason });
        verdict(&Err(error))
    };
    let unsendable = Verdict::Settled(Delivery::Refused(Refusal::Unsendable));
    assert_eq!(lost(ApiError::ChatNotFound), unsendable);
    assert_eq!(lost(ApiError::MessageToCopyNotFound), unsendable);
    let blocked = Verdict::Settled(Delivery::Refused(Refusal::Blocked));
    assert_eq!(lost(ApiError::BotBlocked), blocked);
}

#[test]
fn a_message_is_html_without_previews() {
    assert_eq!(
        wire(&text(Keyboard::None)),
        json!({
            "chat_id": 7,
            "text": "<b>Sari</b> &lt;3",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": true},
        })
    );
}

#[test]
fn keyboards_come_out_as_telegram_wants_them() {
    let keyboard = |keyboard| wire(&text(keyboard))["reply_markup"].clone();
    assert_eq!(
        keyboard(Keyboard::Inline(buttons())),
        json!({"inline_keyboard": [
            [{"text": "Ya", "callback_data": "a1:ok"}],
            [{"text": "Peta", "url": "https://example.org/x"}],
        ]})
    );
    let rows = vec![
        vec![ReplyButton::ShareContact("Nomor saya".into())],
        vec![
            ReplyButton::ShareLocation("Di sini".into()),
            ReplyButton::Text("Lewati".into()),
        ],
    ];
    assert_eq!(
        keyboard(Keyboard::Reply(rows)),
        json!({
            "keyboard": [
                [{"text": "Nomor saya", "request_contact": true}],
                [{"text": "Di sini", "request_location": true}, {"text": "Lewati"}],
            ],
            "resize_keyboard": true,
            "one_time_keyboard": true,
        })
    );
    assert_eq!(
        keyboard(Keyboard::RemoveReply),
        json!({"remove_keyboard": true})
    );
}

#[test]
fn an_edit_names_its_message_and_says_which_buttons_stay() {
    let known = EditTarget::Known(TelegramMessageId(55));
    let edit = Body::Edit {
        of: OURS,
        html: "selesai".into(),
        buttons: vec![],
    };
    assert_eq!(
        wire(&row(edit, known)),
        json!({
            "chat_id": 7,
            "message_id": 55,
            "text": "selesai",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": true},
            "reply_markup": {"inline_keyboard": []},
        })
    );
    let edit = Body::EditButtons {
        of: OURS,
        buttons: vec![],
    };
    assert_eq!(
        wire(&row(edit, known)),
        json!({"chat_id": 7, "message_id": 55, "reply_markup": {"inline_keyboard": []}})
    );
}

#[test]
fn an_edit_waits_for_its_message_and_is_given_up_when_that_never_was() {
    let edit = Body::EditButtons {
        of: OURS,
        buttons: vec![],
    };
    assert_eq!(
        render(&row(edit.clone(), EditTarget::NotYetSent)),
        Rendered::NotYet
    );
    assert_eq!(render(&row(edit, EditTarget::NeverSent)), Rendered::Never);
}

#[test]
fn a_menu_belongs_to_its_chat_and_an_empty_one_is_deleted() {
    let commands = vec![("lapor".to_owned(), "Lapor keadaan".to_owned())];
    let menu = |commands| wire(&row(Body::Menu { commands }, EditTarget::NotNeeded));
    let scope = json!({"type": "chat", "chat_id": 7});
    assert_eq!(
        menu(commands),
        json!({"commands": [{"command": "lapor", "description": "Lapor keadaan"}], "scope": scope})
    );
    assert_eq!(menu(vec![]), json!({"scope": scope}));
}

#[test]
fn a_link_that_is_none_makes_the_row_unsendable_and_not_a_panic() {
    let action = ButtonAction::Link("bukan tautan".into());
    let rows = vec![vec![Button {
        label: "x".into(),
        action,
    }]];
    assert_eq!(render(&text(Keyboard::Inline(rows))), Rendered::Never);
}

fn refusal(code: u16, words: &str) -> Verdict {
    let reason = serde_json::from_value(json!(words)).unwrap();
    verdict(&Err(CallError::Refused { code, reason }))
}

#[test]
fn a_yes_books_the_number_of_a_message() {
    let yes = |result| verdict(&Ok(Told::from(result)));
    let booked = |message| Verdict::Settled(Delivery::Delivered { message });
    assert_eq!(
        yes(json!({"message_id": 9})),
        booked(Some(TelegramMessageId(9)))
    );
    assert_eq!(yes(json!(true)), booked(None));
}

#[test]
fn each_refusal_is_known_for_what_it_is() {
    let cases = [
        (
            403,
            "Forbidden: bot was blocked by the user",
            Refusal::Blocked,
        ),
        (
            403,
            "Forbidden: bot was kicked from the group chat",
            Refusal::Blocked,
        ),
        (
            403,
            "Forbidden: bot was kicked from the supergroup chat",
            Refusal::Blocked,
        ),
        (
            403,
            "Forbidden: bot can't initiate conversation with a user",
            Refusal::Blocked,
        ),
        (
            403,
            "Forbidden: bot is not a member of the channel chat",
            Refusal::Blocked,
        ),
        (403, "Forbidden: of 2031", Refusal::Blocked),
        (
            400,
            "Bad Request: not enough rights to send text messages to the chat",
            Refusal::Blocked,
        ),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Refusal::Blocked),
        (403, "Forbidden: user is deactivated", Refusal::Deactivated),
        (400, "Bad Request: chat not found", Refusal::NotFound),
        (400, "Bad Request: user not found", Refusal::NotFound),
        (400, "Bad Request: PEER_ID_INVALID", Refusal::NotFound),
        (
            400,
            "Bad Request: message to edit not found",
            Refusal::Unsendable,
        ),
        (
            400,
            "Bad Request: message can't be edited",
            Refusal::Unsendable,
        ),
        (400, "Bad Request: message is too long", Refusal::Unsendable),
        (400, "Bad Request: MESSAGE_TOO_LONG", Refusal::Unsendable),
        (
            400,
            "Bad Request: message text is empty",
            Refusal::Unsendable,
        ),
        (400, "Bad Request: BUTTON_DATA_INVALID", Refusal::Unsendable),
        (
            400,
            "Bad Request: can't parse entities: Unexpected end tag at byte offset 3",
            Refusal::Unsendable,
        ),
        (400, "Bad Request: of 2031", Refusal::Unsendable),
    ];
    for (code, words, expected) in cases {
        let settled = Verdict::Settled(Delivery::Refused(expected));
        assert_eq!(refusal(code, words), settled, "{words}");
    }
}

#[test]
fn an_edit_that_changes_nothing_is_done() {
    let done = Verdict::Settled(Delivery::Delivered { message: None });
    let words = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
    assert_eq!(refusal(400, words), done);
    assert_eq!(refusal(400, "Bad Request: message is not modified"), done);
}

#[test]
fn what_may_pass_is_tried_again() {
    for error in [
        CallError::Unwell(502),
        CallError::Garbled,
        CallError::Unauthorized,
        CallError::Network(NetworkTrouble::Timeout),
        CallError::Network(NetworkTrouble::NoConnection),
    ] {
        assert_eq!(verdict(&Err(error)), Verdict::TryAgain);
    }
    assert_eq!(refusal(408, "Request Timeout"), Verdict::TryAgain);
    let wait = Duration::from_secs(4);
    assert_eq!(
        verdict(&Err(CallError::RetryAfter(wait))),
        Verdict::Wait(wait)
    );
    let moved = Verdict::Settled(Delivery::Moved(ChatId(-1009)));
    assert_eq!(verdict(&Err(CallError::Moved(ChatId(-1009)))), moved);
}
