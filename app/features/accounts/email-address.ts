import { z } from "zod";

/** What an address is stored as and looked up by. */
export function normaliseEmail(address: string): string {
  return address.trim().toLowerCase();
}

/** An address that mail can be sent to, normalised. */
export const emailSchema = z
  .string()
  .transform(normaliseEmail)
  .pipe(z.email().max(254));
