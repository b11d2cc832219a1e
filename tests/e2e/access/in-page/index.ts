/** What is asked of a page from inside it: a bundle that the tests bring along, and that nothing shipped knows of. */

export { describeLayout, type Layout } from './describe-layout';
export { findCutWords, findOverflow } from './find-overflow';
export { isSeen } from './is-seen';
export { listNames } from './list-names';
export { beginWalk, beginWalkInside, lookAtFocus, nameStop } from './look-at-focus';
export { measureContrast } from './measure-contrast';
export { measureTargets } from './measure-targets';
export { listShifts } from './watch-shifts';
