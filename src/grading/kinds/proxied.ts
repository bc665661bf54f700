/**
 * HTTP through a proxy: our own requests, read again where they come in, at the backends' own interfaces. A proxy that
 * makes up the answer by itself, or a server that only says that it is another, does not pass.
 */
import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { shortName, splitInterface } from '../../labs/places.js';
import { Failure, list, unknown, type Evidence } from '../evidence.js';
import type { Prepare, Verdict } from '../needs.js';

type Proxied = CheckOf<'proxied'>;

/** A request as it came in at a backend. */
interface Arrival {
  backend: string;
  source: string;
  path: string;
  headers: Map<string, string>;
}

export const prepareProxied: Prepare<Proxied> = (check) => {
  const key = randomBytes(8).toString('hex');
  const nonces = Array.from({ length: check.requests }, (_, index) => `${key}-${index}`);
  const ask = { do: 'ask' as const, id: `ask-${key}`, address: check.address, port: check.port, requests: nonces.map((nonce) => requestText(check, nonce)), nonce: '', answer: '', ttl: 64, timeoutMs: check.timeoutMs };
  const ears = check.backends.map((ref, index) => ({ ...splitInterface(ref), id: `overhear-${key}-${index}` }));
  const expected = describe(check, ears.map(({ place }) => shortName(place)));
  return {
    needs: { probes: [
      { place: check.from, action: ask },
      ...ears.map(({ place, interface: device, id }) => ({ place, action: { do: 'overhear' as const, id, interface: device, port: check.backendPort, nonce: key } })),
    ] },
    judge: (evidence) => {
      const sender = evidence.probe(check.from);
      const arrivals = arrivalsOf(evidence, ears, nonces);
      if (sender instanceof Failure) return unknown(expected, sender);
      if (arrivals instanceof Failure) return unknown(expected, arrivals);
      const sent = sender.sent[ask.id];
      if (!sent) return unknown(expected, new Failure(`the probe in ${check.from} sent nothing`));
      const statuses = (sent.answers ?? []).map((answer) => Number(/^HTTP\/1\.[01] (\d{3}) /.exec(answer)?.[1] ?? 0));
      return { expected, ...judge(check, { statuses, error: sent.replied ? null : sent.error, arrivals, backends: ears.map(({ place }) => shortName(place)) }) };
    },
  };
};

function requestText({ path, host, headers }: Proxied, nonce: string): string {
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path}?vethlab=${nonce} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

function describe({ address, port, host, path, from, sees, each }: Proxied, backends: string[]): string {
  const wanted = [...(sees.path === undefined ? [] : [`path ${sees.path}`]), ...Object.entries(sees.headers).map(([name, value]) => `${name}: ${value}`), ...(sees.source === undefined ? [] : [`from ${sees.source}`])];
  return `http://${host}${path} from ${shortName(from)} by ${address}:${port} comes in at ${each ? 'each of ' : ''}${list(backends)}${wanted.length === 0 ? '' : ` (${wanted.join(', ')})`} and is answered 200`;
}

/** Each request once for each backend that it came to, however often TCP had to send it. */
function arrivalsOf(evidence: Evidence, ears: { place: string; id: string }[], nonces: string[]): Arrival[] | Failure {
  const arrivals = new Map<string, Arrival>();
  for (const { place, id } of ears) {
    const report = evidence.probe(place);
    if (report instanceof Failure) return report;
    const error = report.errors[id];
    if (error !== undefined) return new Failure(`nobody can listen at ${place}: ${error}`);
    for (const { source, request = '' } of report.heard[id] ?? []) {
      const [first = '', ...rest] = request.split('\r\n');
      const [, path, nonce = ''] = /^GET ([^? ]*)\?vethlab=([0-9a-f-]+)/.exec(first) ?? [];
      const headers = new Map(rest.flatMap((line) => { const at = line.indexOf(':'); return at < 1 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const]; }));
      if (path !== undefined && nonces.includes(nonce)) arrivals.set(`${place} ${nonce}`, { backend: shortName(place), source, path, headers });
    }
  }
  return [...arrivals.values()];
}

interface Outcome { statuses: number[]; error: string | null; arrivals: Arrival[]; backends: string[] }

function judge({ requests, sees, each }: Proxied, { statuses, error, arrivals, backends }: Outcome): Omit<Verdict, 'expected'> {
  const wrong = arrivals.flatMap((arrival) => mistakes(arrival, sees));
  const counts = backends.map((backend) => arrivals.filter((arrival) => arrival.backend === backend).length);
  const came = `came in: ${list(backends.map((backend, index) => `${backend} ${counts[index] ?? 0}`))} of ${requests}`;
  const said = error === null ? `answered ${list([...new Set(statuses)].map(String))}` : `not answered (${error})`;
  const holds = error === null && statuses.length === requests && statuses.every((status) => status === 200)
    && arrivals.length >= requests && (!each || counts.every((count) => count > 0)) && wrong.length === 0;
  return { holds, seen: [said, came, ...new Set(wrong)].join('; ').slice(0, 600) };
}

function mistakes({ backend, path, headers, source }: Arrival, sees: Proxied['sees']): string[] {
  return [
    ...(sees.path === undefined || sees.path === path ? [] : [`${backend} saw the path ${path}`]),
    ...(sees.source === undefined || sees.source === source ? [] : [`${backend} saw it come from ${source}`]),
    ...Object.entries(sees.headers).flatMap(([name, value]) => { const seen = headers.get(name.toLowerCase()); return seen === value ? [] : [`${backend} saw ${name}: ${seen ?? '(none)'}`]; }),
  ];
}
