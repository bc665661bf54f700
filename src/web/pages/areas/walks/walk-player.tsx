/** A walk played step by step on the picture of the topology: buttons, a slider, and the keyboard (space, arrows). */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { Button, Notice } from '../../ui/ui.js';
import type { Topology } from '../topology/model.js';
import { Picture } from '../topology/picture.js';
import { makeScene } from '../topology/scene.js';
import { useWorkspace } from '../workspace/context.js';
import { Controls } from './controls.js';
import { Death, Hop } from './hop.js';
import { Outcome, packetText } from './outcome.js';
import { diesAt, objectOf, onTheWay, pathTo, stepsOf, type Step } from './steps.js';
import { texts } from './texts.js';
import { playByKey, usePlayback } from './use-playback.js';

type Walk = Schemas['Walk'];

export function WalkPlayer({ walk, topology, onAgain }: { walk: Walk; topology: Topology; onAgain: () => void }): JSX.Element {
  const steps = useMemo(() => stepsOf(walk.walk), [walk.id]);
  const scene = useMemo(() => onTheWay(makeScene(topology), steps), [topology, steps]);
  const playback = usePlayback(steps.length);
  const step = steps[playback.at];
  const died = diesAt(step, steps, walk.walk.death);
  return (
    <div class="walk" onKeyDown={(event) => { playByKey(event, playback); }}>
      <Head walk={walk} onAgain={onAgain} />
      <div class="walk-body">
        {step !== undefined && (
          <div class="walk-stage">
            <Picture scene={scene} label={texts().picture} path={pathTo(steps, playback.at)} current={objectOf(step)} died={died} />
            <Controls playback={playback} step={step} />
          </div>
        )}
        <Below result={walk.walk} step={step} died={died} />
      </div>
    </div>
  );
}

function Head({ walk, onAgain }: { walk: Walk; onAgain: () => void }): JSX.Element {
  const { id, mine } = useWorkspace();
  const text = texts();
  return (
    <div class="panel-bar">
      <Outcome outcome={walk.walk.outcome} />
      <span class="mono walk-packet">{packetText(walk.walk)}</span>
      <span class="grow" />
      {mine && <Button small onClick={onAgain}>{text.again}</Button>}
      {walk.walk.copies > 0 && <a class="button button-small" href={`/v1/sessions/${id}/walks/${walk.id}/pcapng`} download={`walk-${walk.id}.pcapng`}>↓ {text.download}</a>}
    </div>
  );
}

/** The step in detail, where and why the packet died, the whole in sentences. */
function Below({ result: { death, sentences, warnings }, step, died }: { result: Schemas['WalkResult']; step: Step | undefined; died: boolean }): JSX.Element {
  const text = texts();
  return (
    <div class="walk-below">
      {step !== undefined && <Hop step={step} />}
      {death !== null && (died || step === undefined) && <Death death={death} />}
      <details open={step === undefined}><summary>{text.sentences}</summary><ol class="walk-sentences">{(inLocale(sentences) ?? []).map((sentence, index) => <li key={index}>{sentence}</li>)}</ol></details>
      {warnings.length > 0 && <Notice kind="warn"><div><b>{text.warnings}</b><ul>{warnings.map((warning) => <li key={warning} lang="en">{warning}</li>)}</ul></div></Notice>}
    </div>
  );
}
