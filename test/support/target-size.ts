/**
 * WCAG 2.2, 2.5.8: what is pointed at has 24 by 24 CSS pixels, or so much room around it that a circle of that width over its middle meets no
 * other target and no such circle of another small one. Links within a sentence may be small, and what something else on the page does
 * too: objects of the drawing (the list has them), bytes of a packet (its fields mark them), xterm's own hidden field.
 */
import type { Page } from 'playwright-core';

/** A sentence for each target that is too small, of all that can be seen now. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(script);
}

const script = `(() => {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  const least = 24;
  const wanted = 'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="slider"], [role="separator"], [role^="menuitem"], [tabindex="0"]';
  const areaOf = (element) => (element.matches('input[type="checkbox"], input[type="radio"]') && element.closest('label')) || element;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  const inView = ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const excepted = (element) => element.closest('svg, .xterm, .visually-hidden, .skip-link') !== null || (element.matches('a') && getComputedStyle(element).display === 'inline' && element.closest('p, li, td, dd') !== null);
  const elements = [...new Set([...document.querySelectorAll(wanted)].filter((element) => !excepted(element)).map(areaOf))].filter(seen);
  // What scrolls, or holds other targets, is no target of its own.
  const targets = elements.filter((element) => element.tagName === 'LABEL' || element.querySelector(wanted) === null).map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => inView(box));
  const small = targets.filter(({ box }) => box.width < least - 0.01 || box.height < least - 0.01);
  const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const gap = ([x, y], { left, top, right, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const apart = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);
  const meets = (one, other) => gap(middle(one.box), other.box) < least / 2 - 0.01 || (small.includes(other) && apart(middle(one.box), middle(other.box)) < least - 0.01);
  const name = ({ element, box }) => (element.getAttribute('aria-label') ?? element.innerText ?? '').slice(0, 40) + ' <' + element.tagName.toLowerCase() + ' class="' + element.className + '"> ' + Math.round(box.width) + '×' + Math.round(box.height);
  return small.flatMap((one) => {
    const other = targets.find((two) => two !== one && !one.element.contains(two.element) && meets(one, two));
    return other === undefined ? [] : [name(one) + ' is too near to ' + name(other)];
  });
})()`;
