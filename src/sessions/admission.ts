/** Whether a new session may start now, and how many there may be: what operators have decided stands before what is configured. */
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import type { SizeClass } from '../sandbox/contract.js';
import type { Fleet } from '../sandbox/fleet/contract.js';
import type { SessionQuota } from '../store/sessions.js';
import type { Store } from '../store/store.js';

/** Resolves to the quotas that hold. Throws `maintenance`, and `quota-service` where no engine has room. */
export type Admission = (size: SizeClass) => Promise<SessionQuota>;

/** A maintenance lasts longer than a client should keep asking. */
const retryAfterSeconds = 300;

export interface AdmissionParts {
  config: Pick<Config, 'MAX_SESSIONS' | 'MAX_SESSIONS_PER_USER'>;
  store: Pick<Store, 'operator'>;
  fleet: Pick<Fleet, 'assertRoom'>;
}

export function createAdmission({ config, store, fleet }: AdmissionParts): Admission {
  return async (size) => {
    const { maintenance, quotas, drained } = await store.operator.read();
    if (maintenance) throw new AppError('maintenance', `No new sessions for now; running ones go on. ${maintenance.message}`.trim(), { retryAfterSeconds, fields: { message: maintenance.message } });
    await fleet.assertRoom(size, drained);
    return { perUser: quotas.perUser ?? config.MAX_SESSIONS_PER_USER, total: quotas.total ?? config.MAX_SESSIONS };
  };
}
