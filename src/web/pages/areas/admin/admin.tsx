import { Page } from '../../ui/page.js';

export function Admin() {
  return <Page title="Admin">{null}</Page>;
}
