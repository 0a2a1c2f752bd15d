// The page: asks the server for news, keeps clock, scene, tabs and telephones
// in step, and sends acts. The server holds all state; this only shows it.

import { Phone } from "./phone.js";
import { el } from "./text.js";
import { either, fullDay, hour, language, setLanguage, stamp, word } from "./words.js";

const byId = (id) => document.getElementById(id);
const phones = new Map();
const narrow = window.matchMedia("(max-width: 719px)");
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

let state = null;
let arrived = 0;
let active = null;
let relabelled = true;

// --- what the browser remembers ---

function remember(store, key, value) {
  try {
    store.setItem(key, value);
  } catch {
    // Private windows may refuse; then it holds until the page is closed.
  }
}

function recall(store, key) {
  try {
    return store.getItem(key);
  } catch {
    return null;
  }
}

// --- language and theme ---

function chosenTheme() {
  return recall(localStorage, "siaga-theme") ?? (prefersDark.matches ? "dark" : "light");
}

function applyTheme() {
  document.documentElement.dataset.theme = chosenTheme();
  byId("theme").textContent = word(chosenTheme() === "dark" ? "light" : "dark");
}

function applyLanguage() {
  document.documentElement.lang = language();
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", word(node.dataset.label));
  applyTheme();
  for (const phone of phones.values()) phone.relabel();
  relabelled = true;
  if (state) show();
}

// --- acts ---

async function act(body) {
  try {
    const answer = await fetch("act", { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) {
      const { why } = await answer.json();
      announce(why.split("\n")[0]);
    }
  } catch {
    // The loop that asks for news notices and says so.
  }
}

function announce(text) {
  byId("live").textContent = text;
}

// --- the clock ---

function localNow() {
  return state.clock.local + (performance.now() - arrived);
}

function showClock() {
  if (!state) return;
  const now = localNow();
  const node = byId("now");
  node.textContent = `${fullDay(now)} · ${hour(now)}`;
  node.dataset.clock = stamp(now);
  node.dateTime = stamp(now);
  byId("zone").textContent = state.clock.zone;
}

// --- the scene ---

// A step is done by something that came on its telephone after the step
// before. The server remembers what is done, so that it stays done when the
// message is edited later, and in every browser.
function sceneProgress() {
  const done = [...state.scene_done];
  while (done.length < state.scene.length) {
    const step = state.scene[done.length];
    const after = done.at(step.by_the_same_act ? -2 : -1) ?? state.opened;
    const at = firstMatch(step, after);
    if (at === null) break;
    done.push(at);
  }
  if (done.length > state.scene_done.length) act({ do: "scene", done });
  return done.length;
}

function firstMatch(step, after) {
  const info = state.telephones.find(({ key }) => key === step.telephone);
  const pattern = new RegExp(step.expects, "iu");
  const seen = [...(info?.messages ?? []), ...(info?.toasts ?? [])];
  const hits = seen.filter(({ revision, text }) => revision > after && pattern.test(text));
  return hits.length > 0 ? Math.min(...hits.map(({ revision }) => revision)) : null;
}

// The choice of scenes; choosing one, also the one that is played, begins it.
function showScenes() {
  const choice = byId("scenes");
  choice.hidden = state.scenes.length < 2;
  const titles = state.scenes.map(({ key, title }) => [key, either(title)]);
  const written = JSON.stringify(titles);
  if (choice.dataset.written !== written) {
    choice.dataset.written = written;
    choice.replaceChildren(...titles.map(([value, title]) => el("option", { value }, title)));
  }
  if (document.activeElement !== choice) choice.value = state.scene_key;
}

function showScene() {
  const box = byId("scene");
  box.hidden = state.scene.length === 0;
  if (box.hidden) return;
  const done = sceneProgress();
  const current = state.scene[done];
  showScenes();
  byId("progress").textContent = current ? `${done + 1}/${state.scene.length}` : "✓";
  byId("current").textContent = current ? either(current.text) : word("scene_done");
  box.dataset.done = done;
  byId("show").hidden = !current || current.touches === active;
  byId("steps").replaceChildren(...state.scene.map((step, index) => el("li", {
    "data-step": index + 1, "data-done": String(index < done),
    "aria-current": index === done ? "step" : null,
  }, either(step.text))));
  for (const phone of phones.values()) {
    phone.node.classList.toggle("next", phone.key === current?.touches);
  }
}

// --- telephones and tabs ---

function choose(key, andFocus = true) {
  active = key;
  for (const phone of phones.values()) phone.node.classList.toggle("active", phone.key === key);
  showScene();
  showTabs();
  const phone = phones.get(key);
  if (!phone || !andFocus) return;
  phone.node.scrollIntoView({ behavior: "smooth", inline: "nearest", block: "nearest" });
  if (narrow.matches) {
    phone.scrollDown();
    phone.read();
  } else {
    phone.input.focus({ preventScroll: true });
  }
}

function showTabs() {
  const bar = byId("tabs");
  for (const info of state.telephones) {
    const id = `tab-${info.key}`;
    let tab = byId(id);
    if (!tab) {
      tab = el("button", { type: "button", id, class: "tab", "data-tab": info.key, onclick: () => choose(info.key) },
        el("span", { class: "tab-name" }), el("span", { class: "badge" }));
      bar.append(tab);
    }
    tab.firstChild.textContent = info.name;
    const badge = tab.lastChild;
    badge.hidden = info.unread === 0;
    badge.textContent = info.unread;
    badge.setAttribute("aria-label", word("unread", { count: info.unread }));
    tab.setAttribute("aria-current", String(info.key === active));
    tab.dataset.unread = info.unread;
    tab.classList.toggle("next", phones.get(info.key)?.node.classList.contains("next") ?? false);
  }
}

function showPhones() {
  for (const info of state.telephones) {
    let phone = phones.get(info.key);
    if (!phone) {
      phone = new Phone(info, state.bot, act);
      phone.node.addEventListener("focusin", () => choose(info.key, false));
      phone.relabel();
      phones.set(info.key, phone);
      byId("phones").append(phone.node);
    }
    const rang = phone.update(info, state.clock.offset_minutes * 60_000);
    if (rang && !relabelled) {
      announce(`${word("new_on", { name: info.name })}: ${rang.text.slice(0, 200)}`);
    }
    const open = narrow.matches ? info.key === active && !document.hidden : phone.isWatched();
    if (open) phone.read();
  }
  relabelled = false;
}

// --- everything ---

function show() {
  document.title = either(state.title);
  byId("title").textContent = either(state.title);
  showClock();
  for (const id of ["slow", "down"]) byId(id).setAttribute("aria-pressed", String(state[id]));
  const banner = byId("banner");
  banner.hidden = !state.down;
  banner.textContent = word("telegram_down");
  showPhones();
  if (active === null && state.telephones.length > 0) {
    choose(state.scene[0]?.touches ?? state.telephones[0].key, false);
  }
  showScene();
  showTabs();
}

async function listen() {
  for (;;) {
    try {
      const answer = await fetch(state ? `state?after=${state.revision}` : "state");
      if (!answer.ok) throw new Error(String(answer.status));
      state = await answer.json();
      arrived = performance.now();
      show();
    } catch (problem) {
      console.error(problem);
      const banner = byId("banner");
      banner.textContent = word("lost");
      banner.hidden = false;
      await new Promise((resume) => setTimeout(resume, 1500));
    }
  }
}

for (const button of document.querySelectorAll("[data-move]")) {
  const { move } = button.dataset;
  button.addEventListener("click", () => act(move === "morning" ? { do: "morning" } : { do: "forward", minutes: Number(move) }));
}
for (const id of ["slow", "down"]) {
  byId(id).addEventListener("click", () => act({ do: id, on: !state[id] }));
}
byId("theme").addEventListener("click", () => {
  remember(localStorage, "siaga-theme", chosenTheme() === "dark" ? "light" : "dark");
  applyTheme();
});
prefersDark.addEventListener("change", applyTheme);
byId("language").addEventListener("click", () => {
  setLanguage(language() === "id" ? "en" : "id");
  remember(localStorage, "siaga-language", language());
  applyLanguage();
});
byId("all").addEventListener("click", (event) => {
  const steps = byId("steps");
  steps.hidden = !steps.hidden;
  event.currentTarget.setAttribute("aria-expanded", String(!steps.hidden));
});
byId("scenes").addEventListener("change", async (event) => {
  const scene = event.currentTarget.value;
  event.currentTarget.blur();
  await act({ do: "play", scene });
  choose(state.scene[0]?.touches ?? active);
});
byId("show").addEventListener("click", () => {
  choose(state.scene[Number(byId("scene").dataset.done)].touches);
});

byId("controls").open = !narrow.matches;
narrow.addEventListener("change", () => { byId("controls").open = !narrow.matches; });
setLanguage(recall(localStorage, "siaga-language") ?? "id");
applyLanguage();
setInterval(showClock, 1000);
listen();
