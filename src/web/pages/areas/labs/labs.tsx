/** The catalogue of labs. */
import type { JSX } from 'preact';
import { api, data } from '../../lib/api.js';
import { useLoad } from '../../lib/use-load.js';
import { Page } from '../../ui/page.js';
import { Loading, Problem } from '../../ui/ui.js';
import { words } from '../../ui/texts.js';

export function Labs(): JSX.Element {
  const labs = useLoad(() => data(api.GET('/v1/labs')), '');
  return (
    <Page title={words().labs}>
      <Problem error={labs.error} retry={labs.reload} />
      {labs.value === undefined && labs.loading ? <Loading /> : null}
      <ul>{labs.value?.items.map(({ slug, title }) => <li key={slug}><a href={`/labs/${slug}`}>{String(title)}</a></li>)}</ul>
    </Page>
  );
}
