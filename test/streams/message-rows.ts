/**
 * What every message over every socket does, by who sends it: what messages.test.ts expects, a line each. A socket, or a kind of
 * message, without a line here fails the test or does not compile.
 *
 * `done`     it has its effect
 * `ignored`  it has none, and the socket stays open
 * `error`    the answer is an error, and the socket stays open
 * `4403` …   the socket is closed with this code, and the message had no effect
 * `401` …    there is no socket: the upgrade is refused
 */
import { line, type ActorName } from '../app-permissions-rows.js';
import type { captureRequest } from '../../src/streams/captures.js';
import type { ClientMessage } from '../../src/streams/remote-command.js';
import type { z } from 'zod';

export type Outcome = 'done' | 'ignored' | 'error' | '1003' | '4400' | '4403' | '401' | '403' | '404';
type Line = Record<ActorName, Outcome>;

//                               owner   other member instructor foreign admin   key     bare nobody expired
const own         = line<Outcome>('done    404 404 ignored 404 ignored done    404 401 401');
const helper      = line<Outcome>('done    404 404 done    404 done    done    404 401 401');
const noEffect    = line<Outcome>('ignored 404 404 ignored 404 ignored ignored 404 401 401');
const watcher     = line<Outcome>('4403    404 404 4403    404 4403    4403    404 401 401');
const wrong       = line<Outcome>('1003    404 404 1003    404 1003    1003    404 401 401');
const looking     = line<Outcome>('done    404 404 done    404 done    done    404 401 401');
const notThere    = line<Outcome>('error   404 404 error   404 error   error   404 401 401');
const use         = line<Outcome>('done    404 404 403     404 done    done    404 401 401');
const useless     = line<Outcome>('ignored 404 404 403     404 ignored ignored 404 401 401');
const useWrongly  = line<Outcome>('1003    404 404 403     404 1003    1003    404 401 401');
const refusedWalk = line<Outcome>('4400    404 404 403     404 4400    4400    404 401 401');
const noMessage   = line<Outcome>('403     404 403 1003    404 1003    403     404 401 401');

type RemoteKind = ClientMessage['kind'];
type CaptureKind = keyof z.output<typeof captureRequest> | 'other';

/** By the source's path. A terminal is opened in three ways. */
export const terminal = {
  /** To type, without the learner's leave. */
  typing: { stdin: own, resize: own, end: own, nothing: noEffect, invalid: wrong },
  /** To type, and the learner lets whoever helps do so. */
  allowed: { stdin: helper, resize: own, end: own, nothing: noEffect, invalid: wrong },
  /** `readOnly=true`. */
  watching: { stdin: watcher, resize: watcher, end: watcher, nothing: noEffect, invalid: wrong },
} as const satisfies Record<string, Record<RemoteKind, Line>>;

export const command = { stdin: use, resize: useless, end: use, nothing: useless, invalid: useWrongly } as const satisfies Record<RemoteKind, Line>;

export const capture = {
  packets: { decode: looking, other: notThere },
  pcapng: { decode: notThere, other: notThere },
} as const satisfies Record<string, Record<CaptureKind, Line>>;

/** The walks' ways to ask are those of `walkRequestSchema`. */
export const walk = { probe: use, filter: use, lab: use, other: refusedWalk } as const;
/** Nothing can be said over these. */
export const events = { any: noEffect } as const;
export const board = { any: noMessage } as const;

/** Every socket of src/streams, by its path. */
export const sockets = {
  '/v1/sessions/:id/terminals/:terminalId/stream': terminal,
  '/v1/sessions/:id/commands/stream': command,
  '/v1/sessions/:id/captures/:captureId/stream': capture,
  '/v1/sessions/:id/walks/stream': walk,
  '/v1/sessions/:id/events/stream': events,
  '/v1/courses/:id/board/stream': board,
};
