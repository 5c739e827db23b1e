import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { AppContext } from "#app/context.ts";

/**
 * The key under which tries from an address are counted. Hashed with the
 * configuration's secret, so that the table tells nobody who tried to sign in
 * or from where.
 */
export function throttleKey(
  { secret }: Pick<AppContext["config"], "secret">,
  purpose: "sign-in" | "sign-in-account" | "certificate-check" | "invitation",
  address: string,
  ...more: string[]
): string {
  const counted = JSON.stringify([purpose, networkOf(address), ...more]);
  const hash = createHmac("sha256", secret).update(counted).digest("base64url");
  return `${purpose}:${hash}`;
}

/**
 * What counts as one visitor: an IPv4 address, or the first half of an IPv6
 * one, because a connection is given all the addresses that share it.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%", 1).join("").split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(Math.max(zeros, 0)).fill("0"), ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
