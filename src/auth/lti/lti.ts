/** LTI 1.3 Advantage, joined from the parts in this folder; see docs/lti.md. */
import type { AppError } from '../../errors.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import { createBegin } from './begin.js';
import { testConnection } from './connection.js';
import type { LtiParts } from './contract.js';
import { createDeepLinking } from './deep-linking.js';
import { createExchange } from './exchange.js';
import { createFinish } from './finish.js';
import { createLtiKeys } from './keys.js';
import { createLedger } from './ledger.js';
import { createRegistration } from './registration.js';
import { createRoster } from './roster.js';
import { createScores } from './scores.js';
import { newSecret } from './secrets.js';
import { createPlatformServices } from './services.js';
import { createLaunchVerifier, refused } from './verify.js';

export function createLti(parts: LtiParts) {
  const { store, fetch, seal, now, keyCooldownMs } = parts;
  const stateKey = (): Promise<string> => store.settings.getOrCreate('lti-state-key', newSecret);
  const keys = createLtiKeys(store, { seal, ...(now && { now }) });
  const services = createPlatformServices({ fetch, keys, ...(now && { now }) });
  const verify = createLaunchVerifier({ fetch, ...(keyCooldownMs !== undefined && { cooldownMs: keyCooldownMs }) });
  return {
    keys,
    begin: createBegin(parts, stateKey),
    finish: createFinish(parts, { verify, stateKey }),
    exchange: createExchange(parts),
    /** The platform answers with an error in place of a launch (OpenID Connect Core §3.1.2.6). */
    refusal: (error: string, description = ''): AppError => refused(`The platform did not log you in: ${[error, description].filter(Boolean).join(', ')}.`, `平台没有让你登录：${[error, description].filter(Boolean).join('，')}。`),
    registration: createRegistration(parts),
    deepLinking: createDeepLinking(parts, keys),
    roster: createRoster(parts, services),
    sendScore: createScores(parts, services),
    ledger: createLedger(parts, services),
    test: (platform: LtiPlatformRow) => testConnection({ fetch, services }, platform),
  };
}

export type Lti = ReturnType<typeof createLti>;
