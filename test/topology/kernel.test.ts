import t from 'tap';
import { applyPlan, observe } from '../../src/sessions/topology.js';
import { findDrift, isRepairable } from '../../src/topology/drift.js';
import { emptyObservation } from '../../src/topology/observe.js';
import { parseTopology } from '../../src/topology/parse.js';
import { plan } from '../../src/topology/plan.js';
import { startSandbox } from '../support/sandbox.js';
import { richSource } from './samples.js';

t.test('a built topology is observed as declared, and a second plan is empty', async (t) => {
  const { sandbox } = await startSandbox(t);
  const topology = parseTopology(richSource());
  await applyPlan(sandbox, plan(topology, emptyObservation));
  const observed = await observe(sandbox, topology);
  t.same(observed.warnings, []);
  t.same(findDrift(topology, observed).map((drift) => drift.sentence), []);
  t.same(plan(topology, observed).steps.map((step) => `${step.object}: ${step.reason}`), []);
  t.notOk(findDrift(topology, observed).some(isRepairable));
});
