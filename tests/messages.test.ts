import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settings } from '@/lib/settings';
import en from '@/messages/en.json';
import ja from '@/messages/ja.json';

type Messages = { readonly [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

describe('the messages', () => {
  it('say the same things in both languages', () => {
    expect([...flatten(ja).keys()]).toEqual([...flatten(en).keys()]);
  });

  it('take the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name);
    const japanese = flatten(ja);
    for (const [key, text] of flatten(en)) {
      expect(new Set(values(japanese.get(key) ?? '')), key).toEqual(new Set(values(text)));
    }
  });

  it('are all used', () => {
    const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => readFileSync(`app/${file}`, 'utf8'))
      .join('\n');
    const ofSettings = Object.entries(settings).flatMap(([name, { options }]) =>
      ['legend', ...options].map((option) => `settings.${name}.${option}`),
    );
    const unused = [...flatten(en).keys()].filter((key) => {
      if (ofSettings.includes(key)) return false;
      const parts = key.split('.');
      // A key is used by its last part ('title'), or by a template over its last part (`views.${view}`).
      const [name = '', parent = ''] = [parts.at(-1), parts.at(-2)];
      return (
        !sources.includes(`${name}'`) &&
        !sources.includes(`${parent}.\${`) &&
        !sources.includes(`action: '${name}'`)
      );
    });
    expect(unused).toEqual([]);
  });
});
