/** The workspace's panel "timeline". */
import type { JSX } from 'preact';
import { useWorkspace } from '../workspace/context.js';

export function TimelinePanel(): JSX.Element {
  return <p>{useWorkspace().session.value?.id}</p>;
}
