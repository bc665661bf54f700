/** Makes and changes an account, makes one-time links, erases. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { useForm } from '../../../lib/use-form.js';
import { Field } from '../../../ui/field.js';
import { ConfirmDialog, FormDialog } from '../../../ui/form-dialog.js';
import { SecretDialog } from '../../../ui/secret.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';
import type { Account } from './users.js';

export type OpenUser = { kind: 'make' } | { kind: 'edit' | 'erase'; user: Account } | { kind: 'link'; user: Account; purpose: 'login' | 'password' } | undefined;

export function UserDialogs({ open, setOpen, changed }: { open: OpenUser; setOpen: (open: OpenUser) => void; changed: () => void }): JSX.Element | null {
  const text = texts();
  const close = (): void => { setOpen(undefined); };
  if (open?.kind === 'make' || open?.kind === 'edit') return <UserForm user={open.kind === 'edit' ? open.user : undefined} onDone={changed} onClose={close} />;
  if (open?.kind === 'link') return <LinkDialog user={open.user} purpose={open.purpose} onClose={close} />;
  if (open?.kind !== 'erase') return null;
  const { id, name, email } = open.user;
  const erase = (): Promise<void> => api.DELETE('/v1/users/{id}', { params: { path: { id } } }).then(() => { toast(text.wasErased, 'good'); changed(); });
  return <ConfirmDialog title={text.eraseTitle(name)} text={<p>{text.eraseText}</p>} typed={email} submit={text.erase} onConfirm={erase} onClose={close} />;
}

function UserForm({ user, onDone, onClose }: { user: Account | undefined; onDone: () => void; onClose: () => void }): JSX.Element {
  const text = texts();
  const form = useForm({ email: '', name: user?.name ?? '', role: user?.role as string ?? 'learner' });
  const save = async (): Promise<void> => {
    const { email, name } = form.value;
    const role = form.value.role as Account['role'];
    if (user) await api.PATCH('/v1/users/{id}', { params: { path: { id: user.id } }, body: { name, role } });
    else await api.POST('/v1/users', { body: { email, name, role } });
    toast(user ? text.wasChanged : text.made, 'good');
    onDone();
  };
  return (
    <FormDialog title={user ? text.edit(user.name) : text.make} submit={user ? words().save : text.make} onSubmit={save} onClose={onClose}>
      {!user && <Field label={text.email} note={text.madeNote}>{(ids) => <input {...ids} type="email" required maxLength={254} autocomplete="off" {...form.bind('email')} />}</Field>}
      <Field label={text.name}>{(ids) => <input {...ids} required maxLength={200} autocomplete="off" {...form.bind('name')} />}</Field>
      <Field label={text.role}>{(ids) => <select {...ids} {...form.bind('role')}><option value="learner">{text.learner}</option><option value="instructor">{text.instructor}</option><option value="admin">{text.admin}</option></select>}</Field>
    </FormDialog>
  );
}

/** The link is made when it is asked for: an earlier one of the same kind works no more. */
function LinkDialog({ user, purpose, onClose }: { user: Account; purpose: 'login' | 'password'; onClose: () => void }): JSX.Element | null {
  const text = texts();
  const [link, setLink] = useState<Schemas['LoginLink']>();
  useEffect(() => {
    data(api.POST('/v1/users/{id}/links', { params: { path: { id: user.id } }, body: { purpose } })).then(setLink, (error: unknown) => { toastProblem(error); onClose(); });
  }, []);
  if (link === undefined) return null;
  const url = link.url ?? `${location.origin}/link#${purpose}=${link.secret}`;
  return <SecretDialog title={text.linkTitle(user.name)} lead={<>{text.linkLead(dateTime(link.expiresAt))}{link.url === null && <> {text.noUrl}</>}</>} secret={url} onClose={onClose} />;
}
