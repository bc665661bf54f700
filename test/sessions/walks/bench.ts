/** A sandbox with a small topology in it, and walks in it. */
import type { Test } from 'tap';
import type { WalkResult } from '../../../src/capture/walk/schema.js';
import type { Sandbox } from '../../../src/sandbox/contract.js';
import { probeWalkSchema, type ProbeWalk } from '../../../src/sessions/walks/request.js';
import { runProbeWalk, type WalkOutcome } from '../../../src/sessions/walks/run-probe-walk.js';
import type { TopologySource } from '../../../src/topology/schema.js';
import { startSandbox } from '../../support/sandbox.js';
import { learner, rebuild } from './topologies.js';

export interface WalkBench {
  sandbox: Sandbox;
  walk(request: object): Promise<WalkResult>;
  run(request: object): Promise<WalkOutcome>;
  learner(place: string, script: string): Promise<string>;
  rebuild(source: TopologySource): Promise<void>;
}

export async function openBench(t: Test, source: TopologySource): Promise<WalkBench> {
  const { sandbox } = await startSandbox(t, { size: 'medium' });
  await rebuild(sandbox, source);
  const run = (request: object): Promise<WalkOutcome> => runProbeWalk(sandbox, parse(request));
  return { sandbox, run, walk: async (request) => (await run(request)).result, learner: (place, script) => learner(sandbox, place, script), rebuild: (other) => rebuild(sandbox, other) };
}

function parse(request: object): ProbeWalk {
  return probeWalkSchema.parse(request);
}

/** `node1/pod1` as a request wants it. */
export function at(text: string): { host: string; pod?: string } {
  const [host = '', pod] = text.split('/');
  return pod === undefined ? { host } : { host, pod };
}

/** Where a walk went, shortly: `node1/pod1:eth0>` is out, `>node1:veth-pod1` in. */
export function places({ request }: Pick<WalkResult, 'request'>): string[] {
  return request.map(({ namespace, interface: device, direction }) => (direction === 'out' ? `${namespace}:${device}>` : `>${namespace}:${device}`));
}
