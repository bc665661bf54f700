/** The seccomp profile, as the text that the engine's API takes. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../errors.js';

const profileFile = new URL('../../../docker/seccomp.json', import.meta.url);

// One native architecture each: a second one (x86's int 0x80) would pass by the rules on arguments.
const architectures: Readonly<Record<string, string>> = {
  amd64: 'SCMP_ARCH_X86_64', x86_64: 'SCMP_ARCH_X86_64', arm64: 'SCMP_ARCH_AARCH64', aarch64: 'SCMP_ARCH_AARCH64',
};

/** The profile for an engine of `architecture`. Throws `engine-refused` for one that nobody has measured. */
export function seccompProfile(architecture: string): string {
  const native = architectures[architecture];
  if (native === undefined) throw new AppError('engine-refused', `There is no seccomp profile for ${architecture}; sandboxes run on amd64 and arm64.`);
  const profile: unknown = JSON.parse(readFileSync(profileFile, 'utf8'));
  if (typeof profile !== 'object' || profile === null) throw new AppError('internal', 'docker/seccomp.json is not an object.');
  return JSON.stringify({ ...profile, architectures: [native] });
}
