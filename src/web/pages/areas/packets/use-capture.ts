/** What one looks at of a capture: the packets that are shown and how, the one that is chosen, the conversation that is followed. */
import { useMemo, useState } from 'preact/hooks';
import type { Schemas } from '../../lib/api.js';
import { useWorkspace } from '../workspace/context.js';
import { conversationOf, displayFilter, type Conversation, type Packet } from './display-filter.js';
import { useConversation } from './use-conversation.js';
import { usePackets, type LivePackets, type Tree } from './use-packets.js';
import { useSaid, type Talk } from './use-said.js';

export interface Choice { number: number | undefined; tree: Tree | undefined; error: unknown; choose: (number: number) => void }

export interface Following {
  /** What the chosen packet belongs to, if it does. */
  offered: Conversation | undefined;
  conversation: Conversation | undefined;
  follow: (conversation: Conversation | undefined) => void;
  /** What was said is shown in place of the chosen packet's layers. */
  listens: boolean;
  setListens: (value: boolean) => void;
  talk: Talk;
}

export interface Looking extends Choice, Following {
  live: LivePackets;
  filter: string;
  setFilter: (value: string) => void;
  shown: readonly Packet[];
  sideBySide: boolean;
  setSideBySide: (value: boolean) => void;
  tail: boolean;
  setTail: (value: boolean) => void;
}

export function useCapture(capture: Schemas['Capture'], reload: () => void): Looking {
  const { id } = useWorkspace();
  const running = capture.state === 'running';
  const live = usePackets(id, capture.id, running, reload);
  const [filter, setFilter] = useState('');
  const [sideBySide, setSideBySide] = useState(false);
  const [tail, setTail] = useState(running);
  const choice = useChoice(live);
  const { own, ...following } = useFollowing(live, choice.tree);
  const keep = useMemo(() => displayFilter(filter), [filter]);
  const kept = filter.trim() === '' ? own : own.filter(keep);
  const shown = sideBySide ? inTime(kept) : kept;
  const choose = (number: number): void => { following.setListens(false); choice.choose(number); };
  return { live, filter, setFilter, shown, sideBySide, setSideBySide, tail, setTail, ...following, ...choice, choose };
}

/** Places send what they caught in turns, so the order in which packets came is not quite that of time. All times have the same number of digits. */
function inTime(packets: readonly Packet[]): Packet[] {
  return [...packets].sort((a, b) => (a.timeNs < b.timeNs ? -1 : a.timeNs > b.timeNs ? 1 : 0));
}

function useChoice({ decode }: LivePackets): Choice {
  const [number, setNumber] = useState<number>();
  const [tree, setTree] = useState<Tree>();
  const [error, setError] = useState<unknown>(null);
  const choose = (chosen: number): void => {
    setNumber(chosen);
    setError(null);
    decode(chosen).then(setTree, setError);
  };
  return { number, tree: tree?.number === number ? tree : undefined, error, choose };
}

/** `own`: the packets of the conversation, or all where none is followed. */
function useFollowing({ packets, turn, decode }: LivePackets, tree: Tree | undefined): Following & { own: readonly Packet[] } {
  const [conversation, setConversation] = useState<Conversation>();
  const [listens, setListens] = useState(false);
  const follows = useConversation(conversation, packets, turn, decode);
  const own = conversation === undefined ? packets : packets.filter(follows);
  const talk = useSaid(listens ? conversation : undefined, own, decode);
  const offered = useMemo(() => tree && conversationOf(tree), [tree]);
  const follow = (next: Conversation | undefined): void => { setConversation(next); setListens(next !== undefined); };
  return { offered, conversation, follow, listens, setListens, talk, own };
}
