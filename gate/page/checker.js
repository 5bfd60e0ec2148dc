// Checking a URL: the verdict, carets under the faults, and what to do.

import { ask } from "./ask.js";
import { evidence, label, lang } from "./words.js";

const $ = (id) => document.getElementById(id);
const form = $("check");
let checked = false;

export async function refresh() {}

/** Checks again after a change of the language. */
export function translate() {
  if (checked) form.requestSubmit();
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { url, client } = Object.fromEntries(new FormData(form));
  try {
    const text = url.trim();
    show(text, await ask("api/check", { url: text, client: client.trim(), lang: lang() }));
    checked = true;
  } catch (problem) {
    $("verdict").textContent = problem.message;
    $("checked").hidden = false;
  }
});

function show(url, report) {
  const code = report.errcode === null ? "" : ` ${report.errcode}/${report.sub_errcode} ${report.errmsg}`;
  $("verdict").textContent = `${label(report.verdict)}${code}`;
  $("verdict").className = report.verdict === "rejected" ? "refused" : "";
  $("carets").replaceChildren(report.text, ...carets(url, report));
  $("findings").replaceChildren(...report.findings.map(finding));
  $("not_judged").textContent = report.not_judged.join(" ");
  $("checked").hidden = false;
}

/**
 * A line of carets for each finding, as wide as its text: wide characters take two columns. `start` and `end` are byte offsets in
 * the URL; the masked text has the same number of characters.
 */
function carets(url, { text, findings }) {
  const bytes = new TextEncoder().encode(url);
  const count = (end) => Array.from(new TextDecoder().decode(bytes.subarray(0, end))).length;
  const characters = Array.from(text);
  const width = (from, to) => characters.slice(from, to).reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
  return findings.map(({ start, end, reason }) => {
    const [from, to] = [count(start), count(end)];
    const line = document.createElement("b");
    const marks = "^".repeat(Math.max(width(from, to), 1));
    line.textContent = `\n${" ".repeat(width(0, from))}${marks} ${reason}`;
    return line;
  });
}

function finding({ severity, errcode, sub_errcode, detail, remedy, evidence: grade, source }) {
  const item = document.createElement("li");
  const strong = document.createElement("strong");
  strong.textContent = `${label(severity)} ${errcode}/${sub_errcode}`;
  const texts = { detail, remedy, evidence: evidence(grade) };
  item.append(strong, " ", label("finding").replace(/\{(\w+)\}/g, (_, name) => texts[name]));
  for (const address of source) {
    const link = document.createElement("a");
    link.href = address;
    link.rel = "noreferrer";
    link.textContent = address.split("/").at(-1);
    item.append(" ", link);
  }
  return item;
}
