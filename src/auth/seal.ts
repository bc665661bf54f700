/**
 * Secrets at rest that we must be able to use again, such as those that sign webhooks (a password is hashed; this cannot
 * be). AES-256-GCM (NIST SP 800-38D) with a random nonce per text; the place of the secret is authenticated with it, so a
 * sealed text that somebody moves to another row does not open there.
 *
 * The key is SECRET_KEY, or a random one in DATA_DIR that is made at the first start. Who has the database alone cannot
 * read the secrets; who has both can.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.js';

export interface Seal {
  /** `place` names the row, such as `webhook:ID`. */
  seal(text: string, place: string): string;
  /** Throws an `Error` that says why when the text was sealed with another key, in another place, or has been changed. */
  open(sealed: string, place: string): string;
}

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

export async function openSeal(config: Pick<Config, 'SECRET_KEY' | 'DATA_DIR'>): Promise<Seal> {
  return createSeal(config.SECRET_KEY ?? await keyOfFolder(config.DATA_DIR));
}

export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'vethlab secrets at rest', keyBytes));
  const keyId = createHash('sha256').update(key).digest('base64url').slice(0, 8);
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(place));
      const box = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${keyId}.${box.toString('base64url')}`;
    },
    open(sealed, place) {
      const [version, sealedWith, text = ''] = sealed.split('.');
      if (version !== 'v1' || sealedWith !== keyId) throw new Error('A secret was sealed with another key: restore SECRET_KEY (or secret.key in DATA_DIR), or make a new secret.');
      const box = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(place));
      decipher.setAuthTag(box.subarray(-tagBytes));
      return Buffer.concat([decipher.update(box.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}

/** The first of several servers on one folder makes the key, whole or not at all; all read the same. */
async function keyOfFolder(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret.key');
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const read = (): Promise<string> => readFile(path, 'utf8');
  const known = await read().catch(() => undefined);
  if (known !== undefined) return known;
  await writeFile(draft, randomBytes(keyBytes).toString('base64url'), { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error; });
  await unlink(draft);
  return read();
}
