// One telephone: a chat with the bot, kept in step with what the server says.

import { bubble } from "./bubble.js";
import { icon } from "./icons.js";
import { el } from "./text.js";
import { day, dayNumber, either, word } from "./words.js";

const TOAST_MS = 4500;
const WRITES_MS = 5000;

export class Phone {
  /** `act(body)` sends an act to the server; `bot` names the bot. */
  constructor(info, bot, act) {
    this.key = info.key;
    this.bot = bot;
    this.act = (body) => act({ ...body, phone: this.key });
    this.shown = new Map();
    this.info = info;
    this.toasted = Math.max(0, ...info.toasts.map((toast) => toast.revision));
    this.editing = null;
    this.keyboardHidden = false;
    this.stuck = true;
    this.build();
  }

  build() {
    this.name = el("b", {});
    this.role = el("small", {});
    this.badge = el("span", { class: "badge", hidden: true });
    this.status = el("small", {});
    this.log = el("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" });
    this.toBottom = el("button", { type: "button", class: "bottom", hidden: true, onclick: () => this.scrollDown() }, icon("down"));
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.panel = el("div", { class: "panel", hidden: true });
    this.keyboard = el("div", { class: "reply-keys", hidden: true });
    this.more = el("button", { type: "button", class: "round", "data-act": "more", "aria-expanded": "false", onclick: () => this.openMore() }, icon("more"));
    this.buildWriter();
    this.big = el("button", { type: "button", class: "big", hidden: true, onclick: () => this.pressBig() });
    this.node = el("section", { class: "phone", id: `phone-${this.key}`, "data-phone": this.key },
      el("header", { class: "owner" }, el("span", { class: "who" }, this.name, this.role), this.badge),
      el("div", { class: "frame" },
        el("div", { class: "bar" },
          el("span", { class: "avatar", "aria-hidden": "true" }, [...this.bot.name][0]),
          el("span", { class: "who" }, el("b", {}, this.bot.name), this.status),
          this.more),
        el("div", { class: "middle" }, this.log, this.toBottom, this.toasts, this.panel),
        this.keyboard, this.hint, this.form, this.big));
    this.log.addEventListener("scroll", () => this.scrolled(), { passive: true });
    new ResizeObserver(() => { if (this.stuck) this.scrollDown(); }).observe(this.log);
    for (const event of ["pointerdown", "focusin"]) {
      this.node.addEventListener(event, () => this.read());
    }
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.closePanel(true);
    });
  }

  buildWriter() {
    this.input = el("textarea", { rows: "1", "data-input": this.key, autocomplete: "off" });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.keyed(event));
    this.menuButton = el("button", { type: "button", class: "round", "data-act": "menu", "aria-expanded": "false", onclick: () => this.toggleMenu() }, icon("menu"));
    this.keysButton = el("button", { type: "button", class: "round", "data-act": "keyboard", hidden: true, onclick: () => this.toggleKeyboard() }, icon("keyboard"));
    this.attachButton = el("button", { type: "button", class: "round", "data-act": "attach", "aria-expanded": "false", onclick: () => this.openAttach() }, icon("attach"));
    this.sendButton = el("button", { type: "submit", class: "round send", "data-act": "send" }, icon("send"));
    this.picker = el("input", { type: "file", accept: "image/*", hidden: true, tabindex: "-1" });
    this.picker.addEventListener("change", () => this.picked(this.picker, "photo"));
    this.filePicker = el("input", { type: "file", hidden: true, tabindex: "-1", "data-picks": "file" });
    this.filePicker.addEventListener("change", () => this.picked(this.filePicker, "file"));
    this.form = el("form", { class: "writer" }, this.menuButton, this.input, this.keysButton, this.attachButton, this.sendButton, this.picker, this.filePicker);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.hint = el("div", { class: "hint", hidden: true });
  }

  /** Words that depend on the language only. */
  relabel() {
    const label = (node, key) => {
      node.setAttribute("aria-label", word(key));
      node.title = word(key);
    };
    label(this.menuButton, "commands");
    label(this.keysButton, "keyboard");
    label(this.attachButton, "attach");
    label(this.sendButton, "send");
    label(this.more, "more");
    label(this.toBottom, "bottom");
    this.node.setAttribute("aria-label", word("telephone_of", { name: this.info.name }));
    this.log.setAttribute("aria-label", word("telephone_of", { name: this.info.name }));
    this.input.setAttribute("aria-label", `${word("message")}: ${this.info.name}`);
    for (const node of this.shown.values()) node.remove();
    this.shown.clear();
    this.stuck = true;
  }

  /** Brings everything in step; `offset` makes UTC milliseconds local. */
  update(info, offset) {
    const before = this.info;
    this.info = info;
    this.name.textContent = info.name;
    this.role.textContent = either(info.role);
    this.status.textContent = word(info.writes ? "writes" : "bot");
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => { this.status.textContent = word("bot"); }, WRITES_MS);
    this.badge.hidden = info.unread === 0;
    this.badge.textContent = info.unread;
    this.badge.setAttribute("aria-label", word("unread", { count: info.unread }));
    this.node.dataset.unread = info.unread;
    this.node.dataset.blocked = info.blocked;
    this.input.placeholder = info.placeholder || word("message");
    this.showWriter();
    this.showKeyboard(before);
    this.showMessages(offset);
    this.showToasts();
    const rang = info.rings > before.rings;
    if (rang) this.ring();
    return rang ? info.messages.findLast((message) => message.by === "bot") : null;
  }

  showWriter() {
    const { blocked, started } = this.info;
    this.big.hidden = started && !blocked;
    this.form.hidden = !this.big.hidden;
    this.big.textContent = blocked ? word("unblock") : word("start");
    this.big.dataset.act = blocked ? "unblock" : "start";
    this.hint.hidden = !blocked && this.editing === null;
    if (blocked) this.hint.replaceChildren(word("blocked"));
  }

  showKeyboard(before) {
    const rows = this.info.reply_keyboard;
    const same = JSON.stringify(rows) === JSON.stringify(before.reply_keyboard);
    if (!same) this.keyboardHidden = false;
    this.keysButton.hidden = !rows;
    this.keyboard.hidden = !rows || this.keyboardHidden || this.info.blocked;
    this.keysButton.setAttribute("aria-expanded", String(!this.keyboard.hidden));
    if (same && this.keyboard.childElementCount > 0) return;
    const drawn = (kind) => (kind === "types" ? null : icon(kind));
    this.keyboard.replaceChildren(...(rows ?? []).map((row) => el("div", { class: "key-row" },
      ...row.map((button) => el("button", {
        type: "button", class: "reply-key", "data-reply": button.label,
        onclick: () => this.act({ do: "press", label: button.label }),
      }, drawn(button.kind), button.label)))));
  }

  showMessages(offset) {
    const wanted = new Set();
    let newest = null;
    let last = null;
    for (const message of this.info.messages) {
      const today = dayNumber(message.sent + offset);
      if (today !== last) {
        wanted.add(this.place(`day-${today}`, 0, () => el("div", { class: "day" }, day(message.sent + offset))));
        last = today;
      }
      const fresh = !this.shown.has(message.id);
      const node = this.place(message.id, message.revision, () => bubble(message, offset, this.presses()));
      wanted.add(node);
      if (fresh) newest = message;
    }
    if (wanted.size === 0) {
      wanted.add(this.place("empty", 0, () => el("div", { class: "day" }, word("empty"))));
    }
    for (const [key, node] of this.shown) {
      if (wanted.has(node)) continue;
      node.remove();
      this.shown.delete(key);
    }
    this.order([...wanted]);
    const mine = newest?.by === "me";
    if (mine || this.stuck) this.scrollDown();
    else this.noticeScroll();
  }

  /** The node of a key, made anew when its revision is another. */
  place(key, revision, make) {
    const old = this.shown.get(key);
    if (old && Number(old.dataset.revision) === revision) return old;
    const node = make();
    node.dataset.revision = revision;
    if (old) {
      const focused = old.contains(document.activeElement);
      old.replaceWith(node);
      if (focused) this.log.focus({ preventScroll: true });
    }
    this.shown.set(key, node);
    return node;
  }

  order(nodes) {
    let at = this.log.firstChild;
    for (const node of nodes) {
      if (node === at) at = at.nextSibling;
      else this.log.insertBefore(node, at);
    }
  }

  presses() {
    return {
      tap: (message, row, column, button) => {
        if (button.kind === "link") this.open(button.link);
        else this.act({ do: "tap", message: message.id, row, column, label: button.label });
      },
      command: (text) => this.act({ do: "type", text }),
      link: (url) => this.open(url),
      edit: (message) => this.beginEdit(message),
    };
  }

  open(link) {
    const own = new RegExp(`^https?://t\\.me/${this.bot.username}\\b`, "i").test(link);
    if (own) this.act({ do: "open", link });
    else window.open(link, "_blank", "noopener,noreferrer");
  }

  showToasts() {
    for (const toast of this.info.toasts) {
      if (toast.revision <= this.toasted) continue;
      this.toasted = toast.revision;
      if (toast.alert) this.showAlert(toast.text);
      else {
        const node = el("div", { class: "toast", "data-toast": toast.text }, toast.text);
        this.toasts.append(node);
        setTimeout(() => node.remove(), TOAST_MS);
      }
    }
  }

  showAlert(text) {
    const close = el("button", { type: "button", class: "plain", "data-act": "close" }, "OK");
    const box = el("div", { class: "alert", role: "alertdialog", "aria-label": text, "data-alert": text },
      el("div", { class: "alert-card" }, el("p", {}, text), close));
    close.addEventListener("click", () => {
      box.remove();
      this.input.focus({ preventScroll: true });
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close.click();
    });
    this.node.querySelector(".middle").append(box);
    close.focus({ preventScroll: true });
  }

  ring() {
    this.node.classList.remove("ring");
    void this.node.offsetWidth;
    this.node.classList.add("ring");
  }

  /** Whether somebody looks at this telephone now. */
  isWatched() {
    return !document.hidden && this.node.matches(":hover, :focus-within");
  }

  read() {
    if (this.info.unread > 0 && !this.reading) {
      this.reading = true;
      this.act({ do: "read" }).finally(() => { this.reading = false; });
    }
  }

  // --- writing ---

  send() {
    const text = this.input.value.trim();
    if (!text) return;
    if (this.editing) this.act({ do: "edit", message: this.editing.id, text });
    else this.act({ do: "type", text });
    this.endEdit();
    this.input.value = "";
    this.typed();
  }

  typed() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 120)}px`;
    const text = this.input.value;
    if (/^\/\w*$/.test(text)) this.openMenu(text.slice(1).toLowerCase());
    else if (this.panel.dataset.kind === "menu") this.closePanel();
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "ArrowDown" && !this.panel.hidden) {
      event.preventDefault();
      this.panel.querySelector("button")?.focus();
    }
  }

  beginEdit(message) {
    this.editing = message;
    this.input.value = message.text;
    const cancel = el("button", { type: "button", class: "plain", onclick: () => { this.input.value = ""; this.endEdit(); } }, word("cancel"));
    this.hint.replaceChildren(`✎ ${word("editing")}`, cancel);
    this.hint.hidden = false;
    this.input.focus();
  }

  endEdit() {
    this.editing = null;
    this.hint.hidden = !this.info.blocked;
  }

  pressBig() {
    if (this.info.blocked) this.act({ do: "block", on: false });
    else this.act({ do: "type", text: "/start" });
  }

  /** What was picked goes to the bot, as a photo or as a file. */
  picked(picker, kind) {
    const [file] = picker.files;
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const base64 = String(reader.result).split(",")[1] ?? "";
      this.act({ do: kind, name: file.name, base64 });
      picker.value = "";
    });
    reader.readAsDataURL(file);
  }

  // --- panels: the command menu, attachments, the chat's own menu ---

  openPanel(kind, opener, items) {
    this.closePanel();
    this.panel.dataset.kind = kind;
    this.panel.replaceChildren(...items);
    this.panel.hidden = items.length === 0;
    this.opener = opener;
    opener?.setAttribute("aria-expanded", String(!this.panel.hidden));
  }

  closePanel(andReturn = false) {
    if (this.panel.hidden) return;
    this.panel.hidden = true;
    this.panel.dataset.kind = "";
    this.opener?.setAttribute("aria-expanded", "false");
    if (andReturn) (this.opener ?? this.input).focus();
  }

  item(label, detail, data, press) {
    const attributes = { type: "button", class: "item", ...data, onclick: () => { this.closePanel(); press(); } };
    const node = el("button", attributes, el("b", {}, ...[label].flat()), detail ? el("span", {}, detail) : null);
    node.addEventListener("keydown", (event) => {
      const to = { ArrowDown: node.nextElementSibling, ArrowUp: node.previousElementSibling ?? this.input }[event.key];
      if (to) {
        event.preventDefault();
        to.focus();
      }
    });
    return node;
  }

  toggleMenu() {
    if (this.panel.dataset.kind === "menu") this.closePanel();
    else this.openMenu("");
  }

  openMenu(start) {
    const commands = this.info.menu.filter(({ command }) => command.startsWith(start));
    this.openPanel("menu", this.menuButton, commands.map(({ command, description }) =>
      this.item(`/${command}`, description, { "data-command": command }, () => {
        this.input.value = "";
        this.act({ do: "type", text: `/${command}` });
      })));
  }

  openAttach() {
    if (this.panel.dataset.kind === "attach") return this.closePanel();
    const acts = [
      ["sample", () => this.act({ do: "photo" })],
      ["photo", () => this.picker.click()],
      ["document", () => this.filePicker.click()],
      ["location", () => this.act({ do: "location" })],
      ["contact", () => this.act({ do: "contact" })],
      ["voice", () => this.act({ do: "voice" })],
      ["sticker", () => this.act({ do: "sticker" })],
    ];
    return this.openPanel("attach", this.attachButton, acts.map(([key, press]) =>
      this.item([icon(key), word(key)], "", { "data-attach": key }, press)));
  }

  openMore() {
    if (this.panel.dataset.kind === "more") return this.closePanel();
    const { blocked } = this.info;
    const key = blocked ? "unblock" : "block";
    return this.openPanel("more", this.more, [
      this.item([icon(key), word(key)], "", { "data-block": String(!blocked) }, () => this.act({ do: "block", on: !blocked })),
    ]);
  }

  toggleKeyboard() {
    this.keyboardHidden = !this.keyboardHidden;
    this.keyboard.hidden = this.keyboardHidden || !this.info.reply_keyboard;
    this.keysButton.setAttribute("aria-expanded", String(!this.keyboard.hidden));
  }

  // --- scrolling ---

  // Who is at the end of a chat stays there, whatever comes or changes size.

  scrollDown() {
    this.log.scrollTop = this.log.scrollHeight;
    this.size = this.measure();
    this.noticeScroll();
  }

  // The event comes a frame late: where the chat has changed its size meanwhile (a font
  // has come, a panel has opened), nobody has scrolled away from the end.
  scrolled() {
    if (this.stuck && this.measure() !== this.size) this.scrollDown();
    else this.noticeScroll();
  }

  measure() {
    return `${this.log.clientHeight} ${this.log.scrollHeight}`;
  }

  noticeScroll() {
    const below = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight;
    this.stuck = below < 40;
    this.toBottom.hidden = this.stuck;
  }
}
