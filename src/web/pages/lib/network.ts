/** How the way to the service is, found out by asking it for a sign of life now and then. */
import { signal } from '@preact/signals';

export type Network = 'good' | 'slow' | 'lost';

export const network = signal<Network>('good');

const everyMs = 15_000;
const againMs = 3_000;
const slowMs = 1_500;
const lostMs = 8_000;

/** Looks until the way back is called. */
export function watchNetwork(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    network.value = await sign();
    if (!stopped) timer = setTimeout(() => { void look(); }, network.value === 'good' ? everyMs : againMs);
  };
  const gone = (): void => { network.value = 'lost'; };
  const back = (): void => { void look(); };
  addEventListener('offline', gone);
  addEventListener('online', back);
  timer = setTimeout(back, everyMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
    removeEventListener('offline', gone);
    removeEventListener('online', back);
  };
}

async function sign(): Promise<Network> {
  const begun = performance.now();
  try {
    await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(lostMs) });
    return performance.now() - begun > slowMs ? 'slow' : 'good';
  } catch {
    return 'lost';
  }
}
