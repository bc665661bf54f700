/** The engines, examined: each check with what was seen, and what to do where it is wrong. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { useAction } from '../../../lib/use-action.js';
import { Sentence } from '../../../ui/sentence.js';
import { Badge, Button, Notice, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

type Check = Schemas['Examination']['engines'][number]['checks'][number];

export function Doctor(): JSX.Element {
  const text = texts();
  const [found, setFound] = useState<Schemas['Examination']>();
  const { busy, error, run } = useAction();
  const examine = (): void => { run(() => data(api.GET('/v1/admin/doctor')).then(setFound)); };
  return (
    <section>
      <Problem error={error} />
      {found && <Notice kind={found.healthy ? 'good' : 'bad'} live><p><strong>{found.healthy ? text.healthy : text.unhealthy}</strong></p></Notice>}
      {found?.engines.map(({ engine, checks }) => <section key={engine}><h2>{engine}</h2><Checks checks={checks} /></section>)}
      {found?.selfTest && <Checks checks={found.selfTest} />}
      <Button busy={busy} onClick={examine}>{text.doctor}</Button>
    </section>
  );
}

function Checks({ checks }: { checks: readonly Check[] }): JSX.Element {
  const text = texts();
  return <ul class="checks card">{checks.map(({ name, level, seen, fix }) => <li key={name}><Badge kind={level === 'ok' ? 'good' : level === 'warn' ? 'warn' : 'bad'}>{text[level]}</Badge><span><strong>{name}</strong> <Sentence text={seen} />{fix !== null && <><br /><span class="muted"><Sentence text={fix} /></span></>}</span></li>)}</ul>;
}
