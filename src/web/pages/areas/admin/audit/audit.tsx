/** Who did what, when, from where. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { locale } from '../../../lib/preferences.js';
import { useForm } from '../../../lib/use-form.js';
import { usePages } from '../../../lib/use-pages.js';
import { Field } from '../../../ui/field.js';
import { Table } from '../../../ui/table.js';
import { TimeField } from '../../../ui/time-field.js';
import { Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

type Entry = Schemas['AuditEntry'];
interface Filter { actor: string; action: string; subject: string; from: string | null; to: string | null }

const nothing: Filter = { actor: '', action: '', subject: '', from: null, to: null };

export function AuditTab(): JSX.Element {
  const text = texts();
  const [filter, setFilter] = useState(nothing);
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== null)) as Partial<Record<keyof Filter, string>>;
  const list = usePages((cursor) => data(api.GET('/v1/audit', { params: { query: { ...query, limit: 50, cursor } } })), JSON.stringify(query));
  const exported = (format: 'csv' | 'ndjson'): string => `/v1/audit/export?${new URLSearchParams({ ...query, format }).toString()}`;
  return (
    <>
      <FilterForm key={JSON.stringify(filter)} filter={filter} choose={setFilter} />
      <div class="filters"><span class="muted">{text.lead}</span><span class="row end"><a class="button" href={exported('ndjson')} download="audit.ndjson">{text.ndjson}</a><a class="button" href={exported('csv')} download="audit.csv">{text.csv}</a></span></div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={list.items} rowKey={({ id }) => id} more={list.more} busy={list.loading} columns={[
          { label: text.when, cell: ({ at }) => <time class="nowrap" dateTime={at}>{exact(at)}</time> },
          { label: text.who, cell: (entry) => <Who entry={entry} choose={(actor) => { setFilter({ ...filter, actor }); }} /> },
          { label: text.action, cell: ({ action }) => <code>{action}</code> },
          { label: text.subject, cell: ({ subject }) => <span class="mono wrap">{subject}</span> },
          { label: text.address, cell: ({ address }) => <span class="mono">{address ?? '–'}</span> },
          { label: text.details, cell: ({ detail }) => <details class="delivery"><summary>{text.details}</summary><pre tabIndex={0} aria-label={text.details}>{JSON.stringify(detail, null, 1)}</pre></details> },
        ]} />
      )}
    </>
  );
}

function exact(at: string): string {
  return new Intl.DateTimeFormat(locale.value, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));
}

function Who({ entry: { actor }, choose }: { entry: Entry; choose: (id: string) => void }): JSX.Element {
  const text = texts();
  if (actor === null) return <span class="muted">{text.system}</span>;
  return <Button kind="quiet" small class="audit-who" onClick={() => { choose(actor.id); }}>{actor.kind === 'machine' && `${text.machine} `}{actor.name ?? actor.id}</Button>;
}

function FilterForm({ filter, choose }: { filter: Filter; choose: (filter: Filter) => void }): JSX.Element {
  const text = texts();
  const form = useForm(filter);
  const submit = (event: Event): void => { event.preventDefault(); choose(form.value); };
  const time = (label: string, key: 'from' | 'to'): JSX.Element => <TimeField label={label} value={form.value[key]} onChange={(value) => { form.set({ [key]: value }); }} />;
  return (
    <form class="card audit-filter" onSubmit={submit}>
      <div class="fields">
        <Field label={text.actionFilter}>{(ids) => <input {...ids} maxLength={100} placeholder="terminal.watch" {...form.bind('action')} />}</Field>
        <Field label={text.subjectFilter}>{(ids) => <input {...ids} maxLength={300} placeholder="/v1/courses/…" {...form.bind('subject')} />}</Field>
        <Field label={text.actor}>{(ids) => <input {...ids} maxLength={64} {...form.bind('actor')} />}</Field>
        {time(text.from, 'from')}{time(text.to, 'to')}
      </div>
      <div class="row row-end"><Button onClick={() => { choose(nothing); }}>{text.clear}</Button><Button kind="primary" type="submit">{text.filter}</Button></div>
    </form>
  );
}
