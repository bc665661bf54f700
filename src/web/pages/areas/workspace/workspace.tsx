/** The learner's workspace: the guide beside terminals and views into one session. An instructor of its course sees the same and only looks. */
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { useLoad } from '../../lib/use-load.js';
import { useTitle } from '../../ui/page.js';
import { Splitter } from '../../ui/splitter.js';
import { Loading, Problem } from '../../ui/ui.js';
import { WorkspaceContext } from './context.js';
import { makeWorkspace } from './make-workspace.js';
import { Panels } from './panels.js';
import { TerminalsArea } from './terminals/terminals.js';
import { texts } from './texts.js';

export function Workspace({ id }: { id: string }): JSX.Element {
  const session = useLoad(() => data(api.GET('/v1/sessions/{id}', { params: { path: { id } } })), id);
  if (session.value === undefined) return <div class="page">{session.loading ? <Loading /> : <Problem error={session.error} retry={session.reload} />}</div>;
  return <Running key={session.value.id} first={session.value} />;
}

function Running({ first }: { first: Schemas['Session'] }): JSX.Element {
  const workspace = useMemo(() => makeWorkspace(first), [first.id]);
  const text = texts();
  useEffect(() => workspace.start(), [workspace]);
  useTitle(first.lab.title);
  return (
    <WorkspaceContext.Provider value={workspace}>
      <div class="workspace">
        <Splitter name="guide" label={text.guideWidth} direction="row" initial={36} least={20} most={70} first={<div>{first.lab.title}</div>} second={<Splitter name="views" label={text.viewsHeight} direction="column" initial={46} least={10} most={90} first={<Panels />} second={<TerminalsArea />} />} />
      </div>
    </WorkspaceContext.Provider>
  );
}
