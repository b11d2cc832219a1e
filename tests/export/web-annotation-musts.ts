/**
 * What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says that the parts of an export like ours
 * MUST be, with the section that says so. Parts of the model that the export has no use for (choices, states, style,
 * agents, rights, string bodies, selectors other than by fragment and quotation) are not looked at, and refused.
 */
type Json = { readonly [key: string]: unknown };

const context = 'http://www.w3.org/ns/anno.jsonld';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const all = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value);

/** Every fault of a collection of annotations; none, if it is as it must be. */
export function faultsOf(collection: unknown): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, section: string, rule: string) => {
    if (!holds) faults.push(`${section}: ${rule}`);
  };

  if (!isObject(collection)) return ['5.1: a collection is an object'];
  must(all(collection['@context']).includes(context), '5.1', 'a collection has the context of annotations');
  must(isIri(collection.id), '5.1', 'a collection has exactly 1 IRI');
  must(
    all(collection.type).includes('AnnotationCollection'),
    '5.1',
    'AnnotationCollection is one of its types',
  );
  must(
    collection.total === undefined || (Number.isInteger(collection.total) && Number(collection.total) >= 0),
    '5.1',
    'total is a non-negative integer',
  );
  must(isIri(collection.first) || isObject(collection.first), '5.1', 'a collection leads to its first page');

  const page = isObject(collection.first) ? collection.first : {};
  must(isIri(page.id), '5.2', 'a page has exactly 1 IRI');
  must(all(page.type).includes('AnnotationPage'), '5.2', 'AnnotationPage is one of its types');
  must(page.partOf === undefined || page.partOf === collection.id, '5.2', 'a page is part of its collection');
  must(
    page.startIndex === undefined || (Number.isInteger(page.startIndex) && Number(page.startIndex) >= 0),
    '5.2',
    'startIndex is a non-negative integer',
  );
  must(Array.isArray(page.items), '5.2', 'a page has its annotations as an array');

  const seen = new Set<unknown>();
  for (const annotation of all(page.items)) {
    if (!isObject(annotation)) {
      must(false, '3.1', 'an annotation is an object');
      continue;
    }
    must(isIri(annotation.id), '3.1', 'an annotation has exactly 1 IRI');
    must(!seen.has(annotation.id), '3.1', 'the IRI identifies it, and no other');
    seen.add(annotation.id);
    must(all(annotation.type).includes('Annotation'), '3.1', 'Annotation is one of its types');
    must(all(annotation.target).length > 0, '3.1', 'an annotation has 1 or more targets');
    must(
      annotation.bodyValue === undefined || annotation.body === undefined,
      '3.2.5',
      'bodyValue stands without body',
    );
    for (const name of ['created', 'modified']) {
      const time = annotation[name];
      must(
        time === undefined ||
          (typeof time === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time)),
        '3.3.1',
        `${name} is a xsd:dateTime in UTC, said by Z`,
      );
    }
    for (const motivation of all(annotation.motivation))
      must(motivations.has(motivation), '3.3.5', 'a motivation is one of those of the model');
    for (const body of all(annotation.body)) {
      must(
        isObject(body) && all(body.type).includes('TextualBody'),
        '3.2.4',
        'a body of ours is a TextualBody',
      );
      if (!isObject(body)) continue;
      must(typeof body.value === 'string', '3.2.4', 'a TextualBody has exactly 1 value');
      must(body.purpose === undefined || motivations.has(body.purpose), '3.3.5', 'a purpose is a motivation');
    }
    for (const target of all(annotation.target)) {
      must(isObject(target), '4', 'a target of ours is a specific resource');
      if (!isObject(target)) continue;
      must(isIri(target.source), '4', 'a specific resource has exactly 1 source');
      for (const selector of all(target.selector)) faults.push(...selectorFaults(selector));
    }
  }
  return faults;
}

function selectorFaults(selector: unknown): string[] {
  if (!isObject(selector)) return ['4.2: a selector is an object'];
  const refined = selector.refinedBy === undefined ? [] : selectorFaults(selector.refinedBy);
  switch (selector.type) {
    case 'FragmentSelector':
      return [
        ...(typeof selector.value === 'string' ? [] : ['4.2.1: a FragmentSelector has exactly 1 value']),
        ...refined,
      ];
    case 'TextQuoteSelector':
      return [
        ...(typeof selector.exact === 'string' ? [] : ['4.2.4: a TextQuoteSelector has exactly 1 exact']),
        ...refined,
      ];
    default:
      return ['4.2: a selector is of one of the classes that the export uses'];
  }
}

/** The motivations of the vocabulary, section 3.3.5 of the model. */
const motivations = new Set<unknown>([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
