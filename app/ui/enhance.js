/*
 * The only script of learner pages. Every page works without it. It knows no
 * words: texts come from data attributes that the server wrote; what stands in
 * [brackets] becomes a link to the page itself. From top to bottom:
 *
 *     autosave … timeNow          saves answers and notes while they are given
 *     keep … sendOne              keeps in this browser what could not be sent
 *     countDown … minutesTeller   the minutes of a time limit
 *     order, moveRow              buttons that put a list in order
 *     sendOnce                    holds back a second click
 *     rememberPlace               where the reader stopped
 *     unfoldForPrint              unfolds what is printed
 *     closeMenus                  closes menus as the browser closes its own
 *
 * It goes to the browser as it stands, in one file: one request, nothing to build.
 */

const PAUSE_BEFORE_SAVING = 400;
const FIRST_RETRY = 2000;
const LAST_RETRY = 60000;
const LONGEST_WAIT = 5000;
const MINUTE = 60000;
const CLOCKS_APART = 5000;
const ANNOUNCED_MINUTES = [10, 5, 1];
const KEPT = "gaire-unsent ";
const KEPT_FOR = 24 * 60 * MINUTE;
const SIGN_OUT = "form[action$='/sign-out']";

const savings = [...document.querySelectorAll("form[data-autosave]")].map(
  autosave,
);
for (const form of document.querySelectorAll("form[data-once]")) sendOnce(form);
for (const list of document.querySelectorAll("[data-ordering]")) order(list);
for (const timer of document.querySelectorAll("[data-deadline]"))
  countDown(timer);
for (const form of document.querySelectorAll(SIGN_OUT))
  form.addEventListener("submit", forgetAll);
document.querySelector("[data-error-summary]")?.focus();
sendKept();
unfoldForPrint();
rememberPlace();
closeMenus();

/**
 * Posts a form's fields to the address in `data-autosave` when they change: the
 * same encoding and the same hidden fields as the form itself, so that the server
 * has one way to read them.
 */
function autosave(form) {
  const saving = {
    form,
    status: form.querySelector("[data-save-status]"),
    stored: answersOf(form),
    timer: 0,
    onItsWay: null,
    failures: 0,
  };
  form.addEventListener("input", () => changed(saving));
  form.addEventListener("change", () => changed(saving));
  form.addEventListener("submit", (event) => beforeSubmit(saving, event));
  addEventListener("online", () => save(saving));
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(saving);
  });
  // Shown again after it was sent, the page would know an old revision.
  addEventListener("pageshow", (event) => {
    if (event.persisted && saving.isSent) location.reload();
  });
  if (fillInKept(form)) save(saving);
  return saving;
}

function changed(saving) {
  keep(saving.form);
  later(saving, PAUSE_BEFORE_SAVING);
}

function later(saving, milliseconds) {
  clearTimeout(saving.timer);
  saving.timer = setTimeout(() => save(saving), milliseconds);
}

/** One request at a time; after a failure again, after growing pauses. */
function save(saving) {
  clearTimeout(saving.timer);
  if (!saving.onItsWay && answersOf(saving.form) !== saving.stored)
    saving.onItsWay = send(saving).finally(() => (saving.onItsWay = null));
  return saving.onItsWay;
}

async function send(saving) {
  const { form, status } = saving;
  const answers = answersOf(form);
  show(status, "saving");
  const reply = await post(form.dataset.autosave, fieldsOf(form));
  const isLost = reply.code === "not-saved" && !isKept(form);
  show(status, isLost ? "not-kept" : reply.code, reply.savedAt);
  if (reply.code === "not-saved") {
    const retry = Math.min(FIRST_RETRY * 2 ** saving.failures++, LAST_RETRY);
    return later(saving, retry);
  }
  forgetAfter(reply, form.dataset.autosave);
  // Of several answers, some may be stored where others are refused.
  takeOver(reply, form);
  if (reply.code !== "saved") return;
  saving.stored = answers;
  saving.failures = 0;
  // Something may have changed on the way.
  if (answersOf(form) !== answers) changed(saving);
}

/** A save that is on its way comes first, or it would look like another window. */
function beforeSubmit(saving, event) {
  clearTimeout(saving.timer);
  if (!saving.onItsWay) {
    keep(saving.form, { isSent: true });
    saving.stored = answersOf(saving.form);
    saving.isSent = true;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  Promise.race([saving.onItsWay, pause(LONGEST_WAIT)]).then(() => {
    saving.onItsWay = null;
    saving.form.requestSubmit(event.submitter);
  });
}

async function post(url, body) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      redirect: "manual",
      keepalive: true,
    });
    const reply = await response.json().catch(() => null);
    return outcomeOf(response, reply);
  } catch {
    return { code: "not-saved" };
  }
}

/**
 * What became of it: "saved" when our server says so in as many words; what it
 * refused, where trying again would not help; "not-saved" for everything that may
 * pass: no line, a proxy's error, the sign-in page of a network in between.
 */
function outcomeOf(response, reply) {
  const { ok, status } = response;
  if (ok && reply?.saved === true) return { ...reply, code: "saved" };
  if (status === 401 && isOurs(response)) return { code: "signed-out" };
  if (status === 404 && isOurs(response)) return { code: "refused" };
  const isRefusal = status === 409 || status === 422;
  if (isRefusal && typeof reply?.code === "string") return reply;
  return { code: "not-saved" };
}

/** Every answer of our server has a number, by which its log knows it. */
function isOurs({ headers }) {
  return headers.has("X-Request-Id");
}

/** The new revisions go into the hidden fields, the states into the list of questions. */
function takeOver({ revisions = {}, answered = {} }, form) {
  for (const [name, revision] of Object.entries(revisions))
    if (form?.elements[name]) form.elements[name].value = revision;
  for (const [number, isAnswered] of Object.entries(answered)) {
    const item = document.querySelector(`[data-question="${number}"]`);
    if (!item) continue;
    const { answered: yes, unanswered: no } = item.dataset;
    item.classList.toggle("quiz-nav__item--done", isAnswered);
    item.querySelector("small").textContent = isAnswered ? yes : no;
    const picture = item.querySelector("use");
    const name = isAnswered ? "#done" : "#not-started";
    const address = picture.getAttribute("href").replace(/#.*/, name);
    picture.setAttribute("href", address);
  }
}

function fieldsOf(form) {
  return new URLSearchParams(new FormData(form)).toString();
}

/** The fields without the revisions that were seen. */
function answersOf(form) {
  return answersIn(fieldsOf(form));
}

function answersIn(fields) {
  const all = [...new URLSearchParams(fields)];
  const answers = all.filter(([name]) => !/(^|-)seen$/.test(name));
  return new URLSearchParams(answers).toString();
}

function show(status, code, time = timeNow()) {
  if (!status) return;
  const key = code.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const words = status.dataset[key] || status.dataset.refused;
  const [before, link, after = ""] = words
    .replace("{time}", time)
    .split(/[[\]]/);
  const parts = [before, after];
  if (link) {
    const again = document.createElement("a");
    again.href = location.pathname;
    again.textContent = link;
    parts.splice(1, 0, again);
  }
  const isPlain = ["saving", "saved", "not-saved"].includes(code);
  status.dataset.state = isPlain ? code : "refused";
  status.replaceChildren(...parts);
}

function timeNow() {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format();
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/*
 * What could not be sent yet is kept in this browser: for forms with `data-keep`,
 * by the address they are saved at, for a day, until it is sent, the attempt is
 * closed, somebody signs out, or somebody else is signed in at this computer.
 */

function keep(form, more) {
  if (!form.hasAttribute("data-keep")) return;
  if (more && !keptAt(form.dataset.autosave)) return;
  const url = form.dataset.autosave;
  const [fields, person] = [fieldsOf(form), personHere()];
  const kept = { url, fields, person, at: Date.now(), ...more };
  inStore((store) => store.setItem(keyOf(url), JSON.stringify(kept)));
}

function keptAt(url) {
  return keptUnder(keyOf(url));
}

function keptUnder(key) {
  return inStore((store) => JSON.parse(store.getItem(key)));
}

/** Forms that keep nothing have words of their own for what is not saved. */
function isKept(form) {
  return !form.hasAttribute("data-keep") || keptAt(form.dataset.autosave);
}

/** One answer has one place, whatever the language of the page. */
function keyOf(url) {
  return KEPT + url.replace(/^\/\w+/, "");
}

function allKept() {
  const keys = inStore((store) => Object.keys(store)) ?? [];
  return keys
    .filter((key) => key.startsWith(KEPT))
    .map((key) => keptUnder(key))
    .filter(Boolean);
}

function forget(url) {
  inStore((store) => store.removeItem(keyOf(url)));
}

function forgetAll() {
  for (const { url } of allKept()) forget(url);
}

/** What can still be sent, or put right, stays. */
function forgetAfter({ code }, url) {
  if (!["signed-out", "answer-too-long"].includes(code)) forget(url);
}

/** A browser may refuse to store anything; then nothing is kept. */
function inStore(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

/** Puts what was kept for this form back into it; says whether that changed it. */
function fillInKept(form) {
  const kept = form.hasAttribute("data-keep") && keptAt(form.dataset.autosave);
  if (!kept || isOld(kept)) return false;
  const answers = answersIn(kept.fields);
  if (answers === answersOf(form)) {
    forget(kept.url);
    return false;
  }
  const given = new URLSearchParams(answers);
  // With the revisions it was given at: it overwrites nothing that is newer.
  const seen = new URLSearchParams(kept.fields);
  for (const control of form.elements) {
    const { name, type, value } = control;
    if (!name || type === "submit") continue;
    if (type === "hidden") control.value = seen.get(name) ?? value;
    else if (type === "radio" || type === "checkbox")
      control.checked = given.getAll(name).includes(value);
    else control.value = given.get(name) ?? "";
  }
  return true;
}

function isOld({ at }) {
  return Date.now() - at > KEPT_FOR;
}

/** Who is signed in on this page, if anybody is. */
function personHere() {
  return document.querySelector(SIGN_OUT)?.dataset.person;
}

/** Sends what other pages of this attempt left behind. */
async function sendKept(failures = 0) {
  const attempt = document.querySelector("[data-attempt]");
  const forms = [...document.querySelectorAll("form[data-autosave]")];
  const own = forms.map(({ dataset }) => keyOf(dataset.autosave));
  const replies = [];
  for (const kept of allKept()) {
    const isHere = kept.url.includes(`/${attempt?.dataset.attempt}/`);
    const isElsewhere = isHere && !own.includes(keyOf(kept.url));
    const isOver = isHere && attempt.hasAttribute("data-closed");
    const hasArrived = isElsewhere && kept.isSent && wasRedirected();
    const isAnothers = personHere() && kept.person !== personHere();
    if (isOld(kept) || isOver || hasArrived || isAnothers) forget(kept.url);
    else if (isElsewhere) replies.push(await sendOne(kept));
  }
  const sent = replies.filter(({ code }) => code === "saved");
  if (sent.length > 0 && attempt.hasAttribute("data-summary"))
    return location.reload();
  if (!replies.some(({ code }) => code === "not-saved")) return;
  if (savings.length === 0)
    show(document.querySelector("[data-save-status]"), "not-saved");
  const again = Math.min(FIRST_RETRY * 2 ** failures, LAST_RETRY);
  const online = new Promise((resolve) =>
    addEventListener("online", resolve, { once: true }),
  );
  await Promise.race([pause(again), online]);
  return sendKept(failures + 1);
}

/** A form that was taken leads on to the next page. */
function wasRedirected() {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation?.redirectCount > 0;
}

async function sendOne({ url, fields }) {
  const reply = await post(url, fields);
  // Changed elsewhere meanwhile: told on the page of the question itself.
  if (!["not-saved", "changed-elsewhere"].includes(reply.code))
    forgetAfter(reply, url);
  takeOver(reply);
  return reply;
}

/**
 * Counts the minutes down from the server's time, by a clock that nobody can put
 * right meanwhile. When the time is over, saves and goes where `data-over` says.
 */
function countDown(timer) {
  const start = startOf(timer);
  const tell = minutesTeller(timer);
  let next;
  let isOver = false;

  async function end() {
    isOver = true;
    const saved = Promise.all(savings.map(save));
    await Promise.race([saved, pause(LONGEST_WAIT)]);
    location.assign(timer.dataset.over);
  }

  function tick() {
    clearTimeout(next);
    if (isOver) return;
    const left = start.left - (performance.now() - start.counted);
    if (left <= 0) return end();
    const minutes = Math.ceil(left / MINUTE);
    tell(minutes);
    next = setTimeout(look, left - (minutes - 1) * MINUTE);
  }

  async function look() {
    tick();
    if (isOver || !clocksDisagree(start)) return;
    Object.assign(start, await askForTime());
    tick();
  }

  addEventListener("visibilitychange", look);
  tick();
}

function startOf({ dataset: { now, deadline } }) {
  const counted = performance.now();
  return { left: deadline - now, counted, clock: Date.now() };
}

/**
 * In some browsers `performance.now()` stands still while the computer sleeps,
 * and `Date` jumps when its clock is put right: which it was, the server knows.
 */
function clocksDisagree({ counted, clock }) {
  const apart = Date.now() - clock - (performance.now() - counted);
  return Math.abs(apart) > CLOCKS_APART;
}

/**
 * The time that is left, from this page as it is now; none on a page without a
 * timer. Null when our server cannot be asked: then the old count goes on, and
 * the server decides anyway.
 */
async function askForTime() {
  try {
    const headers = { Accept: "application/json" };
    const response = await fetch(location.pathname, { headers });
    if (!response.ok || !isOurs(response)) return null;
    const html = await response.text();
    const page = new DOMParser().parseFromString(html, "text/html");
    const timer = page.querySelector("[data-deadline]");
    return timer ? startOf(timer) : { left: 0 };
  } catch {
    return null;
  }
}

/** Shows the minutes, and announces few of them. */
function minutesTeller(timer) {
  const words = timer.querySelector("[data-time-left]");
  const spoken = timer.querySelector("[data-time-spoken]");
  let shown = Infinity;
  return (minutes) => {
    if (minutes === shown) return;
    const isTold = ANNOUNCED_MINUTES.some((m) => minutes <= m && m < shown);
    words.textContent = words.dataset.timeLeft.replace("{minutes}", minutes);
    if (isTold && shown !== Infinity) spoken.textContent = words.textContent;
    shown = minutes;
  };
}

/** Buttons that move a thing up and down; they only change the lists of numbers. */
function order(list) {
  const status = list.parentElement.querySelector("[data-moved]");
  for (const button of list.querySelectorAll("[data-move]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const row = button.closest("li");
      const place = moveRow(list, row, Number(button.dataset.move));
      button.focus();
      status.textContent = status.dataset.moved
        .replace("{text}", row.querySelector("label").textContent)
        .replace("{place}", place);
    });
  }
}

/** Gives every row its number, this one a place earlier or later; tells the place. */
function moveRow(list, row, by) {
  const numberOf = (item) => Number(item.querySelector("select").value) || 99;
  const rows = [...list.children].sort((a, b) => numberOf(a) - numberOf(b));
  const from = rows.indexOf(row);
  const to = Math.max(0, Math.min(rows.length - 1, from + by));
  rows.splice(to, 0, ...rows.splice(from, 1));
  for (const [index, item] of rows.entries())
    item.querySelector("select").value = String(index + 1);
  list.append(...rows);
  row.dispatchEvent(new Event("change", { bubbles: true }));
  return to + 1;
}

/** After the first submission the buttons rest, until the page is shown again. */
function sendOnce(form) {
  let sent = false;
  const rest = (disabled) => {
    for (const button of form.querySelectorAll("button"))
      button.toggleAttribute("disabled", disabled);
  };
  form.addEventListener("submit", (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    // Only after the browser has read which button was pressed.
    setTimeout(() => rest(true));
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    sent = false;
    rest(false);
  });
}

/**
 * On leaving a page, posts the heading that was last on top to the address in
 * `data-place`; nothing while the reader is at its first one. A page that is left
 * by one of its forms was not left in the middle.
 */
function rememberPlace() {
  const text = document.querySelector("[data-place]");
  if (!text) return;
  const headings = [...text.querySelectorAll("h2[id^=s-]")];
  let sent;
  addEventListener("submit", () => (sent = true));
  const send = () => {
    const passed = headings.filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
    );
    // Who has not scrolled has stopped at the top, which needs no remembering.
    const heading = scrollY > innerHeight / 4 && passed.at(-1)?.id;
    if (!heading || sent === true || sent === heading) return;
    sent = heading;
    // Not a beacon: it cannot say that it wants no page to sign in on.
    fetch(text.dataset.place, {
      method: "POST",
      body: new URLSearchParams({ heading }),
      headers: { Accept: "application/json" },
      keepalive: true,
    }).catch(() => {});
  };
  addEventListener("pageshow", () => (sent = undefined));
  addEventListener("pagehide", send);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") send();
  });
}

function unfoldForPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    const folded = "main details:not([open], [data-keep-folded])";
    opened = [...document.querySelectorAll(folded)];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

/** Escape and a click elsewhere close an open menu, as popovers do by themselves. */
function closeMenus() {
  const menus = [...document.querySelectorAll("details[data-menu]")];
  addEventListener("click", (event) => {
    for (const menu of menus)
      if (!menu.contains(event.target)) menu.open = false;
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus) {
      if (menu.open && menu.contains(document.activeElement))
        menu.querySelector("summary").focus();
      menu.open = false;
    }
  });
}
