/** A list of people as CSV: first what each line comes to, then, if wanted, the doing. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { useAction } from '../../../lib/use-action.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { Table } from '../../../ui/table.js';
import { Badge, Button, Notice, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

type Report = Schemas['ImportReport'];
const mostShown = 200;

export function ImportDialog({ courseId, onDone, onClose }: { courseId: string; onDone: () => void; onClose: () => void }): JSX.Element {
  const text = texts();
  const [csv, setCsv] = useState('');
  const [report, setReport] = useState<Report>();
  const { busy, error, run } = useAction();
  const change = (value: string): void => { setCsv(value); setReport(undefined); };
  const send = async (dryRun: boolean, skipErrors: boolean): Promise<void> => {
    const answer = await data(api.POST('/v1/courses/{id}/enrolments/import', { params: { path: { id: courseId } }, body: { csv, dryRun, skipErrors } }));
    if (!answer.applied) { setReport(answer); return; }
    onDone();
    onClose();
  };
  const wrong = report?.counts['error'] ?? 0;
  const good = (report?.lines.length ?? 0) - wrong;
  const foot = (
    <>
      <Button onClick={onClose}>{words().cancel}</Button>
      {report === undefined ? <Button kind="primary" busy={busy} disabled={csv.trim() === ''} onClick={() => { run(() => send(true, false)); }}>{text.check}</Button>
        : <Button kind="primary" busy={busy} disabled={good === 0} onClick={() => { run(() => send(false, wrong > 0)); }}>{wrong > 0 ? text.importGood(good, wrong) : text.importAll}</Button>}
    </>
  );
  return (
    <Dialog wide title={text.import} onClose={onClose} foot={foot}>
      <Problem error={error} />
      <p class="muted">{text.importLead}</p>
      <Field label={text.file}>{(ids) => <input {...ids} type="file" accept=".csv,text/csv,text/plain" onChange={({ currentTarget }) => { void currentTarget.files?.[0]?.text().then(change); }} />}</Field>
      <Field label={text.paste}>{(ids) => <textarea {...ids} class="input mono" rows={5} spellcheck={false} placeholder={'email,name,section,role'} value={csv} onInput={(event) => { change(event.currentTarget.value); }} />}</Field>
      {report && <ReportView report={report} />}
    </Dialog>
  );
}

function ReportView({ report }: { report: Report }): JSX.Element {
  const text = texts();
  const label = (action: string): string => ({ create: text.create, enrol: text.enrolAction, return: text.return, change: text.change, keep: text.keep, error: text.error } as Record<string, string>)[action] ?? action;
  const lines = [...report.lines].sort((a, b) => Number(b.action === 'error') - Number(a.action === 'error') || a.line - b.line).slice(0, mostShown);
  return (
    <>
      <p class="import-counts" role="status">{Object.entries(report.counts).filter(([, count]) => count > 0).map(([action, count]) => <Badge key={action} kind={action === 'error' ? 'bad' : 'info'}>{count} × {label(action)}</Badge>)}</p>
      {report.newSections.length > 0 && <p class="muted">{text.newSections(report.newSections.join(', '))}</p>}
      {report.ignoredColumns.length > 0 && <Notice kind="warn"><p>{text.ignored(report.ignoredColumns.join(', '))}</p></Notice>}
      {report.lines.length > mostShown && <p class="muted">{text.shown(mostShown, report.lines.length)}</p>}
      <div class="import-lines">
        <Table label={text.lines} rows={lines} rowKey={({ line }) => String(line)} columns={[
          { label: text.line, kind: 'number', cell: ({ line }) => line },
          { label: text.email, cell: ({ email }) => email },
          { label: text.action, cell: ({ action }) => <Badge kind={action === 'error' ? 'bad' : action === 'keep' ? undefined : 'good'}>{label(action)}</Badge> },
          { label: text.problems, cell: ({ errors }) => errors.map(({ column, message, hint }) => <div key={column}><strong>{column}</strong>: {message} <span class="muted">{hint}</span></div>) },
        ]} />
      </div>
    </>
  );
}
