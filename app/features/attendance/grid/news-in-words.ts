import { m } from "#app/paraglide/messages.js";

/** What has just been done to a session's attendance, by the page's address. */
export function newsInWords(search: URLSearchParams): string | null {
  if (search.has("locked")) return m.attendance_locked_now();
  if (search.has("corrected")) return m.attendance_corrected_now();
  const saved = /^\d{1,5}$/.exec(search.get("saved") ?? "")?.[0];
  return saved === undefined ? null : m.attendance_saved({ n: Number(saved) });
}
