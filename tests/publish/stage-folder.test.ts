import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageFolder } from '@/lib/publish/stage-folder';
import { makeFolder } from './make-folder';

describe('stageFolder', () => {
  it('puts the new folder in the place of the old one, and leaves nothing beside it', () => {
    const parent = makeFolder({ 'dist/a': 'old', 'dist/b': 'old' });
    const staged = stageFolder(join(parent, 'dist'));
    writeFileSync(join(staged.folder, 'a'), 'new');
    expect(readFileSync(join(parent, 'dist/a'), 'utf8')).toBe('old');
    staged.commit();
    staged.discard();
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(readdirSync(join(parent, 'dist'))).toEqual(['a']);
    expect(readFileSync(join(parent, 'dist/a'), 'utf8')).toBe('new');
  });

  it('leaves the old folder as it was when what is new is discarded', () => {
    const parent = makeFolder({ 'dist/a': 'old' });
    const staged = stageFolder(join(parent, 'dist'));
    writeFileSync(join(staged.folder, 'a'), 'new');
    staged.discard();
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(readFileSync(join(parent, 'dist/a'), 'utf8')).toBe('old');
  });

  it('makes the folder where there was none', () => {
    const parent = makeFolder();
    stageFolder(join(parent, 'dist')).commit();
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('puts right what an interrupted run has left', () => {
    const parent = makeFolder({ '.dist.old/a': 'old', '.dist.new/b': 'half' });
    const staged = stageFolder(join(parent, 'dist'));
    expect(readFileSync(join(parent, 'dist/a'), 'utf8')).toBe('old');
    expect(readdirSync(staged.folder)).toEqual([]);
    staged.discard();
    expect(existsSync(join(parent, '.dist.new'))).toBe(false);
  });
});
