/**
 * The Debian root file system that the lab image starts from: what the engine has already, else the official slim
 * image, else (no registry in reach) one made of Debian's packages by mmdebstrap.
 */
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../sandbox/docker/engine.js';
import { importImage, inspectImage, pullImage } from '../sandbox/docker/images.js';
import { installPackages, readDistribution } from './distribution.js';
import { findProgram, runProgram } from './programs.js';
import type { Progress, Report } from './report.js';

export const officialBase = 'debian:bookworm-slim';
export const ownBase = 'vethlab/base:bookworm';
const pullStallMs = 20_000;

export interface BaseFacts {
  /** LAB_BASE_IMAGE: the operator's choice. */
  chosen: string | undefined;
  present: readonly string[];
}

/** Which image to build from, or that one must be fetched. Pure. */
export function decideBase({ chosen, present }: BaseFacts): { use: string } | { fetch: true } {
  if (chosen !== undefined && chosen !== '') return { use: chosen };
  const use = [officialBase, ownBase].find((image) => present.includes(image));
  return use === undefined ? { fetch: true } : { use };
}

/** The reference of a base image that the engine has afterwards. Throws `SetupError` or `AppError`. */
export async function ensureBase(engine: Engine, report: Report): Promise<string> {
  const present: string[] = [];
  for (const image of [officialBase, ownBase]) if (await inspectImage(engine, image) !== undefined) present.push(image);
  const decision = decideBase({ chosen: process.env['LAB_BASE_IMAGE'], present });
  if ('use' in decision) return decision.use;
  return await pulled(engine, report) ? officialBase : report.step(`Making ${ownBase} from Debian's packages`, (progress) => bootstrapBase(engine, progress));
}

async function pulled(engine: Engine, report: Report): Promise<boolean> {
  return report.step(`Pulling ${officialBase}`, async (progress) => {
    try {
      await pullImage(engine, officialBase, pullStallMs, progress);
      return true;
    } catch (error) {
      progress(`not to be had: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  });
}

const leftOut = ['doc', 'man', 'locale', 'info'].map((folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`);
const mergedUsr = '/usr/share/mmdebstrap/hooks/merged-usr';

async function bootstrapBase(engine: Engine, progress: Progress): Promise<string> {
  if (findProgram('mmdebstrap') === undefined) await installPackages(packagesFor(readDistribution().id), progress);
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-base-'));
  const tar = join(folder, 'base.tar');
  try {
    // usr-is-merged instead of usrmerge: the latter brings 47 MB of Perl.
    const hook = existsSync(mergedUsr) ? [`--hook-dir=${mergedUsr}`] : [];
    await runProgram(['mmdebstrap', '--variant=minbase', '--include=usr-is-merged', ...hook, ...leftOut, 'bookworm', tar], {
      timeoutMs: 600_000, progress, remedy: `Give the engine any Debian 12 image as ${ownBase}, or name one in LAB_BASE_IMAGE.`,
    });
    await importImage(engine, createReadStream(tar), ownBase, ['LABEL org.vethlab.base=1'], progress);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ownBase;
}

function packagesFor(distributionId: string): string[] {
  return distributionId === 'debian' ? ['mmdebstrap'] : ['mmdebstrap', 'debian-archive-keyring'];
}
