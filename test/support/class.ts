/**
 * A class at work without sandboxes: real attempts, hints and hands in the database at a given rate, and instructors on
 * the real board socket. What every instructor ends with must be what the database says.
 */
import type { WebSocket } from 'ws';
import type { Board, BoardState, CourseEvent } from '../../src/sessions/board/contract.js';
import type { Database } from '../../src/store/database.js';
import { newId } from '../../src/store/ids.js';
import type { Store } from '../../src/store/store.js';
import { connectBoard, type BoardClient } from './board-client.js';
import { attempt, enrol, makeCourse } from './course.js';
import { lab } from './rows.js';
import { until } from './sandbox.js';

export interface ClassOptions {
  store: Store;
  database: Database;
  /** Where the service listens. */
  url: string;
  /** Of somebody who may see every board. */
  headers: Record<string, string>;
  learners: number;
  instructors: number;
  facts: number;
  factsPerSecond: number;
}

export interface ClassResult {
  /** Events that every instructor got. */
  events: number;
  eventsPerSecond: number;
  /** From the moment of the fact (before its transaction commits) to the instructor's client. */
  delayMs: { p50: number; p99: number; max: number };
  snapshotMs: { p50: number; max: number };
  snapshotBytes: number;
  /** Of each instructor's board at the end: is it the database's, and did ids only rise? */
  agree: boolean[];
  inOrder: boolean[];
  board: Board;
}

const factsAtOnce = 16;

export async function runClass(options: ClassOptions): Promise<ClassResult> {
  const { store, database, url, headers, instructors } = options;
  const courseId = await makeCourse(database);
  const sessions = await seat(options, courseId);
  const delays: number[] = [];
  const onEvent = (event: CourseEvent): void => { delays.push(Date.now() - Date.parse(event.at)); };
  const stream = `${url}/v1/courses/${courseId}/board/stream`;
  const clients = await Promise.all(Array.from({ length: instructors }, () => connectBoard(stream, headers, { onEvent })));
  const started = performance.now();
  await work(store, sessions, options);
  const read = (): Promise<Board> => fetch(`${url}/v1/courses/${courseId}/board`, { headers }).then(async (answer) => await answer.json() as Board);
  const last = String(await store.courseEvents.latestId(courseId));
  await until('every instructor to have the last event', () => clients.every((client) => client.lastEventId() === last), 60_000);
  const seconds = (performance.now() - started) / 1000;
  const snapshots = await timed(5, read);
  const board = await read();
  const result = summary(clients, board, { delays, seconds, snapshots });
  await leave(clients.map(({ socket }) => socket));
  return result;
}

/** Every learner has a session that is ready. */
async function seat({ store, database, learners }: ClassOptions, courseId: string): Promise<{ id: string; userId: string }[]> {
  await store.labs.save(lab);
  const users = await enrol(database, courseId, learners);
  const now = new Date();
  const rows = users.map(({ id: userId }) => ({
    id: newId(), userId, courseId, labHash: lab.hash, labSlug: lab.slug, seed: 1, state: 'ready', liveKey: `${userId}/${lab.slug}`,
    createdAt: now, readyAt: now, lastActivityAt: now, expiresAt: new Date(now.getTime() + 3_600_000),
  }));
  await database.client.session.createMany({ data: rows });
  return rows.map(({ id, userId }) => ({ id, userId }));
}

/** Facts at the given rate, at most `factsAtOnce` under way. */
async function work(store: Store, sessions: { id: string; userId: string }[], { facts, factsPerSecond }: ClassOptions): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const started = performance.now();
  for (let index = 0; index < facts; index += 1) {
    const session = sessions[(index * 7) % sessions.length];
    if (session === undefined) continue;
    const due = started + index * 1000 / factsPerSecond - performance.now();
    if (due > 0) await new Promise((resolve) => { setTimeout(resolve, due); });
    const doing: Promise<unknown> = fact(store, session, index).finally(() => underWay.delete(doing));
    underWay.add(doing);
    if (underWay.size >= factsAtOnce) await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

function fact(store: Store, session: { id: string; userId: string }, index: number): Promise<unknown> {
  switch (index % 10) {
    case 0: return store.help.raiseHand(session.id, `question ${index}`);
    case 1: return store.help.lowerHand(session.id, { id: session.userId, name: 'self' });
    case 2: return store.hints.take(session.id, `task-${index % 3}`, Math.floor(index / 10), 1);
    default: return store.attempts.record(attempt(session, index % 3 === 0, `task-${index % 4}`));
  }
}

function summary(clients: BoardClient[], board: Board, { delays, seconds, snapshots }: { delays: number[]; seconds: number; snapshots: number[] }): ClassResult {
  const sorted = [...delays].sort((a, b) => a - b);
  const events = clients[0]?.events.length ?? 0;
  const expected = bare(board);
  return {
    events, eventsPerSecond: events / seconds,
    delayMs: { p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: at(sorted, 1) },
    snapshotMs: { p50: at(snapshots, 0.5), max: at(snapshots, 1) }, snapshotBytes: JSON.stringify(board).length,
    agree: clients.map((client) => client.state() !== undefined && bare(client.state() ?? board) === expected),
    inOrder: clients.map(({ events: got }) => got.every(({ id }, index) => index === 0 || BigInt(id) > BigInt(got[index - 1]?.id ?? 0))),
    board,
  };
}

/** A board without what only the clock says, to compare. */
function bare({ learners, demonstrations, lastEventId }: BoardState): string {
  return JSON.stringify({ lastEventId, demonstrations, learners: learners.map(({ userId, name, sectionId, session, standing }) => sortKeys({ userId, name, sectionId, session, standing })) });
}

/** PostgreSQL's JSON keeps no order of members. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortKeys(each)]));
}

async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let left = times; left > 0; left -= 1) {
    const started = performance.now();
    await run();
    took.push(performance.now() - started);
  }
  return took.sort((a, b) => a - b);
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function leave(sockets: WebSocket[]): Promise<void> {
  await Promise.all(sockets.map((socket) => new Promise((resolve) => { socket.once('close', resolve); socket.close(); })));
}
