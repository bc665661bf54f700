/** The state of the terminals' area: which there are, how they lie, and what waits to be typed into one that is only being drawn. */
import { signal, type Signal } from '@preact/signals';
import { api, data, type Schemas } from '../../../lib/api.js';
import { keep, storedText } from '../../../lib/preferences.js';
import { toastProblem } from '../../../ui/toasts.js';
import { nameOf, type Target, type TerminalWish, type Workspace } from '../context.js';
import { add, bringToFront, remove, restore, type Group } from './groups.js';

export interface Handle { type: (text: string) => void; focus: () => void }

export interface Terminals {
  all: Signal<ReadonlyMap<string, Schemas['Terminal']>>;
  groups: Signal<readonly Group[]>;
  /** The group that was used last. */
  current: Signal<string>;
  loaded: Signal<boolean>;
  reload: () => Promise<void>;
  open: (wish: TerminalWish, group?: string) => Promise<void>;
  /** Another terminal beside the others, on the same target as the one in front. */
  split: (groupId: string) => void;
  close: (id: string) => void;
  front: (id: string) => void;
  ended: (id: string) => void;
  register: (id: string, handle: Handle) => () => void;
}

export function makeTerminals(workspace: Workspace): Terminals {
  const path = { id: workspace.id };
  const name = `terminals.${workspace.id}`;
  const handles = new Map<string, Handle>();
  const waiting = new Map<string, string[]>();
  const state = { all: signal<ReadonlyMap<string, Schemas['Terminal']>>(new Map()), groups: signal(restore(kept(name), [])), current: signal('g1'), loaded: signal(false) };
  const lay = (groups: readonly Group[]): void => {
    state.groups.value = groups;
    if (!groups.some(({ id }) => id === state.current.value)) state.current.value = groups[0]?.id ?? 'g1';
    keep(name, JSON.stringify(groups));
  };
  const front = (id: string): void => {
    lay(bringToFront(state.groups.value, id));
    state.current.value = state.groups.value.find(({ terminals }) => terminals.includes(id))?.id ?? state.current.value;
    handles.get(id)?.focus();
  };
  const type = (id: string, text: string): void => {
    const handle = handles.get(id);
    if (handle !== undefined) { handle.type(text); return; }
    waiting.set(id, [...waiting.get(id) ?? [], text]);
  };
  const make = async (target: Target, group: string): Promise<string> => {
    const made = await data(api.POST('/v1/sessions/{id}/terminals', { params: { path }, body: { target } }));
    state.all.value = new Map(state.all.value).set(made.id, made);
    lay(add(state.groups.value, group, made.id));
    return made.id;
  };
  const living = (target: Target): string | undefined => {
    const same = [...state.all.value.values()].filter((terminal) => terminal.endedAt === null && nameOf(terminal.target) === nameOf(target)).map(({ id }) => id);
    const shown = state.groups.value.flatMap((group) => group.front ?? []);
    return same.find((id) => shown.includes(id)) ?? same.at(-1);
  };
  const inFront = (): string | undefined => state.groups.value.find(({ id }) => id === state.current.value)?.front;
  const find = async ({ target, another }: TerminalWish, group: string): Promise<string | undefined> => {
    if (target === undefined) return inFront();
    return (another ? undefined : living(target)) ?? make(target, group);
  };
  const open = async (wish: TerminalWish, group = state.current.value): Promise<void> => {
    const { paste } = wish;
    try {
      const id = await find(wish, group);
      if (id === undefined) return;
      front(id);
      if (paste !== undefined) type(id, paste);
    } catch (error) { toastProblem(error); }
  };
  const ended = (id: string): void => {
    const terminal = state.all.value.get(id);
    if (terminal?.endedAt === null) state.all.value = new Map(state.all.value).set(id, { ...terminal, endedAt: new Date().toISOString() });
  };
  return {
    ...state, open, front, ended,
    reload: async () => {
      const { items } = await data(api.GET('/v1/sessions/{id}/terminals', { params: { path } }));
      const alive = items.filter(({ endedAt }) => endedAt === null);
      state.all.value = new Map(alive.map((terminal) => [terminal.id, terminal]));
      lay(restore(state.loaded.value ? state.groups.value : kept(name), alive.map(({ id }) => id)));
      state.loaded.value = true;
    },
    split: (groupId) => {
      const shown = state.groups.value.find(({ id }) => id === groupId)?.front;
      const target = shown === undefined ? undefined : state.all.value.get(shown)?.target;
      if (target !== undefined) void open({ target, another: true }, `g${Date.now()}`);
    },
    close: (id) => {
      const over = state.all.value.get(id)?.endedAt !== null;
      if (workspace.mine && !over) api.DELETE('/v1/sessions/{id}/terminals/{terminalId}', { params: { path: { ...path, terminalId: id } } }).catch(toastProblem);
      lay(remove(state.groups.value, id));
      const rest = new Map(state.all.value);
      rest.delete(id);
      state.all.value = rest;
    },
    register: (id, handle) => {
      handles.set(id, handle);
      for (const text of waiting.get(id) ?? []) handle.type(text);
      waiting.delete(id);
      if (state.groups.value.some((group) => group.id === state.current.value && group.front === id)) handle.focus();
      return () => { handles.delete(id); };
    },
  };
}

function kept(name: string): readonly Group[] {
  try {
    return JSON.parse(storedText(name) ?? '[]') as Group[];
  } catch {
    return [];
  }
}
