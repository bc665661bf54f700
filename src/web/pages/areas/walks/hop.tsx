/** One place on a packet's way: what its headers were there, what had changed, and why. */
import type { JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { Badge } from '../../ui/ui.js';
import type { Step } from './steps.js';
import { texts } from './texts.js';

export function Hop({ step: { hop, leg } }: { step: Step }): JSX.Element {
  const text = texts();
  return (
    <section class="hop" aria-live="polite">
      <h3>{hop.namespace} <span class="mono">{hop.interface}</span> <Badge kind={leg === 'request' ? 'info' : 'accent'}>{text[leg]}</Badge> <span class="muted hop-way">{hop.direction === 'in' ? `→ ${text.in}` : `← ${text.out}`} · {hop.interfaceKind} · +{Math.round(hop.afterUs)} µs</span></h3>
      <div class="hop-columns">
        <div>
          <h4>{text.why}</h4>
          <ul class="hop-reasons">{hop.reasons.map((reason, index) => <li key={index}>{inLocale(reason.words)}{[...new Set([reason.detail, reason.connection])].map((kernel) => kernel !== null && <code key={kernel}>{kernel}</code>)}</li>)}</ul>
        </div>
        <div>
          <h4>{text.changed}</h4>
          {hop.changes.length === 0 ? <p class="muted">{text.nothing}</p> : <dl class="facts">{hop.changes.map(({ field, before, after }) => <><dt>{field === 'ttl' ? text.ttlField : text[field]}</dt><dd class="mono"><del>{before ?? '—'}</del> → <ins>{after ?? '—'}</ins></dd></>)}</dl>}
        </div>
        <div><h4>{text.headers}</h4><Headers hop={hop} /></div>
      </div>
    </section>
  );
}

function Headers({ hop: { headers, changes } }: { hop: Schemas['WalkHop'] }): JSX.Element {
  const { ethernet, ip, tcp, udp, icmp, tunnels } = headers;
  const lines: [string, readonly string[]][] = [
    ...tunnels.flatMap(outerLines),
    [`${ethernet.source} → ${ethernet.destination}`, ['source-mac', 'destination-mac']],
    ...(ip === null ? [] : [[`${ip.source} → ${ip.destination} TTL ${ip.ttl}`, ['source', 'destination', 'ttl', 'fragments', 'length']] as [string, readonly string[]]]),
    ...(tcp === null ? [] : [[`TCP ${tcp.sourcePort} → ${tcp.destinationPort} ${tcp.flags.join(' ')}`, ['source-port', 'destination-port']] as [string, readonly string[]]]),
    ...(udp === null ? [] : [[`UDP ${udp.sourcePort} → ${udp.destinationPort}`, ['source-port', 'destination-port']] as [string, readonly string[]]]),
    ...(icmp === null ? [] : [[`ICMP ${icmp.type}/${icmp.code} id ${icmp.id} seq ${icmp.sequence}`, ['icmp-id']] as [string, readonly string[]]]),
  ];
  return <ul class="lines mono">{lines.map(([line, fields], index) => <li key={index} class={changes.some(({ field }) => fields.includes(field)) ? 'is-changed' : ''}>{changes.some(({ field }) => fields.includes(field)) && '≠ '}{line}</li>)}</ul>;
}

/** Of nested tunnels it is the outermost whose changes are told. */
function outerLines(tunnel: Schemas['WalkHop']['headers']['tunnels'][number], index: number): [string, readonly string[]][] {
  const told = (fields: readonly string[]): readonly string[] => (index === 0 ? fields : []);
  return [
    [`VXLAN ${tunnel.vni}: ${tunnel.sourceMac} → ${tunnel.destinationMac}`, told(['outer-source-mac', 'outer-destination-mac'])],
    [`VXLAN ${tunnel.vni}: ${tunnel.source} → ${tunnel.destination} TTL ${tunnel.ttl}`, told(['encapsulation', 'outer-source', 'outer-destination', 'outer-ttl'])],
  ];
}

export function Death({ death }: { death: Schemas['WalkDeath'] }): JSX.Element {
  const text = texts();
  return (
    <section class="notice notice-bad death">
      <div>
        <h3>✕ {text.death}: {death.namespace}{death.interface !== null && ` ${death.interface}`} <span class="badge">{text[death.certainty]}</span></h3>
        <p>{inLocale(death.words)}</p>
        {death.because.length > 0 && <><h4>{text.because}</h4><ul>{death.because.map((one, index) => <li key={index}>{inLocale(one.words)}</li>)}</ul></>}
        {death.evidence.length > 0 && <><h4>{text.evidence}</h4><ul class="lines mono" lang="en">{death.evidence.map((line) => <li key={line}>{line}</li>)}</ul></>}
      </div>
    </section>
  );
}
