import { Button, Empty } from './ui.js';
import { words } from './texts.js';

export function NotFound() {
  return <div class="page"><Empty alone title={words().notFoundTitle}><p>{words().notFound}</p><Button href="/labs">{words().home}</Button></Empty></div>;
}
