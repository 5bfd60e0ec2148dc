// The page: login, language, and the visible part.

import { ask } from "./ask.js";
import * as words from "./words.js";
import * as records from "./records.js";
import * as generator from "./generator.js";
import * as checker from "./checker.js";

const PARTS = { records, generator, checker };
const SECONDS = 3;
const $ = (id) => document.getElementById(id);
let isOpen = false;

/** Shows an error; if the token is missing, asks for it. */
function show(problem) {
  if (problem.status === 401) {
    setOpen(false);
  }
  const isFirst = problem.status === 401 && !$("login").dataset.tried;
  $("problem").textContent = problem.message;
  $("problem").hidden = isFirst;
}

const part = () => (location.hash.slice(1) in PARTS ? location.hash.slice(1) : "records");

function setOpen(open) {
  isOpen = open;
  $("login").hidden = open;
  $("nav").hidden = !open;
  $("logout").hidden = !open || !localStorage.getItem("logged_in");
  for (const name of Object.keys(PARTS)) $(name).hidden = !open || name !== part();
  for (const link of $("nav").children) {
    if (link.hash === `#${part()}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Loads the data of the visible part. */
async function refresh() {
  try {
    const policy = await ask("api/policy");
    showPolicy(policy);
    generator.setDomains(policy.domains);
    await PARTS[part()].refresh();
    if (!isOpen) setOpen(true);
    $("problem").hidden = true;
  } catch (problem) {
    show(problem);
  }
}

function showPolicy({ faults }) {
  $("policy").hidden = faults.length === 0;
  const items = faults.map(({ line, column, message }) => {
    const item = document.createElement("li");
    item.textContent = line === null ? message : `${line}:${column}: ${message}`;
    return item;
  });
  $("policy").querySelector("ul").replaceChildren(...items);
}

async function chooseLanguage(code) {
  await words.choose(code);
  $("lang").value = code;
  for (const one of Object.values(PARTS)) one.translate();
  if (isOpen) await refresh();
}

$("lang").addEventListener("change", () => chooseLanguage($("lang").value));
window.addEventListener("hashchange", () => {
  setOpen(isOpen);
  refresh();
  // The link that skips to the content has moved the focus there already.
  if (!$("main").contains(document.activeElement)) $("main").focus();
});
$("login").addEventListener("submit", async (event) => {
  event.preventDefault();
  $("login").dataset.tried = "1";
  const token = new FormData($("login")).get("token");
  try {
    await ask("login", { token });
    localStorage.setItem("logged_in", "1");
    $("login").reset();
    await refresh();
  } catch (problem) {
    $("problem").textContent = problem.message;
    $("problem").hidden = false;
  }
});
$("logout").addEventListener("click", async () => {
  await ask("logout", {});
  localStorage.removeItem("logged_in");
  delete $("login").dataset.tried;
  await refresh();
});

await chooseLanguage(words.preferred());
await refresh();
// Reloads the records while the page is visible and no details are open.
setInterval(() => {
  if (isOpen && !document.hidden && part() === "records" && !document.querySelector("#rows details[open]")) refresh();
}, SECONDS * 1000);
