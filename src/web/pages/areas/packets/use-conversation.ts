/** Follows one conversation: rows that tell their ports are compared at once, the layers of the others are asked for, a few at a time. */
import { useEffect, useState } from 'preact/hooks';
import { conversationOf, inConversation, type Conversation, type Keep, type Packet } from './display-filter.js';
import type { Tree } from './use-packets.js';

const mostAsked = 400;

export function useConversation(conversation: Conversation | undefined, packets: readonly Packet[], turn: number, decode: (number: number) => Promise<Tree>): Keep {
  const [known] = useState(() => new Map<number, boolean>());
  const [, draw] = useState(0);
  useEffect(() => { known.clear(); }, [conversation]);
  useEffect(() => {
    if (conversation === undefined) return;
    const unknown = packets.filter((packet) => !known.has(packet.number) && inConversation(packet, conversation) === undefined).slice(0, Math.max(0, mostAsked - known.size));
    for (const { number } of unknown) {
      known.set(number, false);
      decode(number).then((tree) => {
        const other = conversationOf(tree);
        if (other?.transport !== conversation.transport || [...other.ends].sort().join() !== [...conversation.ends].sort().join()) return;
        known.set(number, true);
        draw((before) => before + 1);
      }, () => undefined);
    }
  }, [conversation, turn]);
  return (packet) => conversation === undefined || (inConversation(packet, conversation) ?? known.get(packet.number) ?? false);
}
