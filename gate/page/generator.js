// Minting URLs. The gate signs: the page gets no key.

import { ask } from "./ask.js";
import { label, lang } from "./words.js";

const $ = (id) => document.getElementById(id);
const form = $("sign");
let domains = "";

/** The domains that the policy has keys for. */
export function setDomains(names) {
  if (domains === names.join()) return;
  domains = names.join();
  const select = form.elements.domain;
  select.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name, textContent: name })));
}

export async function refresh() {}

export function translate() {
  $("qr").setAttribute("aria-label", label("scan"));
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { domain, app, stream, hours } = Object.fromEntries(new FormData(form));
  $("signed").hidden = true;
  try {
    show(await ask("api/sign", { domain, app, stream, ttl: Number(hours) * 3600, lang: lang() }));
    $("refusal").hidden = true;
  } catch (problem) {
    $("refusal").textContent = problem.message;
    $("refusal").hidden = false;
  }
});

function show({ urls, server, stream_key, expires, qr }) {
  const lines = [
    ...urls.map(({ protocol, url }) => [protocol, url]),
    [label("server"), server], [label("stream_key"), stream_key],
    [label("expires"), new Date(expires).toLocaleString(lang())],
  ];
  $("urls").replaceChildren(...lines.flatMap(([name, text]) => {
    const term = Object.assign(document.createElement("dt"), { textContent: name });
    return [term, Object.assign(document.createElement("dd"), { textContent: text })];
  }));
  $("qr").setAttribute("viewBox", `0 0 ${qr.size} ${qr.size}`);
  $("qr").querySelector("path").setAttribute("d", qr.path);
  $("signed").hidden = false;
}
