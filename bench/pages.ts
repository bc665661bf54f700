/**
 * `npm run bench:pages`: what a learner waits for in a browser. The bytes of the workspace's first load, the time until the guide
 * and a prompt are seen, and the frames while 10,000 packets scroll by. A real service, a real sandbox and Debian's chromium,
 * all on this machine; each load is one of a logged-in learner's whose browser has nothing of ours in its cache.
 */
import { noBrowser, openBrowser } from '../test/support/browser.js';
import { load, type Load } from './pages/load.js';
import { manyPackets, scroll, type Frames } from './pages/scroll.js';
import { quantile, report, type Row, type Target } from './support/measure.js';
import { startService, startSession } from './support/service.js';

const loads = 5;
/** A frame of 60 a second, with a little for the clock. */
const frameMs = 17.5;
const undo: (() => unknown)[] = [];
const owner = { teardown: (done: () => unknown): void => { undo.unshift(done); }, threw: (error: unknown): void => { console.error(error); process.exitCode = 1; } };

async function main(): Promise<void> {
  if (noBrowser !== false) throw new Error(`The bench needs a browser, and ${noBrowser}.`);
  const service = await startService();
  owner.teardown(service.stop);
  const browser = await openBrowser(owner, { expected: [/status of 401/] });
  const id = await startSession(service, 'pod-to-pod-across-nodes');
  await load(browser, service, id);
  const seen: Load[] = [];
  for (let turn = 0; turn < loads; turn++) seen.push(await load(browser, service, id));
  report('pages', ...figures(seen, await scroll(browser, service, id)));
}

function figures(seen: readonly Load[], { still, scrolling }: Frames): [Row[], Target[]] {
  const usable = seen.map(({ usableMs }) => usableMs);
  const bytes = seen.map((one) => one.bytes);
  const steady = (frames: readonly number[]): number => frames.filter((ms) => ms <= frameMs).length / frames.length;
  return [[
    { what: 'first load of the workspace, compressed, without terminal and graph', unit: 'bytes', samples: bytes },
    { what: 'the terminal and the graph, compressed', unit: 'bytes', samples: seen.map(({ lazyBytes }) => lazyBytes) },
    { what: 'from navigation to guide and prompt', unit: 'ms', samples: usable },
    { what: 'from navigation to guide and prompt, p90', unit: 'ms', samples: [quantile(usable, 0.9)] },
    { what: 'between frames while nothing moves', unit: 'ms', samples: still },
    { what: `between frames while ${manyPackets} packets scroll`, unit: 'ms', samples: scrolling },
    { what: 'frames in time while nothing moves', unit: 'share', samples: [steady(still)] },
    { what: `frames in time while ${manyPackets} packets scroll`, unit: 'share', samples: [steady(scrolling)] },
  ], [
    { name: 'first load of the workspace, compressed, without terminal and graph, bytes', value: Math.max(...bytes), limit: 350 * 1024, better: 'at-most' },
    { name: 'from navigation to guide and prompt: p90, ms', value: quantile(usable, 0.9), limit: 1_500, better: 'at-most' },
    { name: `between frames while ${manyPackets} packets scroll: p95, ms`, value: quantile(scrolling, 0.95), limit: frameMs, better: 'at-most' },
  ]];
}

try {
  await main();
} finally {
  for (const done of undo) await Promise.resolve().then(done).catch((error: unknown) => { console.error(error); process.exitCode = 1; });
}
