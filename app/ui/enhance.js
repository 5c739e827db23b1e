/*
 * The only script of learner pages. Every page works without it; it saves
 * answers while they are given, moves the focus to what went wrong, unfolds what
 * is printed, and holds back a second click. It knows no words: texts come from
 * data attributes that the server wrote.
 */

const PAUSE_BEFORE_SAVING = 400;
const FIRST_RETRY = 2000;
const LAST_RETRY = 60000;

for (const form of document.querySelectorAll("form[data-autosave]"))
  autosave(form);
for (const form of document.querySelectorAll("form[data-once]")) sendOnce(form);
document.querySelector("[data-error-summary]")?.focus();
unfoldForPrint();
closeMenus();

/**
 * Posts a form's fields to the address in `data-autosave` when they change: the
 * same encoding and the same hidden fields as the form itself, so that the server
 * has one way to read them. The form's own submission is never touched.
 */
function autosave(form) {
  const saving = savingOf(form);
  form.addEventListener("input", () => saving.later(PAUSE_BEFORE_SAVING));
  form.addEventListener("change", () => saving.later(PAUSE_BEFORE_SAVING));
  form.addEventListener("submit", saving.stop);
  addEventListener("online", saving.now);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saving.now();
  });
}

/** One request at a time; after a failure again, after growing pauses. */
function savingOf(form) {
  const status = form.querySelector("[data-save-status]");
  let stored = fieldsOf(form);
  let timer;
  let sending;
  let failures = 0;

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  }

  async function now() {
    clearTimeout(timer);
    const fields = fieldsOf(form);
    if (sending || fields === stored) return;
    show(status, "saving");
    sending = new AbortController();
    const outcome = await post(form.dataset.autosave, fields, sending.signal);
    sending = undefined;
    if (outcome === "stopped") return;
    show(status, outcome);
    if (outcome === "saved") {
      stored = fields;
      failures = 0;
      // Something may have changed on the way.
      now();
    } else if (outcome === "not-saved")
      later(Math.min(FIRST_RETRY * 2 ** failures++, LAST_RETRY));
  }

  function stop() {
    clearTimeout(timer);
    sending?.abort();
    stored = fieldsOf(form);
  }

  return { later, now, stop };
}

/**
 * "refused" when the server understood and said no (signed out, time is over):
 * trying again would not help. "not-saved" for everything that may pass.
 */
async function post(url, body, signal) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      redirect: "manual",
      keepalive: true,
      signal,
    });
    if (response.ok) return "saved";
    const mayPass =
      response.status >= 500 || [408, 429].includes(response.status);
    return mayPass ? "not-saved" : "refused";
  } catch {
    return signal.aborted ? "stopped" : "not-saved";
  }
}

function fieldsOf(form) {
  return new URLSearchParams(new FormData(form)).toString();
}

function show(status, state) {
  if (!status) return;
  const key = state === "not-saved" ? "notSaved" : state;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
  }).format();
  status.dataset.state = state;
  status.textContent = status.dataset[key].replace("{time}", time);
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

function unfoldForPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
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
