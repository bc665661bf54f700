/**
 * Login at an OpenID provider (OpenID Connect Core 1.0 §3.1, with PKCE of RFC 7636). Who comes back is known by issuer
 * and subject, never by an address alone: an account that exists is linked by e-mail only where the provider has
 * verified the address and the operator trusts it with that (OIDC_LINK_BY_EMAIL).
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Config } from '../config.js';
import { AppError, isAppError } from '../errors.js';
import type { Store } from '../store/store.js';
import type { Role, UserRow } from '../store/users.js';
import type { Accounts } from './accounts.js';
import type { Login, OpenLogin } from './logins.js';
import { isStorable, readable } from './claim-text.js';
import { createProvider, type Claims, type ProviderSettings, type RefusalReason } from './oidc-client.js';
import { createSealer } from './sealed-cookie.js';

export const beginWithinSeconds = 600;

export interface OidcSettings extends ProviderSettings {
  name: string;
  createUsers: boolean;
  linkByEmail: boolean;
  /** The path of the claim that decides the role; undefined: roles are given here. */
  roleClaim: string | undefined;
  adminValues: string[];
  instructorValues: string[];
}

export interface Oidc {
  name: string;
  /** Where to send the browser, and what it must bring back in a cookie. Throws `provider-unavailable`. */
  begin(redirectUri: string, returnTo: string): Promise<{ url: string; cookie: string }>;
  /** Throws `provider-login-failed`, `provider-unavailable`, `account-disabled`. */
  finish(callback: URL, cookie: string | undefined): Promise<{ login: Login; returnTo: string }>;
}

export interface OidcParts {
  store: Pick<Store, 'users' | 'identities' | 'settings'>;
  accounts: Pick<Accounts, 'change'>;
  openLogin: OpenLogin;
  now: () => number;
}

export function oidcSettings(config: Config): OidcSettings | undefined {
  if (config.OIDC_ISSUER === undefined || config.OIDC_CLIENT_ID === undefined) return undefined;
  return {
    issuer: config.OIDC_ISSUER, clientId: config.OIDC_CLIENT_ID, clientSecret: config.OIDC_CLIENT_SECRET, scopes: config.OIDC_SCOPES, name: config.OIDC_NAME,
    createUsers: config.OIDC_CREATE_USERS, linkByEmail: config.OIDC_LINK_BY_EMAIL,
    roleClaim: config.OIDC_ROLE_CLAIM, adminValues: config.OIDC_ADMIN_VALUES, instructorValues: config.OIDC_INSTRUCTOR_VALUES,
  };
}

const memory = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

export function createOidc(settings: OidcSettings, parts: OidcParts): Oidc {
  const provider = createProvider(settings);
  const sealer = createSealer(parts.store.settings, { setting: 'oidc-cookie-key', lifeSeconds: beginWithinSeconds, now: parts.now });
  return {
    name: settings.name,
    async begin(redirectUri, returnTo) {
      const { url, began } = await provider.begin(redirectUri);
      return { url, cookie: await sealer.seal({ ...began, returnTo: localPath(returnTo) }) };
    },
    async finish(callback, cookie) {
      const began = memory.safeParse(cookie === undefined ? null : await sealer.open(cookie));
      if (!began.success) throw refusal('too-late', 'it took longer than ten minutes, was finished already, or was begun in another browser. Begin anew');
      const claims = await provider.finish(callback, began.data);
      const user = await syncRole(settings, parts, await userOf(settings, parts, claims), claims);
      return { login: await parts.openLogin(user), returnTo: localPath(began.data.returnTo) };
    },
  };
}

/** A path of this service, or `/`: never another site's address, however it is written ("//evil", "/\evil"). */
export function localPath(text: string): string {
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return '/';
  const { origin, pathname, search, hash } = new URL(text, 'http://local.invalid');
  return origin === 'http://local.invalid' && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

async function userOf(settings: OidcSettings, { store }: OidcParts, claims: Claims): Promise<UserRow> {
  if (!isStorable(claims.subject)) throw refusal('not-valid', 'your subject at the provider has a character that cannot be kept');
  const known = await store.identities.login(claims);
  if (known !== null) return known;
  const email = verifiedEmail(claims);
  const sameAddress = email === null ? null : await store.users.findByEmail(email);
  if (sameAddress !== null) {
    // Who has another identity may have the address from somebody who only claimed it, such as a learning platform.
    if (!settings.linkByEmail || await store.identities.has(sameAddress.id)) throw refusal('address-taken', 'an account with your e-mail address exists already, and is not linked to this provider. Log in to it by password, or ask an admin');
    return store.identities.link(claims, sameAddress.id);
  }
  if (!settings.createUsers) throw refusal('no-account', 'you have no account here. Ask an admin');
  const { name } = claims.all;
  return store.identities.create(claims, {
    email: email ?? placeholder(claims), name: (typeof name === 'string' && readable(name, 200)) || (email ?? 'No name'), role: roleOf(settings, claims) ?? 'learner',
  });
}

/** `email_verified` is a boolean by the specification; some providers send it as text. */
function verifiedEmail({ all }: Claims): string | null {
  const verified = all['email_verified'] === true || all['email_verified'] === 'true';
  const address = z.email().max(254).safeParse(all['email']);
  return verified && address.success ? address.data : null;
}

/** An address that nobody has verified must not be taken from its owner: such an account gets one that is nobody's. */
function placeholder({ issuer, subject }: Claims): string {
  return `${createHash('sha256').update(`${issuer}\0${subject}`).digest('hex').slice(0, 32)}@oidc.invalid`;
}

async function syncRole(settings: OidcSettings, { accounts }: OidcParts, user: UserRow, claims: Claims): Promise<UserRow> {
  const role = roleOf(settings, claims);
  if (role === undefined || role === user.role || user.disabledAt !== null) return user;
  return accounts.change(user.id, { role }).catch((error: unknown) => {
    // The last admin stays one, whatever the provider says: somebody must be able to mend this.
    if (isAppError(error, 'conflict')) return user;
    throw error;
  });
}

function roleOf({ roleClaim, adminValues, instructorValues }: OidcSettings, { all }: Claims): Role | undefined {
  if (roleClaim === undefined) return undefined;
  const values = [roleClaim.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), all)].flat();
  const has = (wanted: string[]): boolean => values.some((value) => typeof value === 'string' && wanted.includes(value));
  return has(adminValues) ? 'admin' : has(instructorValues) ? 'instructor' : 'learner';
}

function refusal(reason: RefusalReason, why: string): AppError {
  return new AppError('provider-login-failed', `You were not logged in: ${why}.`, { fields: { reason } });
}
