/** The catalogue: what runs, what is assigned, and every lab with the visitor's own progress. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { useLoad } from '../../lib/use-load.js';
import { Page } from '../../ui/page.js';
import { Button, Empty, Loading, Problem } from '../../ui/ui.js';
import { Assignments } from './assignments.js';
import { LabCard } from './card.js';
import { Filters, fits, noFilter, type Filter } from './filters.js';
import { Join } from './join.js';
import { loadProgress, loadRunning, type ProgressByLab } from './progress.js';
import { Running } from './running.js';
import { texts } from './texts.js';

interface Catalogue { labs: Schemas['LabSummary'][]; progress: ProgressByLab; running: Schemas['Session'][] }

export function Labs(): JSX.Element {
  const text = texts();
  const [turn, setTurn] = useState(0);
  const catalogue = useLoad(load, turn);
  const titles = new Map(catalogue.value?.labs.map(({ slug, title }) => [slug, inLocale(title) ?? slug]));
  return (
    <Page title={text.labs} lead={text.lead} actions={<Join onJoined={() => { setTurn(turn + 1); }} />}>
      <Problem error={catalogue.error} retry={catalogue.reload} />
      {catalogue.value === undefined && catalogue.loading && <Loading />}
      {catalogue.value && <><Running sessions={catalogue.value.running} titles={titles} /><Assignments turn={turn} /><All catalogue={catalogue.value} /></>}
    </Page>
  );
}

async function load(): Promise<Catalogue> {
  const [{ items }, progress, running] = await Promise.all([data(api.GET('/v1/labs')), loadProgress(), loadRunning()]);
  const levels = ['beginner', 'intermediate', 'advanced'];
  return { labs: [...items].sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level)), progress, running };
}

function All({ catalogue: { labs, progress } }: { catalogue: Catalogue }): JSX.Element {
  const text = texts();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const shown = labs.filter((lab) => fits(lab, filter, progress.get(lab.slug)));
  return (
    <section class="labs-section" aria-labelledby="all-labs">
      <div class="labs-head"><h2 id="all-labs">{text.all}</h2><span class="muted" role="status">{text.found(shown.length)}</span></div>
      <Filters filter={filter} setFilter={setFilter} />
      {shown.length === 0 ? <Empty title={text.none}><p>{text.noneMore}</p><Button onClick={() => { setFilter(noFilter); }}>{text.clear}</Button></Empty>
        : <ul class="lab-cards">{shown.map((lab) => <LabCard key={lab.slug} lab={lab} progress={progress.get(lab.slug)} choose={(tag) => { setFilter({ ...noFilter, search: tag }); }} />)}</ul>}
    </section>
  );
}
