/** How terminals lie side by side: groups, each with tabs and one of them in front. Pure, so that it can be kept and read again. */
export interface Group { id: string; terminals: readonly string[]; front: string | undefined }

/** What was kept, with only the terminals that still are; those that no group knows join the first. */
export function restore(kept: readonly Group[], alive: readonly string[]): readonly Group[] {
  const known = kept.map((group) => trimmed(group, alive)).filter(({ terminals }) => terminals.length > 0);
  const lost = alive.filter((id) => !known.some(({ terminals }) => terminals.includes(id)));
  const groups = known.length > 0 ? known : [{ id: 'g1', terminals: [], front: undefined }];
  return groups.map((group, index) => (index === 0 ? { ...group, terminals: [...group.terminals, ...lost], front: group.front ?? lost[0] } : group));
}

/** Puts `id` to the front of the group, after its other tabs. */
export function add(groups: readonly Group[], groupId: string, id: string): readonly Group[] {
  if (!groups.some((group) => group.id === groupId)) return [...groups, { id: groupId, terminals: [id], front: id }];
  return groups.map((group) => (group.id === groupId ? { ...group, terminals: [...group.terminals.filter((other) => other !== id), id], front: id } : group));
}

export function bringToFront(groups: readonly Group[], id: string): readonly Group[] {
  return groups.map((group) => (group.terminals.includes(id) ? { ...group, front: id } : group));
}

/** A group without terminals goes, but for the last. */
export function remove(groups: readonly Group[], id: string): readonly Group[] {
  const rest = groups.map((group) => trimmed(group, group.terminals.filter((other) => other !== id)));
  const filled = rest.filter(({ terminals }) => terminals.length > 0);
  return filled.length > 0 ? filled : rest.slice(0, 1);
}

function trimmed(group: Group, alive: readonly string[]): Group {
  const terminals = group.terminals.filter((id) => alive.includes(id));
  const front = group.front !== undefined && terminals.includes(group.front) ? group.front : terminals.at(-1);
  return { ...group, terminals, front };
}
