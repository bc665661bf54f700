/** `SandboxDriver` on a Docker engine: one container per sandbox, its agent as PID 1. */
import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, isAppError } from '../../errors.js';
import { connectAgent } from '../agent/agent-sandbox.js';
import type { EngineInfo, Sandbox, SandboxDiedListener, SandboxDriver, SandboxInfo, SandboxModel, SandboxSpec, SizeClass } from '../contract.js';
import { containerAnswer, containersAnswer, createdAnswer, parseAnswer } from './answers.js';
import { awaitAgent } from './await-agent.js';
import type { Endpoint } from './endpoint.js';
import { checkEngine, createEngine, pingEngine, type Engine } from './engine.js';
import { openExecTransport } from './exec-transport.js';
import { inspectImage } from './images.js';
import { assertRuntimeKnown, parseIsolation, withIsolation, type Isolation } from './isolation.js';
import { assertSandboxId, containerName, instanceLabel, sandboxInfo } from './labels.js';
import { containerOptions, sandboxUid, sandboxUser } from './profile.js';
import { seccompProfile } from './seccomp.js';
import { sizeLimits } from './sizes.js';
import { makeSocketFolder, openSocketTransport, removeSocketFolder, socketFolder } from './socket-transport.js';
import { createTurns } from './turns.js';
import { DeathWatch } from './watch.js';

const [lookTimeoutMs, createTimeoutMs, startTimeoutMs, removeTimeoutMs] = [2_000, 30_000, 30_000, 30_000];
const startsInFlight = 4;

export interface DockerDriverOptions {
  dockerHost?: string | Endpoint | undefined;
  /** Absolute. Sockets live in `<dataDir>/sandboxes/<id>/`. */
  dataDir: string;
  /** Ownership: only containers with this label are ever touched. */
  instanceId: string;
  image: string;
  /** `nested`, `runtime:<name>` or `privileged`. */
  isolation?: string;
  /** `learners-are-trusted`, for `privileged`. */
  acknowledge?: string | undefined;
  transport?: 'auto' | 'socket' | 'exec';
}

/** Throws `invalid-request` for settings that cannot be. Talks to the engine only when a method is called. */
export function createDockerDriver(options: DockerDriverOptions): SandboxDriver {
  return new DockerDriver(options);
}

class DockerDriver implements SandboxDriver {
  private readonly engine: Engine;
  private readonly isolation: Isolation;
  private readonly bySocket: boolean;
  private readonly turn = createTurns(startsInFlight);
  private readonly uids = new Map<string, number>();
  private readonly watching: DeathWatch;
  private known: Promise<EngineInfo> | undefined;
  private imageId: Promise<string> | undefined;

  constructor(private readonly options: DockerDriverOptions) {
    this.engine = createEngine(options.dockerHost);
    this.isolation = parseIsolation(options.isolation ?? 'nested', options.acknowledge);
    const transport = options.transport ?? 'auto';
    this.bySocket = transport === 'socket' || (transport === 'auto' && this.engine.local);
    const listRunning = async (): Promise<string[]> => (await this.list()).filter(({ state }) => state === 'running' || state === 'paused').map(({ id }) => id);
    this.watching = new DeathWatch({ engine: this.engine, instanceId: options.instanceId, listRunning });
  }

  answers(): Promise<void> {
    return pingEngine(this.engine);
  }

  check(): Promise<EngineInfo> {
    return checkEngine(this.engine);
  }

  async model(size: SizeClass): Promise<SandboxModel> {
    // One after the other: a request for an image cannot be broken off, so an engine that is silent is not asked.
    const { architecture } = await this.engineOnce();
    const image = await this.imageOnce();
    const settings = this.settings({ id: 'any', size, uid: 0 }, architecture);
    return { kind: createHash('sha256').update(JSON.stringify({ ...settings, Image: image })).digest('hex'), memoryMib: sizeLimits[size].memoryMib };
  }

  private settings(spec: SandboxSpec, architecture: string): ReturnType<typeof containerOptions> {
    const { instanceId, image, dataDir } = this.options;
    const folder = this.bySocket ? socketFolder(dataDir, spec.id) : undefined;
    return containerOptions({ instanceId, spec, image, isolation: this.isolation, seccomp: seccompProfile(architecture), socketFolder: folder });
  }

  async create(spec: SandboxSpec): Promise<SandboxInfo> {
    assertSandboxId(spec.id);
    const { architecture, runtimes } = await this.engineOnce();
    assertRuntimeKnown(this.isolation, runtimes);
    const folder = this.bySocket ? socketFolder(this.options.dataDir, spec.id) : undefined;
    const isNew = folder !== undefined && await makeSocketFolder(folder);
    const { image } = this.options;
    const settings = this.settings(spec, architecture);
    const call = { what: `could not create sandbox ${spec.id}`, timeoutMs: createTimeoutMs };
    const create = this.turn(() => this.engine.call<unknown>(call, async (abortSignal) => parseAnswer(await this.engine.docker.createContainer({ ...settings, abortSignal }), createdAnswer, call), (status) => {
      if (status === 404) throw imageMissing(image);
      return status === 409 ? { value: undefined } : undefined;
    }));
    await create.catch(async (error: unknown) => {
      // Where the engine did not answer, it may have made the container all the same: its folder stays until `remove`.
      if (isNew && !isAppError(error, 'engine-unavailable')) await removeSocketFolder(folder);
      throw error;
    });
    const made = await this.look(spec.id, createTimeoutMs);
    if (made === undefined) throw new AppError('engine-refused', `A container named ${containerName(spec.id)} exists and is not ours. Remove or rename it.`);
    return made;
  }

  async start(id: string): Promise<void> {
    await this.owned(id);
    await this.turn(async () => {
      await this.startContainer(id);
      this.watching.started(id);
      await awaitAgent({
        id, timeoutMs: startTimeoutMs,
        greet: async () => (await this.connectOnce(id)).close(),
        assertRuns: () => this.assertRuns(id),
      });
    });
  }

  private async startContainer(id: string): Promise<void> {
    const call = { what: `could not start sandbox ${id}`, timeoutMs: startTimeoutMs };
    const start = this.engine.call<unknown>(call, (abortSignal) => this.container(id).start({ abortSignal }), (status) => {
      if (status === 404) throw this.gone(id);
      return status === 304 ? { value: undefined } : undefined;
    });
    await start.catch((error: unknown) => { throw withIsolation(error, this.isolation); });
  }

  private async assertRuns(id: string): Promise<void> {
    const call = { what: `did not tell of sandbox ${id}`, timeoutMs: startTimeoutMs };
    const answer = await this.engine.call<unknown>(call, (abortSignal) => this.container(id).inspect({ abortSignal }), (status) => {
      if (status === 404) throw this.gone(id);
      return undefined;
    });
    const { State: state } = parseAnswer(answer, containerAnswer, call);
    if (!state.Running) throw new AppError('engine-refused', `Sandbox ${id} ended at its start with code ${state.ExitCode}${state.Error ? `: ${state.Error}` : ''}. Run npm run doctor: it says what this machine lacks.`);
  }

  async connect(id: string): Promise<Sandbox> {
    assertSandboxId(id);
    try {
      return await this.connectOnce(id);
    } catch (error) {
      // A refusal may come from a sandbox that has just ended, and an engine that is away is the better answer.
      if (!isAppError(error, 'sandbox-timeout')) throw error;
      const info = await this.inspect(id);
      throw info?.state === 'running' ? error : this.gone(id);
    }
  }

  private async connectOnce(id: string): Promise<Sandbox> {
    const uid = await this.uidOf(id);
    return connectAgent(await this.transport(id, uid), { sandboxId: id });
  }

  private transport(id: string, uid: number): Promise<Duplex> {
    if (!this.bySocket) return openExecTransport(this.engine, containerName(id), sandboxUser(uid, this.isolation));
    return openSocketTransport(socketFolder(this.options.dataDir, id), id, sandboxUid(uid, this.isolation));
  }

  inspect(id: string): Promise<SandboxInfo | undefined> {
    return this.look(id, lookTimeoutMs);
  }

  /** In the middle of work on a sandbox the engine has just answered: then it is busy, not away, and gets as long as for the work itself. */
  private async look(id: string, timeoutMs: number): Promise<SandboxInfo | undefined> {
    assertSandboxId(id);
    const call = { what: `did not tell of sandbox ${id}`, timeoutMs };
    const answer = await this.engine.call<unknown>(call, (abortSignal) => this.container(id).inspect({ abortSignal }), (status) => status === 404 ? { value: undefined } : undefined);
    if (answer === undefined) return undefined;
    const found = parseAnswer(answer, containerAnswer, call);
    const container = { labels: found.Config.Labels, state: found.State.Status, createdAt: new Date(found.Created) };
    return this.remember(sandboxInfo(this.options.instanceId, container));
  }

  async list(): Promise<SandboxInfo[]> {
    const call = { what: 'did not list its containers', timeoutMs: lookTimeoutMs };
    const filters = { label: [`${instanceLabel}=${this.options.instanceId}`] };
    const answer = await this.engine.call<unknown>(call, (abortSignal) => this.engine.docker.listContainers({ all: true, filters, abortSignal }));
    return parseAnswer(answer, containersAnswer, call).flatMap((container) => {
      const info = sandboxInfo(this.options.instanceId, { labels: container.Labels, state: container.State, createdAt: new Date(container.Created * 1000) });
      return this.remember(info) ?? [];
    });
  }

  async remove(id: string): Promise<void> {
    assertSandboxId(id);
    this.watching.removed(id);
    if (await this.inspect(id) !== undefined) {
      const call = { what: `could not remove sandbox ${id}`, timeoutMs: removeTimeoutMs };
      // 404: gone already. 409: somebody else is removing it; then it is gone soon.
      await this.engine.call<unknown>(call, (abortSignal) => this.container(id).remove({ force: true, v: true, abortSignal }), (status) => status === 404 || status === 409 ? { value: undefined } : undefined);
      await this.untilGone(id);
    }
    this.uids.delete(id);
    await removeSocketFolder(socketFolder(this.options.dataDir, id));
  }

  private async untilGone(id: string): Promise<void> {
    for (const deadline = performance.now() + removeTimeoutMs; await this.look(id, removeTimeoutMs) !== undefined; await sleep(50)) {
      if (performance.now() > deadline) throw new AppError('engine-refused', `Sandbox ${id} is still there ${removeTimeoutMs} ms after its removal. Try again; if it stays, restart the engine.`);
    }
  }

  watch(died: SandboxDiedListener): () => void {
    return this.watching.add(died);
  }

  async close(): Promise<void> {
    this.watching.close();
  }

  private container(id: string): ReturnType<Engine['docker']['getContainer']> {
    return this.engine.docker.getContainer(containerName(id));
  }

  /** Asked once; a failure is not remembered. */
  private engineOnce(): Promise<EngineInfo> {
    this.known ??= this.check().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  /** Its content's id: a tag can come to mean another image. A failure is not remembered. */
  private imageOnce(): Promise<string> {
    const { image } = this.options;
    this.imageId ??= inspectImage(this.engine, image).then((found) => {
      if (found === undefined) throw imageMissing(image);
      return found.id;
    }).catch((error: unknown) => {
      this.imageId = undefined;
      throw error;
    });
    return this.imageId;
  }

  private remember<Info extends SandboxInfo | undefined>(info: Info): Info {
    if (info !== undefined) this.uids.set(info.id, info.uid);
    return info;
  }

  private async owned(id: string): Promise<SandboxInfo> {
    const info = await this.inspect(id);
    if (info === undefined) throw this.gone(id);
    return info;
  }

  private async uidOf(id: string): Promise<number> {
    return this.uids.get(id) ?? (await this.owned(id)).uid;
  }

  private gone(id: string): AppError {
    return new AppError('sandbox-gone', `There is no sandbox ${id}.`);
  }
}

function imageMissing(image: string): AppError {
  return new AppError('image-missing', `The engine has no image ${image}. Build it: npm run build.`);
}
