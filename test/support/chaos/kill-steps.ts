/** What the service is asked for when it is killed, and what must be true afterwards. */
import type { Inside, ServerProcess } from '../server-process.js';
import { person } from '../actors.js';
import { ask, type Answer } from './ask.js';

const lab = 'pod-to-pod-same-node';
const host = { host: 'node1' };
/** Far longer than all rounds: a command that outlives its client would be found. */
const longSleep = 'sleep 98765';

export interface Scene {
  server: ServerProcess;
  adminToken: string;
  /** The session in which commands run and tasks are graded, and its learner's. */
  stable: { id: string; token: string };
  /** `METHOD /path`; undefined where the service died before it had answered. */
  ask(what: string, options: { token: string; body?: object }): Promise<Answer | undefined>;
  /** A new learner's. */
  learner(): Promise<{ id: string; token: string }>;
}

/** What is not so of what was promised. */
export type Due = (scene: Scene) => Promise<string[]>;

export interface Step {
  name: string;
  /** Its own time on a quiet machine, and some more. */
  spanMs: number;
  /** Asks, has the service killed, and says what must be true. */
  run(scene: Scene, kill: () => Promise<void>): Promise<{ acknowledged: boolean; due: Due }>;
}

export async function newWorld({ store }: Inside, server: ServerProcess): Promise<{ scene: Scene; steps: Step[] }> {
  const { token: adminToken } = await person(store, 'Admin', 'admin');
  const scene: Scene = {
    server, adminToken, stable: { id: '', token: '' }, learner: () => person(store, 'Learner', 'learner'),
    ask(what, { token, body }) {
      const [method = '', path = ''] = what.split(' ');
      return ask(scene.server.url, method, path, { headers: { authorization: `Bearer ${token}` }, ...(body && { body }) }).catch(() => undefined);
    },
  };
  const { token } = await scene.learner();
  scene.stable = { id: await startSession(scene, token), token };
  return { scene, steps: [create, exec, grade, end, boot] };
}

async function startSession(scene: Scene, token: string): Promise<string> {
  const told = await scene.ask('POST /v1/sessions?wait=60', { token, body: { lab } });
  if (told?.body['state'] !== 'ready') throw new Error(`A session does not start: ${JSON.stringify(told)}`);
  return String(told.body['id']);
}

const create: Step = {
  name: 'create', spanMs: 800,
  async run(scene, kill) {
    const { token } = await scene.learner();
    const [told] = await Promise.all([scene.ask('POST /v1/sessions', { token, body: { lab } }), kill()]);
    return {
      acknowledged: told?.status === 201,
      due: async (later) => {
        const sessions = await later.ask('GET /v1/sessions', { token });
        const items = sessions?.body['items'] as { id: string; state: string }[] | undefined;
        if (items === undefined) return ['sessions cannot be listed'];
        const lost = told?.status === 201 && !items.some(({ id }) => id === told.body['id']) ? [`session ${String(told.body['id'])} was acknowledged and is gone`] : [];
        return [...lost, ...items.filter(({ state }) => state !== 'ready').map(({ id, state }) => `session ${id} is ${state}`)];
      },
    };
  },
};

let marks = 0;

const exec: Step = {
  name: 'exec', spanMs: 500,
  async run(scene, kill) {
    const mark = `mark-${++marks}`;
    const { id, token } = scene.stable;
    const command = (line: string): ReturnType<Scene['ask']> => scene.ask(`POST /v1/sessions/${id}/commands`, { token, body: { target: host, argv: ['sh', '-c', line], timeoutMs: 120_000 } });
    const [told] = await Promise.all([command(`echo ${mark} >> /root/marks`), command(longSleep), kill()]);
    return {
      acknowledged: told?.status === 200,
      due: async (later) => {
        const look = await later.ask(`POST /v1/sessions/${id}/commands`, { token, body: { target: host, argv: ['sh', '-c', `cat /root/marks; pgrep -fx '${longSleep}' | sed 's/^/still runs: /'`] } });
        if (look?.status !== 200) return [`a command is answered ${String(look?.status)} ${String(look?.body['code'])}`];
        const lines = String(look.body['stdout']).split('\n');
        const lost = told?.status === 200 && !lines.includes(mark) ? [`${mark} was acknowledged and is gone`] : [];
        return [...lost, ...lines.filter((line) => line.startsWith('still runs'))];
      },
    };
  },
};

const grade: Step = {
  name: 'grade', spanMs: 1_500,
  async run(scene, kill) {
    const { id, token } = scene.stable;
    const path = `/v1/sessions/${id}/tasks/plug-in/attempts`;
    const [told] = await Promise.all([scene.ask(`POST ${path}`, { token }), kill()]);
    return {
      acknowledged: told?.status === 201,
      due: async (later) => {
        const page = await later.ask(`GET ${path}?limit=100`, { token });
        const stored = (page?.body['items'] as { id: string }[] | undefined)?.map((item) => item.id) ?? [];
        return told?.status === 201 && !stored.includes(String(told.body['id'])) ? [`attempt ${String(told.body['id'])} was acknowledged and is gone`] : [];
      },
    };
  },
};

const end: Step = {
  name: 'end', spanMs: 600,
  async run(scene, kill) {
    const { token } = await scene.learner();
    const id = await startSession(scene, token);
    const [told] = await Promise.all([scene.ask(`DELETE /v1/sessions/${id}`, { token }), kill()]);
    return {
      acknowledged: told?.status === 202,
      due: async (later) => {
        const state = String((await later.ask(`GET /v1/sessions/${id}`, { token }))?.body['state']);
        return state === 'ended' || (told === undefined && state === 'ready') ? [] : [`session ${id}, whose end was ${told === undefined ? 'asked for' : 'acknowledged'}, is ${state}`];
      },
    };
  },
};

/** The next server is killed while it starts; what all others promised must hold. */
const boot: Step = {
  name: 'boot', spanMs: 3_000,
  run: async (_, kill) => { await kill(); return { acknowledged: false, due: async () => [] }; },
};
