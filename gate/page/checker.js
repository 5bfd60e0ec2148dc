// Checking a URL: the verdict, carets under what is wrong, and what to do.

import { ask } from "./ask.js";
import { label, lang } from "./words.js";

const $ = (id) => document.getElementById(id);
const form = $("check");
let checked = false;

export async function refresh() {}

/** What was checked before is said again, in the other language. */
export function translate() {
  if (checked) form.requestSubmit();
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { url, client } = Object.fromEntries(new FormData(form));
  try {
    show(await ask("api/check", { url: url.trim(), client: client.trim(), lang: lang() }));
    checked = true;
  } catch (problem) {
    $("verdict").textContent = problem.message;
    $("checked").hidden = false;
  }
});

function show(report) {
  const code = report.errcode === null ? "" : ` ${report.errcode}/${report.sub_errcode} ${report.errmsg}`;
  $("verdict").textContent = `${label(report.verdict)}${code}`;
  $("verdict").className = report.verdict === "rejected" ? "refused" : "";
  $("carets").replaceChildren(report.text, ...carets(report));
  $("findings").replaceChildren(...report.findings.map(finding));
  $("not_judged").textContent = report.not_judged.join(" ");
  $("checked").hidden = false;
}

/** A line under the URL for each finding, as wide as what it is about: wide characters take two places. */
function carets({ text, findings }) {
  const characters = Array.from(text);
  const width = (from, to) => characters.slice(from, to).reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
  return findings.map(({ from, to, reason }) => {
    const line = document.createElement("b");
    const marks = "^".repeat(Math.max(width(from, to), 1));
    line.textContent = `\n${" ".repeat(width(0, from))}${marks} ${reason}`;
    return line;
  });
}

function finding({ severity, errcode, sub_errcode, detail, remedy, evidence }) {
  const item = document.createElement("li");
  const strong = document.createElement("strong");
  strong.textContent = `${label(severity)} ${errcode}/${sub_errcode}`;
  item.append(strong, ` ${detail} ${remedy} (${evidence})`);
  return item;
}
