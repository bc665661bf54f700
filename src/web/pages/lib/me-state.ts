/** Who is logged in. Apart from `me.ts`, which asks, since the interface itself must be able to say that a login is over. */
import { signal } from '@preact/signals';
import type { components } from '../../../client/generated/api.js';

export type Me = components['schemas']['User'];

/** `null`: nobody. */
export const me = signal<Me | null>(null);

export function loggedOut(): void {
  me.value = null;
}
