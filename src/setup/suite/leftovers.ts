/**
 * What a run of the tests left behind: containers with our labels, processes, files in the temporary folder. Each run
 * has a mark in its environment, which its processes inherit, and a temporary folder of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Engine } from '../../sandbox/docker/engine.js';
import { instanceLabel } from '../../sandbox/docker/labels.js';
import { listContainers, type ContainerFacts } from '../../sandbox/docker/images.js';
import { projectRoot } from '../project.js';

export const runMark = 'VETHLAB_TEST_RUN';

export interface Baseline { engine: Engine; containers: readonly ContainerFacts[] }

export async function takeBaseline(engine: Engine): Promise<Baseline> {
  return { engine, containers: await listContainers(engine, instanceLabel) };
}

/** Caches that the tools of the tests keep in the temporary folder; the run removes them with it. */
const caches = /^(v8-compile-cache|node-compile-cache|tsx|ts-node)/;

/** One sentence for each thing left. */
export async function findLeftovers(before: Baseline, mark: string, temporary: string): Promise<string[]> {
  const now = await listContainers(before.engine, instanceLabel);
  const containers = newContainers(before.containers, now).filter((container) => isOurs(container, [temporary, projectRoot]));
  return [
    ...containers.map(({ id, name }) => `container ${name} (docker rm -f ${id.slice(0, 12)})`),
    ...markedProcesses(mark).map(({ pid, command }) => `process ${pid}: ${command}`),
    ...readdirSync(temporary).filter((name) => !caches.test(name)).map((name) => `file ${temporary}/${name}`),
  ];
}

/** Those that appeared, but for those of a service that ran already before (it goes on making sandboxes). Pure. */
export function newContainers(before: readonly ContainerFacts[], after: readonly ContainerFacts[]): ContainerFacts[] {
  const known = new Set(before.map(({ id }) => id));
  const others = new Set(before.map(({ labels }) => labels[instanceLabel]));
  return after.filter(({ id, labels }) => !known.has(id) && !others.has(labels[instanceLabel]));
}

/** False where its folder lies elsewhere: then it belongs to another run on the same engine. Pure. */
export function isOurs({ mounts }: ContainerFacts, folders: readonly string[]): boolean {
  return mounts.length === 0 || mounts.some((source) => folders.some((folder) => source.startsWith(folder)));
}

/** Processes, other than this one, whose environment holds the mark (proc(5), /proc/PID/environ). */
export function markedProcesses(mark: string): { pid: number; command: string }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).flatMap((name) => {
    if (!readProc(name, 'environ').split('\0').includes(`${runMark}=${mark}`)) return [];
    return [{ pid: Number(name), command: readProc(name, 'cmdline').replaceAll('\0', ' ').trim().slice(0, 200) }];
  });
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // it has ended, or is another user's
  }
}
