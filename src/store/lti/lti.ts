/** What the service remembers of learning platforms (LTI 1.3). */
import type { Database } from '../database.js';
import { createLtiContexts } from './contexts.js';
import { createLtiKeys } from './keys.js';
import { createLtiLineItems } from './line-items.js';
import { createLtiLogins } from './logins.js';
import { createLtiPeople } from './people.js';
import { createLtiPlatforms } from './platforms.js';

export function createLtiStore(database: Database) {
  return {
    platforms: createLtiPlatforms(database),
    keys: createLtiKeys(database),
    logins: createLtiLogins(database),
    people: createLtiPeople(database),
    contexts: createLtiContexts(database),
    lineItems: createLtiLineItems(database),
  };
}

export type LtiStore = ReturnType<typeof createLtiStore>;
