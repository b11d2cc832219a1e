import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a process has held so far, in bytes; undefined where there is no /proc to tell. */
export function peakMemory(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** How many files and sockets a process holds open; undefined where there is no /proc to tell. */
export function openFiles(pid: number): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return undefined;
  }
}

/** Asks again until it is so. False if it is not within the time, in milliseconds. */
export async function becomes(is: () => boolean | Promise<boolean>, within: number): Promise<boolean> {
  for (const end = performance.now() + within; performance.now() < end; ) {
    if (await is()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return is();
}
