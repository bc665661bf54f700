import type { CheckOf } from '../../labs/checks.js';
import { judgeInterface, list } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The interface is there, and is as it should be in what is named. */
export const prepareLink: Prepare<CheckOf<'link'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => judgeInterface(evidence, check.on, `${check.on} ${wanted(check)}`, (found) => {
    const facts = { type: found.kind, up: found.up, carrier: found.carrier, mtu: found.mtu, mac: found.mac };
    const wrong = entries(check).filter(([key, value]) => facts[key] !== value);
    return { holds: wrong.length === 0, seen: `${check.on} ${list(entries(check).map(([key]) => say(key, facts[key])))}` };
  }),
});

type Fact = 'type' | 'up' | 'carrier' | 'mtu' | 'mac';
type Value = string | number | boolean | null;

function entries(check: CheckOf<'link'>): [Fact, Value][] {
  const { type, up, carrier, mtu, mac } = check;
  const all: [Fact, Value | undefined][] = [['type', type], ['up', up], ['carrier', carrier], ['mtu', mtu], ['mac', mac]];
  const given = all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] satisfies [Fact, Value]]));
  return given.length === 0 ? [['type', type ?? 'any']] : given;
}

function wanted(check: CheckOf<'link'>): string {
  const { type, up, carrier, mtu, mac } = check;
  return [type, up, carrier, mtu, mac].every((each) => each === undefined) ? 'exists' : list(entries(check).map(([key, value]) => say(key, value)));
}

function say(key: Fact, value: Value): string {
  if (key === 'up') return value === true ? 'is up' : 'is down';
  if (key === 'carrier') return value === true ? 'has a carrier' : 'has no carrier';
  return key === 'type' ? `is of type ${String(value)}` : `has ${key === 'mtu' ? 'MTU' : 'MAC'} ${String(value)}`;
}
