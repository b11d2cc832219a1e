/**
 * Makes a process run in another time and on another disk: loaded before everything else (`node --import`), it puts the
 * clock on by 400 days, lists every folder backwards, and has it believe that there is one processor.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const ahead = 400 * 86_400_000;

const { now } = Date;
Date.now = () => now() + ahead;
// A proxy rather than a subclass: Next.js takes the parts of this constructor to make one of its own.
globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [target.now()] : given, made),
  apply: (target) => new target(target.now()).toString(),
});

const { readdir, readdirSync } = fs;
const { readdir: readdirLater } = fs.promises;

fs.readdirSync = (...given) => readdirSync(...given).reverse();
fs.promises.readdir = async (...given) => (await readdirLater(...given)).reverse();
fs.readdir = (path, ...given) => {
  const callback = given.pop();
  readdir(path, ...given, (error, found) => callback(error, found?.reverse()));
};

os.availableParallelism = () => 1;
os.cpus = (
  (cpus) => () =>
    cpus().slice(0, 1)
)(os.cpus);

syncBuiltinESMExports();
