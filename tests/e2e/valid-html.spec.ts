import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { everyPage, expect, publishedFile, test } from './site';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const faults: string[] = [];
  for (const address of [...everyPage().map((page) => `${page}index.html`), '/404.html']) {
    const { results } = await validator.validateString(readFileSync(publishedFile(address), 'utf8'), address);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});
