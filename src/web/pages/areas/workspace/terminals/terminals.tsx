/** The lower part of the work area: terminals in tabs, and side by side. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Tabs } from '../../../ui/tabs.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Button, Loading } from '../../../ui/ui.js';
import { nameOf, useEvents, useWorkspace } from '../context.js';
import type { Group } from './groups.js';
import { makeTerminals, type Terminals } from './make-terminals.js';
import { SettingsMenu } from './settings-menu.js';
import { TargetMenu } from './target-menu.js';
import { TerminalView } from './terminal.js';
import { firstTarget, loadTargets } from './targets.js';
import { texts } from './texts.js';

export function TerminalsArea(): JSX.Element {
  const workspace = useWorkspace();
  const terminals = useMemo(() => makeTerminals(workspace), [workspace]);
  useEffect(() => { void begin(); }, [terminals]);
  const begin = async (): Promise<void> => {
    try {
      await terminals.reload();
      if (terminals.all.value.size > 0 || !workspace.mine || workspace.terminalWish.value !== undefined) return;
      const target = firstTarget(await loadTargets(workspace.id));
      if (target !== undefined && terminals.all.value.size === 0) await terminals.open({ target });
    } catch (error) { toastProblem(error); }
  };
  useEvents(['session.ready'], () => { void begin(); });
  useEvents(['terminal.opened'], ({ data }) => { if (!terminals.all.value.has(String(data['terminalId']))) setTimeout(() => { if (!terminals.all.value.has(String(data['terminalId']))) terminals.reload().catch(toastProblem); }, 1_000); });
  const wish = workspace.terminalWish.value;
  useEffect(() => {
    if (wish === undefined || !terminals.loaded.value) return;
    workspace.terminalWish.value = undefined;
    void terminals.open(wish);
  }, [wish, terminals.loaded.value]);
  if (!terminals.loaded.value) return <Loading />;
  return <section class="terminals" aria-label={texts().terminals}><p id="terminal-keys" class="visually-hidden">{texts().hints}</p>{terminals.groups.value.map((group) => <GroupView key={group.id} group={group} terminals={terminals} />)}</section>;
}

function GroupView({ group, terminals }: { group: Group; terminals: Terminals }): JSX.Element {
  const { mine } = useWorkspace();
  const text = texts();
  const [searching, setSearching] = useState(false);
  const { front } = group;
  const tabs = group.terminals.map((id) => ({ id, title: titleOf(terminals, id) }));
  return (
    <div class="terminal-group" onFocusCapture={() => { terminals.current.value = group.id; }}>
      <div class="terminal-bar">
        {tabs.length > 0 && <Tabs label={text.terminals} prefix="terminal" tabs={tabs} chosen={front ?? ''} choose={terminals.front} class="terminal-tabs" />}
        {mine && <TargetMenu onChoose={(target) => { void terminals.open({ target, another: true }, group.id); }} />}
        <span class="grow terminal-leave">{front !== undefined && text.leave}</span>
        {front !== undefined && <>
          <Button small kind="quiet" icon label={text.search} pressed={searching} onClick={() => { setSearching(!searching); }}>⌕</Button>
          {mine && <Button small kind="quiet" icon label={text.split} onClick={() => { terminals.split(group.id); }}>◫</Button>}
          <SettingsMenu />
          {mine && <Button small kind="quiet" icon label={text.close} onClick={() => { terminals.close(front); }}>✕</Button>}
        </>}
      </div>
      {front === undefined && <p class="terminal-none muted">{mine ? text.none : text.noneYet}</p>}
      {group.terminals.map((id) => {
        const terminal = terminals.all.value.get(id);
        return terminal && <div key={id} class="terminal-panel" role="tabpanel" id={`terminal-panel-${id}`} aria-labelledby={`terminal-tab-${id}`} hidden={id !== front}><TerminalView id={id} target={terminal.target} terminals={terminals} searching={searching && id === front} setSearching={setSearching} /></div>;
      })}
    </div>
  );
}

/** `pod1`, and `pod1 2` for the second one there. */
function titleOf({ all }: Terminals, id: string): string {
  const terminal = all.value.get(id);
  if (terminal === undefined) return id;
  const name = nameOf(terminal.target);
  const same = [...all.value.values()].filter(({ target }) => nameOf(target) === name);
  const { host, pod, container } = terminal.target;
  const short = container ?? pod ?? host;
  return same.length > 1 ? `${short} ${same.findIndex((other) => other.id === id) + 1}` : short;
}
