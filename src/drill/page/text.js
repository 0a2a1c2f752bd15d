// From text and entities to DOM nodes. People's words never become HTML: every
// node is made by hand, and every link is checked.

/** Makes an element with a class, attributes and children. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/**
 * The text with its styles. `on.command(text)` and `on.link(url)` are told when
 * a command or a link is pressed.
 */
export function render(text, entities, on) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch(text, 0, text.length, sorted, on, false);
}

function stretch(text, from, to, entities, on, verbatim) {
  const out = document.createDocumentFragment();
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [entity] = rest;
    const end = Math.min(entity.offset + entity.length, to);
    const inner = rest.slice(1).filter((other) => other.offset < end);
    rest = rest.slice(1).filter((other) => other.offset >= end);
    if (entity.offset < at || entity.offset >= to) continue;
    plain(out, text.slice(at, entity.offset), on, verbatim);
    out.append(styled(entity, text, entity.offset, end, inner, on, verbatim));
    at = end;
  }
  plain(out, text.slice(at, to), on, verbatim);
  return out;
}

function styled(entity, text, from, to, inner, on, verbatim) {
  const words = text.slice(from, to);
  switch (entity.type) {
    case "bot_command":
      return command(words, on);
    case "text_link":
      return link(words, entity.url, on);
    case "spoiler": {
      const cover = el("button", { type: "button", class: "spoiler", "aria-expanded": "false" });
      cover.append(stretch(text, from, to, inner, on, true));
      cover.addEventListener("click", () => cover.setAttribute("aria-expanded", "true"));
      return cover;
    }
    default: {
      const tag = TAGS[entity.type] ?? "span";
      const exact = verbatim || tag === "code" || tag === "pre";
      const node = el(tag);
      node.append(stretch(text, from, to, inner, on, exact));
      return node;
    }
  }
}

// What Telegram finds by itself in plain text: links, commands, numbers.
const FOUND =
  /(https?:\/\/[^\s<>"]+)|(?<![\w/])(\/[a-zA-Z_]{2,32}(?:@\w+)?)(?![\w/])|(?<!\d)((?:\+62|62|0)\d{2,3}[ -]?\d{3,4}[ -]?\d{3,5})(?!\d)/g;

function plain(out, words, on, verbatim) {
  if (verbatim) {
    out.append(words);
    return;
  }
  let at = 0;
  for (const match of words.matchAll(FOUND)) {
    out.append(words.slice(at, match.index));
    const [whole, url, slash] = match;
    if (url) out.append(link(url, url, on));
    else if (slash) out.append(command(slash, on));
    else out.append(el("span", { class: "number" }, whole));
    at = match.index + whole.length;
  }
  out.append(words.slice(at));
}

function command(words, on) {
  return el("button", { type: "button", class: "inline-link", onclick: () => on.command(words) }, words);
}

function link(words, url, on) {
  const safe = /^(https?:\/\/|tg:\/\/)/i.test(url ?? "");
  if (!safe) return document.createTextNode(words);
  return el("button", { type: "button", class: "inline-link", title: url, onclick: () => on.link(url) }, words);
}
