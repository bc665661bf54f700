/** The topology of a running session: declared, observed, what differs, and the repair of that. */
import type { Sandbox } from '../sandbox/contract.js';
import { findDrift, type Drift } from '../topology/drift.js';
import { plan, type Plan } from '../topology/plan.js';
import type { Observation, Topology } from '../topology/schema.js';
import type { TopologyView } from './contract.js';
import type { SessionParts } from './parts.js';
import { labInstance } from './sandbox-of.js';
import { applyPlan, observe } from './topology.js';

type Connect = (sessionId: string) => Promise<Sandbox>;

interface Look {
  sandbox: Sandbox;
  desired: Topology;
  observed: Observation;
  kubernetes: Record<string, string>;
}

interface Views {
  view(sessionId: string): Promise<TopologyView>;
  plan(sessionId: string): Promise<Plan>;
  repair(sessionId: string): Promise<Plan>;
}

/** `seen` is told of each difference that a view has found. */
export function createTopologyViews(parts: SessionParts, connect: Connect, seen: (sessionId: string, drift: Drift[]) => void): Views {
  async function look(sessionId: string): Promise<Look> {
    const sandbox = await connect(sessionId);
    const row = await parts.store.sessions.find(sessionId);
    if (!row) throw new Error(`session ${sessionId} was removed while it was looked at`);
    const { topology, kubernetes } = await labInstance(parts, row);
    return { sandbox, desired: topology, kubernetes, observed: await observe(sandbox, topology) };
  }

  async function view(sessionId: string): Promise<TopologyView> {
    const { desired, observed, kubernetes } = await look(sessionId);
    const drift = findDrift(desired, observed);
    seen(sessionId, drift);
    return { desired, observed, drift, kubernetes };
  }

  async function repair(sessionId: string): Promise<Plan> {
    const { sandbox, desired, observed } = await look(sessionId);
    const steps = plan(desired, observed);
    await applyPlan(sandbox, steps);
    await parts.feed.emit(sessionId, 'topology.repaired', { steps: steps.steps.map(({ object, reason, text }) => ({ object, reason, text })) });
    return steps;
  }

  return {
    view, repair,
    async plan(sessionId: string): Promise<Plan> {
      const { desired, observed } = await look(sessionId);
      return plan(desired, observed);
    },
  };
}
