/** What this machine is, and how its packages are installed. */
import { readFileSync } from 'node:fs';
import { findProgram, runProgram } from './programs.js';
import type { Progress } from './report.js';
import { SetupError } from './setup-error.js';

export interface Distribution {
  /** `debian`, `ubuntu`, … as in /etc/os-release (os-release(5)). */
  id: string;
  name: string;
  /** Debian itself, Ubuntu, or what says it is like them. */
  debianLike: boolean;
}

/** Reads the text of /etc/os-release. Pure. */
export function parseOsRelease(text: string): Distribution {
  const values = new Map(text.split('\n').flatMap((line) => {
    const match = /^([A-Z_]+)=(?:"(.*)"|'(.*)'|(.*))$/.exec(line.trim());
    return match ? [[match[1] ?? '', match[2] ?? match[3] ?? match[4] ?? ''] as const] : [];
  }));
  const id = values.get('ID') ?? 'unknown';
  const like = [id, ...(values.get('ID_LIKE') ?? '').split(' ')];
  return { id, name: values.get('PRETTY_NAME') ?? id, debianLike: like.includes('debian') || like.includes('ubuntu') };
}

export function readDistribution(): Distribution {
  try {
    return parseOsRelease(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return { id: 'unknown', name: `${process.platform}, no /etc/os-release`, debianLike: false };
  }
}

/** True where `installPackages` can work: Debian or Ubuntu, apt-get, root. */
export function canInstallPackages(distribution: Distribution = readDistribution()): boolean {
  return distribution.debianLike && findProgram('apt-get') !== undefined && process.getuid?.() === 0;
}

const quiet = { DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_SUSPEND: '1' };

/** Installs the distribution's packages. Throws `SetupError`, also where `canInstallPackages` is false. */
export async function installPackages(packages: string[], progress: Progress): Promise<void> {
  const byHand = `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (!canInstallPackages()) throw new SetupError(`${packages.join(', ')} cannot be installed from here: that takes Debian or Ubuntu, and root.`, `Install them: ${byHand}`);
  const options = { progress, env: quiet, remedy: `See what apt-get says above; then by hand: ${byHand}` };
  await runProgram(['apt-get', 'update', '-q', '-o', 'DPkg::Lock::Timeout=120'], { ...options, timeoutMs: 180_000 });
  await runProgram(['apt-get', 'install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages], { ...options, timeoutMs: 600_000 });
}
