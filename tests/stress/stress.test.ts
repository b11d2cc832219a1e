import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversations } from './ask';
import { faultsOf } from './conversations';
import { load } from './load';
import { makeSite } from './make-site';
import { peakMemory } from './process-facts';
import { rudenesses } from './rude-clients';
import { type Running, startServer } from './start-server';
import { stopping } from './stopping';

/** The short form of `npm run stress`, on a small site below a base path. */
describe('the server of npm start', () => {
  let folder: string;
  let running: Running;
  beforeAll(async () => {
    folder = await makeSite('/reader');
    running = await startServer(folder);
  });
  afterAll(() => {
    running.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers every kind of request as HTTP has it', async () => {
    const asked = await conversations(running.target);
    expect(asked.length).toBeGreaterThan(100);
    expect(await faultsOf(running.target, asked)).toEqual([]);
  });

  it('answers many at a time with the bytes of the files', async () => {
    expect(await load(running.target, { requests: 600, atATime: 50 })).toEqual([]);
  });

  it.each(Object.keys(rudenesses))('bears with %s', async (name) => {
    expect(await rudenesses[name]?.(running.target, { clients: 12, untilCut: false })).toEqual([]);
  });

  it('has taken less than 200 MB for all this', () => {
    expect(peakMemory(running.target.pid) ?? 0).toBeLessThan(200e6);
  });

  it('stops cleanly whoever holds on to it, and at once if told twice', async () => {
    expect(await stopping(folder)).toEqual([]);
  });
});
