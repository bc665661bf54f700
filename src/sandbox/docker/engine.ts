/**
 * The engine's API with a deadline on every call. dockerode is reached through here and nowhere else.
 */
import Docker from 'dockerode';
import type { EngineInfo } from '../contract.js';
import { infoAnswer, parseAnswer, versionAnswer } from './answers.js';
import { endpointOptions, type Endpoint } from './endpoint.js';
import { engineError, engineStatus, type EngineCall } from './engine-errors.js';
import { imageLabel } from './labels.js';

const checkTimeoutMs = 1_800;

export interface Engine {
  docker: Docker;
  /** True where the engine's files are ours too: it listens on a unix socket. */
  local: boolean;
  /** Runs `action` under a deadline; failures become `engine-unavailable` and `engine-refused`. `handle` may turn a refusal into a value. */
  call<T>(call: EngineCall, action: (abortSignal: AbortSignal) => Promise<T>, handle?: (status: number | undefined) => { value: T } | undefined): Promise<T>;
}

/** Where `DOCKER_HOST` leads. Throws `invalid-request` for what is not an address of an engine. */
export function dockerOptions(dockerHost: string | undefined): Docker.DockerOptions & { local: boolean } {
  return endpointOptions({ address: dockerHost });
}

export function createEngine(at: string | Endpoint | undefined): Engine {
  const { local, ...options } = typeof at === 'object' ? endpointOptions(at) : dockerOptions(at);
  return { docker: new Docker(options), local, call: callEngine };
}

const callEngine: Engine['call'] = async (call, action, handle) => {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // Both: a signal that the client library heeds too late must not hold our caller.
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { abort.abort(); reject(new Error('deadline')); }, call.timeoutMs);
  });
  try {
    return await Promise.race([action(abort.signal), deadline]);
  } catch (error) {
    const handled = abort.signal.aborted ? undefined : handle?.(engineStatus(error));
    if (handled !== undefined) return handled.value;
    throw engineError(error, call, abort.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
};

type Options = { abortSignal: AbortSignal };

// The library takes options here as everywhere; its types leave them out, and say `any` for the answer.
function versionOf({ docker }: Engine, abortSignal: AbortSignal): Promise<unknown> {
  const version: (options: Options) => Promise<unknown> = docker.version.bind(docker);
  return version({ abortSignal });
}

function infoOf({ docker }: Engine, abortSignal: AbortSignal): Promise<unknown> {
  const info: (options: Options) => Promise<unknown> = docker.info.bind(docker);
  return info({ abortSignal });
}

/** Rejects with `engine-unavailable` within 2 s. `/_ping` starts no programs, as `/info` does, and is answered by a busy machine too. */
export async function pingEngine(engine: Engine): Promise<void> {
  const ping: (options: Options) => Promise<unknown> = engine.docker.ping.bind(engine.docker);
  const call = { what: 'did not answer', timeoutMs: checkTimeoutMs };
  const answer = await engine.call(call, (abortSignal) => ping({ abortSignal }));
  if (String(answer) !== 'OK') throw engineError(new Error('it is no engine: /_ping did not say OK'), call, false);
}

/** Who the engine is. Rejects with `engine-unavailable` within 2 s. */
export async function checkEngine(engine: Engine): Promise<EngineInfo> {
  const call = { what: 'did not say who it is', timeoutMs: checkTimeoutMs };
  const answers = await engine.call(call, (abortSignal) => Promise.all([versionOf(engine, abortSignal), infoOf(engine, abortSignal)]));
  const [version, info] = [parseAnswer(answers[0], versionAnswer, call), parseAnswer(answers[1], infoAnswer, call)];
  const runtimes = typeof info['Runtimes'] === 'object' && info['Runtimes'] !== null ? Object.keys(info['Runtimes']) : [];
  return {
    version: `Docker ${version.Version}`, apiVersion: version.ApiVersion, architecture: version.Arch,
    cgroupVersion: typeof info['CgroupVersion'] === 'string' ? info['CgroupVersion'] : '1', runtimes: runtimes.sort(),
    memoryMib: typeof info['MemTotal'] === 'number' ? Math.floor(info['MemTotal'] / 2 ** 20) : 0,
  };
}

/** Settings of the engine that the checks of the host look at. */
export async function engineSettings(engine: Engine): Promise<{ liveRestore: boolean; rootFolder: string; securityOptions: string[] }> {
  const call = { what: 'did not say how it is set up', timeoutMs: checkTimeoutMs };
  const info = parseAnswer(await engine.call(call, (abortSignal) => infoOf(engine, abortSignal)), infoAnswer, call);
  const options: unknown = info['SecurityOptions'];
  return {
    liveRestore: info['LiveRestoreEnabled'] === true,
    rootFolder: typeof info['DockerRootDir'] === 'string' ? info['DockerRootDir'] : '/var/lib/docker',
    securityOptions: Array.isArray(options) ? options.map(String) : [],
  };
}

/** The newest image with our label, by its tag or else its id; undefined where none was built. */
export async function findLabImage(engine: Engine): Promise<string | undefined> {
  const images = await engine.call({ what: 'did not list its images', timeoutMs: 5_000 }, (abortSignal) =>
    engine.docker.listImages({ abortSignal, filters: { label: [imageLabel], dangling: ['false'] } }));
  const newest = images.sort((a, b) => b.Created - a.Created)[0];
  return newest?.RepoTags?.[0] ?? newest?.Id;
}
