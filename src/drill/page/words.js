// The page's own words, in Indonesian and English, and how it writes time.
// (What the bot says is the bot's; nothing of it stands here.)

const WORDS = {
  id: {
    controls: "Jam dan gangguan",
    clock: "Majukan jam",
    quarter: "+15 menit",
    hour: "+1 jam",
    morning: "Besok 07.00",
    trouble: "Gangguan",
    slow: "Jaringan lambat",
    down: "Telegram mati",
    view: "Tampilan",
    dark: "Gelap",
    light: "Terang",
    other_language: "English",
    telephones: "Telepon",
    telephone_of: "Telepon {name}",
    show: "Tunjukkan",
    scene_title: "Babak terpandu",
    scene_choice: "Pilih babak",
    all_steps: "Semua langkah",
    scene_done: "Selesai! Coba sendiri: majukan jam, matikan Telegram, blokir bot.",
    lost: "Gladi terputus. Jalankan lagi siaga drill, lalu buka alamat yang baru.",
    telegram_down: "Telegram sedang dimatikan: pesan menunggu sampai dinyalakan lagi.",
    bot: "bot",
    writes: "sedang mengetik…",
    edited: "diedit",
    start: "Mulai",
    unblock: "Buka blokir",
    block: "Blokir bot",
    more: "Menu chat",
    menu: "Menu",
    commands: "Perintah",
    attach: "Lampirkan",
    keyboard: "Papan tombol",
    send: "Kirim",
    message: "Pesan",
    editing: "Mengubah pesan",
    edit: "Ubah",
    cancel: "Batal",
    sample: "Foto contoh",
    photo: "Foto dari komputer",
    document: "Kirim berkas",
    location: "Lokasi saya",
    contact: "Kontak saya",
    voice: "Pesan suara",
    sticker: "Stiker",
    unread: "{count} belum dibaca",
    bottom: "Ke pesan terakhir",
    new_on: "Pesan baru di telepon {name}",
    picture: "Foto",
    file: "Berkas",
    place: "Lokasi",
    poll: "Jajak pendapat",
    empty: "Belum ada pesan. Tekan Mulai.",
    blocked: "Bot diblokir di telepon ini.",
  },
  en: {
    controls: "Clock and trouble",
    clock: "Move the clock",
    quarter: "+15 min",
    hour: "+1 hour",
    morning: "Tomorrow 07.00",
    trouble: "Trouble",
    slow: "Slow network",
    down: "Telegram down",
    view: "View",
    dark: "Dark",
    light: "Light",
    other_language: "Indonesia",
    telephones: "Telephones",
    telephone_of: "{name}'s telephone",
    show: "Show me",
    scene_title: "Guided scene",
    scene_choice: "Choose a scene",
    all_steps: "All steps",
    scene_done: "Done! Try it yourself: move the clock, take Telegram down, block the bot.",
    lost: "The drill is gone. Start siaga drill again and open its new address.",
    telegram_down: "Telegram is switched off: messages wait until it is back.",
    bot: "bot",
    writes: "is typing…",
    edited: "edited",
    start: "Start",
    unblock: "Unblock",
    block: "Block the bot",
    more: "Chat menu",
    menu: "Menu",
    commands: "Commands",
    attach: "Attach",
    keyboard: "Button keyboard",
    send: "Send",
    message: "Message",
    editing: "Editing a message",
    edit: "Edit",
    cancel: "Cancel",
    sample: "A sample photo",
    photo: "Photo from this computer",
    document: "Send a file",
    location: "My location",
    contact: "My contact",
    voice: "Voice message",
    sticker: "Sticker",
    unread: "{count} unread",
    bottom: "To the last message",
    new_on: "New message on {name}'s telephone",
    picture: "Photo",
    file: "File",
    place: "Location",
    poll: "Poll",
    empty: "No messages yet. Press Start.",
    blocked: "The bot is blocked on this telephone.",
  },
};

const DAYS = {
  id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const MONTHS = {
  id: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
    "September", "Oktober", "November", "Desember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December"],
};

let chosen = "id";

export function language() {
  return chosen;
}

export function setLanguage(code) {
  chosen = code === "en" ? "en" : "id";
}

/** A word or sentence of the page; `{name}` is filled from `values`. */
export function word(key, values = {}) {
  const text = WORDS[chosen][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** One of the two languages of a text that came from the server. */
export function either(words) {
  return words?.[chosen] || words?.id || "";
}

const two = (number) => String(number).padStart(2, "0");

// All times here are village-local milliseconds, read with the UTC getters.

export function hour(local) {
  const date = new Date(local);
  return `${two(date.getUTCHours())}.${two(date.getUTCMinutes())}`;
}

export function day(local) {
  const date = new Date(local);
  const weekday = DAYS[chosen][date.getUTCDay()];
  return `${weekday}, ${date.getUTCDate()} ${MONTHS[chosen][date.getUTCMonth()]}`;
}

export function fullDay(local) {
  return `${day(local)} ${new Date(local).getUTCFullYear()}`;
}

export function dayNumber(local) {
  return Math.floor(local / 86_400_000);
}

/** `2020-04-12T07:30`, for tests and `<time datetime>`. */
export function stamp(local) {
  return new Date(local).toISOString().slice(0, 16);
}
