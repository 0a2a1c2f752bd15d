//! Messages that carry files, and the files themselves.

use serde_json::{Map, Value, json};

use crate::drill::answer::{Answer, Refusal};
use crate::drill::params::{Params, Upload};
use crate::drill::state::{State, StoredFile};

use super::send::{self, checked_caption};

/// The fields that may hold the file, in the order in which they are looked for.
const KINDS: [&str; 8] = [
    "photo",
    "document",
    "voice",
    "audio",
    "video",
    "animation",
    "video_note",
    "sticker",
];

/// Keeps a file and describes it as the Bot API does.
pub(in crate::drill) fn store(state: &mut State, kind: &str, upload: &Upload) -> Value {
    let number = state.number();
    let id = format!("siagafile{number:08}");
    let ending = upload.name.rsplit_once('.').map_or("bin", |(_, end)| end);
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).collect();
    let file = StoredFile {
        path: format!("{kind}s/file_{number}.{ending}"),
        mime: mime_of(upload, &ending),
        bytes: upload.bytes.clone(),
    };
    let described = describe(kind, &id, number, upload, &file.mime);
    state.files.insert(id, file);
    described
}

fn mime_of(upload: &Upload, ending: &str) -> String {
    let told = upload
        .mime
        .clone()
        .filter(|mime| mime != "application/octet-stream");
    told.unwrap_or_else(|| {
        match ending.to_ascii_lowercase().as_str() {
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "ogg" | "oga" => "audio/ogg",
            "pdf" => "application/pdf",
            "csv" => "text/csv",
            "html" => "text/html",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "application/octet-stream",
        }
        .to_owned()
    })
}

fn describe(kind: &str, id: &str, number: u64, upload: &Upload, mime: &str) -> Value {
    let basic = json!({
        "file_id": id, "file_unique_id": format!("u{number}"), "file_size": upload.bytes.len(),
    });
    let (width, height) = size_of(&upload.bytes);
    let more = match kind {
        "photo" => json!({ "width": width, "height": height }),
        "document" => json!({ "file_name": upload.name, "mime_type": mime }),
        "voice" => json!({ "duration": 3, "mime_type": "audio/ogg" }),
        "audio" => json!({ "duration": 3, "mime_type": mime, "file_name": upload.name }),
        "video" | "animation" => {
            json!({ "width": 640, "height": 360, "duration": 3, "mime_type": "video/mp4" })
        }
        "video_note" => json!({ "length": 240, "duration": 3 }),
        _ => json!({
            "type": "regular", "width": 512, "height": 512,
            "is_animated": false, "is_video": false, "emoji": "🙏",
        }),
    };
    let described = super::with(basic, more);
    if kind == "photo" {
        json!([described])
    } else {
        described
    }
}

/// Width and height of a PNG; a common size for anything else.
fn size_of(bytes: &[u8]) -> (u32, u32) {
    let number = |from: usize| -> Option<u32> {
        let four: [u8; 4] = bytes.get(from..from + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let png = bytes.starts_with(b"\x89PNG");
    let size = png.then(|| Some((number(16)?, number(20)?))).flatten();
    size.unwrap_or((800, 600))
}

fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG")
        || bytes.starts_with(b"\xFF\xD8\xFF")
        || bytes.starts_with(b"GIF8")
        || bytes.get(8..12) == Some(b"WEBP".as_slice())
}

/// The file of a field: uploaded, or one that the server already has.
fn file_of(state: &mut State, params: &Params, kind: &str, value: &str) -> Answer {
    let attached = value.strip_prefix("attach://").unwrap_or(kind);
    if let Some(upload) = params.files.get(attached) {
        if upload.bytes.is_empty() {
            return Err(Refusal::bad("file must be non-empty"));
        }
        if kind == "photo" && !is_picture(&upload.bytes) {
            return Err(Refusal::bad("IMAGE_PROCESS_FAILED"));
        }
        return Ok(store(state, kind, upload));
    }
    if value.starts_with("http://") || value.starts_with("https://") {
        return Err(Refusal::bad("failed to get HTTP URL content"));
    }
    let Some(known) = state.files.get(value) else {
        return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
    };
    let upload = Upload {
        name: known.path.rsplit('/').next().unwrap_or("file").to_owned(),
        mime: Some(known.mime.clone()),
        bytes: known.bytes.clone(),
    };
    Ok(store(state, kind, &upload))
}

pub(super) fn send_media(state: &mut State, params: &Params) -> Answer {
    let draft = send::draft(state, params)?;
    let sent = checked_caption(params)?;
    let kind = KINDS
        .into_iter()
        .find(|kind| params.fields.contains_key(*kind) || params.files.contains_key(*kind))
        .ok_or_else(|| Refusal::bad("there is no media in the request"))?;
    let value = params.text(kind).unwrap_or_default();
    let file = file_of(state, params, kind, &value)?;
    let body = Map::from_iter([(kind.to_owned(), file)]);
    Ok(send::post(state, draft, sent, body))
}

pub(super) fn send_media_group(state: &mut State, params: &Params) -> Answer {
    let media = params.json("media")?.unwrap_or_default();
    let media = media.as_array().cloned().unwrap_or_default();
    if !(2..=10).contains(&media.len()) {
        return Err(Refusal::bad(
            "group send failed: an album must have 2 to 10 items",
        ));
    }
    let album = state.number().to_string();
    let mut made = Vec::new();
    for item in media {
        let draft = send::draft(state, params)?;
        let kind = item.get("type").and_then(Value::as_str).unwrap_or("photo");
        let value = item
            .get("media")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let file = file_of(state, params, kind, value)?;
        let sent = checked_caption(&Params::from_json(item.clone()))?;
        let body = Map::from_iter([
            (kind.to_owned(), file),
            ("media_group_id".to_owned(), json!(album)),
        ]);
        made.push(send::post(state, draft, sent, body));
    }
    Ok(Value::Array(made))
}

pub(super) fn get_file(state: &mut State, params: &Params) -> Answer {
    let id = params.text("file_id").unwrap_or_default();
    let file = state
        .files
        .get(&id)
        .ok_or_else(|| Refusal::bad("invalid file_id"))?;
    Ok(json!({
        "file_id": id, "file_unique_id": format!("u{id}"),
        "file_size": file.bytes.len(), "file_path": file.path,
    }))
}
