/** The workspace's panel "packets". */
import type { JSX } from 'preact';
import { useWorkspace } from '../workspace/context.js';

export function PacketsPanel(): JSX.Element {
  return <p>{useWorkspace().session.value?.id}</p>;
}
