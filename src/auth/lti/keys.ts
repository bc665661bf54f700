/**
 * The tool's signing keys (Security Framework 1.0 §6). Platforms keep our key set for a while: so a new key is
 * published `publishMs` before it signs, and an old one stays published for `keepMs` after its last signature. Private
 * keys are sealed: who has the database alone cannot speak for us.
 */
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { newId } from '../../store/ids.js';
import type { LtiKeyRow } from '../../store/lti/keys.js';
import type { Store } from '../../store/store.js';
import type { Seal } from '../seal.js';

export const algorithm = 'RS256';
const hourMs = 3_600_000;
const publishMs = 24 * hourMs;
const keepMs = 7 * 24 * hourMs;
/** A key signs for so long before the job makes the next. */
const rotateAfterMs = 90 * 24 * hourMs;

export interface LtiKeys {
  /** What platforms verify our messages with (RFC 7517 §5). */
  published(): Promise<{ keys: JWK[] }>;
  list(): Promise<Pick<LtiKeyRow, 'id' | 'createdAt' | 'signsFrom' | 'removeAt'>[]>;
  sign(claims: Record<string, unknown>, seconds: number): Promise<string>;
  /** A new key, which signs from a day on; at once where the old one may be known to others. */
  rotate(options?: { atOnce?: boolean }): Promise<string>;
  /** The job: makes the next key in time and removes those that are out of date. */
  tend(): Promise<void>;
}

export function createLtiKeys(store: Pick<Store, 'lti' | 'leases'>, { seal, now = Date.now }: { seal: Seal; now?: () => number }): LtiKeys {
  const { keys } = store.lti;

  async function add(signsFrom: Date): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 });
    const removeOthersAt = new Date(signsFrom.getTime() + keepMs);
    const id = newId();
    await keys.add({ id, publicKey: await exportJWK(publicKey), privateKey: seal.seal(JSON.stringify(await exportJWK(privateKey)), placeOf(id)), signsFrom, removeOthersAt });
    return id;
  }

  /** The first key of all is made when it is needed; the lease keeps two servers from making one each. */
  async function all(): Promise<LtiKeyRow[]> {
    const rows = await keys.list(new Date(now()));
    if (rows.length > 0) return rows;
    const holder = `first-key-${process.pid}`;
    if (await store.leases.acquire('lti-first-key', holder, 30_000)) {
      if ((await keys.list(new Date(now()))).length === 0) await add(new Date(now()));
      await store.leases.release('lti-first-key', holder);
    }
    return keys.list(new Date(now()));
  }

  async function signer(): Promise<{ kid: string; key: CryptoKey | Uint8Array }> {
    const row = (await all()).find(({ signsFrom }) => signsFrom.getTime() <= now());
    if (row === undefined) throw new Error('No key of the tool may sign yet.');
    return { kid: row.id, key: await importJWK(JSON.parse(seal.open(row.privateKey, placeOf(row.id))) as JWK, algorithm) };
  }

  return {
    async published() {
      return { keys: (await all()).map(({ id, publicKey }) => ({ ...publicKey, kid: id, alg: algorithm, use: 'sig' })) };
    },

    async list() {
      return (await all()).map(({ id, createdAt, signsFrom, removeAt }) => ({ id, createdAt, signsFrom, removeAt }));
    },

    async sign(claims, seconds) {
      const { kid, key } = await signer();
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid, typ: 'JWT' }).setIssuedAt(issuedAt).setExpirationTime(issuedAt + seconds).sign(key);
    },

    rotate: ({ atOnce = false } = {}) => add(new Date(now() + (atOnce ? 0 : publishMs))),

    async tend() {
      const [newest] = await keys.list(new Date(now()));
      if (newest !== undefined && newest.signsFrom.getTime() + rotateAfterMs < now()) await add(new Date(now() + publishMs));
      await keys.removeOld(new Date(now()));
    },
  };
}

function placeOf(id: string): string {
  return `lti-key:${id}`;
}
