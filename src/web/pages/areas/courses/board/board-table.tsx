/** The rows of the board. A row is drawn anew only when its learner is another. */
import type { JSX } from 'preact';
import { Component } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Sentence } from '../../../ui/sentence.js';
import { Badge, Button } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { locale } from '../../../lib/preferences.js';
import { holds, isOver, type Learner } from './board-state.js';
import { texts } from './texts.js';

/** So many rows at first: enough for a class, and quick for a large course. */
const firstRows = 150;

interface Actions { toggle: (userId: string) => void; help: (userId: string) => void }

export function BoardTable({ learners, chosen, choose, help }: { learners: Learner[]; chosen: ReadonlySet<string>; choose: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void; help: (userId: string) => void }): JSX.Element {
  const text = texts();
  const [all, setAll] = useState(false);
  const toggle = useCallback((userId: string) => { choose((before) => toggled(before, userId)); }, [choose]);
  const rows = all ? learners : learners.slice(0, firstRows);
  return (
    <>
      <div class="table-wrap" role="region" aria-label={text.table} tabIndex={0}>
        <table class="table board-table">
          <thead><tr><th scope="col"><span class="visually-hidden">{text.selectHead}</span></th>{[text.learner, text.state, text.where, text.failing, text.quiet, text.done].map((label) => <th key={label} scope="col">{label}</th>)}<th scope="col"><span class="visually-hidden">{words().actions}</span></th></tr></thead>
          <tbody>{rows.map((learner) => <Row key={learner.userId} learner={learner} chosen={chosen.has(learner.userId)} language={locale.value} toggle={toggle} help={help} />)}</tbody>
        </table>
      </div>
      {learners.length > rows.length && <p class="table-more"><Button small onClick={() => { setAll(true); }}>{text.showAll(learners.length - rows.length)}</Button></p>}
    </>
  );
}

function toggled(before: ReadonlySet<string>, userId: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(userId)) next.add(userId);
  return next;
}

class Row extends Component<Actions & { learner: Learner; chosen: boolean; language: string }> {
  override shouldComponentUpdate(next: Readonly<{ learner: Learner; chosen: boolean; language: string }>): boolean {
    return next.learner !== this.props.learner || next.chosen !== this.props.chosen || next.language !== this.props.language;
  }

  override render(): JSX.Element {
    const { learner, chosen, toggle, help } = this.props;
    const text = texts();
    const { userId, name, session, standing } = learner;
    const live = session !== null && !isOver(session);
    return (
      <tr class={holds.hands(learner) ? 'board-hand' : learner.stuck ? 'board-stuck' : undefined} data-testid="board-row">
        <td><input type="checkbox" aria-label={text.select(name)} checked={chosen} onChange={() => { toggle(userId); }} /></td>
        <td><span class="board-name">{name}</span>{session?.hand?.note && live ? <span class="board-note">“{session.hand.note}”</span> : null}</td>
        <td><State learner={learner} /></td>
        <td>{session === null ? <span class="muted">–</span> : <>{session.labTitle}<br /><span class="muted">{standing?.task ? <span class="mono">{standing.task.id}</span> : null}</span></>}</td>
        <td class="board-failing">{standing?.task?.failing ? <><Sentence text={standing.task.failing.sentence} /> <span class="muted mono">{standing.task.failing.id}</span></> : standing?.task?.passed ? <Badge kind="good">{text.passed}</Badge> : <span class="muted">–</span>}</td>
        <td class="nowrap">{learner.minutesSinceProgress === null ? <span class="muted">–</span> : text.minutes(learner.minutesSinceProgress)}</td>
        <td>{standing === null ? <span class="muted">–</span> : <><strong>{standing.tasksPassed}</strong> <span class="muted">· {text.attempts(standing.attempts, standing.hints)}</span></>}</td>
        <td class="actions">{live && <><Button small href={`/sessions/${session.id}`}>{text.watch}<span class="visually-hidden"> {name}</span></Button><Button small onClick={() => { help(userId); }}>{text.help}<span class="visually-hidden"> {name}</span></Button></>}</td>
      </tr>
    );
  }
}

function State({ learner }: { learner: Learner }): JSX.Element {
  const text = texts();
  const { session } = learner;
  if (session === null) return <span class="muted">{text.noSession}</span>;
  const live = !isOver(session);
  return (
    <span class="row">
      {live && session.hand !== null && <Badge kind="bad">{text.handUp}</Badge>}
      {learner.stuck && session.hand === null && <Badge kind="warn">{text.isStuck}</Badge>}
      <Badge kind={session.state === 'ready' ? 'good' : session.state === 'failed' ? 'bad' : undefined}>{text[session.state as 'ready']}</Badge>
      {live && session.typingUntil !== null && Date.parse(session.typingUntil) > Date.now() && <Badge kind="info">{text.typing}</Badge>}
    </span>
  );
}
