import { readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { build } from '../support/app.js';

interface Rule { alert: string; expr: string; annotations: { summary?: string; action?: string } }
interface Panel { title: string; gridPos: { x: number; y: number; w: number }; targets: { expr: string }[] }

// Files of this repository; the test is of what they hold.
const alerts = parse(readFileSync('docker/prometheus/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] };
const dashboard = JSON.parse(readFileSync('docker/grafana/vethlab.json', 'utf8')) as { panels: Panel[] };
const rules = alerts.groups.flatMap((group) => group.rules);

/** Name and labels of every metric that the service shows, a request and an engine's call having been made. */
async function shown(t: Test): Promise<Map<string, Set<string>>> {
  const { app, telemetry } = await build(t);
  telemetry.engineCall('create', 'ok', 0.1);
  telemetry.agentCall('batch', 'ok', 0.01);
  telemetry.databaseCall('begin', 0.001);
  telemetry.outboxOutcome('webhook:x', 'delivered');
  telemetry.problems.inc({ code: 'internal' });
  await app.inject('/v1/labs');
  const { body } = await app.inject('/metrics');
  const found = new Map<string, Set<string>>();
  for (const [, name = ''] of body.matchAll(/^# TYPE (\S+)/gm)) found.set(name, new Set());
  for (const [, name = '', labels = ''] of body.matchAll(/^(vethlab_\w+)\{(.*)\} /gm)) for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) found.set(name, (found.get(name) ?? new Set()).add(label));
  return found;
}

t.test('every metric that an alert or the dashboard asks for is one that the service shows, with the labels it is asked for', async (t) => {
  const known = await shown(t);
  const expressions = [...rules.map(({ expr }) => expr), ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];
  const names = new Set(expressions.flatMap((expr) => expr.match(/vethlab_\w+/g) ?? []));
  t.ok(names.size > 15);
  for (const name of names) t.ok(known.has(name) || known.has(name.replace(/_(bucket|count|sum)$/, '')), name);
  for (const expr of expressions) {
    for (const [, name = '', selector = ''] of expr.matchAll(/(vethlab_\w+)\{([^}]*)\}/g)) {
      for (const [, label = ''] of selector.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)) t.ok(known.get(name)?.has(label), `${name} has ${label}`);
    }
  }
});

t.test('every alert says what is wrong and what to do, and stands on no other', async (t) => {
  const known = await shown(t);
  for (const { alert, annotations } of rules) {
    t.ok(annotations.summary && annotations.action, alert);
    for (const [name] of annotations.action?.matchAll(/vethlab_\w+/g) ?? []) t.ok(known.has(name), `${alert} sends to ${name}, which there is`);
  }
  t.equal(new Set(rules.map(({ alert }) => alert)).size, rules.length);
  t.equal(new Set(dashboard.panels.map(({ gridPos: { x, y } }) => `${x},${y}`)).size, dashboard.panels.length, 'no panel covers another');
});
