import t from 'tap';
import { nameUuid, statementOf } from '../../../src/jobs/xapi/statement.js';

const options = { homePage: 'https://lab.example.edu', instanceId: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' };
const at = '2026-03-01T09:00:00.000Z';
const data = { userId: 'u1', courseId: 'c1', sessionId: '0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091', assignmentId: 'a1', labSlug: 'dns', taskId: 't1' };
const statement = (type: string, more: object = {}, more2: object = {}) => statementOf({ id: 7n, payload: { type, timestamp: at, data: { ...data, ...more } } }, { ...options, ...more2 });

t.test('a UUID of version 5 is that of the standard\'s example', async (t) => {
  t.equal(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2'); // RFC 9562, appendix A.4
});

t.test('each fact is a statement with actor, verb and object', async (t) => {
  t.same(statement('task.passed', { score: 3, maxScore: 4 }), {
    id: nameUuid(options.instanceId, 'outbox/7'),
    actor: { objectType: 'Agent', account: { homePage: 'https://lab.example.edu', name: 'u1' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { en: 'passed' } },
    object: { objectType: 'Activity', id: 'https://lab.example.edu/labs/dns/tasks/t1', definition: { type: 'http://adlnet.gov/expapi/activities/question' } },
    result: { score: { raw: 3, min: 0, max: 4, scaled: 0.75 }, success: true },
    context: { platform: 'Vethlab', registration: data.sessionId, contextActivities: { parent: [{ objectType: 'Activity', id: 'https://lab.example.edu/courses/c1', definition: { type: 'http://adlnet.gov/expapi/activities/course' } }] } },
    timestamp: at,
  });
  t.match(statement('session.started', { session: { labTitle: 'DNS' } }), { verb: { display: { en: 'initialized' } }, object: { id: 'https://lab.example.edu/labs/dns', definition: { name: { en: 'DNS' } } } });
  t.match(statement('session.ended'), { verb: { display: { en: 'terminated' } } });
  t.match(statement('lab.completed', { passed: false, score: 1, maxScore: 2 }), { verb: { display: { en: 'completed' } }, result: { success: false, completion: true } });
  t.match(statement('grade.changed', { score: 8, maxScore: 10, passed: true, completed: false }), { verb: { display: { en: 'scored' } }, object: { id: 'https://lab.example.edu/assignments/a1' }, result: { score: { scaled: 0.8 }, success: true, completion: false } });
});

t.test('a score outside its bounds is left out, not sent', async (t) => {
  for (const wrong of [{ score: 5, maxScore: 4 }, { score: -1, maxScore: 4 }, { score: 0, maxScore: 0 }]) t.notOk((statement('task.passed', wrong) as { result: { score?: object } }).result.score);
});

t.test('the e-mail address takes the account\'s place where it is wanted, and is not sent otherwise', async (t) => {
  t.same(statement('task.passed', {}, { email: 'ada@example.org' })?.['actor'], { objectType: 'Agent', mbox: 'mailto:ada@example.org' });
  t.notMatch(JSON.stringify(statement('task.passed')), 'mailto');
});

t.test('what has no learner or no verb has no statement', async (t) => {
  t.equal(statement('ping'), null);
  t.equal(statement('task.passed', { userId: null }), null);
});
