/** Who is where in the course at this moment, and who needs somebody: raised hands first, then who is stuck the longest. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SocketState } from '../../../lib/socket.js';
import { useNow } from '../../../lib/use-now.js';
import { Button, Empty, Loading, Notice } from '../../../ui/ui.js';
import type { CourseTab } from '../context.js';
import { holds, sorted, viewLearner, type Board, type Filter, type Learner } from './board-state.js';
import { BoardTable } from './board-table.js';
import { DemonstrateDialog, Demonstrations } from './demonstrate.js';
import { HelpDialog } from './help.js';
import { MessageDialog } from './message-dialog.js';
import { texts } from './texts.js';
import { useBoard } from './use-board.js';

type Open = { kind: 'help'; userId: string } | { kind: 'message' } | { kind: 'demonstrate' } | undefined;

export function BoardTab({ course }: CourseTab): JSX.Element {
  const text = texts();
  const { board, link } = useBoard(course.id);
  const now = useNow(10_000);
  const [filter, setFilter] = useState<Filter>('learners');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open>();
  const learners = useMemo(() => sorted((board?.learners ?? []).map((learner) => viewLearner(learner, now))), [board, now]);
  if (board === undefined) return link?.kind === 'over' ? <Notice kind="bad"><p>{text.over(link.reason)}</p></Notice> : <Loading />;
  const shown = learners.filter(holds[filter]);
  const close = (): void => { setOpen(undefined); };
  return (
    <>
      <Counts learners={learners} filter={filter} choose={setFilter} />
      <div class="filters">
        <LinkState link={link} />
        <span class="row end">
          <Button onClick={() => { setOpen({ kind: 'demonstrate' }); }}>{text.demonstrate}</Button>
          <Button kind="primary" disabled={learners.length === 0} onClick={() => { setOpen({ kind: 'message' }); }}>{text.message}{chosen.size > 0 && ` (${chosen.size})`}</Button>
        </span>
      </div>
      <Demonstrations cards={board.demonstrations} />
      {shown.length > 0 ? <BoardTable learners={shown} chosen={chosen} choose={setChosen} help={(userId) => { setOpen({ kind: 'help', userId }); }} /> : <Nobody board={board} />}
      <Dialogs open={open} courseId={course.id} learners={learners} chosen={chosen} close={close} />
    </>
  );
}

function Dialogs({ open, courseId, learners, chosen, close }: { open: Open; courseId: string; learners: Learner[]; chosen: ReadonlySet<string>; close: () => void }): JSX.Element | null {
  if (open?.kind === 'message') return <MessageDialog courseId={courseId} chosen={[...chosen]} stuck={learners.filter(holds.stuck).length} onClose={close} />;
  if (open?.kind === 'demonstrate') return <DemonstrateDialog courseId={courseId} onClose={close} />;
  const learner = open && learners.find(({ userId }) => userId === open.userId);
  return learner ? <HelpDialog learner={learner} onClose={close} /> : null;
}

function Counts({ learners, filter, choose }: { learners: Learner[]; filter: Filter; choose: (filter: Filter) => void }): JSX.Element {
  const text = texts();
  const count = (key: Filter): number => learners.filter(holds[key]).length;
  const alarm = (key: Filter): string => (count(key) === 0 ? '' : key === 'hands' ? ' alarm' : key === 'stuck' ? ' warn' : '');
  return (
    <div class="board-counts" role="group" aria-label={text.filter}>
      {(['learners', 'live', 'stuck', 'hands'] as const).map((key) => (
        <button key={key} type="button" class={`board-count${alarm(key)}`} aria-pressed={filter === key} onClick={() => { choose(key); }}><strong data-testid={`count-${key}`}>{count(key)}</strong><span>{text[key](count(key))}</span></button>
      ))}
    </div>
  );
}

function LinkState({ link }: { link: SocketState | undefined }): JSX.Element {
  const text = texts();
  const kind = link?.kind ?? 'waiting';
  return <span class="board-live" data-state={kind} role="status">{kind === 'open' ? text.isLive : link?.kind === 'over' ? text.over(link.reason) : text.waiting}</span>;
}

function Nobody({ board }: { board: Board }): JSX.Element {
  const text = texts();
  return <Empty title={text.nobody}><p>{board.learners.length === 0 ? text.nobodyText : text.nobodyFilter}</p></Empty>;
}
