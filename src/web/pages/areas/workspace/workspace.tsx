import { Page } from '../../ui/page.js';

export function Workspace() {
  return <Page title="Workspace">{null}</Page>;
}
