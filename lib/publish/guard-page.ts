import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { addFault } from './add-fault';
import { eachElement } from './each-element';
import type { Guard } from './guards/guard';
import { noEmbedding } from './guards/no-embedding';
import { noErrorPage } from './guards/no-error-page';
import { noEventHandler } from './guards/no-event-handler';
import { noForeignResource } from './guards/no-foreign-resource';
import { noInlineScript } from './guards/no-inline-script';
import { noInlineStyle } from './guards/no-inline-style';
import { noStreamedContent } from './guards/no-streamed-content';
import { plainScript } from './guards/plain-script';

const guards: readonly Guard[] = [
  noEmbedding,
  noErrorPage,
  noEventHandler,
  noForeignResource,
  noInlineScript,
  noInlineStyle,
  noStreamedContent,
  plainScript,
];

/** Reports to the page's file whatever in it could not work once the framework's runtime is out. */
export function guardPage(tree: Root, basePath: string, file: VFile): void {
  eachElement(tree, (element) => {
    for (const { id, check } of guards) {
      const reason = check(element, basePath);
      if (reason) addFault(file, reason, id, element.position);
    }
  });
}
