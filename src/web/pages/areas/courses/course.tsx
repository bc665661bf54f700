import { Page } from '../../ui/page.js';

export function Course() {
  return <Page title="Course">{null}</Page>;
}
