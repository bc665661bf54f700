/** Asks before the lab goes back to where a task begins. */
import type { JSX } from 'preact';
import { api, data, type Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { texts } from './bar/texts.js';
import { useWorkspace } from './context.js';

export function ResetTaskDialog({ task, onClose }: { task: Schemas['Task']; onClose: () => void }): JSX.Element {
  const workspace = useWorkspace();
  const text = texts();
  const reset = async (): Promise<void> => { workspace.session.value = await data(api.POST('/v1/sessions/{id}/reset', { params: { path: { id: workspace.id } }, body: { task: task.id } })); };
  return <FormDialog danger title={text.resetTaskAsk(inLocale(task.title) ?? task.id)} submit={text.reset} onSubmit={reset} onClose={onClose}><p>{text.resetTaskWarn}</p></FormDialog>;
}
