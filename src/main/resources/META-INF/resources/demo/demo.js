"use strict";

/* The page keeps nothing: what it shows is asked of the public API, as the account desk, and of /demo. */

const DESK = "Basic " + btoa("desk:desk");
const ZONE = "Asia/Shanghai";
const REFRESH_MS = 4000;
const A_WHILE_MS = 10000;
const HINTS = {
  customerName: "客户姓名要写姓，如张先生", "phones[0]": "电话要11位，不知道的位写 *，如138****1234", text: "短信最多1600字"
};
const SHORT = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
const LONG = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, dateStyle: "long", timeStyle: "medium" });

const $ = id => document.getElementById(id);
const moment = iso => SHORT.format(new Date(iso));

/** From when on, rounded up to the minute: whoever obeys a printed time is safe. */
const earliest = iso => moment(Math.ceil(new Date(iso) / 60000) * 60000);

/** A deadline at midnight is 24:00 of the day that ends, as in the replies. */
function deadline(iso) {
  const said = moment(iso);
  return said.endsWith("00:00") ? moment(new Date(iso) - 60000).replace("23:59", "24:00") : said;
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const english = text => make("span", { lang: "en" }, text);

/* ---- asking ---- */

class Refused extends Error {}

async function ask(path, body) {
  const answer = await fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: { Authorization: DESK, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "omit"
  }).catch(() => { throw new Refused("网关没有回答，它还在运行吗？The gateway does not answer."); });
  const json = await answer.json().catch(() => ({}));
  if (answer.ok || (answer.status === 409 && json.verdict)) {
    return json;
  }
  throw Object.assign(new Refused(inWords(answer.status, json)), { faults: json.errors ?? [] });
}

function inWords(status, problem) {
  const faults = (problem.errors ?? []).map(fault => HINTS[fault.field] ?? `${fault.field}: ${fault.detail}`);
  return faults.length > 0 ? faults.join("\n") : "没有成功：" + (problem.detail ?? problem.title ?? `HTTP ${status}`);
}

/** Does it, with the button shut meanwhile, and says in place what went wrong. */
async function attempt(errorId, button, work) {
  const error = $(errorId);
  if (button) { button.disabled = true; }
  try {
    const result = await work();
    error.hidden = true;
    return result;
  } catch (refused) {
    if (!(refused instanceof Refused)) { throw refused; }
    error.textContent = refused.message;
    error.hidden = false;
    return undefined;
  } finally {
    if (button) { button.disabled = false; }
  }
}

/* ---- the clock ---- */

let aheadOfUs = 0;

function showClock(clock) {
  aheadOfUs = new Date(clock.now) - Date.now();
  const minutes = Math.round((new Date(clock.now) - Date.now()) / 60000);
  $("ahead").textContent = minutes > 0 ? "比实际快 " + span(minutes) : "与实际一致";
  tick();
}

function span(minutes) {
  const parts = [[Math.floor(minutes / 1440), "天"], [Math.floor(minutes / 60) % 24, "小时"], [minutes % 60, "分"]];
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ");
}

const businessNow = () => new Date(Date.now() + aheadOfUs);

function tick() {
  $("now").textContent = LONG.format(businessNow());
}

/* ---- the phone ---- */

/** A phone knows what was typed on it; the API masks the numbers in it. By message id, the newest only. */
const typedHere = new Map(JSON.parse(localStorage.getItem("baobei-demo-typed") ?? "[]"));

function rememberTyped(sid, text) {
  typedHere.set(sid, text);
  localStorage.setItem("baobei-demo-typed", JSON.stringify([...typedHere].slice(-200)));
}

async function showConversation() {
  const agent = $("agent").selectedOptions[0];
  const number = $("number").value;
  const [page, sent] = await Promise.all([ask("/api/messages?limit=200"), ask("/demo/outbox")]);
  const texted = page.messages.filter(one => one.agent === agent.dataset.name && one.number === number).reverse();
  const bubbles = texted.flatMap(one => [
    { kind: "mine", text: typedHere.get(one.externalId) ?? one.text, at: one.receivedAt },
    ...(one.replies ?? []).filter(part => !part.copyFor).map(part => ({ kind: "answer", text: part.text, at: one.receivedAt }))]);
  const answers = new Set(bubbles.filter(one => one.kind === "answer").map(one => one.text));
  const notices = sent.filter(one => one.to === agent.value && one.from === number && !answers.has(one.body))
    .map(one => ({ kind: "notice", text: one.body, at: one.at }));
  draw([...bubbles, ...notices].sort((one, other) => new Date(one.at) - new Date(other.at)));
}

let drawn = "";

function draw(bubbles) {
  const key = $("agent").value + $("number").value + JSON.stringify(bubbles);
  if (key === drawn) { return; }
  drawn = key;
  const list = $("conversation");
  list.replaceChildren(...bubbles.map(bubble));
  if (bubbles.length === 0) {
    list.append(make("li", { className: "empty" }, "还没有短信。点一个样例，再点发送。", english("Nothing yet. Pick a sample and send it.")));
  }
  showNewest();
}

function showNewest() {
  $("conversation").scrollTop = $("conversation").scrollHeight;
}

function bubble({ kind, text, at }) {
  const label = kind === "notice" ? "通知 · " : "";
  return make("li", { className: "bubble " + kind }, make("p", {}, text), make("time", { dateTime: at }, label + moment(at)));
}

async function send(event) {
  event.preventDefault();
  const typed = { from: $("agent").value, to: $("number").value, text: $("text").value };
  await attempt("phone-error", event.submitter, async () => {
    const delivered = await ask("/demo/messages", typed);
    if (delivered.status !== 200) {
      throw new Refused(`网关没有收下：HTTP ${delivered.status}. The gateway did not take it.`);
    }
    rememberTyped(delivered.messageSid, typed.text);
    $("text").value = "";
    await showAll();
  });
}

/* ---- the reports ---- */

async function showReports() {
  for (const project of document.querySelectorAll(".project")) {
    const found = await Promise.all(["expiring", "pending"].map(
      (state) => ask("/api/pre-reports/search", { project: project.dataset.project, state })));
    project.querySelector(".pending").replaceChildren(...found.flatMap((page) => page.preReports).map(pending));
  }
}

function pending(report) {
  const waits = Math.ceil((new Date(report.earliestVisit) - businessNow()) / 60000);
  const arrive = make("button", { type: "button" }, "到访");
  arrive.addEventListener("click", () => fill(report));
  return make("li", {},
    make("p", { className: "customer" }, `${report.customerName} ${report.phones.join(" ")}`),
    make("p", { className: "facts" }, `${report.agent} · ${report.agency} · `, make("span", { className: "receipt" }, report.receipt)),
    make("p", { className: waits > 0 ? "stand" : "stand ready" },
      waits > 0 ? `${earliest(report.earliestVisit)}起可到访，还要 ${span(waits)}` : `现在可到访，${report.state === "expiring" ? "即将到期，" : ""}${deadline(report.deadline)}前有效`),
    arrive);
}

function fill(report) {
  const form = $("arrival").elements;
  form.project.value = report.project;
  form.customerName.value = report.customerName;
  form.phone.value = report.phones[0];
  form.broughtBy.value = report.agency;
  form.phone.focus();
  form.phone.setSelectionRange(form.phone.value.indexOf("*"), form.phone.value.lastIndexOf("*") + 1);
}

/* ---- the desk ---- */

async function arrive(event) {
  event.preventDefault();
  const form = $("arrival").elements;
  const names = { project: form.project, customerName: form.customerName, "phones[0]": form.phone, broughtBy: form.broughtBy };
  Object.values(names).forEach(field => field.removeAttribute("aria-invalid"));
  await attempt("arrival-error", event.submitter, async () => {
    const request = {
      project: form.project.value, customerName: form.customerName.value, phones: [form.phone.value],
      broughtBy: form.broughtBy.value || null
    };
    const visit = await ask("/api/visits", request).catch(refused => {
      (refused.faults ?? []).forEach(fault => names[fault.field]?.setAttribute("aria-invalid", "true"));
      throw refused;
    });
    showVerdict(visit, businessNow() - new Date(visit.arrivedAt) > A_WHILE_MS);
  });
}

function showVerdict(visit, isOld = false) {
  const { verdict } = visit;
  const holds = verdict.kind === "BroughtBy" || verdict.kind === "Protected";
  $("verdict").replaceChildren(
    make("p", { className: "says" }, verdict.says.zh),
    make("p", { className: "english", lang: "en" }, verdict.says.en),
    make("p", { className: "facts" }, `${visit.customerName} ${visit.phones.join(" ")}，${moment(visit.arrivedAt)} 到访`
      + (holds ? `，保护至 ${moment(verdict.protection.until)}` : "")),
    ...(isOld ? [make("p", { className: "facts" }, "这位客户今天已登记过：一天只算一次到访，归属按那时判。",
      english("Registered before: one arrival a day counts."))] : []),
    confirmation(visit),
    make("p", { className: "error", id: "verdict-error", hidden: true }),
    ...(verdict.trace ?? []).map(candidate));
}

function confirmation(visit) {
  if (visit.confirmedAt) {
    return make("p", { className: "done" }, `已确认，${moment(visit.confirmedAt)}。`, english("Confirmed."));
  }
  if (visit.state === "lapsed") {
    return make("p", { className: "error" }, `闭场前未确认，已于 ${moment(visit.lapsedAt)} 失效，须由两人重新开启。`,
      english("Not confirmed before closing: it has lapsed, and two people must reopen it."));
  }
  const button = make("button", { type: "button", className: "primary" }, "确认到访");
  button.addEventListener("click", () => attempt("verdict-error", button, async () => {
    showVerdict(await ask(`/api/visits/${visit.id}/confirmation`, { verdictVersion: visit.verdict.version }));
    await showAll();
  }));
  return button;
}

function candidate(examined) {
  return make("article", { className: "candidate" },
    make("h4", {}, `${examined.agent} · ${examined.agency}，${moment(examined.reportedAt)} 报备 `,
      make("span", { className: "receipt" }, examined.receipt)),
    make("ul", {}, ...examined.rules.map(rule =>
      make("li", { className: rule.answer }, make("span", {}, rule.zh, english(rule.en))))));
}

/* ---- together ---- */

async function showAll() {
  await Promise.all([showConversation(), showReports()]);
}

async function refresh() {
  if (document.hidden) { return; }
  await attempt("reports-error", null, async () => {
    showClock(await ask("/demo/clock"));
    await showAll();
  });
}

function remember(select) {
  const key = "baobei-demo-" + select.id;
  const before = localStorage.getItem(key);
  if ([...select.options].some(option => option.value === before)) { select.value = before; }
  select.addEventListener("change", () => {
    localStorage.setItem(key, select.value);
    refresh();
  });
}

$("advance").addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button) {
    attempt("clock-error", button, async () => {
      showClock(await ask("/demo/clock", { advance: button.value }));
      await showAll();
    });
  }
});
$("samples").addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button) {
    $("text").value = button.value;
    $("text").focus();
  }
});
$("composer").addEventListener("submit", send);
$("arrival").addEventListener("submit", arrive);
remember($("agent"));
remember($("number"));
setInterval(tick, 1000);
setInterval(refresh, REFRESH_MS);
addEventListener("resize", showNewest);
document.addEventListener("visibilitychange", refresh);
refresh();
