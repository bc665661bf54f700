/** What the service says of itself: it answers 503 where it is not ready, with the same list. */
import type { JSX } from 'preact';
import { relative } from '../../lib/time.js';
import { useLoad } from '../../lib/use-load.js';
import { useNow } from '../../lib/use-now.js';
import type { Schemas } from '../../lib/api.js';
import { Sentence } from '../../ui/sentence.js';
import { Badge, Button, Loading, Notice, Problem } from '../../ui/ui.js';
import { Doctor } from './engines/doctor.js';
import { texts } from './texts.js';

interface Report { at: number; readiness: Schemas['Readiness'] }

async function look(): Promise<Report> {
  const answer = await fetch('/health/ready', { cache: 'no-store' });
  return { at: Date.now(), readiness: await answer.json() as Schemas['Readiness'] };
}

export function HealthTab(): JSX.Element {
  const text = texts();
  const report = useLoad(look, '');
  useNow(5_000);
  const good = report.value?.readiness.status === 'ready';
  return (
    <div class="narrow">
      <p class="muted"><Sentence text={text.healthLead} /></p>
      <Problem error={report.error} retry={report.reload} />
      {report.value === undefined ? report.loading && <Loading /> : (
        <>
          <Notice kind={good ? 'good' : 'bad'} live><p><strong>{good ? text.ready : text.notReady}</strong> <span class="muted">{text.looked(relative(report.value.at))}</span></p><Button small busy={report.loading} onClick={report.reload}>{text.check}</Button></Notice>
          <ul class="checks card">
            {report.value.readiness.checks.map(({ name, ok, detail }) => <li key={name}><Badge kind={ok ? 'good' : 'bad'}>{ok ? '✓' : '✕'}<span class="visually-hidden"> {ok ? text.ready : text.notReady}</span></Badge><span><strong>{name}</strong>{detail !== null && <><br /><Sentence text={detail} /></>}</span></li>)}
          </ul>
        </>
      )}
      <Doctor />
    </div>
  );
}
