/** The code by which learners come in. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { Copy } from '../../../ui/secret.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import type { CourseTab } from '../context.js';
import { texts } from './texts.js';

export function CodeCard({ course, changed }: CourseTab): JSX.Element {
  const text = texts();
  const [asking, setAsking] = useState<'new' | 'end'>();
  const path = { id: course.id };
  const take = (enrolCode: string | null): void => { changed({ ...course, enrolCode }); };
  const make = async (): Promise<void> => { take((await data(api.POST('/v1/courses/{id}/code', { params: { path } }))).enrolCode); };
  const end = async (): Promise<void> => { await api.DELETE('/v1/courses/{id}/code', { params: { path } }); take(null); };
  return (
    <div class="card code-card">
      <strong>{text.codeTitle}</strong>
      {course.enrolCode === null ? <><span class="muted grow">{text.codeNone}</span><Button small onClick={() => { make().catch(toastProblem); }}>{text.makeCode}</Button></> : (
        <><code>{course.enrolCode}</code><Copy text={course.enrolCode} /><span class="grow" /><Button small onClick={() => { setAsking('new'); }}>{text.newCode}</Button><Button small onClick={() => { setAsking('end'); }}>{text.endCode}</Button></>
      )}
      {asking && <ConfirmDialog title={text.codeTitle} text={<p>{text.codeAsk}</p>} submit={asking === 'new' ? text.newCode : text.endCode} onConfirm={asking === 'new' ? make : end} onClose={() => { setAsking(undefined); }} />}
    </div>
  );
}
