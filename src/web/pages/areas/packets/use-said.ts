/** Asks for the layers of a conversation's packets and puts together what was said in them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Conversation, Packet } from './display-filter.js';
import { saidIn, type Said } from './said.js';
import type { Tree } from './use-packets.js';

/** More would be a file to download. */
const mostAsked = 400;

export interface Talk { said: readonly Said[]; cut: boolean }

/** `packets` are those of the conversation, on all interfaces; `undefined`: nobody looks. */
export function useSaid(conversation: Conversation | undefined, packets: readonly Packet[], decode: (number: number) => Promise<Tree>): Talk {
  const trees = useMemo(() => new Map<number, Tree | undefined>(), [conversation]);
  const [turn, setTurn] = useState(0);
  const own = conversation === undefined ? [] : packets.filter((packet) => packet.interface === conversation.interface);
  useEffect(() => {
    for (const { number } of own.filter((packet) => !trees.has(packet.number)).slice(0, Math.max(0, mostAsked - trees.size))) {
      trees.set(number, undefined);
      decode(number).then((tree) => { trees.set(number, tree); setTurn((before) => before + 1); }, () => undefined);
    }
  }, [conversation, own.length]);
  const said = useMemo(() => (conversation === undefined ? [] : saidIn(inTime(trees), conversation)), [conversation, turn]);
  return { said, cut: own.length > mostAsked };
}

function inTime(trees: ReadonlyMap<number, Tree | undefined>): Tree[] {
  return [...trees.values()].flatMap((tree) => tree ?? []).sort((a, b) => a.number - b.number);
}
