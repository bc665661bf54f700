import type { CheckOf } from '../../labs/checks.js';
import { judgeInterface, list } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The interface is there, and is as it should be in what is named. */
export const prepareLink: Prepare<CheckOf<'link'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => judgeInterface(evidence, check.on, `${check.on} ${wanted(check)}`, (found) => {
    const facts = { type: found.kind, up: found.up, carrier: found.carrier, mtu: found.mtu, mac: found.mac };
    const wrong = entries(check).filter(([key, value]) => facts[key] !== value);
    const shown = entries(check).map(([key]) => say(key, facts[key]));
    return { holds: wrong.length === 0, seen: `${check.on} ${shown.length === 0 ? 'exists' : list(shown)}` };
  }),
});

type Fact = 'type' | 'up' | 'carrier' | 'mtu' | 'mac';
type Value = string | number | boolean | null;

function entries(check: CheckOf<'link'>): [Fact, Value][] {
  const { type, up, carrier, mtu, mac } = check;
  const all: [Fact, Value | undefined][] = [['type', type], ['up', up], ['carrier', carrier], ['mtu', mtu], ['mac', mac]];
  return all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] satisfies [Fact, Value]]));
}

function wanted(check: CheckOf<'link'>): string {
  const all = entries(check);
  return all.length === 0 ? 'exists' : list(all.map(([key, value]) => say(key, value)));
}

function say(key: Fact, value: Value): string {
  if (key === 'up') return value === true ? 'is up' : 'is down';
  if (key === 'carrier') return value === true ? 'has a carrier' : 'has no carrier';
  return key === 'type' ? `is of type ${String(value)}` : `has ${key === 'mtu' ? 'MTU' : 'MAC'} ${String(value)}`;
}
