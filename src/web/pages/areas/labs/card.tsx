import type { JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { Badge } from '../../ui/ui.js';
import { isPassed } from './filters.js';
import type { LabProgress } from './progress.js';
import { texts } from './texts.js';

export function LabCard({ lab, progress, choose }: { lab: Schemas['LabSummary']; progress: LabProgress | undefined; choose: (tag: string) => void }): JSX.Element {
  const text = texts();
  const title = inLocale(lab.title) ?? lab.slug;
  const most = lab.tasks.reduce((sum, { points }) => sum + points, 0);
  const percent = Math.round(((progress?.score ?? 0) / (most || 1)) * 100);
  return (
    <li class={lab.unavailable === null ? 'card lab-card' : 'card lab-card lab-off'}>
      <div class="row lab-card-top"><Level level={lab.level} /><span class="muted small">{text.minutes(lab.minutes)}</span><span class="grow" />{isPassed(lab, progress) && <Badge kind="good">✓ {text.passed}</Badge>}</div>
      <h3><a href={`/labs/${lab.slug}`}>{title}</a></h3>
      <p class="lab-summary">{inLocale(lab.summary)}</p>
      {lab.unavailable !== null && <p class="lab-reason"><strong>{text.unavailable}.</strong> {lab.unavailable}</p>}
      {progress !== undefined && !isPassed(lab, progress) && <div class="lab-progress"><progress aria-label={text.progressOf(title)} value={percent} max={100} /><span class="small">{text.begun(percent)}</span></div>}
      <div class="lab-tags">{lab.tags.map((tag) => <button key={tag} type="button" class="tag" onClick={() => { choose(tag); }}>{tag}</button>)}</div>
    </li>
  );
}

export function Level({ level }: { level: string }): JSX.Element {
  const text = texts();
  const words = { beginner: text.beginner, intermediate: text.intermediate, advanced: text.advanced }[level] ?? level;
  return <Badge kind={level === 'beginner' ? 'accent' : level === 'intermediate' ? 'info' : 'warn'}>{words}</Badge>;
}
