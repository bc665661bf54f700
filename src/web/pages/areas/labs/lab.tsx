import { Page } from '../../ui/page.js';

export function Lab() {
  return <Page title="Lab">{null}</Page>;
}
