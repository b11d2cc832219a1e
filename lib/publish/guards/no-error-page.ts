import type { Guard } from './guard';

/** The shell that Next exports for a page which did not render, such as one that calls `redirect()`. */
export const noErrorPage: Guard = {
  id: 'no-error-page',
  check({ tagName, properties }) {
    if (tagName !== 'html' || properties.id !== '__next_error__') return undefined;
    return 'Unexpected error page of Next, expected a page with content; a page must not throw, nor call `redirect()`, when it is exported';
  },
};
