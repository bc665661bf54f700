/** Only the rows of a long list that can be seen are in the document. Rows have one height. */
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';

export interface VirtualRows<E extends HTMLElement> {
  element: RefObject<E | null>;
  virtualizer: Virtualizer<E, Element>;
}

export function useVirtualRows<E extends HTMLElement>(count: number, rowHeight: number, headHeight = 0): VirtualRows<E> {
  const element = useRef<E>(null);
  const [, draw] = useReducer((turn: number, _: undefined) => turn + 1, 0);
  const options = {
    count, overscan: 6, scrollPaddingStart: headHeight, paddingStart: 0, observeElementRect, observeElementOffset, scrollToFn: elementScroll,
    estimateSize: () => rowHeight, getScrollElement: () => element.current, onChange: () => { draw(undefined); },
  };
  const [virtualizer] = useState(() => new Virtualizer<E, Element>(options));
  virtualizer.setOptions({ ...virtualizer.options, ...options });
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => { virtualizer._willUpdate(); });
  return { element, virtualizer };
}
