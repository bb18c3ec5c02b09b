"use strict";

/* The page keeps nothing: what it shows is asked of the public API, with the account that the browser logged in with. */

const REFRESH_MS = 700;
const $ = id => document.getElementById(id);
const STATES = {
  running: ["试算中", "replaying"], done: ["已完成", "done"], cancelled: ["已取消", "cancelled"], failed: ["失败", "failed"],
  interrupted: ["已中断：所在的实例已停止，请重新开始", "interrupted: its instance is gone, start it again"]
};
const FIGURES = [
  ["reports.replayed", "重放的报备", "reports replayed"], ["reports.acceptedToRejected", "由受理变为不受理", "accepted to rejected"],
  ["reports.rejectedToAccepted", "由不受理变为受理", "rejected to accepted"], ["reports.otherwise", "处理方式不同", "decided otherwise"],
  ["reports.deadlineMoved", "有效期不同", "deadline moved"], ["reports.earliestVisitMoved", "最早到访时间不同", "earliest visit moved"],
  ["reports.unread", "已删除、未能重放", "erased, not replayed"], ["visits.replayed", "重放的到访", "visits replayed"],
  ["visits.verdictChanged", "判客结果不同", "another verdict"], ["visits.holderChanged", "客户归属不同", "another holder"],
  ["visits.protectionMoved", "保护期不同", "another protection"], ["visits.ruled", "其中人工已裁定、不变", "of these ruled by people, unchanged"]
];

let inForce = {};
let shownId = null;
let shownTimes = 0;
let next = null;

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const english = text => make("span", { lang: "en" }, " " + text);
const both = said => [said.zh, english(said.en)];
const project = () => $("project").value;
const zone = () => $("project").selectedOptions[0].dataset.zone;
const base = () => `/api/projects/${encodeURIComponent(project())}`;
const moment = iso => new Intl.DateTimeFormat("zh-CN", { timeZone: zone(), dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

async function ask(path, method = "GET", body) {
  const answer = await fetch(path, {
    method, headers: body ? { "Content-Type": "application/json" } : {}, body: body ? JSON.stringify(body) : undefined
  }).catch(() => { throw new Error("网关没有回答。The gateway does not answer."); });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const faults = (json.errors ?? []).map(fault => `${fault.field}: ${fault.detail}`);
    throw new Error(faults.length ? faults.join("\n") : json.detail ?? json.title ?? `HTTP ${answer.status}`);
  }
  return json;
}

/** Does it, and says in place what went wrong. */
async function attempt(work) {
  $("error").hidden = true;
  try {
    return await work();
  } catch (refused) {
    $("error").textContent = refused.message;
    $("error").hidden = false;
    return null;
  }
}

/* ---- asking ---- */

/** Midnight of a day at the sales office, with its offset. */
function midnight(day) {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone(), timeZoneName: "longOffset" })
    .formatToParts(new Date(`${day}T00:00:00Z`)).find(part => part.type === "timeZoneName").value;
  return `${day}T00:00:00${name.replace("GMT", "") || "Z"}`;
}

function fill(terms) {
  $("all").value = JSON.stringify(terms, null, 2);
  for (const field of $("terms").querySelectorAll("[name]")) {
    field.value = terms[field.name] ?? "";
  }
}

function typed(event) {
  const terms = JSON.parse($("all").value || "{}");
  if (!event.target.name) {
    fill(terms);
    return;
  }
  terms[event.target.name] = event.target.type === "number" ? Number(event.target.value) : event.target.value;
  $("all").value = JSON.stringify(terms, null, 2);
}

async function presets() {
  const name = $("preset").value;
  fill(name ? (await ask("/api/presets")).find(preset => preset.name === name).terms : inForce);
}

async function start(event) {
  event.preventDefault();
  await attempt(async () => {
    const request = { terms: JSON.parse($("all").value) };
    for (const end of ["from", "until"]) {
      if ($(end).value) {
        request[end] = midnight($(end).value);
      }
    }
    const started = await ask(base() + "/what-if", "POST", request);
    await list();
    show(started.id);
  });
}

/* ---- showing ---- */

async function list() {
  const asked = base();
  const all = await ask(asked + "/what-if");
  if (asked !== base()) {
    return [];
  }
  $("none").hidden = all.length > 0;
  $("earlier").replaceChildren(...all.map(one => make("li", {}, make("button", { type: "button", onclick: () => show(one.id) },
    moment(one.startedAt) + " · ", ...both({ zh: STATES[one.state][0], en: STATES[one.state][1] })))));
  return all;
}

function show(id) {
  shownId = id;
  shownTimes++;
  next = 0;
  $("rows").replaceChildren();
  $("shown").hidden = false;
  for (const part of ["figures", "changes", "same", "more"]) {
    $(part).hidden = true;
  }
  follow(`${base()}/what-if/${id}`, shownTimes);
}

/** Asks again while it runs; what is not shown any more is not asked for, and its answer counts for nothing. */
function follow(path, time) {
  return time === shownTimes ? attempt(() => poll(path, time)) : null;
}

async function poll(path, time) {
  const found = await ask(path);
  if (time !== shownTimes) {
    return;
  }
  const { done, of } = found.progress;
  $("state").replaceChildren(...both({ zh: STATES[found.state][0], en: STATES[found.state][1] }));
  $("progress").max = Math.max(of, 1);
  $("progress").value = of === 0 ? 1 : done;
  $("count").textContent = `${done} / ${of}`;
  $("cancel").hidden = found.state !== "running" || !$("terms");
  if (found.state === "running") {
    setTimeout(() => follow(path, time), REFRESH_MS);
    return;
  }
  figures(found.summary);
  add(found);
  $("same").hidden = found.state !== "done" || found.changes.length > 0;
  list();
}

function figures(summary) {
  $("figures").hidden = !summary;
  if (summary) {
    $("figures").replaceChildren(...FIGURES.flatMap(([path, zh, en]) => [make("div", {}, make("dt", {}, ...both({ zh, en })),
      make("dd", {}, String(path.split(".").reduce((value, key) => value[key], summary))))]));
  }
}

function add(found) {
  $("changes").hidden = found.changes.length === 0 && $("rows").children.length === 0;
  $("rows").append(...found.changes.map(row));
  next = found.next;
  $("more").hidden = next === undefined;
}

function row(change) {
  const isReport = change.message !== undefined;
  const what = isReport
    ? make("td", {}, make("a", { href: "/api/messages/" + change.message }, "报备"), english("report"), make("span", {}, `${change.agency ?? ""} ${change.agent ?? ""}`))
    : make("td", {}, make("a", { href: "/api/visits/" + change.visit }, "到访"), english("visit"),
      ...(change.ruled ? [make("span", {}, "人工已裁定，不变", english("ruled by people: stays"))] : []));
  return make("tr", {}, make("td", {}, moment(change.at)), what,
    make("td", {}, ...change.says.map(said => make("span", {}, ...both(said)))),
    side(isReport ? change.wasDecided : change.wasJudged), side(isReport ? change.wouldBeDecided : change.wouldBeJudged));
}

function side(decided) {
  const times = decided.deadline ? [`${moment(decided.earliestVisit)} 起`, `${moment(decided.deadline)} 前`]
    : decided.protection ? [`保护至 ${moment(decided.protection.until)}`] : [];
  return make("td", {}, ...both(decided.says), ...(decided.receipt ? [make("span", {}, "回执 " + decided.receipt)] : []),
    ...times.map(time => make("span", {}, time)));
}

async function more() {
  const time = shownTimes;
  $("more").disabled = true;
  const found = await ask(`${base()}/what-if/${shownId}?after=${next}`).finally(() => { $("more").disabled = false; });
  if (time === shownTimes) {
    add(found);
  }
}

async function open() {
  $("shown").hidden = true;
  shownId = null;
  shownTimes++;
  if ($("terms")) {
    const versions = await ask(base() + "/terms");
    inForce = versions.filter(version => Date.parse(version.from) <= Date.parse($("ask").dataset.now)).at(-1)?.terms ?? {};
    await presets();
  }
  const running = (await list()).find(one => one.state === "running");
  if (running) {
    show(running.id);
  }
}

if ($("ask")) {
  $("project").addEventListener("change", () => attempt(open));
  $("ask").addEventListener("submit", start);
  $("more").addEventListener("click", () => attempt(more));
  $("cancel").addEventListener("click", () => attempt(() => ask(`${base()}/what-if/${shownId}`, "DELETE")));
  if ($("terms")) {
    $("preset").addEventListener("change", () => attempt(presets));
    $("terms").addEventListener("change", event => attempt(async () => typed(event)));
  }
  attempt(open);
}
