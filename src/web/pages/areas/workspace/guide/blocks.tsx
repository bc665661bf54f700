/** A part of the guide, block by block. */
import type { JSX } from 'preact';
import type { Schemas } from '../../../lib/api.js';
import { useWorkspace } from '../context.js';
import { CaptureAction, CopyAction, RunAction, WalkAction } from './actions.js';
import { Check } from './check.js';
import { Markdown } from './markdown.js';
import { Prediction, Quiz } from './questions.js';

type Block = Schemas['Guide']['intro'][number];
type Task = Schemas['Task'];

export function Blocks({ blocks, task }: { blocks: readonly Block[]; task?: Task }): JSX.Element {
  return <>{blocks.map((block) => (block.kind === 'markdown' ? <Markdown key={block.line} text={block.text} /> : <ActionBlock key={block.line} block={block} task={task} />))}</>;
}

function ActionBlock({ block: { action, target, body }, task }: { block: Extract<Block, { kind: 'action' }>; task: Task | undefined }): JSX.Element | null {
  const { guide } = useWorkspace();
  if (action === 'copy') return <CopyAction target={target} body={body} />;
  if (target === null) return null;
  if (action === 'run') return <RunAction target={target} body={body} />;
  if (action === 'capture') return <CaptureAction id={target} />;
  if (action === 'quiz') return <Quiz id={target} />;
  if (action === 'check') return task?.id === target ? <Check task={task} /> : null;
  return <>{guide.value?.predictions.filter((one) => one.walk === target && one.task === task?.id).map((one) => <Prediction key={one.id} prediction={one} />)}<WalkAction id={target} /></>;
}

/** Predictions whose walk the text does not name. */
export function LooseBlocks({ blocks, task }: { blocks: readonly Block[]; task: Task }): JSX.Element {
  const { guide } = useWorkspace();
  const names = (action: string): (string | null)[] => blocks.flatMap((block) => (block.kind === 'action' && block.action === action ? [block.target] : []));
  const loose = guide.value?.predictions.filter((one) => one.task === task.id && !names('walk').includes(one.walk)) ?? [];
  return <>{loose.map((one) => <Prediction key={one.id} prediction={one} />)}{!names('check').includes(task.id) && <Check task={task} />}</>;
}
