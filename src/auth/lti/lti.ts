/** LTI 1.3 Advantage, joined from the parts in this folder; see docs/lti.md. */
import type { AppError } from '../../errors.js';
import { createBegin } from './begin.js';
import type { LtiParts } from './contract.js';
import { createExchange } from './exchange.js';
import { createFinish } from './finish.js';
import { createLtiKeys } from './keys.js';
import { newSecret } from './secrets.js';
import { createLaunchVerifier, refused } from './verify.js';

export function createLti(parts: LtiParts) {
  const { store, fetch, now, keyCooldownMs } = parts;
  const stateKey = (): Promise<string> => store.settings.getOrCreate('lti-state-key', newSecret);
  const keys = createLtiKeys(store, now && { now });
  const verify = createLaunchVerifier({ fetch, ...(keyCooldownMs !== undefined && { cooldownMs: keyCooldownMs }) });
  return {
    keys,
    begin: createBegin(parts, stateKey),
    finish: createFinish(parts, { verify, stateKey }),
    exchange: createExchange(parts),
    /** The platform answers with an error in place of a launch (OpenID Connect Core §3.1.2.6). */
    refusal: (error: string, description = ''): AppError => refused(`The platform did not log you in: ${[error, description].filter(Boolean).join(', ')}.`),
  };
}

export type Lti = ReturnType<typeof createLti>;
