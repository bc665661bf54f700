/** The only way to a `Topology`: read a document, fill in its shorthands, refuse what cannot be. */
import { z } from 'zod';
import { AppError } from '../errors.js';
import { expand } from './expand.js';
import { Problems } from './problems.js';
import type { Check, Problem } from './problems.js';
import { topologySchema } from './schema.js';
import type { Topology } from './schema.js';
import { checkAddresses, checkRoutes, checkSubnets } from './validate-addresses.js';
import { checkDuplicates, checkInterfaces, checkLinks, checkMacs, checkReferences } from './validate-links.js';
import { checkFiles, checkFirewall, checkLearnerPods, checkProcesses } from './validate-services.js';

export type ParsedTopology = { topology: Topology; problems: [] } | { topology: null; problems: Problem[] };

/** Like `parseTopology`, with all problems as a list (for lint). */
export function checkTopology(source: unknown): ParsedTopology {
  const read = topologySchema.safeParse(source);
  if (!read.success) return { topology: null, problems: read.error.issues.map(shapeProblem) };
  const expansion = expand(read.data);
  const problems = new Problems(expansion.paths);
  const checks: Check[] = [
    checkDuplicates, checkInterfaces, checkLinks, checkMacs, checkReferences, checkAddresses(read.data.allow), checkSubnets(read.data.allow), checkRoutes,
    checkFirewall, checkProcesses, checkFiles, checkLearnerPods,
  ];
  for (const check of checks) check(expansion, problems);
  return problems.list.length === 0 ? { topology: expansion.topology, problems: [] } : { topology: null, problems: problems.list };
}

function shapeProblem(issue: z.core.$ZodIssue): Problem {
  return { path: z.core.toDotPath(issue.path), message: issue.message };
}

/**
 * From what a YAML or JSON reader gave (see `topologySchema`) to the desired topology.
 * Throws `topology-invalid`: the message lists every problem, `fields.problems` has them as `{ path, message }`.
 */
export function parseTopology(source: unknown): Topology {
  const { topology, problems } = checkTopology(source);
  if (topology !== null) return topology;
  const lines = problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  throw new AppError('topology-invalid', `The topology has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${lines.join('\n')}`, { fields: { problems } });
}
