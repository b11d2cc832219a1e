import { targetSelector } from './list-targets';

/**
 * What Tab should stop at, in document order: of radios of one name the chosen one, and of each other control each,
 * also one that is to be seen only when it has the focus.
 */
export function listStops(): Element[] {
  return [...document.querySelectorAll(targetSelector)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [tabindex="-1"]') &&
      !element.closest('[inert]') &&
      !(
        element instanceof HTMLInputElement &&
        element.type === 'radio' &&
        !element.checked &&
        hasChosen(element)
      ),
  );
}

function hasChosen({ name }: HTMLInputElement): boolean {
  return document.querySelector(`input[type=radio][name="${CSS.escape(name)}"]:checked`) !== null;
}
