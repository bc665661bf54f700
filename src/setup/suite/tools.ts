/** Programs that tests compare with or build with, and that a fresh machine lacks. */
import { existsSync } from 'node:fs';
import { canInstallPackages, installPackages, readDistribution } from '../distribution.js';
import { findProgram } from '../programs.js';
import type { Report } from '../report.js';
import { SetupError } from '../setup-error.js';

/** Program to the Debian packages that bring it. */
const tools: Readonly<Record<string, readonly string[]>> = {
  tshark: ['tshark'],
  gcc: ['gcc', 'libc6-dev'],
  make: ['make'],
  strace: ['strace'],
  ping: ['iputils-ping'],
  ip: ['iproute2'],
  openssl: ['openssl'],
};

/** Ubuntu's package of a browser is an empty one that asks for a snap. */
const debianTools: typeof tools = { chromium: ['chromium'] };

/** Their packages start a server at once and at every start of the machine, where systemd runs: nobody asked for one. */
const servers: typeof tools = { sshd: ['openssh-server'], caddy: ['caddy'] };

export interface Machine {
  distribution: string;
  /** https://www.freedesktop.org/software/systemd/man/latest/sd_booted.html */
  systemd: boolean;
}

/** Packages of the tools that `find` does not find. Pure. */
export function missingPackages(find: (program: string) => string | undefined, { distribution, systemd }: Machine): string[] {
  return Object.entries({ ...tools, ...(distribution === 'debian' && debianTools), ...(distribution === 'debian' && !systemd && servers) }).flatMap(([program, packages]) => (find(program) === undefined ? packages : []));
}

/** Installs them where that can be done. Where it cannot, the tests that need one are skipped, with the reason. */
export async function provideTools(report: Report): Promise<void> {
  const packages = missingPackages(findProgram, { distribution: readDistribution().id, systemd: existsSync('/run/systemd/system') });
  if (packages.length === 0 || !canInstallPackages()) return;
  try {
    await report.step(`Installing what the tests compare with: ${packages.join(', ')}`, (progress) => installPackages(packages, progress));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    report.say(`  not installed, so the tests that need them are skipped: ${error.message}`);
  }
}
