// The strings in the selected language.

import { ask } from "./ask.js";

const LANGUAGES = ["en", "zh", "ja", "ko"];
let words = { labels: {}, causes: [], reasons: {}, evidence: {} };
let current = "en";

export const lang = () => current;
export const label = (name) => words.labels[name] ?? name;
export const causes = () => words.causes;
export const reason = (name) => words.reasons[name];
export const evidence = (name) => words.evidence[name] ?? name;

/** The row of a code; without a sub code, the first row of its errcode. */
export const cause = (errcode, sub) =>
  words.causes.find((row) => row.errcode === errcode && (sub === null || row.sub_errcode === sub));

/** The language selected before, or the browser's. */
export function preferred() {
  const known = [localStorage.getItem("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return known.find((code) => LANGUAGES.includes(code)) ?? "en";
}

export async function choose(code) {
  words = await ask(`words/${code}`);
  current = code;
  localStorage.setItem("lang", code);
  document.documentElement.lang = code;
  document.title = label("title");
  for (const element of document.querySelectorAll("[data-label]")) {
    element.textContent = label(element.dataset.label);
  }
}
