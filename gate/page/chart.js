// Causes over time: SVG bars, one color per errcode.

import { cause, label, lang } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const REFUSED = "#c4473a";
const COLOURS = ["#3b76c4", "#4f9d54", "#b8862b", "#8456b8", "#2f9ea3", "#c06091", "#777"];
const WIDTH = 600;
const HEIGHT = 100;

const svg = (name, attributes) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

export function draw({ seconds, bars }) {
  const codes = [...new Set(bars.map((bar) => bar.errcode))].sort((one, other) => one - other);
  const others = codes.filter((code) => code !== 18);
  const colour = (code) => (code === 18 ? REFUSED : COLOURS[Math.min(others.indexOf(code), COLOURS.length - 1)]);
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT + 14}`, role: "img", preserveAspectRatio: "none" });
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  picture.setAttribute("aria-label", `${label("chart")}: ${total}`);
  if (bars.length > 0) picture.append(...columns(bars, seconds, colour));
  document.getElementById("chart").replaceChildren(picture);
  document.getElementById("legend").replaceChildren(...codes.map((code) => entry(code, colour(code), bars)));
}

function columns(bars, seconds, colour) {
  const times = bars.map((bar) => Date.parse(bar.from) / 1000);
  const first = Math.min(...times);
  const count = Math.max((Math.max(...times) - first) / seconds + 1, 12);
  const heights = new Map();
  for (const bar of bars) heights.set(bar.from, (heights.get(bar.from) ?? 0) + bar.count);
  const most = Math.max(...heights.values());
  const filled = new Map();
  return bars.map((bar, at) => {
    const before = filled.get(bar.from) ?? 0;
    filled.set(bar.from, before + bar.count);
    const rect = svg("rect", {
      x: ((times[at] - first) / seconds) * (WIDTH / count),
      y: HEIGHT - ((before + bar.count) / most) * HEIGHT,
      width: Math.max(WIDTH / count - 1, 0.5),
      height: (bar.count / most) * HEIGHT,
      fill: colour(bar.errcode),
    });
    const title = svg("title", {});
    title.textContent = `${new Date(bar.from).toLocaleString(lang())} · ${bar.errcode} · ${bar.count}`;
    rect.append(title);
    return rect;
  });
}

/** An errcode with its color, and its message if all its rows have the same. */
function entry(code, fill, bars) {
  const item = document.createElement("li");
  const mark = svg("svg", { viewBox: "0 0 1 1", "aria-hidden": "true" });
  mark.append(svg("rect", { width: 1, height: 1, fill }));
  const count = bars.filter((bar) => bar.errcode === code).reduce((sum, bar) => sum + bar.count, 0);
  const words = code === 18 ? label("refused") : code === 21 ? label("replaced") : cause(code, null)?.errmsg ?? "";
  item.append(mark, ` ${code} ${words} (${count.toLocaleString(lang())})`);
  return item;
}
