/** The visitor's sessions that run, with the way back into each. */
import type { JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import { relative } from '../../lib/time.js';
import { Button } from '../../ui/ui.js';
import { texts } from './texts.js';

export function Running({ sessions, titles }: { sessions: readonly Schemas['Session'][]; titles: ReadonlyMap<string, string> }): JSX.Element | null {
  const text = texts();
  if (sessions.length === 0) return null;
  return (
    <section class="labs-section" aria-labelledby="running">
      <h2 id="running">{text.running}</h2>
      <ul class="assigned">{sessions.map(({ id, lab, createdAt, expiresAt }) => {
        const title = titles.get(lab.slug) ?? lab.title;
        return (
          <li key={id} class="card running-card">
            <span class="running-dot" aria-hidden="true" />
            <div class="assigned-what"><h3><a href={`/sessions/${id}`}>{title}</a></h3><p class="muted">{text.since(relative(createdAt))} · {text.endsIn(relative(expiresAt))}</p></div>
            <Button kind="primary" href={`/sessions/${id}`} label={`${text.goOn}: ${title}`}>{text.goOn}</Button>
          </li>
        );
      })}</ul>
    </section>
  );
}
