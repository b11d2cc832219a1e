import type { Guard } from './guard';

/** A place in a page that React would fill by script: `<template id="B:0">`, and `<div hidden id="S:0">` with its content. */
export const noStreamedContent: Guard = {
  id: 'no-streamed-content',
  check({ tagName, properties }) {
    if (typeof properties.id !== 'string' || !/^[BPS]:/.test(properties.id)) return undefined;
    return `Unexpected streamed content \`<${tagName} id="${properties.id}">\`, expected a page that is whole without script; await the data outside of \`<Suspense>\`, and remove \`loading.tsx\``;
  },
};
