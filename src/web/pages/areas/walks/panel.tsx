/** The workspace's panel "walks". */
import type { JSX } from 'preact';
import { useWorkspace } from '../workspace/context.js';

export function WalksPanel(): JSX.Element {
  return <p>{useWorkspace().session.value?.id}</p>;
}
