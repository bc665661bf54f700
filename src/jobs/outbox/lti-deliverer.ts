/** Brings grades to the gradebooks of learning platforms: the outbox's targets `lti:ID`, each one line item. */
import { z } from 'zod';
import type { Lti } from '../../auth/lti/lti.js';
import type { Deliverer } from './deliverer.js';

const payload = z.object({ userId: z.string(), again: z.boolean().default(false) });
const prefix = 'lti:';

export function createLtiDeliverer(lti: Pick<Lti, 'sendScore'>): Deliverer {
  return {
    prefix,
    async deliver(message, signal) {
      const { userId, again } = payload.parse(message.payload);
      return lti.sendScore({ lineItemId: message.target.slice(prefix.length), userId, again }, signal);
    },
  };
}
