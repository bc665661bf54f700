/** The sections of a course: made, renamed, removed. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, type Schemas } from '../../../lib/api.js';
import { Dialog } from '../../../ui/dialog.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

export function SectionsDialog({ courseId, sections, changed, onClose }: { courseId: string; sections: readonly Schemas['Section'][]; changed: () => void; onClose: () => void }): JSX.Element {
  const text = texts();
  const [name, setName] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    api.POST('/v1/courses/{id}/sections', { params: { path: { id: courseId } }, body: { name } }).then(() => { setName(''); changed(); }, toastProblem);
  };
  return (
    <Dialog title={text.sections} onClose={onClose}>
      {sections.map((section) => <SectionRow key={section.id} courseId={courseId} section={section} changed={changed} />)}
      <form class="row section-row" onSubmit={add}><input class="input grow" aria-label={text.newSection} placeholder={text.newSection} required maxLength={100} value={name} onInput={(event) => { setName(event.currentTarget.value); }} /><Button kind="primary" type="submit">{text.add}</Button></form>
    </Dialog>
  );
}

function SectionRow({ courseId, section, changed }: { courseId: string; section: Schemas['Section']; changed: () => void }): JSX.Element {
  const [name, setName] = useState(section.name);
  const path = { id: courseId, sectionId: section.id };
  const save = (event: Event): void => { event.preventDefault(); api.PATCH('/v1/courses/{id}/sections/{sectionId}', { params: { path }, body: { name } }).then(changed, toastProblem); };
  const remove = (): void => { api.DELETE('/v1/courses/{id}/sections/{sectionId}', { params: { path } }).then(changed, toastProblem); };
  return (
    <form class="row section-row" onSubmit={save}>
      <input class="input grow" aria-label={texts().section} required maxLength={100} value={name} onInput={(event) => { setName(event.currentTarget.value); }} />
      <Button type="submit" disabled={name === section.name}>{words().save}</Button>
      <Button onClick={remove} label={`${words().remove} ${section.name}`}>{words().remove}</Button>
    </form>
  );
}
