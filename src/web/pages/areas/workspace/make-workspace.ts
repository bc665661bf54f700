/** The workspace's state: what the service says, kept fresh by the session's events, and the wishes that one part has of another. */
import { batch, effect, signal } from '@preact/signals';
import { allPages, api, data, type Schemas } from '../../lib/api.js';
import { me } from '../../lib/me.js';
import { keep, locale, storedText } from '../../lib/preferences.js';
import { toastProblem } from '../../ui/toasts.js';
import type { CaptureWish, PanelName, SessionEvent, TerminalWish, WalkWish, Workspace } from './context.js';
import { followEvents } from './event-feed.js';

export interface StartableWorkspace extends Workspace {
  /** Follows the session until the way back is called. */
  start: () => () => void;
}

/** Events after which the session's own record has changed. */
const changesSession = /^session\.|^hand\.|^typing\.|^help\./;
const changesTasks = new Set(['task.graded', 'task.fault', 'hint.taken', 'session.ready']);

export function makeWorkspace(first: Schemas['Session']): StartableWorkspace {
  const { id } = first;
  const path = { params: { path: { id } } };
  const listeners = new Set<(event: SessionEvent) => void>();
  const workspace: Workspace = {
    id, session: signal(first), connected: signal(true), mine: first.userId === me.value?.id, events: signal([]), tasks: signal([]), guide: signal(undefined), assignment: signal(undefined),
    panel: signal<PanelName>('topology'), answers: signal(storedAnswers(id)),
    captureWish: signal<CaptureWish | undefined>(undefined), walkWish: signal<WalkWish | undefined>(undefined), objectWish: signal<string | undefined>(undefined), terminalWish: signal<TerminalWish | undefined>(undefined),
    refresh: async () => { await Promise.all([loadSession(), loadTasks(), loadAssignment()]); },
    answer: (key, values) => { workspace.answers.value = { ...workspace.answers.value, [key]: values }; keep(`answers.${id}`, JSON.stringify(workspace.answers.value)); },
    onEvent: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    openTerminal: (target, paste) => { workspace.terminalWish.value = { target, ...(paste !== undefined && { paste }) }; },
    openCapture: (wish) => { show('packets', () => { workspace.captureWish.value = wish; }); },
    openWalk: (wish) => { show('walks', () => { workspace.walkWish.value = wish; }); },
    showObject: (name) => { show('topology', () => { workspace.objectWish.value = name; }); },
  };
  const show = (panel: PanelName, wish: () => void): void => { batch(() => { workspace.panel.value = panel; wish(); }); };
  const loadSession = async (): Promise<void> => { workspace.session.value = await data(api.GET('/v1/sessions/{id}', path)); };
  const loadTasks = async (): Promise<void> => { workspace.tasks.value = (await data(api.GET('/v1/sessions/{id}/tasks', path))).items; };
  const loadAssignment = async (): Promise<void> => {
    if (first.assignmentId === null || !workspace.mine) return;
    const all = await allPages(async (cursor) => data(api.GET('/v1/me/assignments', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } })));
    workspace.assignment.value = all.find(({ assignment }) => assignment.id === first.assignmentId);
  };
  const take = (event: SessionEvent): void => {
    workspace.events.value = [...workspace.events.value, event];
    if (changesSession.test(event.type)) loadSession().catch(toastProblem);
    if (changesTasks.has(event.type)) loadTasks().catch(toastProblem);
    for (const listener of [...listeners]) listener(event);
  };
  const start = (): (() => void) => {
    loadTasks().catch(toastProblem);
    loadAssignment().catch(toastProblem);
    const guide = effect(() => {
      const query = { locale: locale.value };
      data(api.GET('/v1/sessions/{id}/guide', { params: { path: { id }, query } })).then((value) => { workspace.guide.value = value; }, toastProblem);
    });
    const feed = followEvents(id, {
      onHistory: (events) => { workspace.events.value = events; loadSession().catch(toastProblem); },
      onEvent: take,
      onState: ({ kind }) => { workspace.connected.value = kind !== 'waiting'; },
      onProblem: toastProblem,
    });
    return () => { guide(); feed.stop(); };
  };
  return { ...workspace, start };
}

function storedAnswers(id: string): Record<string, string[]> {
  try {
    return JSON.parse(storedText(`answers.${id}`) ?? '{}') as Record<string, string[]>;
  } catch {
    return {};
  }
}
