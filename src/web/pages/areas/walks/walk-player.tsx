/** A walk played step by step on the picture of the topology: buttons, a slider, and the keyboard (space, arrows). */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { Badge, Button, Notice } from '../../ui/ui.js';
import { interfaceId, type Topology } from '../topology/model.js';
import { Picture } from '../topology/picture.js';
import { makeScene, type Scene } from '../topology/scene.js';
import { useWorkspace } from '../workspace/context.js';
import { Death, Hop } from './hop.js';
import { texts } from './texts.js';

const stepMs = 1_100;

export type Step = { hop: Schemas['WalkHop']; leg: 'request' | 'reply' };

export function WalkPlayer({ walk, topology, onAgain }: { walk: Schemas['Walk']; topology: Topology; onAgain: () => void }): JSX.Element {
  const { id, mine } = useWorkspace();
  const text = texts();
  const { death, outcome, request, reply, warnings, sentences } = walk.walk;
  const steps = useMemo((): Step[] => [...request.map((hop) => ({ hop, leg: 'request' as const })), ...(reply?.hops ?? []).map((hop) => ({ hop, leg: 'reply' as const }))], [walk.id]);
  const scene = useMemo(() => onTheWay(makeScene(topology), steps), [topology, steps]);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = Math.max(0, steps.length - 1);
  const go = (to: number): void => { setPlaying(false); setAt(Math.min(last, Math.max(0, to))); };
  const slider = useRef<HTMLInputElement>(null);
  // The button that began the walk is gone, and the focus with it.
  useEffect(() => { if (document.activeElement === document.body) slider.current?.focus(); }, []);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => { setAt((before) => Math.min(last, before + 1)); }, stepMs);
    return () => { clearInterval(timer); };
  }, [playing, last]);
  useEffect(() => { if (playing && at === last) setPlaying(false); }, [playing, at, last]);
  const toggle = (): void => {
    if (!playing && at === last) setAt(0);
    setPlaying(!playing);
  };
  const press = (event: KeyboardEvent): void => {
    const element = event.target as HTMLElement;
    if (event.key === ' ' && element.tagName !== 'BUTTON' && element.tagName !== 'SUMMARY' && element.getAttribute('role') !== 'button') toggle();
    else if (element.tagName !== 'INPUT' && element.closest('svg') === null && event.key === 'ArrowRight') go(at + 1);
    else if (element.tagName !== 'INPUT' && element.closest('svg') === null && event.key === 'ArrowLeft') go(at - 1);
    else return;
    event.preventDefault();
  };
  const step = steps[at];
  const idOf = ({ hop }: Step): string => interfaceId(hop.namespace, hop.interface);
  const leg = step?.leg ?? 'request';
  const path = steps.slice(0, at + 1).filter((one) => one.leg === leg).map(idOf);
  const endsHere = death !== null && step !== undefined && death.leg === step.leg && steps.filter((one) => one.leg === step.leg).at(-1) === step;
  return (
    <div class="walk" onKeyDown={press}>
      <div class="panel-bar">
        <Outcome outcome={outcome} />
        <span class="mono walk-packet">{packetText(walk.walk)}</span>
        <span class="grow" />
        {mine && <Button small onClick={onAgain}>{text.again}</Button>}
        {walk.walk.copies > 0 && <a class="button button-small" href={`/v1/sessions/${id}/walks/${walk.id}/pcapng`} download={`walk-${walk.id}.pcapng`}>↓ {text.download}</a>}
      </div>
      <div class="walk-body">
        {step !== undefined && (
          <div class="walk-stage">
            <Picture scene={scene} label={text.picture} path={path} current={idOf(step)} died={endsHere} />
            <div class="walk-controls">
              <Button small icon label={text.back} disabled={at === 0} onClick={() => { go(at - 1); }}>‹</Button>
              <Button small icon kind="primary" label={playing ? text.pause : text.play} onClick={toggle}>{playing ? '❚❚' : '▶'}</Button>
              <Button small icon label={text.forward} disabled={at === last} onClick={() => { go(at + 1); }}>›</Button>
              <input ref={slider} class="grow" type="range" min={0} max={last} value={at} aria-label={text.position} aria-valuetext={`${text.stepOf(at + 1, steps.length)}: ${step.hop.namespace} ${step.hop.interface}`} title={text.keys} onInput={(event) => { go(Number(event.currentTarget.value)); }} />
              <span class="walk-at">{text.stepOf(at + 1, steps.length)}</span>
            </div>
          </div>
        )}
        <div class="walk-below">
          {step !== undefined && <Hop step={step} />}
          {death !== null && (endsHere || step === undefined) && <Death death={death} />}
          <details open={step === undefined}><summary>{text.sentences}</summary><ol class="walk-sentences">{(inLocale(sentences) ?? []).map((sentence, index) => <li key={index}>{sentence}</li>)}</ol></details>
          {warnings.length > 0 && <Notice kind="warn"><div><b>{text.warnings}</b><ul>{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul></div></Notice>}
        </div>
      </div>
    </div>
  );
}

/** Only the hosts that the packet passed: the others would make them small. */
function onTheWay(scene: Scene, steps: readonly Step[]): Scene {
  const hosts = new Set(steps.map(({ hop }) => hop.host));
  return { ...scene, hosts: scene.hosts.filter(({ name }) => hosts.has(name)) };
}

const tones: Record<string, 'good' | 'warn' | 'bad'> = { answered: 'good', delivered: 'good', refused: 'warn', rejected: 'warn', 'nothing-seen': 'warn' };

export function Outcome({ outcome }: { outcome: Schemas['WalkSummary']['outcome'] }): JSX.Element {
  const tone = tones[outcome] ?? 'bad';
  return <Badge kind={tone}>{tone === 'good' ? '✓' : tone === 'warn' ? '!' : '✕'} {texts()[outcome]}</Badge>;
}

function packetText({ packet }: Schemas['WalkResult']): string {
  if (packet === null) return '';
  const end = (address: string | null, port: number | null): string => `${address ?? '?'}${port === null ? '' : `:${port}`}`;
  return `${packet.protocol} ${end(packet.source, packet.sourcePort)} → ${end(packet.destination, packet.destinationPort)}`;
}
