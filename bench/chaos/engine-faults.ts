/** The engine is slow, answers garbage, or nothing at all, and is well again: the real one behind a proxy, one fault after another. */
import { startEngineProxy, type EngineProxy, type Fault } from '../../test/support/chaos/engine-proxy.js';
import { orphans, recovery } from '../../test/support/chaos/orphans.js';
import type { Owner } from '../../test/support/server-process.js';
import { endAll, openWorld, shellLives, unless, type Outcome, type Settings, type World } from './world.js';

const faults = { slow: 'engine slow for a while', garbage: 'engine answers garbage for a while', silent: 'engine silent for a while' } satisfies Partial<Record<Fault, string>>;

/** A start through each fault, then one when it is over. */
export async function engineMisbehaves(t: Owner, settings: Settings): Promise<Outcome[]> {
  const names = Object.entries(faults) as [keyof typeof faults, string][];
  if (!/^unix:|^$/.test(process.env['DOCKER_HOST'] ?? '')) return names.map(([, name]) => ({ name, why: 'the proxy stands before an engine on a unix socket' }));
  const proxy = await startEngineProxy(t);
  const world = await openWorld(t, { ...settings, DOCKER_HOST: proxy.address, MAX_SESSIONS_PER_USER: '10' });
  const outcomes: Exclude<Outcome, { why: string }>[] = [];
  for (const [fault, name] of names) outcomes.push({ name, ...await misbehave(world, proxy, fault) });
  outcomes.at(-1)?.problems.push(...await endAll(world, world.api));
  return outcomes;
}

async function misbehave(world: World, proxy: EngineProxy, fault: keyof typeof faults): Promise<{ recoveredMs: number; problems: string[] }> {
  proxy.fail(fault);
  proxy.drop();
  const { body } = await world.ask('POST', '/v1/sessions?wait=60', { lab: 'veth-pair' });
  const right = fault === 'slow' ? body['state'] === 'ready' : body['code'] === 'engine-unavailable' || body['reasonCode'] === 'engine-unavailable';
  const problems = [...unless(right, `a start is answered ${JSON.stringify(body).slice(0, 200)}`), ...await shellLives(world)];
  if (body['state'] === 'ready') await world.ask('DELETE', `/v1/sessions/${String(body['id'])}`);
  proxy.heal();
  const { recoveredMs, problems: after } = await recovery(async () => {
    const { body: next } = await world.ask('POST', '/v1/sessions?wait=30', { lab: 'bridge' });
    return [...unless(next['state'] === 'ready', `a start is answered ${JSON.stringify(next).slice(0, 200)}`), ...unless((await world.ask('GET', '/health/ready')).status === 200, 'it is not ready'), ...await orphans(world.inside)];
  });
  return { recoveredMs, problems: [...problems, ...after] };
}
