import type { SeedPerson } from "#db/seed/people.ts";
import { ruta } from "#db/seed/people.ts";
import { addresses, MODULE } from "./addresses.ts";
import { browserWith, type Answer, type Fields } from "./browser.ts";
import { attributeOf, mainOf, tagsOf } from "./html.ts";
import { cookieOf } from "./sign-in.ts";
import { smallWorld, type SmallWorld } from "./small-world.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOTE = `${MODULE}/names/note`;

/** One browser whose cookies come and go as the answers say; it follows no redirect. */
export class Computer {
  readonly cookies = new Map<string, string>();
  readonly #world: SmallWorld;

  constructor(world: SmallWorld, person: SeedPerson | null) {
    this.#world = world;
    if (person) this.#take(cookieOf(world.app, person));
  }

  get(path: string) {
    return this.#browser().get(path);
  }

  async post(path: string, fields: Fields = {}, headers = {}) {
    const given = await this.#browser().post(path, fields, headers);
    for (const header of given.headers.getSetCookie()) this.#take(header);
    return given;
  }

  /** With the one click of a demonstration, from the page that was asked for. */
  signInAs(person: SeedPerson, asked: Answer) {
    const { searchParams } = new URL(asked.location ?? "", "http://x.test");
    const returnTo = searchParams.get("returnTo") ?? "";
    return this.post("/lt/sign-in/as", { person: person.id, returnTo });
  }

  /** Presses "Send it now", and does what a browser does with a 307. */
  async sendFirst(page: Answer) {
    const form = /<form[^>]*\?send=.*?<\/form>/s.exec(page.text)?.[0] ?? "";
    const fields = tagsOf(form, "input").map((tag): [string, string] => [
      attributeOf(tag, "name") ?? "",
      attributeOf(tag, "value") ?? "",
    ]);
    const passedOn = await this.post(actionsOf(page, "send")[0] ?? "", fields);
    if (passedOn.status !== 307) throw new Error("The form is not passed on.");
    return this.post(passedOn.location ?? "", fields);
  }

  #browser() {
    const pairs = Array.from(
      this.cookies,
      ([name, value]) => `${name}=${value}`,
    );
    return browserWith(this.#world.app, pairs.join("; "));
  }

  #take(setCookie: string) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
    if (/Max-Age=0/.test(setCookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Rūta's note, sent two hours after her last word. */
export async function lateNote(text = "Viena") {
  const world = smallWorld();
  const computer = new Computer(world, ruta);
  world.app.advance(2 * HOUR);
  const asked = await computer.post(NOTE, { text });
  return { world, computer, asked };
}

/** Where the buttons of the kept forms lead. */
export function actionsOf(
  { text }: Answer,
  what: "send" | "discard",
): string[] {
  return tagsOf(mainOf(text), "form")
    .map((tag) => attributeOf(tag, "action") ?? "")
    .filter((action) => action.includes(`?${what}=`));
}

/** What the page of a route would send in the small world. */
export function addressOf(world: SmallWorld, route: string) {
  const address = addresses[route];
  if (!address) throw new Error(`addresses.ts does not know ${route}.`);
  return address(world);
}
