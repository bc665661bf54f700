import type { JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import type { LabProgress } from './progress.js';
import { texts } from './texts.js';

export interface Filter { search: string; level: string; hidePassed: boolean }

export const noFilter: Filter = { search: '', level: '', hidePassed: false };

const levels = ['beginner', 'intermediate', 'advanced'] as const;

export function Filters({ filter, setFilter }: { filter: Filter; setFilter: (filter: Filter) => void }): JSX.Element {
  const text = texts();
  return (
    <form class="lab-filters" role="search" onSubmit={(event) => { event.preventDefault(); }}>
      <input class="input" type="search" aria-label={text.search} placeholder={text.searchNote} value={filter.search} onInput={(event) => { setFilter({ ...filter, search: event.currentTarget.value }); }} />
      <select class="input" aria-label={text.level} value={filter.level} onChange={(event) => { setFilter({ ...filter, level: event.currentTarget.value }); }}>
        <option value="">{text.anyLevel}</option>
        {levels.map((level) => <option key={level} value={level}>{text[level]}</option>)}
      </select>
      <label class="check-label"><input type="checkbox" checked={filter.hidePassed} onChange={(event) => { setFilter({ ...filter, hidePassed: event.currentTarget.checked }); }} />{text.hidePassed}</label>
    </form>
  );
}

/** Every word must be somewhere, in either language. */
export function fits(lab: Schemas['LabSummary'], { search, level, hidePassed }: Filter, progress: LabProgress | undefined): boolean {
  const text = [lab.slug, ...Object.values(lab.title), ...Object.values(lab.summary), ...lab.tags, ...Object.values(lab.objectives).flat()].join(' ').toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word)) && (level === '' || lab.level === level) && !(hidePassed && isPassed(lab, progress));
}

export function isPassed(lab: Pick<Schemas['LabSummary'], 'tasks'>, progress: LabProgress | undefined): boolean {
  return progress !== undefined && lab.tasks.every(({ id }) => progress.passed.has(id));
}
