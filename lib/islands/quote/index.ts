/** Quoting: a bundle of its own, loaded when it is first used. */

export { followReference } from './follow-reference';
export { quoteHere, watchSelection } from './watch-selection';
