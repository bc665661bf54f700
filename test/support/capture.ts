/** A sandbox with two pods on one host, joined by a veth pair, and captures with a real store. */
import type { Test } from 'tap';
import { captureSpecSchema, type CaptureSpec, type CaptureSpecInput } from '../../src/capture/schema.js';
import type { CommandResult, Sandbox, Target } from '../../src/sandbox/contract.js';
import { createCaptures, type CapturesOptions } from '../../src/sessions/captures/captures.js';
import type { Captures } from '../../src/sessions/captures/contract.js';
import { newId } from '../../src/store/ids.js';
import type { Store } from '../../src/store/store.js';
import { makeSession } from './rows.js';
import { startSandbox } from './sandbox.js';
import { openStore } from './store.js';

export const pod1 = { host: 'node1', pod: 'pod1' };
export const pod2 = { host: 'node1', pod: 'pod2' };

export interface CaptureBench {
  sandbox: Sandbox;
  store: Store;
  captures: Captures;
  /** Names the first captures in leases. */
  holder: string;
  sessionId: string;
  dataDir: string;
  /** More captures on the same store and folder, as of another server, or after a restart. */
  another(options?: Partial<CapturesOptions>): Captures;
  /** As the learner. */
  run(target: Target, ...argv: string[]): Promise<CommandResult>;
}

export async function captureBench(t: Test): Promise<CaptureBench> {
  const store = await openStore(t);
  const { sandbox, dataDir } = await startSandbox(t);
  const another = (options: Partial<CapturesOptions> = {}): Captures => createCaptures({
    dataDir, store, holder: newId(), maxCaptureBytes: 64 * 1024 * 1024,
    tell: async (id, type, data) => { await store.events.append(id, type, data); }, ...options,
  });
  const holder = newId();
  const captures = another({ holder });
  t.teardown(() => captures.close());
  const run = (target: Target, ...argv: string[]): Promise<CommandResult> => sandbox.run({ target, argv, as: 'learner', timeoutMs: 30_000 });
  await build(sandbox, run);
  return { sandbox, store, captures, holder, dataDir, another, run, sessionId: (await makeSession(store)).id };
}

export function captureSpec(spec: CaptureSpecInput): CaptureSpec {
  return captureSpecSchema.parse(spec);
}

async function build(sandbox: Sandbox, run: CaptureBench['run']): Promise<void> {
  const { host } = pod1;
  const quiet = [pod1, pod2].map((target) => ({ op: 'sysctl' as const, target, key: 'net/ipv6/conf/all/disable_ipv6', value: '1' }));
  const results = await sandbox.batch([{ op: 'host-create', host }, { op: 'pod-create', ...pod1 }, { op: 'pod-create', ...pod2 }, ...quiet]);
  const script = `set -e
    ip link add eth0 netns pod1 type veth peer name eth0 netns pod2
    ip -n pod1 link set eth0 address 02:00:00:00:00:01
    ip -n pod2 link set eth0 address 02:00:00:00:00:02
    ip -n pod1 addr add 10.0.0.1/24 dev eth0
    ip -n pod2 addr add 10.0.0.2/24 dev eth0
    for pod in pod1 pod2; do
      ip -n $pod link set lo up
      ip -n $pod link set eth0 up
    done`;
  const built = await run({ host }, 'sh', '-c', script);
  if (results.some((result) => !result.ok) || built.code !== 0) throw new Error(`The pods could not be built: ${built.stderr.toString()} ${JSON.stringify(results)}`);
}
