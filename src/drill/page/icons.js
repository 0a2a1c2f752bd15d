// The page's own signs, drawn, so that they look the same without an emoji font.

const PATHS = {
  menu: "M4 6h16M4 12h16M4 18h16",
  attach: "M21 11.5l-8.8 8.8a5.5 5.5 0 0 1-7.8-7.8l9.2-9.2a3.7 3.7 0 0 1 5.2 5.2l-9.2 9.2a1.8 1.8 0 0 1-2.6-2.6l8.1-8.1",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M7 14h10",
  send: "M4 12l16-8-5 17-4-7zM11 14l4-4",
  more: "M12 5h.01M12 12h.01M12 19h.01",
  down: "M6 9l6 6 6-6",
  sample: "M4 5h16v14H4zM8.5 10h.01M4 17l5-5 4 4 3-3 4 4",
  photo: "M3 7h6l2 2h10v10H3z",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  location: "M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11zM12 10h.01",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.6-6 8-6s8 2 8 6",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM5 11a7 7 0 0 0 14 0M12 18v3",
  sticker: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 10h.01M15 10h.01M8 14c1 2 2.4 3 4 3s3-1 4-3",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM6 6l12 12",
  unblock: "M5 12l5 5 9-10",
  poll: "M5 20V10M12 20V4M19 20v-7",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
};

const SVG = "http://www.w3.org/2000/svg";

/** A drawing; the element around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon ${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name] ?? "");
  svg.append(path);
  return svg;
}
