/** The workspace's panel "topology". */
import type { JSX } from 'preact';
import { useWorkspace } from '../workspace/context.js';

export function TopologyPanel(): JSX.Element {
  return <p>{useWorkspace().session.value?.id}</p>;
}
