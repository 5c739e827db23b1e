import { existsSync, readFileSync } from "node:fs";

/** Megabytes (1,000,000 bytes) that a process holds in memory now; null where there is no /proc. */
export function residentMbOf(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? residentMbIn(readFileSync(file, "utf8")) : null;
}

/** The same from the text of /proc/<pid>/status: VmRSS in KiB, see proc(5). */
export function residentMbIn(status: string): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kib === undefined)
    throw new Error("/proc/<pid>/status is not as proc(5) describes it.");
  return (Number(kib) * 1024) / 1_000_000;
}
