import { Page } from '../../ui/page.js';

export function Courses() {
  return <Page title="Courses">{null}</Page>;
}
