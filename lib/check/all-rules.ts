import type { Rule } from './rule';
import { alignmentShape } from './rules/alignment-shape';
import { alignmentStale } from './rules/alignment-stale';
import { annotationMissing } from './rules/annotation-missing';
import { annotationUnknownSegment } from './rules/annotation-unknown-segment';
import { axisRepeated } from './rules/axis-repeated';
import { bidiControl } from './rules/bidi-control';
import { blockDiffers } from './rules/block-differs';
import { bracketUnbalanced } from './rules/bracket-unbalanced';
import { claimPunctuation } from './rules/claim-punctuation';
import { claimRepeated } from './rules/claim-repeated';
import { claimUnknown } from './rules/claim-unknown';
import { claimUnused } from './rules/claim-unused';
import { dateFuture } from './rules/date-future';
import { dateOrder } from './rules/date-order';
import { ellipsisMixed } from './rules/ellipsis-mixed';
import { essayEmpty } from './rules/essay-empty';
import { exceptionUnknown } from './rules/exception-unknown';
import { exceptionUnused } from './rules/exception-unused';
import { footnoteRepeated } from './rules/footnote-repeated';
import { footnoteUndefined } from './rules/footnote-undefined';
import { footnoteUnused } from './rules/footnote-unused';
import { formRepeated } from './rules/form-repeated';
import { fullWidthInEnglish } from './rules/full-width-in-english';
import { glossLong } from './rules/gloss-long';
import { hardBreakSpaces } from './rules/hard-break-spaces';
import { headingOrder } from './rules/heading-order';
import { helpPassage } from './rules/help-passage';
import { imageAddress } from './rules/image-address';
import { imageAlt } from './rules/image-alt';
import { imageMissing } from './rules/image-missing';
import { imageUnused } from './rules/image-unused';
import { invisibleCharacter } from './rules/invisible-character';
import { kanaHalfWidth } from './rules/kana-half-width';
import { katakanaMixed } from './rules/katakana-mixed';
import { labelLong } from './rules/label-long';
import { layerUnknown } from './rules/layer-unknown';
import { ledgerDroppedId } from './rules/ledger-dropped-id';
import { ledgerStale } from './rules/ledger-stale';
import { ledgerSuccessor } from './rules/ledger-successor';
import { ledgerUnrecorded } from './rules/ledger-unrecorded';
import { linkAddress } from './rules/link-address';
import { linkBroken } from './rules/link-broken';
import { linkDiffers } from './rules/link-differs';
import { linkEmpty } from './rules/link-empty';
import { linkPassage } from './rules/link-passage';
import { linkSwallowsText } from './rules/link-swallows-text';
import { listNumbering } from './rules/list-numbering';
import { lookalikeCharacter } from './rules/lookalike-character';
import { markupVisible } from './rules/markup-visible';
import { numberDiffers } from './rules/number-differs';
import { passageLong } from './rules/passage-long';
import { passageRepeated } from './rules/passage-repeated';
import { passageUntranslated } from './rules/passage-untranslated';
import { placeholderLeft } from './rules/placeholder-left';
import { punctuationDoubled } from './rules/punctuation-doubled';
import { punctuationSpace } from './rules/punctuation-space';
import { quoteMixed } from './rules/quote-mixed';
import { readingIncomplete } from './rules/reading-incomplete';
import { readingKana } from './rules/reading-kana';
import { readingMisfit } from './rules/reading-misfit';
import { readingStale } from './rules/reading-stale';
import { readingUnknownSegment } from './rules/reading-unknown-segment';
import { readingUnplaced } from './rules/reading-unplaced';
import { readingUnreviewed } from './rules/reading-unreviewed';
import { relationUnknown } from './rules/relation-unknown';
import { segmentMerge } from './rules/segment-merge';
import { segmentMissing } from './rules/segment-missing';
import { segmentOrder } from './rules/segment-order';
import { segmentPair } from './rules/segment-pair';
import { segmentRepeated } from './rules/segment-repeated';
import { senseRepeated } from './rules/sense-repeated';
import { senseUnresolved } from './rules/sense-unresolved';
import { sentenceLong } from './rules/sentence-long';
import { sentencesUnmatched } from './rules/sentences-unmatched';
import { settingUnknown } from './rules/setting-unknown';
import { slugRepeated } from './rules/slug-repeated';
import { tableRagged } from './rules/table-ragged';
import { termAvoided } from './rules/term-avoided';
import { termUnknown } from './rules/term-unknown';
import { termUntranslated } from './rules/term-untranslated';
import { textNotNfc } from './rules/text-not-nfc';
import { titleAgrees } from './rules/title-agrees';
import { titleRepeated } from './rules/title-repeated';
import { translationUnreviewed } from './rules/translation-unreviewed';
import { widthMixed } from './rules/width-mixed';
import { wordDoubled } from './rules/word-doubled';

/** Every rule, in the order of their names. */
export const rules: readonly Rule[] = [
  alignmentShape,
  alignmentStale,
  annotationMissing,
  annotationUnknownSegment,
  axisRepeated,
  bidiControl,
  blockDiffers,
  bracketUnbalanced,
  claimPunctuation,
  claimRepeated,
  claimUnknown,
  claimUnused,
  dateFuture,
  dateOrder,
  ellipsisMixed,
  essayEmpty,
  exceptionUnknown,
  exceptionUnused,
  footnoteRepeated,
  footnoteUndefined,
  footnoteUnused,
  formRepeated,
  fullWidthInEnglish,
  glossLong,
  hardBreakSpaces,
  headingOrder,
  helpPassage,
  imageAddress,
  imageAlt,
  imageMissing,
  imageUnused,
  invisibleCharacter,
  kanaHalfWidth,
  katakanaMixed,
  labelLong,
  layerUnknown,
  ledgerDroppedId,
  ledgerStale,
  ledgerSuccessor,
  ledgerUnrecorded,
  linkAddress,
  linkBroken,
  linkDiffers,
  linkEmpty,
  linkPassage,
  linkSwallowsText,
  listNumbering,
  lookalikeCharacter,
  markupVisible,
  numberDiffers,
  passageLong,
  passageRepeated,
  passageUntranslated,
  placeholderLeft,
  punctuationDoubled,
  punctuationSpace,
  quoteMixed,
  readingIncomplete,
  readingKana,
  readingMisfit,
  readingStale,
  readingUnknownSegment,
  readingUnplaced,
  readingUnreviewed,
  relationUnknown,
  segmentMerge,
  segmentMissing,
  segmentOrder,
  segmentPair,
  segmentRepeated,
  senseRepeated,
  senseUnresolved,
  sentenceLong,
  sentencesUnmatched,
  settingUnknown,
  slugRepeated,
  tableRagged,
  termAvoided,
  termUnknown,
  termUntranslated,
  textNotNfc,
  titleAgrees,
  titleRepeated,
  translationUnreviewed,
  widthMixed,
  wordDoubled,
];
