/** The first line of an HTTP/1 message, known by its words and not by a port (RFC 9112 §2.1). */
import type { Dissection } from './dissection.js';
import { printable, u8 } from './read.js';

const maxLine = 2048;
const firstLetters = new Set('GPHDOTC'.split('').map((letter) => letter.charCodeAt(0)));
const request = /^(GET|POST|PUT|HEAD|DELETE|OPTIONS|TRACE|CONNECT|PATCH) (\S+) (HTTP\/1\.[01])$/;
const response = /^(HTTP\/1\.[01]) (\d{3})(?: (.*))?$/;

/** True where it is one. */
export function http(d: Dissection, offset: number): boolean {
  if (d.end - offset < 14 || !firstLetters.has(u8(d.bytes, offset))) return false;
  const end = lineEnd(d, offset);
  if (end < 0) return false;
  const line = printable(d.bytes, offset, end, maxLine);
  const asked = request.exec(line);
  const answered = asked === null ? response.exec(line) : null;
  if (asked === null && answered === null) return false;
  d.row('HTTP', line);
  if (d.layers !== null) addTree(d, offset, end, asked, answered);
  return true;
}

function lineEnd(d: Dissection, offset: number): number {
  const last = Math.min(d.end, offset + maxLine) - 1;
  for (let at = offset; at < last; at += 1) if (u8(d.bytes, at) === 13 && u8(d.bytes, at + 1) === 10) return at;
  return -1;
}

function addTree(d: Dissection, offset: number, end: number, asked: RegExpExecArray | null, answered: RegExpExecArray | null): void {
  const tree = d.tree('HTTP', 'Hypertext transfer', offset, d.end - offset);
  if (asked !== null) {
    const [, method = '', uri = '', version = ''] = asked;
    tree?.add('Method', 'http.request.method', method, offset, method.length);
    tree?.add('Target', 'http.request.uri', uri, offset + method.length + 1, uri.length);
    tree?.add('Version', 'http.request.version', version, end - version.length, version.length);
  } else if (answered !== null) {
    const [, version = '', code = '', phrase = ''] = answered;
    tree?.add('Version', 'http.response.version', version, offset, version.length);
    tree?.add('Status', 'http.response.code', Number(code), offset + 9, 3);
    tree?.add('Phrase', 'http.response.phrase', phrase, offset + 13, phrase.length);
  }
}
