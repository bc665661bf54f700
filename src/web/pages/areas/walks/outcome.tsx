/** How a walk ended, in a word, and the packet in a line. */
import type { JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import { Badge } from '../../ui/ui.js';
import { texts } from './texts.js';

const tones: Record<string, 'good' | 'warn' | 'bad'> = { answered: 'good', delivered: 'good', refused: 'warn', rejected: 'warn', 'nothing-seen': 'warn' };

export function Outcome({ outcome }: { outcome: Schemas['WalkSummary']['outcome'] }): JSX.Element {
  const tone = tones[outcome] ?? 'bad';
  return <Badge kind={tone}>{tone === 'good' ? '✓' : tone === 'warn' ? '!' : '✕'} {texts()[outcome]}</Badge>;
}

export function packetText({ packet }: Schemas['WalkResult']): string {
  if (packet === null) return '';
  const end = (address: string | null, port: number | null): string => `${address ?? '?'}${port === null ? '' : `:${port}`}`;
  return `${packet.protocol} ${end(packet.source, packet.sourcePort)} → ${end(packet.destination, packet.destinationPort)}`;
}
