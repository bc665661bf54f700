/** The learner's workspace: the guide beside terminals and views into one session. An instructor of its course sees the same and only looks. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { useLoad } from '../../lib/use-load.js';
import { useTitle } from '../../ui/page.js';
import { Splitter } from '../../ui/splitter.js';
import { Tabs } from '../../ui/tabs.js';
import { Loading, Problem } from '../../ui/ui.js';
import { Banner } from './bar/banner.js';
import { Bar } from './bar/bar.js';
import { Messages } from './bar/messages.js';
import { StateView } from './bar/state-view.js';
import { useWorkspace, WorkspaceContext } from './context.js';
import { Guide } from './guide/guide.js';
import { makeWorkspace } from './make-workspace.js';
import { Panels } from './panels.js';
import { TerminalsArea } from './terminals/terminals.js';
import { texts } from './texts.js';

export function Workspace({ id }: { id: string }): JSX.Element {
  const session = useLoad(() => data(api.GET('/v1/sessions/{id}', { params: { path: { id } } })), id);
  if (session.value?.id !== id) return <div class="page">{session.loading ? <Loading /> : <Problem error={session.error} retry={session.reload} />}</div>;
  return <Running key={id} first={session.value} />;
}

function Running({ first }: { first: Schemas['Session'] }): JSX.Element {
  const workspace = useMemo(() => makeWorkspace(first), [first.id]);
  const text = texts();
  const [side, setSide] = useState<'guide' | 'work'>('guide');
  useEffect(() => workspace.start(), [workspace]);
  useTitle(workspace.guide.value?.title ?? first.lab.title);
  // On a narrow screen one side is seen at a time; whatever is asked of the work area brings it up.
  const wishes = [workspace.terminalWish.value, workspace.captureWish.value, workspace.walkWish.value, workspace.objectWish.value];
  useEffect(() => { if (wishes.some((wish) => wish !== undefined)) setSide('work'); }, wishes);
  return (
    <WorkspaceContext.Provider value={workspace}>
      <div class="workspace">
        <Banner />
        <Bar />
        <Tabs label={text.sides} prefix="side" class="narrow-tabs" chosen={side} choose={setSide} tabs={[{ id: 'guide', title: text.guide }, { id: 'work', title: text.work }]} />
        <div class="workspace-body" data-side={side}>
          <Splitter name="guide" label={text.guideWidth} direction="row" initial={36} least={20} most={70} first={<div class="side" id="side-panel-guide"><Messages /><Guide /></div>} second={<div class="side" id="side-panel-work"><Work /></div>} />
        </div>
      </div>
    </WorkspaceContext.Provider>
  );
}

/** Views and terminals stay where they are while a reset covers them. */
function Work(): JSX.Element {
  const { session } = useWorkspace();
  const text = texts();
  const state = session.value?.state;
  const [begun, setBegun] = useState(false);
  useEffect(() => { if (state === 'ready') setBegun(true); }, [state]);
  if (state === 'ended' || state === 'failed' || !(begun || state === 'ready')) return <StateView />;
  return (
    <div class="work">
      <Splitter name="views" label={text.viewsHeight} direction="column" initial={60} least={10} most={90} first={<Panels />} second={<TerminalsArea />} />
      {state !== 'ready' && <div class="work-cover"><StateView /></div>}
    </div>
  );
}
