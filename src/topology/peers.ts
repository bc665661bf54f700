/**
 * Who is at the other end of a veth? The kernel says the peer's index and, by an id that only this namespace uses, its
 * namespace; no answer names that namespace. But both ends point at each other: an end with index i and peer index j
 * belongs to one with index j and peer index i, and all ends of a namespace with the same id lead to the same place. That
 * mostly leaves one candidate. Where it leaves more, RTM_GETNSID decides: `questions` says what to ask.
 */
import type { LinkEnd } from './model.js';
import type { RawLink } from './netlink/decode.js';

export interface VethNamespace {
  id: string;
  links: readonly RawLink[];
}

/** "By which id does `namespace` know each of `candidates`?" */
export interface PeerQuestion {
  namespace: string;
  candidates: string[];
}

/** Answers: `namespace`, then candidate, to id. */
export type NamespaceIds = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface End {
  namespace: string;
  link: RawLink;
}

const keyOf = (namespace: string, index: number): string => `${namespace} ${index}`;

export interface Peers {
  /** Keyed by namespace and index, see `peerOf`. */
  found: Map<string, LinkEnd>;
  questions: PeerQuestion[];
}

export function findPeers(namespaces: readonly VethNamespace[], ids: NamespaceIds = new Map()): Peers {
  const ends: End[] = namespaces.flatMap(({ id, links }) => links.filter((link) => link.kind === 'veth' && link.link !== null).map((link) => ({ namespace: id, link })));
  const byPair = new Map<string, End[]>();
  for (const end of ends) {
    const key = `${end.link.index} ${end.link.link}`;
    byPair.set(key, [...(byPair.get(key) ?? []), end]);
  }
  const partner = new Map<string, End>();
  let open = ends.map((end) => ({ end, candidates: candidatesOf(end, byPair, ids) }));
  for (let progress = true; progress;) {
    progress = false;
    const leadsTo = knownIds(partner, ends);
    for (const item of open) {
      const { end } = item;
      item.candidates = item.candidates.filter((other) => isFree(partner, end, other) && agrees(leadsTo, end, other));
      const [only] = item.candidates;
      if (only === undefined || item.candidates.length > 1 || partner.has(keyOf(end.namespace, end.link.index))) continue;
      partner.set(keyOf(end.namespace, end.link.index), only);
      partner.set(keyOf(only.namespace, only.link.index), end);
      progress = true;
    }
    open = open.filter(({ end }) => !partner.has(keyOf(end.namespace, end.link.index)));
  }
  const found = new Map(Array.from(partner, ([key, end]) => [key, { namespace: end.namespace, interface: end.link.name }] as const));
  return { found, questions: questionsFor(open) };
}

export const peerOf = (peers: Peers, namespace: string, index: number): LinkEnd | null => peers.found.get(keyOf(namespace, index)) ?? null;

function candidatesOf(end: End, byPair: ReadonlyMap<string, End[]>, ids: NamespaceIds): End[] {
  const mirrored = byPair.get(`${end.link.link} ${end.link.index}`) ?? [];
  const sameNamespace = end.link.linkNamespaceId === null;
  return mirrored.filter((other) => {
    if (sameNamespace !== (other.namespace === end.namespace)) return false;
    const known = ids.get(end.namespace)?.get(other.namespace);
    const knownBack = ids.get(other.namespace)?.get(end.namespace);
    return (known === undefined || known === end.link.linkNamespaceId) && (knownBack === undefined || knownBack === other.link.linkNamespaceId);
  });
}

const isFree = (partner: ReadonlyMap<string, End>, end: End, other: End): boolean => {
  const taken = partner.get(keyOf(other.namespace, other.link.index));
  return taken === undefined || (taken.namespace === end.namespace && taken.link.index === end.link.index);
};

/** Which namespace each id is known to mean by now, keyed by namespace and id; and the id of each namespace. */
function knownIds(partner: ReadonlyMap<string, End>, ends: readonly End[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const end of ends) {
    const other = partner.get(keyOf(end.namespace, end.link.index));
    if (other !== undefined && end.link.linkNamespaceId !== null) known.set(keyOf(end.namespace, end.link.linkNamespaceId), other.namespace);
  }
  return known;
}

function agrees(leadsTo: ReadonlyMap<string, string>, end: End, other: End): boolean {
  const one = end.link.linkNamespaceId === null ? undefined : leadsTo.get(keyOf(end.namespace, end.link.linkNamespaceId));
  const back = other.link.linkNamespaceId === null ? undefined : leadsTo.get(keyOf(other.namespace, other.link.linkNamespaceId));
  return (one === undefined || one === other.namespace) && (back === undefined || back === end.namespace);
}

/** A host has few namespaces to ask for, its pods' answers follow from it: ask pods only what no host can say. */
function questionsFor(open: readonly { end: End; candidates: End[] }[]): PeerQuestion[] {
  const isPod = (namespace: string): boolean => namespace.includes('/');
  const questions = new Map<string, Set<string>>();
  for (const { end, candidates } of open) {
    if (candidates.length < 2 || (isPod(end.namespace) && candidates.every((other) => !isPod(other.namespace)))) continue;
    const asked = questions.get(end.namespace) ?? new Set();
    for (const other of candidates) asked.add(other.namespace);
    questions.set(end.namespace, asked);
  }
  return Array.from(questions).flatMap(([namespace, candidates]) => inParts([...candidates].sort()).map((part) => ({ namespace, candidates: part })));
}

/** The agent opens so many namespaces for one netlink operation. */
const maxCandidates = 64;

function inParts(candidates: string[]): string[][] {
  return Array.from({ length: Math.ceil(candidates.length / maxCandidates) }, (_, part) => candidates.slice(part * maxCandidates, (part + 1) * maxCandidates));
}
