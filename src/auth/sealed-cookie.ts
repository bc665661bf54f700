/**
 * What a login at the provider must remember between leaving and coming back, in the browser that began it: encrypted
 * (a JWE of RFC 7516 with a key of this installation), so that nobody reads the verifier or makes one of their own, and
 * any server can open it. Nothing is stored for people who never come back.
 */
import { randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Store } from '../store/store.js';

export interface Sealer {
  seal(content: Record<string, string>): Promise<string>;
  /** Null for what is too old, was changed, or was never ours. */
  open(sealed: string): Promise<Record<string, unknown> | null>;
}

export function createSealer(settings: Pick<Store['settings'], 'getOrCreate'>, { setting, lifeSeconds, now = Date.now }: { setting: string; lifeSeconds: number; now?: () => number }): Sealer {
  const loadKey = async (): Promise<Uint8Array> => Buffer.from(await settings.getOrCreate(setting, () => randomBytes(32).toString('base64url')), 'base64url');
  let key: Promise<Uint8Array> | undefined;

  return {
    async seal(content) {
      const seconds = Math.floor(now() / 1000);
      return new EncryptJWT(content).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).setIssuedAt(seconds).setExpirationTime(seconds + lifeSeconds).encrypt(await (key ??= loadKey()));
    },
    async open(sealed) {
      const secret = await (key ??= loadKey());
      return jwtDecrypt(sealed, secret, { currentDate: new Date(now()), keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'], requiredClaims: ['exp'] })
        .then(({ payload }) => payload, () => null);
    },
  };
}
