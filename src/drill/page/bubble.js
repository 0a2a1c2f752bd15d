// One message as a bubble: its words, its picture, its buttons, its hour.

import { icon } from "./icons.js";
import { el, render } from "./text.js";
import { hour, word } from "./words.js";

const PICTURE_LEAST = 96;
const PICTURE_MOST = 260;

/**
 * The bubble of a message. `on` is told what is pressed: `tap(message, row,
 * column, button)`, `command(text)`, `link(url)`, `edit(message)`.
 */
export function bubble(message, offset, on) {
  const mine = message.by === "me";
  const node = el("article", {
    class: `bubble ${mine ? "mine" : "theirs"} ${message.kind}`,
    "data-message": message.id,
    "data-author": mine ? "me" : message.by === "bot" ? "bot" : "other",
  });
  const card = el("div", { class: "card" });
  if (!mine && message.by !== "bot") card.append(el("b", { class: "from" }, message.by));
  const media = mediaOf(message);
  if (media) card.append(media);
  if (message.text) {
    const words = el("div", { class: "words", dir: "auto" });
    words.append(render(message.text, message.entities, on));
    card.append(words);
  }
  card.append(footOf(message, offset, mine, on));
  node.append(card);
  if (message.buttons.length > 0) node.append(keysOf(message, on));
  return node;
}

function footOf(message, offset, mine, on) {
  const local = message.sent + offset;
  const foot = el("div", { class: "foot" });
  if (mine && message.kind === "text") {
    foot.append(
      el("button", {
        type: "button", class: "edit", "data-act": "edit",
        "aria-label": `${word("edit")}: ${message.text.slice(0, 40)}`,
        onclick: () => on.edit(message),
      }, "✎"),
    );
  }
  if (message.edited) foot.append(el("span", { class: "edited", "data-edited": "" }, word("edited")));
  foot.append(el("time", { datetime: new Date(local).toISOString().slice(0, 16) }, hour(local)));
  if (mine) foot.append(el("span", { class: "ticks", "aria-hidden": "true" }, "✓✓"));
  return foot;
}

function keysOf(message, on) {
  const keys = el("div", { class: "keys" });
  message.buttons.forEach((row, rowIndex) => {
    const line = el("div", { class: "key-row" });
    row.forEach((button, column) => {
      line.append(
        el("button", {
          type: "button", class: `key ${button.kind}`, "data-button": button.label,
          title: button.link ?? null,
          onclick: () => on.tap(message, rowIndex, column, button),
        }, button.label, button.kind === "link" ? el("span", { class: "arrow", "aria-hidden": "true" }, "↗") : null),
      );
    });
    keys.append(line);
  });
  return keys;
}

function mediaOf(message) {
  const { kind, body, file } = message;
  switch (kind) {
    case "text":
      return null;
    case "photo": {
      const picture = el("img", { src: file, alt: message.text || word("picture"), loading: "lazy" });
      keepPlace(picture, body?.at(-1) ?? {});
      return el("a", { class: "picture", href: file, target: "_blank", rel: "noopener" }, picture);
    }
    case "contact":
      return row("contact", [body.first_name, body.last_name].filter(Boolean).join(" "), body.phone_number);
    case "location":
      return row("location", word("place"), `${body.latitude.toFixed(4)}, ${body.longitude.toFixed(4)}`);
    case "venue":
      return row("location", body.title, body.address);
    case "voice":
      return row("voice", word("voice"), "0:03");
    case "sticker":
      return el("div", { class: "sticker", role: "img", "aria-label": word("sticker") }, body.emoji ?? "🙏");
    case "dice":
      return el("div", { class: "sticker" }, body.emoji ?? "🎲");
    case "poll":
      return row("poll", body.question, body.options?.map((option) => option.text).join(" · "));
    default:
      if (!file) return null;
      return el("a", { class: "row", href: file, download: body.file_name ?? "" },
        icon("file"),
        el("span", { class: "about" }, el("b", {}, body.file_name ?? word("file")), size(body.file_size)));
  }
}

// A picture has its size before it has come: else the buttons below it would slide away
// under a finger, and the chat would no longer show its end.
function keepPlace(picture, { width = 800, height = 600 }) {
  const wide = Math.max(PICTURE_LEAST, width * Math.min(1, PICTURE_MOST / height));
  const high = Math.min(PICTURE_MOST, (wide * height) / width);
  picture.style.width = `${Math.round(wide)}px`;
  picture.style.aspectRatio = `${wide} / ${high}`;
}

function size(bytes) {
  return bytes > 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes ?? 0} B`;
}

function row(sign, title, detail) {
  return el("div", { class: "row" },
    icon(sign),
    el("span", { class: "about" }, el("b", {}, title ?? ""), detail ?? ""));
}
