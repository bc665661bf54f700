/** What one entry of the timeline says. */
import type { JSX } from 'preact';
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
  if ('walk' in entry) return <span>{inLocale(entry.walk.sentence)}</span>;
  if ('capture' in entry) return <span>{entry.began ? text.captureBegan(entry.capture.spec.points.map((point) => `${[point.host, point.pod].filter(Boolean).join('/')}:${point.interfaces === 'any' ? 'any' : point.interfaces.join(',')}`).join(' ') + (entry.capture.spec.filter ? ` (${entry.capture.spec.filter})` : '')) : text.captureEnded(entry.capture.packets)}</span>;
  return <span>{eventText(entry.event, titleOf)}</span>;
}

const plain = (sentence: string): string => sentence.replaceAll('`', '');

function eventText({ type, data }: SessionEvent, titleOf: (task: string) => string): string {
  const text = texts();
  const known = (text as unknown as Record<string, string | undefined>)[type] ?? type;
  const task = typeof data['taskId'] === 'string' ? titleOf(data['taskId']) : undefined;
  if (type === 'task.graded' && task !== undefined) return text.attempt(task, Number(data['score']), Number(data['maxScore']));
  const target = data['target'] as Target | undefined;
  const detail = task ?? (target && typeof target.host === 'string' ? nameOf(target) : undefined) ?? (typeof data['reason'] === 'string' ? data['reason'] : undefined);
  return detail === undefined ? known : `${known}: ${detail}`;
}
