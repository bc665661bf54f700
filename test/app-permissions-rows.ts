/**
 * What every route answers to everybody: what app-permissions.test.ts expects, a line each. A route that is missing here, or is
 * not there any more, fails the test.
 *
 * `ok`: not refused (what else may be wrong with the request is other tests' matter). `404`: for them the thing is not
 * there, in the very words of one that never was.
 *
 * owner       a learner of the course, whose session, account and key it is
 * other       a learner of no course
 * member      another learner of the course
 * instructor  of the course
 * foreign     an instructor of another course
 * admin       of the service
 * key         an API key with every scope
 * bare        an API key with none
 * nobody      no login at all
 * expired     a login that is over
 */
import { pageAddresses } from '../src/web/addresses.js';

export const actors = ['owner', 'other', 'member', 'instructor', 'foreign', 'admin', 'key', 'bare', 'nobody', 'expired'] as const;
export type ActorName = (typeof actors)[number];
export type Outcome = 'ok' | '401' | '403' | '404';
export type Line = Record<ActorName, Outcome>;

export interface Row {
  /** Method and path, as the router has it. */
  route: string;
  expected: Line;
  query?: string;
  /** What is wrong with it comes up after the question who asks; so nothing is done. */
  body?: object;
  /** A WebSocket, and the subprotocols to offer. */
  protocols?: string[];
  /** What it does would keep the next actor from being asked the same. */
  undoes?: boolean;
}

/** In the order of `actors`. */
export function line<Word extends string = Outcome>(words: string): Record<ActorName, Word> {
  const list = words.trim().split(/\s+/);
  if (list.length !== actors.length) throw new Error(`"${words}" has ${list.length} words, and there are ${actors.length} actors.`);
  return Object.fromEntries(actors.map((actor, index) => [actor, list[index]])) as Record<ActorName, Word>;
}

//                       owner other member instructor foreign admin key  bare nobody expired
const everybody  = line('ok    ok    ok     ok         ok      ok    ok   ok   ok     ok');
const login      = line('ok    ok    ok     ok         ok      ok    ok   ok   401    401');
const person     = line('ok    ok    ok     ok         ok      ok    403  403  401    401');
const author     = line('403   403   403    ok         ok      ok    403  403  401    401');
const admin      = line('403   403   403    403        403     ok    403  403  401    401');
const adminOrKey = line('403   403   403    403        403     ok    ok   403  401    401');
const account    = line('ok    404   404    404        404     ok    ok   404  401    401');
const manage     = line('403   404   404    404        404     ok    ok   404  401    401');
const ownKey     = line('ok    404   404    404        404     ok    404  404  401    401');
const look       = line('ok    404   404    ok         404     ok    ok   404  401    401');
const use        = line('ok    404   404    403        404     ok    ok   404  401    401');

const inCourse   = line('ok    404   ok     ok         404     ok    ok   404  401    401');
const teach      = line('403   404   403    ok         404     ok    ok   404  401    401');
const teachOnly  = line('403   404   403    ok         404     ok    403  404  401    401');
const teacher    = line('403   404   403    ok         404     ok    403  403  401    401');
const hook       = line('404   404   404    ok         404     ok    ok   404  401    401');
const column     = hook;
const chooser    = line('404   404   404    ok         404     404   403  403  401    401');

// Of a thing that is not there: no fixture makes one.
const nothing    = line('404   404   404    404        404     404   403  403  401    401');

const wrong = { unknown: 1 };
const remote = ['v5.channel.k8s.io'];

export const rows: Row[] = [
  { route: 'GET /errors', expected: everybody },
  { route: 'GET /health/live', expected: everybody },
  { route: 'GET /health/ready', expected: everybody },
  { route: 'GET /metrics', expected: everybody }, // on this machine; see test/routes/security.test.ts

  { route: 'POST /v1/auth/login', expected: everybody, body: wrong },
  { route: 'POST /v1/auth/link', expected: everybody, body: wrong },
  { route: 'POST /v1/auth/password/reset', expected: everybody, body: wrong },
  { route: 'GET /v1/auth/methods', expected: everybody },
  { route: 'GET /v1/auth/oidc/login', expected: everybody },
  { route: 'GET /v1/auth/oidc/callback', expected: everybody },
  { route: 'GET /v1/auth/me', expected: person },
  { route: 'POST /v1/auth/logout', expected: person, undoes: true },
  { route: 'POST /v1/auth/password', expected: person, body: wrong },

  { route: 'GET /v1/users', expected: adminOrKey },
  { route: 'POST /v1/users', expected: adminOrKey, body: wrong },
  { route: 'GET /v1/users/:id', expected: account },
  { route: 'PATCH /v1/users/:id', expected: manage, body: wrong },
  { route: 'DELETE /v1/users/:id', expected: manage, undoes: true },
  { route: 'POST /v1/users/:id/links', expected: adminOrKey, body: { purpose: 'login' } },

  { route: 'GET /v1/api-keys', expected: person },
  { route: 'POST /v1/api-keys', expected: author, body: wrong },
  { route: 'GET /v1/api-keys/:id', expected: ownKey },
  { route: 'POST /v1/api-keys/:id/rotate', expected: ownKey },
  { route: 'DELETE /v1/api-keys/:id', expected: ownKey },

  { route: 'GET /v1/admin/engines', expected: admin },
  { route: 'PATCH /v1/admin/engines/:name', expected: admin, body: wrong },
  { route: 'GET /v1/admin/quotas', expected: admin },
  { route: 'PATCH /v1/admin/quotas', expected: admin, body: wrong },
  { route: 'PUT /v1/admin/quotas/users/:id', expected: admin, body: wrong },
  { route: 'GET /v1/admin/maintenance', expected: admin },
  { route: 'PUT /v1/admin/maintenance', expected: admin, body: wrong },
  { route: 'GET /v1/admin/sandboxes', expected: admin },
  { route: 'DELETE /v1/admin/pool', expected: admin },
  { route: 'GET /v1/admin/doctor', expected: admin },

  { route: 'GET /v1/audit', expected: adminOrKey },
  { route: 'GET /v1/audit/export', expected: adminOrKey },

  { route: 'GET /v1/labs', expected: login },
  { route: 'GET /v1/labs/:slug', expected: login },

  { route: 'GET /v1/sessions', expected: person },
  { route: 'POST /v1/sessions', expected: login, body: wrong }, // for whom: test/routes/api-keys.test.ts
  { route: 'GET /v1/sessions/:id', expected: look },
  { route: 'POST /v1/sessions/:id/extend', expected: use },
  { route: 'POST /v1/sessions/:id/reset', expected: use, body: wrong },
  { route: 'GET /v1/sessions/:id/topology', expected: look },
  { route: 'GET /v1/sessions/:id/topology/plan', expected: look },
  { route: 'POST /v1/sessions/:id/topology/repair', expected: use },
  { route: 'GET /v1/sessions/:id/terminals', expected: look },
  { route: 'POST /v1/sessions/:id/terminals', expected: use, body: wrong },
  { route: 'DELETE /v1/sessions/:id/terminals/:terminalId', expected: use },
  { route: 'POST /v1/sessions/:id/commands', expected: use, body: wrong },
  { route: 'GET /v1/sessions/:id/captures', expected: look },
  { route: 'POST /v1/sessions/:id/captures', expected: use, body: wrong },
  { route: 'GET /v1/sessions/:id/captures/:captureId', expected: look },
  { route: 'POST /v1/sessions/:id/captures/:captureId/stop', expected: use },
  { route: 'DELETE /v1/sessions/:id/captures/:captureId', expected: use },
  { route: 'GET /v1/sessions/:id/captures/:captureId/packets', expected: look },
  { route: 'GET /v1/sessions/:id/captures/:captureId/packets/:number', expected: look },
  { route: 'GET /v1/sessions/:id/captures/:captureId/file', expected: look },
  { route: 'GET /v1/sessions/:id/guide', expected: look },
  { route: 'GET /v1/sessions/:id/tasks', expected: look },
  { route: 'POST /v1/sessions/:id/tasks/:taskId/attempts', expected: use, body: wrong },
  { route: 'POST /v1/sessions/:id/quizzes/:quizId/answers', expected: use, body: wrong },
  { route: 'GET /v1/sessions/:id/tasks/:taskId/attempts', expected: look },
  { route: 'POST /v1/sessions/:id/tasks/:taskId/hints', expected: use },
  { route: 'GET /v1/sessions/:id/tasks/:taskId/solution', expected: look },
  { route: 'GET /v1/sessions/:id/events', expected: look },
  { route: 'DELETE /v1/sessions/:id', expected: use },

  // Sockets. What each message over them does: test/streams/message-rows.ts.
  { route: 'GET /v1/sessions/:id/terminals/:terminalId/stream', expected: look, query: 'readOnly=true', protocols: remote },
  { route: 'GET /v1/sessions/:id/terminals/:terminalId/stream', expected: line('ok 404 404 ok 404 ok ok 404 401 401'), query: 'readOnly=false', protocols: remote }, // an instructor types when the learner allows it: test/streams
  { route: 'GET /v1/sessions/:id/commands/stream', expected: use, query: 'host=node1&command=true', protocols: remote },
  { route: 'GET /v1/sessions/:id/events/stream', expected: look, protocols: ['vethlab.events.v1+json'] },
  { route: 'GET /v1/sessions/:id/captures/:captureId/stream', expected: look, protocols: ['vethlab.packets.v1+json'] },

  { route: 'GET /v1/sessions/:id/walks/stream', expected: use, protocols: ['vethlab.walk.v1+json'] },
  { route: 'GET /v1/courses/:id/board/stream', expected: teachOnly, protocols: ['vethlab.board.v1+json'] },

  { route: 'GET /v1/sessions/:id/walks', expected: look },
  { route: 'POST /v1/sessions/:id/walks', expected: use, body: wrong },
  { route: 'GET /v1/sessions/:id/walks/:walkId', expected: look },
  { route: 'GET /v1/sessions/:id/walks/:walkId/pcapng', expected: look },

  // Help: the learner asks and allows, instructors of the course answer.
  { route: 'POST /v1/sessions/:id/hand', expected: use, body: wrong },
  { route: 'DELETE /v1/sessions/:id/hand', expected: line('ok 404 404 ok 404 ok 403 403 401 401') },
  { route: 'PUT /v1/sessions/:id/typing', expected: line('ok 404 404 403 404 403 403 404 401 401'), body: wrong },
  { route: 'DELETE /v1/sessions/:id/typing', expected: line('ok 404 404 403 404 403 403 404 401 401') },
  { route: 'POST /v1/sessions/:id/help', expected: line('403 404 404 ok 404 ok 403 403 401 401'), body: wrong },
  { route: 'POST /v1/courses/:id/messages', expected: teacher, body: wrong },
  { route: 'GET /v1/me/messages', expected: person },
  { route: 'PUT /v1/me/messages/:id/seen', expected: nothing },
  { route: 'GET /v1/courses/:id/board', expected: teachOnly },

  { route: 'GET /v1/courses', expected: line('ok ok ok ok ok ok ok 403 401 401') },
  { route: 'POST /v1/courses', expected: line('403 403 403 ok ok ok ok 403 401 401'), body: wrong },
  { route: 'GET /v1/courses/:id', expected: inCourse },
  { route: 'PATCH /v1/courses/:id', expected: teach, body: wrong },
  { route: 'GET /v1/courses/:id/sections', expected: inCourse },
  { route: 'POST /v1/courses/:id/sections', expected: teach, body: wrong },
  { route: 'PATCH /v1/courses/:id/sections/:sectionId', expected: teach, body: wrong },
  { route: 'DELETE /v1/courses/:id/sections/:sectionId', expected: teach },
  { route: 'GET /v1/courses/:id/assignments', expected: inCourse },
  { route: 'POST /v1/courses/:id/assignments', expected: teach, body: wrong },
  { route: 'GET /v1/assignments/:id', expected: inCourse },
  { route: 'PATCH /v1/assignments/:id', expected: teach, body: wrong },

  { route: 'POST /v1/courses/:id/code', expected: teach, body: wrong },
  { route: 'DELETE /v1/courses/:id/code', expected: teach },
  { route: 'GET /v1/courses/:id/enrolments', expected: hook },
  { route: 'POST /v1/courses/:id/enrolments', expected: hook, body: wrong },
  { route: 'POST /v1/courses/:id/enrolments/import', expected: hook, body: wrong },
  { route: 'PATCH /v1/courses/:id/enrolments/:userId', expected: hook, body: wrong },
  { route: 'DELETE /v1/courses/:id/enrolments/:userId', expected: hook },
  { route: 'POST /v1/enrolments', expected: person, body: wrong },
  { route: 'GET /v1/courses/:id/progress', expected: hook },
  { route: 'GET /v1/courses/:id/grades', expected: hook },
  { route: 'GET /v1/courses/:id/grades.csv', expected: hook },
  { route: 'GET /v1/courses/:id/ledger', expected: hook },
  { route: 'POST /v1/courses/:id/ledger/repair', expected: hook, body: wrong },
  { route: 'GET /v1/assignments/:id/extensions', expected: teach },
  { route: 'PUT /v1/assignments/:id/extensions/:userId', expected: teach, body: wrong },
  { route: 'DELETE /v1/assignments/:id/extensions/:userId', expected: teach },
  { route: 'GET /v1/me/assignments', expected: person },
  { route: 'GET /v1/me/progress', expected: person },
  { route: 'DELETE /v1/me/courses/:id', expected: line('ok ok ok ok ok 404 403 403 401 401') },

  { route: 'GET /v1/webhooks', expected: adminOrKey },
  { route: 'POST /v1/webhooks', expected: login, body: wrong }, // of which course: test/routes/webhooks.test.ts
  { route: 'GET /v1/webhooks/:id', expected: hook },
  { route: 'PATCH /v1/webhooks/:id', expected: hook, body: wrong },
  { route: 'POST /v1/webhooks/:id/ping', expected: hook, body: wrong },
  { route: 'POST /v1/webhooks/:id/secret', expected: hook, body: wrong },
  { route: 'GET /v1/webhooks/:id/deliveries', expected: hook },
  { route: 'POST /v1/webhooks/:id/replay', expected: hook, body: wrong },
  { route: 'POST /v1/webhooks/:id/deliveries/:messageId/replay', expected: hook, body: wrong },
  { route: 'DELETE /v1/webhooks/:id', expected: hook, undoes: true },

  // The pages hold nothing: what they show they ask for, as everybody else does.
  ...pageAddresses.map((address) => ({ route: `GET ${address}`, expected: everybody })),
  { route: 'GET /assets/*', expected: everybody },

  // LTI. A launch and a registration bring their own proof: test/routes/lti.
  { route: 'GET /lti/login', expected: everybody },
  { route: 'POST /lti/login', expected: everybody },
  { route: 'POST /lti/launch', expected: everybody },
  { route: 'GET /lti/jwks.json', expected: everybody },
  ...['choose.js', 'close.js', 'launch.js', 'lti.css', 'storage.js', 'store.js', 'texts.js'].map((file) => ({ route: `GET /lti/assets/${file}`, expected: everybody })),
  { route: 'GET /v1/lti/jwks', expected: everybody },
  { route: 'POST /v1/lti/logins', expected: everybody, body: wrong },
  { route: 'GET /v1/lti/keys', expected: admin },
  { route: 'POST /v1/lti/keys', expected: admin, body: wrong },
  { route: 'GET /lti/register/:secret', expected: everybody },
  { route: 'POST /v1/lti/registrations', expected: admin },
  { route: 'POST /v1/lti/platforms/:id/test', expected: admin },
  { route: 'GET /v1/lti/contexts', expected: admin },
  { route: 'PATCH /v1/lti/contexts/:id', expected: admin, body: wrong },
  { route: 'POST /v1/lti/contexts/:id/sync', expected: column },
  { route: 'GET /v1/lti/line-items', expected: login },
  { route: 'GET /v1/lti/line-items/:id/ledger', expected: column },
  { route: 'POST /v1/lti/line-items/:id/resend', expected: login, body: wrong },
  { route: 'GET /v1/lti/deep-links/:id', expected: chooser },
  { route: 'POST /v1/lti/deep-links/:id', expected: person, body: wrong },
  { route: 'GET /v1/schemas/lab.json', expected: everybody },
  { route: 'GET /v1/lti/platforms', expected: admin },
  { route: 'POST /v1/lti/platforms', expected: admin, body: wrong },
  { route: 'GET /v1/lti/platforms/:id', expected: admin },
  { route: 'PATCH /v1/lti/platforms/:id', expected: admin, body: wrong },
  { route: 'POST /v1/lti/platforms/:id/deployments', expected: admin, body: wrong },
  { route: 'DELETE /v1/lti/platforms/:id/deployments/:deployment', expected: line('403 403 403 403 403 404 403 403 401 401') },
  { route: 'DELETE /v1/lti/platforms/:id', expected: admin, undoes: true },
];
