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
import { exceptionUnknown } from './rules/exception-unknown';
import { exceptionUnused } from './rules/exception-unused';
import { formRepeated } from './rules/form-repeated';
import { layerUnknown } from './rules/layer-unknown';
import { ledgerDroppedId } from './rules/ledger-dropped-id';
import { ledgerStale } from './rules/ledger-stale';
import { ledgerSuccessor } from './rules/ledger-successor';
import { ledgerUnrecorded } from './rules/ledger-unrecorded';
import { linkAddress } from './rules/link-address';
import { numberDiffers } from './rules/number-differs';
import { relationUnknown } from './rules/relation-unknown';
import { segmentMerge } from './rules/segment-merge';
import { segmentOrder } from './rules/segment-order';
import { segmentPair } from './rules/segment-pair';
import { segmentRepeated } from './rules/segment-repeated';
import { senseRepeated } from './rules/sense-repeated';
import { senseUnresolved } from './rules/sense-unresolved';
import { settingUnknown } from './rules/setting-unknown';
import { termAvoided } from './rules/term-avoided';
import { termUnknown } from './rules/term-unknown';
import { termUntranslated } from './rules/term-untranslated';
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
  exceptionUnknown,
  exceptionUnused,
  formRepeated,
  layerUnknown,
  ledgerDroppedId,
  ledgerStale,
  ledgerSuccessor,
  ledgerUnrecorded,
  linkAddress,
  numberDiffers,
  relationUnknown,
  segmentMerge,
  segmentOrder,
  segmentPair,
  segmentRepeated,
  senseRepeated,
  senseUnresolved,
  settingUnknown,
  termAvoided,
  termUnknown,
  termUntranslated,
  titleAgrees,
];
