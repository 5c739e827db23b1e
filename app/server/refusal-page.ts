import type { Response } from "express";
import { exchangeOf } from "./exchange.ts";

type Words = { title: string; advice: string };

/**
 * What a person reads when a request does not get as far as the pages: short,
 * in both languages at once, because which one is not known here, and needing
 * nothing else to be shown.
 */
const REFUSALS = {
  "bad-request": {
    status: 400,
    lt: {
      title: "Ši užklausa netinkama",
      advice: "Patikrinkite adresą ir pabandykite dar kartą.",
    },
    en: {
      title: "This request is not valid",
      advice: "Check the address and try again.",
    },
  },
  "other-site": {
    status: 403,
    lt: {
      title: "Forma atsiųsta ne iš šios svetainės",
      advice: "Grįžkite, atnaujinkite puslapį ir pabandykite dar kartą.",
    },
    en: {
      title: "The form was not sent from this site",
      advice: "Go back, reload the page and try again.",
    },
  },
  method: {
    status: 405,
    lt: {
      title: "Taip į šį puslapį kreiptis negalima",
      advice: "Atidarykite jį naršyklėje.",
    },
    en: {
      title: "This page cannot be asked for in this way",
      advice: "Open it in a browser.",
    },
  },
  "too-large": {
    status: 413,
    lt: {
      title: "Išsiųsta per daug duomenų",
      advice:
        "Vienu kartu galima išsiųsti ne daugiau kaip 1 MB. Grįžkite, sutrumpinkite tekstą ir pabandykite dar kartą.",
    },
    en: {
      title: "Too much was sent",
      advice:
        "At most 1 MB can be sent at once. Go back, shorten the text and try again.",
    },
  },
  "other-host": {
    status: 421,
    lt: {
      title: "Šiuo adresu paslauga neveikia",
      advice: "Patikrinkite adresą ir pabandykite dar kartą.",
    },
    en: {
      title: "The service is not at this address",
      advice: "Check the address and try again.",
    },
  },
  "no-such-page": {
    status: 404,
    lt: {
      title: "Tokio puslapio nėra",
      advice: "Patikrinkite adresą ir pabandykite dar kartą.",
    },
    en: {
      title: "There is no such page",
      advice: "Check the address and try again.",
    },
  },
  broken: {
    status: 500,
    lt: {
      title: "Įvyko klaida",
      advice: "Ji užregistruota. Pabandykite dar kartą po kelių minučių.",
    },
    en: {
      title: "Something went wrong",
      advice: "It has been recorded. Try again in a few minutes.",
    },
  },
} as const satisfies Record<string, { status: number; lt: Words; en: Words }>;

export type Refusal = keyof typeof REFUSALS;

/** Answers with a plain page that names the request and gives nothing away. */
export function sendRefusal(res: Response, refusal: Refusal): void {
  const { status, lt, en } = REFUSALS[refusal];
  const { requestId, nonce } = exchangeOf(res);
  res.statusCode = status;
  // What is still on its way will not be read.
  if (!res.req.complete) res.setHeader("Connection", "close");
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "private, no-store");
  res.end(`<!DOCTYPE html>
<html lang="lt">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${lt.title} · Gairė</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 3rem auto; padding: 0 1rem }
</style>
<main>
<h1>${lt.title}</h1>
<p>${lt.advice}</p>
<section lang="en">
<h2>${en.title}</h2>
<p>${en.advice}</p>
</section>
<p><small>Užklausos numeris / <span lang="en">request</span>: ${requestId}</small></p>
</main>
</html>
`);
}
