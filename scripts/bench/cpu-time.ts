import { existsSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second on every machine that Node runs on. */
const MS_PER_TICK = 10;

/**
 * Milliseconds of processor time that a process has used since it began, all
 * its threads together, to 10 ms; null where there is no /proc.
 */
export function cpuMsOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? cpuMsIn(readFileSync(file, "utf8")) : null;
}

/** The same from the text of /proc/<pid>/stat: utime and stime, see proc(5). */
export function cpuMsIn(stat: string): number {
  // The second field is the program's name in parentheses and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [fields[11], fields[12]].map(Number);
  if (user === undefined || system === undefined)
    throw new Error("/proc/<pid>/stat is not as proc(5) describes it.");
  return (user + system) * MS_PER_TICK;
}
