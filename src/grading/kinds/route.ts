import type { CheckOf } from '../../labs/checks.js';
import type { ObservedRoute } from '../../topology/schema.js';
import { judgeNamespace, list } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The routing table holds this route: destination, and gateway and interface where they are named. */
export const prepareRoute: Prepare<CheckOf<'route'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => {
    const expected = `${check.on} has the route ${say({ to: check.to, via: check.via ?? null, interface: check.interface ?? null })}`;
    return judgeNamespace(evidence, check.on, expected, ({ routes }) => {
      const table = routes.filter((route) => route.table === check.table && route.type === 'unicast');
      const same = table.filter(({ to }) => to === check.to);
      const holds = same.some(({ via, interface: device }) => (check.via === undefined || via === check.via) && (check.interface === undefined || device === check.interface));
      const shown = same.length > 0 ? same : table;
      return { holds, seen: `${check.on} has the routes: ${list(shown.slice(0, 8).map(say))}` };
    });
  },
});

function say({ to, via, interface: device }: Pick<ObservedRoute, 'to' | 'via' | 'interface'>): string {
  return `${to}${via === null ? '' : ` via ${via}`}${device === null ? '' : ` dev ${device}`}`;
}
