/** A page by keys only: Tab until something has the focus, and what can be seen of the focus on the way. */
import type { Page } from 'playwright-core';

export interface Stop {
  /** What a screen reader would call it. */
  name: string;
  /** A ring, or whatever else marks the focus. */
  visible: boolean;
  /** Where in the page, for messages. */
  place: string;
}

const mostStops = 150;

/** What has the focus now. */
export function focused(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(script);
}

/** Presses Tab (or Shift+Tab) until what has the focus is called so. Gives the stops on the way, with the last; throws where it is never reached. */
export async function tabTo(page: Page, name: RegExp, { back = false, within = '' } = {}): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < mostStops; count++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await focused(page);
    stops.push(stop);
    if (name.test(stop.name) && stop.place.includes(within)) return stops;
  }
  throw new Error(`${mostStops} stops of Tab, and none is called ${name.source}: ${stops.map((stop) => stop.name).join(' | ')}`);
}

const script = `(() => {
  // What is on its way to its colours or sizes has them.
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  const stroke = element.closest('svg') !== null && parseFloat(getComputedStyle(element.querySelector('rect') ?? element).strokeWidth) > 3;
  // A terminal shows a full cursor; a grid marks the row that is active in it.
  const cursor = element.closest('.xterm') !== null && element.closest('.xterm').classList.contains('focus');
  const label = element.labels?.[0]?.innerText ?? element.closest('label')?.innerText;
  const places = [];
  for (let one = element; one !== null; one = one.parentElement) places.push(one.dataset?.testid ?? one.id ?? '', one.className?.baseVal ?? one.className ?? '');
  return { name: element === document.body ? 'BODY' : (element.getAttribute('aria-label') ?? label ?? element.innerText ?? element.tagName).trim(), visible: element !== document.body && (ring || stroke || cursor), place: places.filter(Boolean).join(' ') };
})()`;
