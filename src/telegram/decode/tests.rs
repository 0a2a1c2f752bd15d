//! Samples in the shape of the Bot API's own examples, one for each kind of update.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::decode;
use crate::clock::Moment;
use crate::engine::incoming::{
    AccountId, ChatId, ChatKind, MediaKind, Sender, TelegramMessageId, What,
};

const SAID_AT: i64 = 1_586_660_400;

fn sari() -> Value {
    json!({"id": 7, "is_bot": false, "first_name": "Sari", "last_name": "W", "language_code": "id"})
}

fn private() -> Value {
    json!({"id": 7, "type": "private", "first_name": "Sari"})
}

fn group() -> Value {
    json!({"id": -1007, "type": "supergroup", "title": "RT 3"})
}

/// A message of Sari's in her own chat, with these fields besides.
fn message_with(fields: Value) -> Value {
    let mut message = json!({"message_id": 12, "date": SAID_AT, "from": sari(), "chat": private()});
    for (key, value) in fields.as_object().unwrap() {
        message[key] = value.clone();
    }
    message
}

fn update(kind: &str, content: Value) -> Value {
    json!({"update_id": 900, kind: content})
}

fn what(raw: &Value) -> What {
    decode(raw).expect("understood").what
}

#[test]
fn a_typed_message_tells_who_where_when_and_what() {
    let incoming = decode(&update(
        "message",
        message_with(json!({"text": "/start x"})),
    ))
    .unwrap();
    assert_eq!(incoming.chat, ChatId(7));
    assert_eq!(incoming.chat_kind, ChatKind::Private);
    assert_eq!(incoming.said_at, Moment::from_timestamp(SAID_AT, 0));
    assert_eq!(
        incoming.sender,
        Some(Sender {
            account: AccountId(7),
            display_name: "Sari W".into(),
            language_code: Some("id".into()),
        })
    );
    assert_eq!(
        incoming.what,
        What::Text {
            message: TelegramMessageId(12),
            text: "/start x".into()
        }
    );
}

#[test]
fn a_correction_names_the_message_it_corrects_and_carries_its_own_time() {
    let raw = update(
        "edited_message",
        message_with(json!({"text": "37,8", "edit_date": SAID_AT + 60})),
    );
    let incoming = decode(&raw).unwrap();
    assert_eq!(incoming.said_at, Moment::from_timestamp(SAID_AT + 60, 0));
    assert_eq!(
        incoming.what,
        What::EditedText {
            message: TelegramMessageId(12),
            text: "37,8".into()
        }
    );
}

fn press_on(message: Value) -> Value {
    update(
        "callback_query",
        json!({"id": "c1", "from": sari(), "chat_instance": "1", "message": message, "data": "a1:b"}),
    )
}

#[test]
fn a_press_has_no_time_and_names_its_message_while_that_is_accessible() {
    let incoming = decode(&press_on(message_with(json!({"text": "Demam?"})))).unwrap();
    assert_eq!(incoming.said_at, None);
    let Message(message) = pressed(&incoming.what);
    assert_eq!(message, Some(TelegramMessageId(12)));

    let gone = json!({"chat": private(), "message_id": 12, "date": 0});
    let Message(message) = pressed(&what(&press_on(gone)));
    assert_eq!(message, None);
}

struct Message(Option<TelegramMessageId>);

fn pressed(what: &What) -> Message {
    match what {
        What::Press {
            message, callback, ..
        } => {
            assert_eq!(callback, "c1");
            Message(*message)
        }
        other => panic!("a press, not {other:?}"),
    }
}

#[test]
fn a_press_in_a_group_belongs_to_the_group_and_one_without_message_to_the_presser() {
    let in_group = json!({"chat": group(), "message_id": 3, "date": SAID_AT});
    assert_eq!(decode(&press_on(in_group)).unwrap().chat, ChatId(-1007));
    let inline = json!({"id": "c1", "from": sari(), "chat_instance": "1", "inline_message_id": "x", "data": "d"});
    assert_eq!(
        decode(&update("callback_query", inline)).unwrap().chat,
        ChatId(7)
    );
}

#[test]
fn a_game_button_is_no_press_of_ours() {
    let game =
        json!({"id": "c1", "from": sari(), "chat_instance": "1", "game_short_name": "catur"});
    assert_eq!(what(&update("callback_query", game)), What::Other);
}

#[test]
fn a_contact_card_may_be_somebody_elses() {
    let card = json!({"contact": {"phone_number": "628123", "first_name": "Budi", "user_id": 9}});
    assert_eq!(
        what(&update("message", message_with(card))),
        What::Contact {
            phone: "628123".into(),
            account: Some(AccountId(9)),
            name: "Budi".into()
        }
    );
}

#[test]
fn a_place_is_kept_in_millionths_also_when_it_is_a_venue() {
    let place = json!({"latitude": -7.556_789, "longitude": 110.831_234_4});
    let expected = What::Location {
        latitude_micro: -7_556_789,
        longitude_micro: 110_831_234,
    };
    let bare = message_with(json!({"location": place}));
    assert_eq!(what(&update("message", bare)), expected);
    let venue = message_with(json!({
        "venue": {"location": place, "title": "Posko", "address": "Jalan"}, "location": place
    }));
    assert_eq!(what(&update("message", venue)), expected);
    let nowhere = message_with(json!({"location": {"latitude": 1e300, "longitude": 0}}));
    assert_eq!(decode(&update("message", nowhere)), None);
}

#[test]
fn every_kind_of_media_is_media_with_its_caption() {
    let kinds = [
        ("photo", MediaKind::Photo),
        ("live_photo", MediaKind::Photo),
        ("voice", MediaKind::Voice),
        ("sticker", MediaKind::Sticker),
        ("animation", MediaKind::Other),
        ("audio", MediaKind::Other),
        ("checklist", MediaKind::Other),
        ("dice", MediaKind::Other),
        ("document", MediaKind::Other),
        ("game", MediaKind::Other),
        ("paid_media", MediaKind::Other),
        ("poll", MediaKind::Other),
        ("rich_message", MediaKind::Other),
        ("story", MediaKind::Other),
        ("video", MediaKind::Other),
        ("video_note", MediaKind::Other),
    ];
    for (field, kind) in kinds {
        let raw = update(
            "message",
            message_with(json!({field: {"new": ["shape"]}, "caption": "ini"})),
        );
        let expected = What::Media {
            message: TelegramMessageId(12),
            kind,
            caption: Some("ini".into()),
            file: None,
        };
        assert_eq!(what(&raw), expected, "{field}");
    }
}

#[test]
fn service_messages_mean_nothing_but_a_move() {
    for field in [
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "new_chat_photo",
        "delete_chat_photo",
        "group_chat_created",
        "pinned_message",
        "invoice",
        "successful_payment",
        "users_shared",
        "forum_topic_created",
        "video_chat_started",
        "web_app_data",
        "migrate_from_chat_id",
        "something_of_2031",
    ] {
        let raw = update("message", message_with(json!({field: true})));
        assert_eq!(what(&raw), What::Other, "{field}");
    }
    let mut moved = message_with(json!({"migrate_to_chat_id": -100_200_300_400_i64}));
    moved["chat"] = json!({"id": -5, "type": "group", "title": "RT 3"});
    let incoming = decode(&update("message", moved)).unwrap();
    assert_eq!(incoming.chat, ChatId(-5));
    assert_eq!(incoming.what, What::MovedTo(ChatId(-100_200_300_400)));
}

#[test]
fn edits_of_anything_but_text_mean_nothing() {
    let raw = update(
        "edited_message",
        message_with(json!({"location": {"latitude": 1, "longitude": 2}, "edit_date": 5})),
    );
    assert_eq!(what(&raw), What::Other);
}

#[test]
fn an_anonymous_admin_is_nobody() {
    let mut message = message_with(json!({"text": "halo", "sender_chat": group()}));
    message["chat"] = group();
    let incoming = decode(&update("message", message)).unwrap();
    assert_eq!(incoming.sender, None);
    assert_eq!(incoming.chat_kind, ChatKind::Group);
}

#[test]
fn a_channel_post_has_no_sender() {
    let post = json!({"message_id": 1, "date": SAID_AT, "chat": {"id": -9, "type": "channel"}, "text": "x"});
    for kind in ["channel_post", "edited_channel_post"] {
        let incoming = decode(&update(kind, post.clone())).unwrap();
        assert_eq!(incoming.chat_kind, ChatKind::Channel);
        assert_eq!(incoming.sender, None);
    }
}

fn change(old: Value, new: Value) -> What {
    what(&update(
        "my_chat_member",
        json!({"chat": private(), "from": sari(), "date": SAID_AT, "old_chat_member": old, "new_chat_member": new}),
    ))
}

#[test]
fn blocking_is_leaving_and_unblocking_is_joining() {
    let status = |status: &str| json!({"status": status, "user": {"id": 1}});
    assert_eq!(change(status("member"), status("kicked")), What::Left);
    assert_eq!(change(status("administrator"), status("left")), What::Left);
    assert_eq!(change(status("kicked"), status("member")), What::Joined);
    assert_eq!(
        change(status("left"), status("administrator")),
        What::Joined
    );
    assert_eq!(
        change(status("member"), status("administrator")),
        What::Other
    );
    let muted = json!({"status": "restricted", "is_member": true});
    let out = json!({"status": "restricted", "is_member": false});
    assert_eq!(change(status("member"), muted), What::Other);
    assert_eq!(change(status("member"), out), What::Left);
}

#[test]
fn kinds_that_were_not_asked_for_mean_nothing() {
    let with_chat = json!({"chat": private(), "date": SAID_AT, "message_id": 4, "text": "for another", "from": sari()});
    for kind in [
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "guest_message",
        "message_reaction",
        "message_reaction_count",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "a_kind_of_2031",
    ] {
        assert_eq!(
            what(&update(kind, with_chat.clone())),
            What::Other,
            "{kind}"
        );
    }
    for kind in [
        "inline_query",
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
    ] {
        let raw = update(kind, json!({"id": "1", "from": sari(), "query": "x"}));
        assert_eq!(what(&raw), What::Other, "{kind}");
    }
    for kind in ["business_connection", "poll_answer", "managed_bot"] {
        let raw = update(kind, json!({"id": "1", "user": sari()}));
        assert_eq!(what(&raw), What::Other, "{kind}");
    }
}

#[test]
fn what_belongs_to_nobody_is_kept_raw() {
    for raw in [
        update("poll", json!({"id": "1", "question": "?"})),
        update("message", json!({"some fields are missing": true})),
        update(
            "message",
            message_with(json!({"chat": {"id": 1, "type": "planet"}, "text": "x"})),
        ),
        update("callback_query", json!({"id": "1"})),
        json!({"update_id": 1}),
        json!(null),
        json!([1, 2]),
    ] {
        assert_eq!(decode(&raw), None, "{raw}");
    }
}

#[test]
fn an_unknown_detail_elsewhere_in_the_message_costs_no_words() {
    let raw = update(
        "message",
        message_with(json!({
            "text": "36,5",
            "reply_to_message": {"kind": "of 2031"},
            "entities": [{"type": "hologram"}],
            "forward_origin": 3,
        })),
    );
    assert!(matches!(what(&raw), What::Text { .. }));
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("private")),
    ];
    let key = prop_oneof![
        Just("message".to_owned()),
        Just("chat".to_owned()),
        Just("from".to_owned()),
        Just("text".to_owned()),
        Just("id".to_owned()),
        Just("date".to_owned()),
        "\\PC{0,6}",
    ];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// A good update in which one field, somewhere, is something else.
fn damaged() -> impl Strategy<Value = Value> {
    let samples = vec![
        update("message", message_with(json!({"text": "x"}))),
        update(
            "edited_message",
            message_with(json!({"text": "x", "edit_date": 3})),
        ),
        update(
            "message",
            message_with(json!({"contact": {"phone_number": "6", "first_name": "B"}})),
        ),
        update(
            "message",
            message_with(json!({"location": {"latitude": 1, "longitude": 2}})),
        ),
        press_on(message_with(json!({"text": "x"}))),
        update(
            "my_chat_member",
            json!({"chat": private(), "from": sari(), "date": 1, "old_chat_member": {"status": "left"}, "new_chat_member": {"status": "member"}}),
        ),
    ];
    (
        prop::sample::select(samples),
        any::<prop::sample::Index>(),
        any_json(),
    )
        .prop_map(|(mut sample, where_, with)| {
            let paths = paths_of(&sample);
            *sample
                .pointer_mut(&paths[where_.index(paths.len())])
                .unwrap() = with;
            sample
        })
}

fn paths_of(value: &Value) -> Vec<String> {
    let mut paths = vec![String::new()];
    if let Some(fields) = value.as_object() {
        for (key, inner) in fields {
            paths.extend(
                paths_of(inner)
                    .into_iter()
                    .map(|rest| format!("/{key}{rest}")),
            );
        }
    }
    paths
}

proptest! {
    #[test]
    fn whatever_comes_is_understood_or_kept_without_panic(raw in any_json()) {
        let _ = decode(&raw);
        let _ = decode(&json!({"update_id": 1, "message": raw}));
    }

    #[test]
    fn a_damaged_update_is_understood_or_kept_without_panic(raw in damaged()) {
        let _ = decode(&raw);
    }
}
