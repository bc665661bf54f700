/** What one entry of the timeline says. */
import type { JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { Badge, Button } from '../../ui/ui.js';
import { driftSentence } from '../topology/model.js';
import { nameOf, useWorkspace, type SessionEvent, type Target } from '../workspace/context.js';
import type { Entry } from './entries.js';
import { texts } from './texts.js';

export function Line({ entry, titleOf }: { entry: Entry; titleOf: (task: string) => string }): JSX.Element {
  const text = texts();
  const { showObject } = useWorkspace();
  if ('change' in entry) {
    const { kind, drift } = entry.change;
    return <span><Badge kind={kind === 'began' ? 'warn' : 'good'}>{kind === 'began' ? `! ${text.began}` : `✓ ${text.ended}`}</Badge> {kind === 'ended' ? <del>{plain(driftSentence(drift))}</del> : plain(driftSentence(drift))} <Button small kind="quiet" onClick={() => { showObject(drift.object.startsWith('interface:') ? drift.object : drift.namespace); }}>{text.show}</Button></span>;
  }
  if ('typed' in entry) {
    const { target, command, exitCode, durationMs } = entry.typed;
    return <span><span class="muted">{nameOf(target)}</span> <code>{command}</code> {exitCode !== 0 && <Badge kind="warn">{text.exit(exitCode)}</Badge>} {durationMs >= 1000 && <span class="muted small">{text.took(Math.round(durationMs / 1000))}</span>}</span>;
  }
  return <span>{eventText(entry.event, titleOf)}</span>;
}

const plain = (sentence: string): string => sentence.replaceAll('`', '');

function eventText({ type, data }: SessionEvent, titleOf: (task: string) => string): string {
  const text = texts();
  if (type === 'walk.finished' && data['sentence'] !== undefined) return inLocale(data['sentence'] as { en: string; 'zh-CN': string }) ?? type;
  if (type === 'capture.started') return text.captureBegan(placesOf(data));
  if (type === 'capture.ended') return text.captureEnded(Number(data['packets'])) + seenBy(data);
  const known = (text as unknown as Record<string, string | undefined>)[type] ?? type;
  const task = typeof data['taskId'] === 'string' ? titleOf(data['taskId']) : undefined;
  if (type === 'task.graded' && task !== undefined) return text.attempt(task, Number(data['score']), Number(data['maxScore']));
  const target = data['target'] as Target | undefined;
  const detail = task ?? (target && typeof target.host === 'string' ? nameOf(target) : undefined) ?? (typeof data['reason'] === 'string' ? data['reason'] : undefined);
  return detail === undefined ? known : `${known}: ${detail}`;
}

/** What the service wrote: the points as they were asked for. */
function placesOf({ points, filter }: SessionEvent['data']): string {
  const places = (points as Schemas['Capture']['spec']['points']).map(({ host, pod, interfaces }) => `${pod === undefined ? host : `${host}/${pod}`}:${interfaces === 'any' ? 'any' : interfaces.join(',')}`);
  return places.join(' ') + (typeof filter === 'string' && filter !== '' ? ` (${filter})` : '');
}

function seenBy({ protocols, dropped }: SessionEvent['data']): string {
  const counts = Object.entries((protocols ?? {}) as Record<string, number>).slice(0, 4).map(([name, count]) => `${name} ${count}`);
  const all = [...counts, ...(Number(dropped) > 0 ? [texts().dropped(Number(dropped))] : [])];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
