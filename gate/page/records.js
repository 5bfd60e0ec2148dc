// The records: filters, sorting, pages, and causes.

import { ask } from "./ask.js";
import { cause, causes, label, lang, reason } from "./words.js";
import { draw } from "./chart.js";

const SIZE = 20;
const COLUMNS = [
  ["StreamEndTime", "end"], ["DomainName", "domain"], ["AppName", "path"], ["StreamName", "stream"],
  ["ClientIp", "client_ip"], ["StreamStartTime", "start"], ["Duration", "duration"], ["errcode", "cause"],
];
const $ = (id) => document.getElementById(id);
const filter = $("filter");
const state = { page: 1, sort: "StreamEndTime", ascending: false };

/** The parameters of the query. */
function query() {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(filter)) {
    if (value === "") continue;
    if (name === "cause") {
      const [errcode, sub] = value.split("/");
      asked.set("errcode", errcode);
      if (sub !== undefined) asked.set("sub_errcode", sub);
    } else if (name.endsWith("Time")) {
      asked.set(name, new Date(value).toISOString());
    } else {
      asked.set(name, value);
    }
  }
  return asked;
}

export async function refresh() {
  const asked = query();
  const chart = ask(`api/chart?${asked}`);
  const live = ask("api/live");
  asked.set("PageNum", state.page);
  asked.set("PageSize", SIZE);
  asked.set("SortBy", state.sort);
  asked.set("IsAsc", state.ascending ? 1 : 0);
  const found = await ask(`api/records?${asked}`);
  if (found.TotalPage > 0 && state.page > found.TotalPage) {
    state.page = found.TotalPage;
    return refresh();
  }
  $("rows").replaceChildren(...found.EventList.map(row));
  $("none").hidden = found.TotalNum > 0;
  $("count").textContent = `${label("found")}: ${found.TotalNum.toLocaleString(lang())}`;
  $("page").textContent = `${state.page} / ${Math.max(found.TotalPage, 1)}`;
  $("previous").disabled = state.page <= 1;
  $("next").disabled = state.page >= found.TotalPage;
  draw(await chart);
  $("live").textContent = `${label("live")}: ${(await live).TotalNum.toLocaleString(lang())}`;
}

export function translate() {
  const chosen = filter.elements.cause.value;
  const option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
  filter.elements.cause.replaceChildren(
    option("", label("all")),
    option("18", `18 — ${label("refused")}`),
    ...causes().map((row) => option(`${row.errcode}/${row.sub_errcode}`, `${row.errcode}/${row.sub_errcode} ${row.errmsg}`)),
  );
  filter.elements.cause.value = chosen;
  showHeads();
}

function showHeads() {
  $("heads").replaceChildren(...COLUMNS.map(([name, text]) => {
    const head = document.createElement("th");
    head.scope = "col";
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label(text) });
    button.dataset.sort = name;
    if (state.sort === name) head.setAttribute("aria-sort", state.ascending ? "ascending" : "descending");
    button.addEventListener("click", () => sortBy(name));
    head.append(button);
    return head;
  }));
}

async function sortBy(name) {
  state.ascending = state.sort === name ? !state.ascending : name !== "StreamEndTime";
  state.sort = name;
  state.page = 1;
  showHeads();
  $("heads").querySelector(`[data-sort=${name}]`).focus();
  await refresh();
}

function row(event) {
  const tr = document.createElement("tr");
  for (const [name, text] of COLUMNS) {
    const td = document.createElement("td");
    td.dataset.head = label(text);
    if (name === "errcode") {
      td.className = "cause";
      td.append(details(event));
    } else if (name.endsWith("Time")) {
      td.className = name === "StreamEndTime" ? "whole" : "time";
      td.append(localTime(event[name]));
    } else if (name === "Duration") {
      td.className = "whole";
      td.append(duration(event.Duration));
    } else {
      td.className = name === "AppName" ? "" : "name";
      td.append(event[name]);
    }
    tr.append(td);
  }
  return tr;
}

/** In the time zone of the browser. */
function localTime(text) {
  const time = document.createElement("time");
  time.dateTime = text;
  time.textContent = new Date(text).toLocaleString(lang(), { dateStyle: "short", timeStyle: "medium" });
  return time;
}

function duration(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** The message of the cause, and the advice when it is opened. */
function details(event) {
  const words = cause(event.errcode, event.sub_errcode);
  const element = document.createElement("details");
  const summary = document.createElement("summary");
  const code = event.sub_errcode === null ? `${event.errcode}` : `${event.errcode}/${event.sub_errcode}`;
  const own = event.sub_errcode === null ? event.errmsg || words?.errmsg : words?.errmsg;
  summary.textContent = `${code} ${own ?? event.errmsg}`;
  if (event.errcode === 18 || event.errcode === 19) summary.className = "refused";
  const lines = event.reasons.map((name) => [reason(name)?.detail, reason(name)?.remedy]);
  const known = event.sub_errcode === null || !words ? [] : [
    [label("advice"), words.advice], [label("who"), words.who], [label("retry"), words.retry],
  ];
  const paragraphs = [...known, ...lines].map(([head, text]) => {
    const paragraph = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = head;
    paragraph.append(strong, " ", text);
    return paragraph;
  });
  element.append(summary, ...paragraphs);
  return element;
}

const again = (page) => {
  state.page = page;
  return refresh();
};
filter.addEventListener("submit", (event) => {
  event.preventDefault();
  again(1);
});
filter.addEventListener("reset", () => setTimeout(() => again(1)));
$("previous").addEventListener("click", () => again(state.page - 1));
$("next").addEventListener("click", () => again(state.page + 1));
