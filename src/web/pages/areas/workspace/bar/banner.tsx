/** Says when what is shown may be old. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { network, watchNetwork } from '../../../lib/network.js';
import { toast } from '../../../ui/toasts.js';
import { useWorkspace } from '../context.js';
import { texts } from './texts.js';

export function Banner(): JSX.Element {
  const { connected } = useWorkspace();
  const text = texts();
  const was = useRef(false);
  useEffect(watchNetwork, []);
  const lost = !connected.value || network.value === 'lost';
  useEffect(() => {
    if (was.current && !lost) toast(text.back, 'good');
    was.current = lost;
  }, [lost]);
  return <div role="status" class="banner-place">{lost ? <p class="banner banner-lost"><span class="spinner" aria-hidden="true" />{text.lost}</p> : network.value === 'slow' ? <p class="banner">{text.slow}</p> : null}</div>;
}
