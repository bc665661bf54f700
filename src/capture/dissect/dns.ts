/**
 * DNS messages (RFC 1035; SRV: RFC 2782). A compressed name is followed backwards only, at most 128 labels and
 * 255 bytes, so a loop of pointers ends; at most 200 records of a message are read.
 */
import type { Dissection, LayerBuilder } from './dissection.js';
import { hex, hexNumber, ipv4, ipv6, printable, u16, u32, u8 } from './read.js';

const typeNames: Record<number, string> = {
  1: 'A', 2: 'NS', 5: 'CNAME', 6: 'SOA', 12: 'PTR', 15: 'MX', 16: 'TXT', 28: 'AAAA', 33: 'SRV', 41: 'OPT', 43: 'DS', 46: 'RRSIG', 47: 'NSEC', 48: 'DNSKEY', 64: 'SVCB', 65: 'HTTPS', 252: 'AXFR', 255: 'ANY',
};
const operations = ['Standard query', 'Inverse query', 'Server status request', 'Unused', 'Zone change notification', 'Dynamic update'];
const responses = ['', 'Format error', 'Server failure', 'No such name', 'Not implemented', 'Refused'];
const maxRecords = 200;
const maxInfo = 400;

interface Name {
  text: string;
  /** After the name where it stands. */
  next: number;
}

interface Found {
  text: string;
  value: string | number;
  filterName: string;
}

export function dnsOverTcp(d: Dissection, offset: number): boolean {
  const length = u16(d.bytes, offset);
  if (d.end - offset < 14 || length < 12 || length > d.end - offset - 2) return false;
  d.tree('DNS', 'Length of the message', offset, 2)?.add('Length', 'dns.length', length, offset, 2);
  dns(d, offset + 2, 'DNS');
  return true;
}

export function dns(d: Dissection, offset: number, protocol: string): void {
  if (d.end - offset < 12) return d.cut(protocol, offset);
  const flags = u16(d.bytes, offset + 2);
  const tree = d.tree(protocol, flags & 0x8000 ? 'Domain name response' : 'Domain name query', offset, d.end - offset);
  if (tree !== null) header(d.bytes, tree, offset, flags);
  const error = flags & 0x8000 ? (responses[flags & 15] ?? `Error ${flags & 15}`) : '';
  const start = `${operations[(flags >> 11) & 15] ?? 'Unknown operation'}${flags & 0x8000 ? ' response' : ''} ${hexNumber(u16(d.bytes, offset), 4)}${error === '' ? '' : ` ${error}`}`;
  d.row(protocol, (start + sections(d, tree, offset)).slice(0, maxInfo));
}

function header(bytes: Uint8Array, tree: LayerBuilder, offset: number, flags: number): void {
  tree.add('Transaction', 'dns.id', hexNumber(u16(bytes, offset), 4), offset, 2);
  tree.add('Flags', 'dns.flags', hexNumber(flags, 4), offset + 2, 2);
  tree.add('Response', 'dns.flags.response', (flags & 0x8000) !== 0, offset + 2, 1);
  tree.add('Operation', 'dns.flags.opcode', (flags >> 11) & 15, offset + 2, 1);
  tree.add('Recursion desired', 'dns.flags.recdesired', (flags & 0x100) !== 0, offset + 2, 1);
  if (flags & 0x8000) tree.add('Response code', 'dns.flags.rcode', flags & 15, offset + 3, 1);
  tree.add('Questions', 'dns.count.queries', u16(bytes, offset + 4), offset + 4, 2);
  tree.add('Answers', 'dns.count.answers', u16(bytes, offset + 6), offset + 6, 2);
  tree.add('Authorities', 'dns.count.auth_rr', u16(bytes, offset + 8), offset + 8, 2);
  tree.add('Additional', 'dns.count.add_rr', u16(bytes, offset + 10), offset + 10, 2);
}

/** Reads questions and records; gives what the row says of them. */
function sections(d: Dissection, tree: LayerBuilder | null, message: number): string {
  const questions = u16(d.bytes, message + 4);
  const answers = u16(d.bytes, message + 6);
  const records = tree === null ? answers : answers + u16(d.bytes, message + 8) + u16(d.bytes, message + 10);
  let at = message + 12;
  let info = '';
  for (let index = 0; index < Math.min(questions, maxRecords); index += 1) {
    const question = readName(d, message, at);
    if (question === null || question.next + 4 > d.end) return info + broken(tree);
    info += ` ${typeName(u16(d.bytes, question.next))} ${question.text}`;
    tree?.add('Query name', 'dns.qry.name', question.text, at, question.next - at);
    tree?.add('Query type', 'dns.qry.type', u16(d.bytes, question.next), question.next, 2);
    at = question.next + 4;
  }
  for (let index = 0; index < Math.min(records, maxRecords); index += 1) {
    const owner = readName(d, message, at);
    const end = owner === null || owner.next + 10 > d.end ? Infinity : owner.next + 10 + u16(d.bytes, owner.next + 8);
    if (owner === null || end > d.end) return info + broken(tree);
    const found = recordData(d, message, owner.next, end);
    if (index < answers) info += ` ${typeName(u16(d.bytes, owner.next))}${found.text}`;
    if (tree !== null) record(d, tree, at, owner, found, end);
    at = end;
  }
  return info;
}

function broken(tree: LayerBuilder | null): string {
  tree?.warn('A name or record is not whole or points in a circle');
  return ' [Malformed]';
}

function record(d: Dissection, tree: LayerBuilder, at: number, owner: Name, found: Found, end: number): void {
  const type = u16(d.bytes, owner.next);
  tree.add('Name', type === 33 ? 'dns.srv.name' : 'dns.resp.name', owner.text, at, owner.next - at);
  tree.add('Type', 'dns.resp.type', type, owner.next, 2);
  tree.add('Time to live', 'dns.resp.ttl', u32(d.bytes, owner.next + 4), owner.next + 4, 4);
  tree.add('Data', found.filterName, found.value, owner.next + 10, end - owner.next - 10);
}

/** `fields` is at the record's type; its data begin 10 bytes later. */
function recordData(d: Dissection, message: number, fields: number, end: number): Found {
  const { bytes } = d;
  const type = u16(bytes, fields);
  const start = fields + 10;
  const length = end - start;
  if (type === 1 && length === 4) return shown(ipv4(bytes, start), 'dns.a');
  if (type === 28 && length === 16) return shown(ipv6(bytes, start), 'dns.aaaa');
  if (type === 5) return shown(nameText(d, message, start), 'dns.cname');
  if (type === 12) return shown(nameText(d, message, start), 'dns.ptr.domain_name');
  if (type === 2) return shown(nameText(d, message, start), 'dns.ns');
  if (type === 6) return shown(nameText(d, message, start), 'dns.soa.mname');
  if (type === 15 && length > 2) return { ...shown(nameText(d, message, start + 2), 'dns.mx.mail_exchange'), text: ` ${u16(bytes, start)} ${nameText(d, message, start + 2)}` };
  if (type === 33 && length > 6) return service(d, message, start);
  if (type === 16 && length > 0) return { text: '', value: printable(bytes, start + 1, Math.min(end, start + 1 + u8(bytes, start))), filterName: 'dns.txt' };
  return { text: '', value: hex(bytes, start, Math.min(end, start + 64)), filterName: 'dns.data' };
}

function shown(value: string, filterName: string): Found {
  return { text: ` ${value}`, value, filterName };
}

function service(d: Dissection, message: number, start: number): Found {
  const target = nameText(d, message, start + 6);
  const value = `${u16(d.bytes, start)} ${u16(d.bytes, start + 2)} ${u16(d.bytes, start + 4)} ${target}`;
  return { text: ` ${value}`, value, filterName: 'dns.srv' };
}

function nameText(d: Dissection, message: number, offset: number): string {
  return readName(d, message, offset)?.text ?? '<broken name>';
}

function readName(d: Dissection, message: number, offset: number): Name | null {
  let text = '';
  let at = offset;
  let next = -1;
  for (let labels = 0; labels < 128 && at < d.end; labels += 1) {
    const length = u8(d.bytes, at);
    if (length === 0) return { text: text === '' ? '<Root>' : text, next: next < 0 ? at + 1 : next };
    if (length >= 0xc0) {
      const target = message + (u16(d.bytes, at) & 0x3fff);
      if (at + 2 > d.end || target >= at) return null;
      if (next < 0) next = at + 2;
      at = target;
      continue;
    }
    if (length > 63 || at + 1 + length > d.end || text.length + length > 255) return null;
    text += (text === '' ? '' : '.') + printable(d.bytes, at + 1, at + 1 + length);
    at += 1 + length;
  }
  return null;
}

function typeName(type: number): string {
  return typeNames[type] ?? `TYPE${type}`;
}
