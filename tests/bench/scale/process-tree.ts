import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it has started have taken so far. */
export interface TreeUse {
  /** Processor time in seconds, of those that have ended too, if they were waited for. */
  readonly cpu: number;
  /** Memory in bytes that is theirs alone at this moment: what is read from files is not counted. */
  readonly memory: number;
}

/** Clock ticks a second, in which Linux tells processor time (proc_pid_stat(5)). */
const ticks = 100;

/** Reads what the tree below process `root`, and it itself, takes; zero once it has ended. Linux alone can tell. */
export function readTree(root: number): TreeUse {
  const processes = readProcesses();
  const children = new Map<number, number[]>();
  for (const [id, { parent }] of processes) children.set(parent, [...(children.get(parent) ?? []), id]);
  let cpu = 0;
  let memory = 0;
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const known = processes.get(id);
    if (!known) continue;
    cpu += known.cpu;
    memory += readMemory(id);
    waiting.push(...(children.get(id) ?? []));
  }
  return { cpu, memory };
}

function readProcesses(): Map<number, { parent: number; cpu: number }> {
  const found = new Map<number, { parent: number; cpu: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name of the command stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // From the state on: parent 1, user 11, system 12, and of children that were waited for 13 and 14.
    const cpu = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field] ?? 0), 0) / ticks;
    if (stat) found.set(Number(name), { parent: Number(fields[1]), cpu });
  }
  return found;
}

function readMemory(id: number): number {
  const status = read(`/proc/${id}/status`);
  return ['RssAnon', 'RssShmem'].reduce(
    (sum, name) => sum + 1024 * Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0),
    0,
  );
}

/** A process may end at any time. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
