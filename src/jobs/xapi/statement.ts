/**
 * A fact as an xAPI statement, version 1.0.3 (https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md). Pure: the
 * same message always makes the same statement, so a record store can tell a repeat (§2.4.1: two statements of one id
 * must be the same).
 */
import { createHash } from 'node:crypto';
import { toRecord } from '../../store/json.js';

export interface StatementMessage {
  id: bigint;
  payload: unknown;
}

export interface StatementOptions {
  /** Ids of activities begin with it; the home of accounts (§2.4.2.4). */
  homePage: string;
  /** Of this installation, a UUID. */
  instanceId: string;
  /** The learner's e-mail address, where it is to be sent in place of the account. */
  email?: string | undefined;
}

const verbs: Record<string, { id: string; display: string }> = {
  'session.started': { id: 'http://adlnet.gov/expapi/verbs/initialized', display: 'initialized' },
  'session.ended': { id: 'http://adlnet.gov/expapi/verbs/terminated', display: 'terminated' },
  'task.passed': { id: 'http://adlnet.gov/expapi/verbs/passed', display: 'passed' },
  'lab.completed': { id: 'http://adlnet.gov/expapi/verbs/completed', display: 'completed' },
  'grade.changed': { id: 'http://adlnet.gov/expapi/verbs/scored', display: 'scored' },
};

/** Null for a message of which there is nothing to say. */
export function statementOf({ id, payload }: StatementMessage, options: StatementOptions): Record<string, unknown> | null {
  const { type, timestamp, data: content } = toRecord(payload);
  const data = toRecord(content);
  const verb = verbs[String(type)];
  if (verb === undefined || typeof data['userId'] !== 'string') return null;
  return {
    id: nameUuid(options.instanceId, `outbox/${id}`),
    actor: actor(data['userId'], options),
    verb: { id: verb.id, display: { en: verb.display } },
    object: activity(String(type), data, options.homePage),
    ...result(String(type), data),
    context: context(data, options.homePage),
    timestamp,
  };
}

/** An agent has exactly one identifier (§2.4.2.1); by default one that says nothing of the person to who has not our database. */
function actor(userId: string, { homePage, email }: StatementOptions): Record<string, unknown> {
  return { objectType: 'Agent', ...(email === undefined ? { account: { homePage, name: userId } } : { mbox: `mailto:${email}` }) };
}

/** What it is about: a task, the assignment that is graded, or the lab. */
function activity(type: string, data: Record<string, unknown>, homePage: string): Record<string, unknown> {
  const { labSlug, taskId, assignmentId } = data;
  const lab = `labs/${encodeURIComponent(String(labSlug ?? 'unknown'))}`;
  if (type === 'task.passed') return activityAt(`${homePage}/${lab}/tasks/${encodeURIComponent(String(taskId ?? 'unknown'))}`, 'http://adlnet.gov/expapi/activities/question');
  if (type === 'grade.changed' && typeof assignmentId === 'string') return activityAt(`${homePage}/assignments/${assignmentId}`, 'http://adlnet.gov/expapi/activities/assessment');
  const { labTitle } = toRecord(data['session']);
  return activityAt(`${homePage}/${lab}`, 'http://adlnet.gov/expapi/activities/simulation', labTitle);
}

function activityAt(id: string, type: string, name?: unknown): Record<string, unknown> {
  return { objectType: 'Activity', id, definition: { type, ...(typeof name === 'string' && { name: { en: name } }) } };
}

/** §2.4.5.1: `raw` lies between `min` and `max`, `scaled` between -1 and 1. */
function result(type: string, { score, maxScore, passed, completed }: Record<string, unknown>): Record<string, unknown> {
  const success = type === 'task.passed' ? true : passed;
  const completion = type === 'lab.completed' ? true : completed;
  const known = {
    ...(typeof score === 'number' && typeof maxScore === 'number' && maxScore > 0 && score >= 0 && score <= maxScore && { score: { raw: score, min: 0, max: maxScore, scaled: score / maxScore } }),
    ...(typeof success === 'boolean' && { success }),
    ...(typeof completion === 'boolean' && { completion }),
  };
  return Object.keys(known).length === 0 ? {} : { result: known };
}

function context({ sessionId, courseId }: Record<string, unknown>, homePage: string): Record<string, unknown> {
  return {
    platform: 'Vethlab',
    ...(typeof sessionId === 'string' && { registration: sessionId }),
    ...(typeof courseId === 'string' && { contextActivities: { parent: [activityAt(`${homePage}/courses/${courseId}`, 'http://adlnet.gov/expapi/activities/course')] } }),
  };
}

/** UUID version 5 (RFC 9562 §5.5): from a name, always the same. */
export function nameUuid(namespace: string, name: string): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16);
  bytes.writeUInt8(0x50 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
