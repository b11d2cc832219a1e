import { reportFault } from '../content/report-fault';
import type { Sources } from '../content/sources';
import type { Rule } from './rule';
import { alignmentShape } from './rules/alignment-shape';
import { alignmentStale } from './rules/alignment-stale';
import { annotationMissing } from './rules/annotation-missing';
import { annotationUnknownSegment } from './rules/annotation-unknown-segment';
import { axisRepeated } from './rules/axis-repeated';
import { claimRepeated } from './rules/claim-repeated';
import { claimUnknown } from './rules/claim-unknown';
import { claimUnused } from './rules/claim-unused';
import { dateOrder } from './rules/date-order';
import { essayEmpty } from './rules/essay-empty';
import { footnoteRepeated } from './rules/footnote-repeated';
import { footnoteUndefined } from './rules/footnote-undefined';
import { footnoteUnused } from './rules/footnote-unused';
import { formRepeated } from './rules/form-repeated';
import { helpPassage } from './rules/help-passage';
import { imageAddress } from './rules/image-address';
import { imageAlt } from './rules/image-alt';
import { imageMissing } from './rules/image-missing';
import { imageUnused } from './rules/image-unused';
import { layerUnknown } from './rules/layer-unknown';
import { ledgerDroppedId } from './rules/ledger-dropped-id';
import { ledgerStale } from './rules/ledger-stale';
import { ledgerSuccessor } from './rules/ledger-successor';
import { ledgerUnrecorded } from './rules/ledger-unrecorded';
import { linkAddress } from './rules/link-address';
import { linkPassage } from './rules/link-passage';
import { relationUnknown } from './rules/relation-unknown';
import { segmentMerge } from './rules/segment-merge';
import { segmentMissing } from './rules/segment-missing';
import { segmentOrder } from './rules/segment-order';
import { segmentPair } from './rules/segment-pair';
import { segmentRepeated } from './rules/segment-repeated';
import { senseRepeated } from './rules/sense-repeated';
import { senseUnresolved } from './rules/sense-unresolved';
import { slugRepeated } from './rules/slug-repeated';
import { termUnknown } from './rules/term-unknown';
import { titleAgrees } from './rules/title-agrees';

/** Every rule, in the order of their names. */
export const rules: readonly Rule[] = [
  alignmentShape,
  alignmentStale,
  annotationMissing,
  annotationUnknownSegment,
  axisRepeated,
  claimRepeated,
  claimUnknown,
  claimUnused,
  dateOrder,
  essayEmpty,
  footnoteRepeated,
  footnoteUndefined,
  footnoteUnused,
  formRepeated,
  helpPassage,
  imageAddress,
  imageAlt,
  imageMissing,
  imageUnused,
  layerUnknown,
  ledgerDroppedId,
  ledgerStale,
  ledgerSuccessor,
  ledgerUnrecorded,
  linkAddress,
  linkPassage,
  relationUnknown,
  segmentMerge,
  segmentMissing,
  segmentOrder,
  segmentPair,
  segmentRepeated,
  senseRepeated,
  senseUnresolved,
  slugRepeated,
  termUnknown,
  titleAgrees,
];

/** Lets every rule look at all sources and report every fault on the files. */
export function checkLibrary(sources: Sources): void {
  for (const { id, check } of rules) {
    check(sources, (file, reason, fault) => reportFault(file, id, reason, fault));
  }
}
