import { z } from 'zod';
import { essayRecord, toEssayRecord } from './essay-record';
import { glossaryRecord, toGlossaryRecord } from './glossary-record';
import type { FileMaker } from './site-file';
import { toWebAnnotations } from './web-annotations';

/** The library for machines: each essay, its annotations, the glossary, and the schemas of what is ours. */
export const libraryFiles: FileMaker = function* ({ library, links, usages }) {
  for (const essay of library.essays) {
    yield { path: `${essay.slug}.json`, contents: json(toEssayRecord(essay, links)) };
    yield { path: `${essay.slug}.annotations.jsonld`, contents: json(toWebAnnotations(essay, links)) };
  }
  yield { path: 'glossary.json', contents: json(toGlossaryRecord(library.terms, usages, links)) };
  for (const [path, schema] of [
    ['essay.schema.json', essayRecord],
    ['glossary.schema.json', glossaryRecord],
  ] as const)
    yield {
      path,
      contents: json({ $id: links.absolute(links.file(path)), ...z.toJSONSchema(schema) }),
    };
};

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
