//! A call that carries a file, as the form that Telegram takes it in (multipart/form-data).
//!
//! teloxide would read its own files in its own `Request::send`, which [`super::line`] does
//! not use. Its payloads name the parameters all the same; the file goes beside them, under
//! the name by which the payload refers to it.

use serde::Serialize;
use serde_json::Value;
use teloxide::requests::Payload;
use teloxide::types::{FileId, InputFile};

/// The part of the form that is the file.
const PART: &str = "file";

/// A file as it goes out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct File {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// A call with a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Upload {
    pub method: &'static str,
    /// All parameters; one of them is [`attached`].
    pub parameters: Value,
    pub file: File,
}

/// What stands in a payload for the file that comes with it.
pub(super) fn attached() -> InputFile {
    InputFile::file_id(FileId(format!("attach://{PART}")))
}

impl Upload {
    /// The call of a payload that names the file as [`attached`]. `None` when the payload
    /// can't be put into words (a bug).
    pub fn new<P: Payload + Serialize>(payload: &P, file: File) -> Option<Self> {
        Some(Self {
            method: P::NAME,
            parameters: serde_json::to_value(payload).ok()?,
            file,
        })
    }

    /// The content type and the body of the form.
    pub fn form(&self) -> (String, Vec<u8>) {
        let boundary = self.boundary();
        let mut body = Vec::with_capacity(self.file.bytes.len() + 2048);
        for (name, value) in self.parameters.as_object().into_iter().flatten() {
            let value = match value {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let head =
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value.as_bytes());
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(self.file_head(&boundary).as_bytes());
        body.extend_from_slice(&self.file.bytes);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={boundary}"), body)
    }

    fn file_head(&self, boundary: &str) -> String {
        let (name, mime) = (in_quotes(&self.file.name), in_quotes(&self.file.mime));
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{PART}\"; filename=\"{name}\"\r\nContent-Type: {mime}\r\n\r\n"
        )
    }

    /// A line that stands nowhere in what is sent.
    fn boundary(&self) -> String {
        let parameters = self.parameters.to_string();
        let occurs =
            |line: &str| parameters.contains(line) || contains(&self.file.bytes, line.as_bytes());
        let mut number = 0_u32;
        loop {
            let line = format!("siaga-desa-{number:08x}-berkas");
            if !occurs(&line) {
                return line;
            }
            number += 1;
        }
    }
}

fn contains(whole: &[u8], part: &[u8]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}

/// What may stand between quotation marks in the head of a part.
fn in_quotes(text: &str) -> String {
    let breaks = |letter: &char| letter.is_control() || matches!(letter, '"' | '\\');
    text.chars().filter(|letter| !breaks(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn upload(parameters: Value, name: &str, bytes: &[u8]) -> Upload {
        Upload {
            method: "SendDocument",
            parameters,
            file: File {
                name: name.into(),
                mime: "text/csv".into(),
                bytes: bytes.to_vec(),
            },
        }
    }

    #[test]
    fn a_form_has_a_part_for_each_parameter_and_one_for_the_file() {
        let parameters = json!({"chat_id": 7, "reply_markup": {"inline_keyboard": []}});
        let (kind, body) = upload(parameters, "data.csv", b"a;b").form();
        assert_eq!(
            kind,
            "multipart/form-data; boundary=siaga-desa-00000000-berkas"
        );
        let expected = [
            "--siaga-desa-00000000-berkas",
            "Content-Disposition: form-data; name=\"chat_id\"",
            "",
            "7",
            "--siaga-desa-00000000-berkas",
            "Content-Disposition: form-data; name=\"reply_markup\"",
            "",
            "{\"inline_keyboard\":[]}",
            "--siaga-desa-00000000-berkas",
            "Content-Disposition: form-data; name=\"file\"; filename=\"data.csv\"",
            "Content-Type: text/csv",
            "",
            "a;b",
            "--siaga-desa-00000000-berkas--",
            "",
        ];
        assert_eq!(String::from_utf8(body).unwrap(), expected.join("\r\n"));
    }

    #[test]
    fn what_is_sent_can_not_end_its_own_part() {
        let line = "--siaga-desa-00000000-berkas";
        let (kind, _) = upload(json!({"caption": line}), "x", b"x").form();
        assert!(kind.ends_with("siaga-desa-00000001-berkas"));
        let (kind, _) = upload(json!({}), "x", line.as_bytes()).form();
        assert!(kind.ends_with("siaga-desa-00000001-berkas"));
    }

    #[test]
    fn a_name_stays_between_its_quotation_marks() {
        let (_, body) = upload(json!({}), "a\"\r\nX: 1.csv", b"x").form();
        let body = String::from_utf8(body).unwrap();
        assert!(body.contains("filename=\"aX: 1.csv\"\r\n"), "{body}");
    }

    #[test]
    fn a_payload_refers_to_the_file_by_its_part() {
        let said = serde_json::to_value(attached()).unwrap();
        assert_eq!(said, json!("attach://file"));
    }
}
