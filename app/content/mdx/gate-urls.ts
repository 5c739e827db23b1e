import { type Place, type Problem, problem, quoted } from "./gate-problem.ts";

const MAX_URL = 2_000;
const IMAGE = /^images\/[A-Za-z0-9][A-Za-z0-9_-]{0,79}\.(png|jpg|webp|avif)$/;
const HEADING_LINK = /^#s-[a-z0-9-]{1,80}$/;
const MAIL = /^mailto:[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const PHONE = /^tel:\+?[0-9-]{3,20}$/i;
const INVISIBLE_OR_SPACE = /[\p{C}\p{Z}]/u;

type Reason = "hidden" | "scheme" | "percent" | "path" | "host" | "length";

/**
 * Whether a link may go there: https, http, mailto, tel, or a heading of the
 * same page (`#s-…`). The address is judged as written, in Unicode's
 * compatibility form and percent-decoded, because each of them is what some
 * program will read.
 *
 * @returns null when it may
 */
export function reasonAgainstLink(url: string): Reason | null {
  if (url.length > MAX_URL) return "length";
  if (HEADING_LINK.test(url)) return null;
  const plain = url.normalize("NFKC");
  if (INVISIBLE_OR_SPACE.test(plain)) return "hidden";
  if (/^(mailto|tel):/i.test(url)) {
    return MAIL.test(url) || PHONE.test(url) ? null : "scheme";
  }
  const decoded = percentDecoded(plain);
  if (decoded === null) return "percent";
  for (const form of [url, plain, decoded]) {
    const reason = reasonAgainstForm(form);
    if (reason) return reason;
  }
  return reasonAgainstHost(url);
}

/** Whether an image is one of the page's own: `images/<name>.<png|jpg|webp|avif>`. */
export function isOwnImage(url: string): boolean {
  return IMAGE.test(url);
}

export function checkLinkUrl(url: string, place: Place): Problem | null {
  const reason = reasonAgainstLink(url);
  if (!reason) return null;
  const { lt, en } = ADVICE[reason];
  return problem(
    "url",
    place,
    `Nuoroda „${quoted(url)}“ neleidžiama: ${lt}`,
    `The link “${quoted(url)}” is not allowed: ${en}`,
  );
}

export function checkImageUrl(url: string, place: Place): Problem | null {
  if (isOwnImage(url)) return null;
  return problem(
    "image",
    place,
    `Paveikslėlis „${quoted(url)}“ neleidžiamas. Įkelkite failą į modulio aplanką images ir rašykite ![aprašymas](images/pavadinimas.png); tinka png, jpg, webp, avif, pavadinime – lotyniškos raidės be diakritinių ženklų, skaitmenys ir brūkšneliai.`,
    `The image “${quoted(url)}” is not allowed. Put the file into the module’s folder images and write ![description](images/name.png); png, jpg, webp and avif work, the name has plain Latin letters, digits and hyphens.`,
  );
}

/** Decodes until nothing changes (double encoding hides things); null when malformed. */
function percentDecoded(url: string): string | null {
  let current = url;
  for (let round = 0; round < 5; round += 1) {
    if (/%(?![0-9a-f]{2})/i.test(current)) return round === 0 ? null : current;
    let next: string;
    try {
      next = decodeURIComponent(current);
    } catch {
      return null;
    }
    if (next === current) return current;
    current = next;
  }
  return null;
}

function reasonAgainstForm(form: string): Reason | null {
  if (!/^https?:\/\/[^/]/i.test(form)) return "scheme";
  if (/\p{Cc}/u.test(form)) return "hidden";
  if (form.includes("\\")) return "path";
  if (/(^|\/)\.\.?(\/|$|[?#])/.test(form)) return "path";
  return null;
}

/** Browsers fold wide letters and the like into plain ones; an author writes them plain. */
const AUTHORITY =
  /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d{1,5})?(?:[/?#]|$)/i;

function reasonAgainstHost(url: string): Reason | null {
  const host = AUTHORITY.exec(url)?.[1];
  if (!host || !URL.canParse(url)) return "host";
  return /(^|\.)xn--/i.test(host) ? "host" : null;
}

const ADVICE: Record<Reason, { lt: string; en: string }> = {
  hidden: {
    lt: "adrese yra tarpų arba nematomų ženklų. Nukopijuokite jį iš naujo iš naršyklės adreso eilutės.",
    en: "it contains spaces or invisible characters. Copy it again from the browser’s address bar.",
  },
  scheme: {
    lt: "rašykite visą adresą, prasidedantį „https://“ (taip pat tinka „http://“, „mailto:vardas@pavyzdys.lt“, „tel:+370…“ arba „#s-…“ į šio puslapio antraštę).",
    en: "write the whole address beginning with “https://” (“http://”, “mailto:name@example.org”, “tel:+370…” and “#s-…” for a heading of this page work too).",
  },
  percent: {
    lt: "procento ženklas adrese parašytas neteisingai. Nukopijuokite adresą iš naujo; pats ženklas rašomas %25.",
    en: "a percent sign in it is malformed. Copy the address again; the sign itself is written %25.",
  },
  path: {
    lt: "adrese negali būti „\\“, „/./“ ir „/../“. Įrašykite galutinį adresą.",
    en: "it cannot contain “\\”, “/./” or “/../”. Write the final address.",
  },
  host: {
    lt: "svetainės varde gali būti tik lotyniškos raidės, skaitmenys, brūkšneliai ir taškai, be vartotojo vardo ir be „xn--“.",
    en: "the site’s name may have plain letters, digits, hyphens and dots only, without a user name and without “xn--”.",
  },
  length: {
    lt: "adresas ilgesnis nei 2 000 ženklų. Raskite trumpesnį.",
    en: "it is longer than 2,000 characters. Find a shorter one.",
  },
};
