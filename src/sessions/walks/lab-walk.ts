/** A walk that a lab declares, as a request. */
import { targetOf } from '../../labs/places.js';
import type { LabWalk } from '../../labs/schema.js';
import { probeWalkSchema, type ProbeWalk } from './request.js';

export function requestOf({ from, to, address, protocol, port, httpHost, httpPath, dnsName }: LabWalk): ProbeWalk {
  const place = (text: string): { host: string; pod?: string | undefined } => {
    const { host, pod } = targetOf(text);
    return pod === undefined ? { host } : { host, pod };
  };
  const options = Object.fromEntries(Object.entries({ httpHost, httpPath, dnsName }).filter(([, value]) => value !== undefined));
  return probeWalkSchema.parse({ from: place(from), to: place(to), address, protocol, ...(port === undefined ? {} : { port }), options });
}
