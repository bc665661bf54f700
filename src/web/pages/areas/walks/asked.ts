/** Which value of a walk a task asks for, in words. */
import type { texts } from './texts.js';

export interface AskedValue { at: string; direction: 'in' | 'out'; leg: 'request' | 'reply'; field: 'source' | 'destination' | 'source-port' | 'destination-port' | 'source-mac' | 'destination-mac' | 'ttl' | 'outer-source' | 'outer-destination' }

export function askedWords({ at, direction, leg, field }: AskedValue, text: ReturnType<typeof texts>): string {
  return `${text[leg]} · ${at} · ${text[direction]} · ${field === 'ttl' ? text.ttlField : text[field]}`;
}
