/** Images on the engine: look, pull, import, build. Used by the set-up; the service itself only looks. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { AppError } from '../../errors.js';
import { imageAnswer, parseAnswer } from './answers.js';
import type { Engine } from './engine.js';

/** Called with one line of progress, without control characters. */
export type OnLine = (line: string) => void;

export interface ImageFacts {
  id: string;
  sizeBytes: number;
  labels: Record<string, string>;
}

export interface BuildRequest {
  /** The build context, an uncompressed tar. */
  context: Readable;
  tag: string;
  arguments: Record<string, string>;
  timeoutMs: number;
}

const remembered = 30;

/** Undefined where the engine has no such image. */
export async function inspectImage(engine: Engine, reference: string): Promise<ImageFacts | undefined> {
  const call = { what: `did not say whether it has image ${reference}`, timeoutMs: 5_000 };
  const answer = await engine.call<unknown>(call, () => engine.docker.getImage(reference).inspect(), (status) => (status === 404 ? { value: undefined } : undefined));
  if (answer === undefined) return undefined;
  const { Id: id, Size: sizeBytes, Config: config } = parseAnswer(answer, imageAnswer, call);
  return { id, sizeBytes, labels: config?.Labels ?? {} };
}

/** Throws `engine-refused` in the registry's words, `engine-unavailable` when nothing moved for `stallMs`. */
export async function pullImage(engine: Engine, reference: string, stallMs: number, onLine: OnLine): Promise<void> {
  const call = { what: `could not pull ${reference}`, timeoutMs: stallMs };
  const answer = await engine.call(call, () => engine.docker.pull(reference));
  await followProgress(answer, { what: call.what, stallMs, onLine });
}

/** Makes an image of one layer from a root file system's tar. `changes` are Dockerfile instructions. */
export async function importImage(engine: Engine, tar: Readable, reference: string, changes: string[], onLine: OnLine): Promise<void> {
  const [repo = reference, tag = 'latest'] = reference.split(':');
  const call = { what: `could not import ${reference}`, timeoutMs: 300_000 };
  // dockerode hands unknown options on as query parameters; its types know none for an import.
  const answer = await engine.call(call, () => engine.docker.importImage(tar, { repo, tag, changes }));
  await followProgress(answer, { what: call.what, stallMs: call.timeoutMs, onLine });
}

/** The classic builder, with the host's network (RUN steps install packages). Throws `engine-refused` with the last lines of the build. */
export async function buildImage(engine: Engine, request: BuildRequest, onLine: OnLine): Promise<void> {
  const call = { what: `could not build ${request.tag}`, timeoutMs: request.timeoutMs };
  const options = { t: request.tag, buildargs: request.arguments, networkmode: 'host', rm: true, forcerm: true };
  const answer = await engine.call(call, (abortSignal) => engine.docker.buildImage(request.context, { ...options, abortSignal }));
  await followProgress(answer, { what: call.what, stallMs: request.timeoutMs, onLine });
}

interface Following { what: string; stallMs: number; onLine: OnLine }

/** Reads the engine's stream of JSON objects to its end (Engine API 1.41, ImageBuild): `stream`, `status` or `error`. */
async function followProgress(answer: NodeJS.ReadableStream, { what, stallMs, onLine }: Following): Promise<void> {
  const last: string[] = [];
  const stalled = stallTimer(answer, stallMs);
  try {
    for await (const line of createInterface({ input: answer, crlfDelay: Infinity })) {
      stalled.moved();
      const { text, error } = readProgress(line);
      for (const part of text) { last.push(part); onLine(part); }
      last.splice(0, last.length - remembered);
      if (error !== undefined) throw new AppError('engine-refused', `The container engine ${what}: ${error}\n${last.join('\n')}`.trim());
    }
  } finally {
    stalled.stop();
  }
  if (stalled.fired()) throw new AppError('engine-unavailable', `The container engine ${what}: nothing moved for ${stallMs / 1000} s.`);
}

function stallTimer(answer: NodeJS.ReadableStream, stallMs: number): { moved(): void; stop(): void; fired(): boolean } {
  let fired = false;
  const timer = setTimeout(() => {
    fired = true;
    // The engine's answer is an http.IncomingMessage, which can be destroyed; the interface does not say so.
    (answer as Readable).destroy();
  }, stallMs);
  return { moved: () => { timer.refresh(); }, stop: () => { clearTimeout(timer); }, fired: () => fired };
}

/** One line of the engine's progress. Pure. A line that is not JSON is taken as text. */
export function readProgress(line: string): { text: string[]; error?: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { text: plainLines(line) };
  }
  if (typeof parsed !== 'object' || parsed === null) return { text: [] };
  const { stream, status, id, error }: { stream?: unknown; status?: unknown; id?: unknown; error?: unknown } = parsed;
  if (typeof error === 'string') return { text: [], error };
  if (typeof stream === 'string') return { text: plainLines(stream) };
  if (typeof status === 'string') return { text: plainLines(typeof id === 'string' ? `${id}: ${status}` : status) };
  return { text: [] };
}

function plainLines(text: string): string[] {
  // eslint-disable-next-line no-control-regex -- terminal colours and cursor movements of the programs that run in the build
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').split(/[\r\n]+/).map((part) => part.trimEnd()).filter((part) => part !== '');
}

/** From one engine to another, as a stream; nothing is kept here. */
export async function copyImage(from: Engine, to: Engine, reference: string): Promise<void> {
  const saved = await from.call({ what: `could not save ${reference}`, timeoutMs: 60_000 }, () => from.docker.getImage(reference).get());
  const call = { what: `could not load ${reference}`, timeoutMs: 900_000 };
  const answer = await to.call(call, () => to.docker.loadImage(saved));
  await followProgress(answer, { what: call.what, stallMs: call.timeoutMs, onLine: () => undefined });
}

export interface ContainerFacts {
  id: string;
  name: string;
  labels: Record<string, string>;
  /** Folders of the engine's machine that are mounted in it. */
  mounts: string[];
}

/** All containers with a label, whose instance ever they are: for the tests' check that nothing is left. */
export async function listContainers(engine: Engine, label: string): Promise<ContainerFacts[]> {
  const found = await engine.call({ what: 'did not list its containers', timeoutMs: 10_000 }, (abortSignal) =>
    engine.docker.listContainers({ all: true, filters: { label: [label] }, abortSignal }));
  return found.map(({ Id, Names, Labels, Mounts }) => ({
    id: Id, name: Names[0]?.replace(/^\//, '') ?? Id, labels: Labels, mounts: Mounts.filter(({ Type }) => Type === 'bind').map(({ Source }) => Source),
  }));
}
