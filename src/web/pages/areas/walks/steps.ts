/** The hops of a walk as steps to play, and what of the picture each step shows. */
import type { Schemas } from '../../lib/api.js';
import { interfaceId } from '../topology/model.js';
import type { Scene } from '../topology/scene.js';

export type Step = { hop: Schemas['WalkHop']; leg: 'request' | 'reply' };

export function stepsOf({ request, reply }: Schemas['WalkResult']): Step[] {
  return [...request.map((hop) => ({ hop, leg: 'request' as const })), ...(reply?.hops ?? []).map((hop) => ({ hop, leg: 'reply' as const }))];
}

/** The object of the picture where a step is. */
export function objectOf({ hop }: Step): string {
  return interfaceId(hop.namespace, hop.interface);
}

/** The objects that the packet, or its reply, has passed at step `at`. */
export function pathTo(steps: readonly Step[], at: number): string[] {
  const leg = steps[at]?.leg ?? 'request';
  return steps.slice(0, at + 1).filter((one) => one.leg === leg).map(objectOf);
}

export function diesAt(step: Step | undefined, steps: readonly Step[], death: Schemas['WalkResult']['death']): boolean {
  return death !== null && step !== undefined && death.leg === step.leg && steps.filter(({ leg }) => leg === step.leg).at(-1) === step;
}

/** Only the hosts that the packet passed: the others would make them small. */
export function onTheWay(scene: Scene, steps: readonly Step[]): Scene {
  const hosts = new Set(steps.map(({ hop }) => hop.host));
  return { ...scene, hosts: scene.hosts.filter(({ name }) => hosts.has(name)) };
}
