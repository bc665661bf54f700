import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { messageOf } from '../../../lib/api.js';
import { Menu } from '../../../ui/menu.js';
import { words } from '../../../ui/texts.js';
import { nameOf, useWorkspace, type Target } from '../context.js';
import { loadTargets } from './targets.js';
import { texts } from './texts.js';

/** "+": asks where, from what is there now. */
export function TargetMenu({ onChoose }: { onChoose: (target: Target) => void }): JSX.Element {
  const { id } = useWorkspace();
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [problem, setProblem] = useState('');
  const load = (): void => {
    setProblem('');
    loadTargets(id).then(setTargets, (error: unknown) => { setProblem(messageOf(error)); });
  };
  const items = targets.map((target) => ({ id: nameOf(target), title: <span class={target.container ? 'target-2' : target.pod ? 'target-1' : 'target-0'}>{target.container ?? target.pod ?? target.host}</span>, act: () => { onChoose(target); } }));
  return <Menu small kind="quiet" icon label={texts().open} title="+" items={items} empty={problem || words().loading} onOpen={load} />;
}
