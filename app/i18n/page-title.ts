import { m } from "#app/paraglide/messages.js";

/** What stands in the browser's tab: the page, then the service. */
export function pageTitle(title: string): string {
  return `${title} – ${m.site_name()}`;
}
