/** What to send and from where; or which packet of somebody's to wait for. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useForm } from '../../lib/use-form.js';
import { Field } from '../../ui/field.js';
import { Button, Problem } from '../../ui/ui.js';
import { targetOf, useWorkspace, type WalkWish } from '../workspace/context.js';
import type { Topology } from '../topology/model.js';
import { limits } from './limits.js';
import { texts } from './texts.js';

const protocols = ['icmp', 'tcp', 'udp', 'http', 'dns'] as const;

export function WalkForm({ wish, topology, onStart }: { wish: WalkWish; topology: Topology | undefined; onStart: (body: unknown) => void }): JSX.Element {
  const text = texts();
  const { guide } = useWorkspace();
  const [waits, setWaits] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useForm({ from: wish.from ?? '', to: wish.to ?? '', address: '', protocol: wish.protocol ?? 'icmp', port: wish.port === undefined ? '' : String(wish.port), ttl: '', bytes: '', httpPath: '', dnsName: '', dontFragment: false, filter: '', waitSeconds: '10' });
  const { value, bind, check } = form;
  const places = topology?.desired.namespaces.map(({ id }) => id) ?? [];
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!waits && (value.from === '' || (value.to === '' && value.address === ''))) { setError(new Error(text.missing)); return; }
    onStart(waits ? { filter: value.filter, waitSeconds: Number(value.waitSeconds) || 10 } : bodyOf(value));
  };
  const place = (label: string, key: 'from' | 'to'): JSX.Element => <Field label={label}>{(ids) => <select {...ids} name={key} {...bind(key)}><option value="">{text.none}</option>{places.map((id) => <option key={id} value={id}>{id}</option>)}</select>}</Field>;
  const suggested = guide.value?.walks ?? [];
  return (
    <form class="walk-form" onSubmit={submit}>
      <Problem error={error} />
      {suggested.length > 0 && <div class="row walk-suggested"><span class="muted">{text.suggested}:</span>{suggested.map(({ id, title }) => <Button key={id} small onClick={() => { onStart({ walk: id }); }}>▸ {title}</Button>)}</div>}
      <div class="row walk-kind" role="group" aria-label={text.how}><Button small pressed={!waits} onClick={() => { setWaits(false); }}>{text.own}</Button><Button small pressed={waits} onClick={() => { setWaits(true); }}>{text.next}</Button></div>
      {waits
        ? <div class="fields"><Field label={text.filter} note={text.filterNote}>{(ids) => <input {...ids} class="input mono" name="walk-filter" required {...bind('filter')} />}</Field><Field label={text.wait}>{(ids) => <input {...ids} type="number" {...limits.waitSeconds} {...bind('waitSeconds')} />}</Field></div>
        : <>
            <div class="fields">
              {place(text.from, 'from')}{place(text.to, 'to')}
              <Field label={text.address} note={text.addressNote}>{(ids) => <input {...ids} class="input mono" name="address" {...bind('address')} />}</Field>
              <Field label={text.protocol}>{(ids) => <select {...ids} name="protocol" {...bind('protocol')}>{protocols.map((one) => <option key={one} value={one}>{one.toUpperCase()}</option>)}</select>}</Field>
              {value.protocol !== 'icmp' && <Field label={text.port}>{(ids) => <input {...ids} type="number" {...limits.port} name="port" {...bind('port')} />}</Field>}
            </div>
            <details class="walk-more">
              <summary>{text.more}</summary>
              <div class="fields">
                <Field label={text.ttl}>{(ids) => <input {...ids} type="number" {...limits.ttl} {...bind('ttl')} />}</Field>
                <Field label={text.bytes}>{(ids) => <input {...ids} type="number" {...limits.bytes} name="bytes" {...bind('bytes')} />}</Field>
                <Field label={text.path}>{(ids) => <input {...ids} {...bind('httpPath')} />}</Field>
                <Field label={text.name}>{(ids) => <input {...ids} {...bind('dnsName')} />}</Field>
              </div>
              <label class="check"><input type="checkbox" {...check('dontFragment')} /> {text.dontFragment}</label>
            </details>
          </>}
      <Button kind="primary" type="submit">{text.begin}</Button>
    </form>
  );
}

interface Values { from: string; to: string; address: string; protocol: string; port: string; ttl: string; bytes: string; httpPath: string; dnsName: string; dontFragment: boolean }

function bodyOf({ from, to, address, protocol, port, ttl, bytes, httpPath, dnsName, dontFragment }: Values): unknown {
  const options = { ...(ttl && { ttl: Number(ttl) }), ...(bytes && { bytes: Number(bytes) }), ...(httpPath && { httpPath }), ...(dnsName && { dnsName }), ...(dontFragment && { dontFragment }) };
  return { from: targetOf(from), ...(to && { to: targetOf(to) }), ...(address && { address }), protocol, ...(port && protocol !== 'icmp' && { port: Number(port) }), ...(Object.keys(options).length > 0 && { options }) };
}
