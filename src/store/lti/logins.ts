/** What a launch leaves behind on its way: states, one-time codes, registration links. Secrets are stored as digests. */
import type { Database } from '../database.js';
import { newId } from '../ids.js';
import { toJson, toRecord } from '../json.js';
import { batchSize, inSteps } from '../purge.js';
import { platformRow, type LtiPlatformRow } from './platforms.js';

export interface LtiLoginRow {
  nonceDigest: string;
  browserDigest: string;
  targetLinkUri: string;
  storageTarget: string | null;
  platform: LtiPlatformRow;
}

export interface NewLtiLogin {
  digest: string;
  platformId: string;
  nonceDigest: string;
  browserDigest: string;
  targetLinkUri: string;
  storageTarget: string | null;
  expiresAt: Date;
}

export interface DeepLinkRequest {
  returnUrl: string;
  data: string | null;
  acceptMultiple: boolean;
  acceptLineItem: boolean;
  title: string | null;
}

export interface LtiLaunchRow {
  id: string;
  userId: string;
  deploymentId: string;
  courseId: string | null;
  assignmentId: string | null;
  deepLinking: DeepLinkRequest | null;
  answeredAt: Date | null;
  expiresAt: Date;
}

export type NewLtiLaunch = Omit<LtiLaunchRow, 'id' | 'answeredAt'> & { codeDigest: string; browserDigest: string | null };

export function createLtiLogins({ client }: Database) {
  const takeRegistration = async (digest: string, now: Date): Promise<boolean> =>
    (await client.ltiRegistration.deleteMany({ where: { digest, expiresAt: { gt: now } } })).count > 0;

  return {
    async begin(login: NewLtiLogin): Promise<void> {
      await client.ltiLogin.create({ data: { ...login, createdAt: new Date() } });
    },

    /** The login of a state, once: whoever asks second gets null, as for one that is unknown or out of date. */
    async take(digest: string, now: Date): Promise<LtiLoginRow | null> {
      const row = await client.ltiLogin.findUnique({ where: { digest }, include: { platform: { include: { deployments: true } } } });
      if (row === null || row.expiresAt <= now) return null;
      if ((await client.ltiLogin.deleteMany({ where: { digest } })).count === 0) return null;
      const { nonceDigest, browserDigest, targetLinkUri, storageTarget, platform } = row;
      return { nonceDigest, browserDigest, targetLinkUri, storageTarget, platform: platformRow(platform) };
    },

    async addLaunch({ deepLinking, ...launch }: NewLtiLaunch): Promise<string> {
      const id = newId();
      await client.ltiLaunch.create({ data: { ...launch, id, deepLinking: toJson(deepLinking), createdAt: new Date() } });
      return id;
    },

    /** The launch of a code, once, whatever comes of it. */
    async takeLaunch(codeDigest: string, now: Date): Promise<{ launch: LtiLaunchRow; browserDigest: string | null } | null> {
      const row = await client.ltiLaunch.findUnique({ where: { codeDigest } });
      if (row === null) return null;
      if ((await client.ltiLaunch.updateMany({ where: { codeDigest }, data: { codeDigest: null } })).count === 0) return null;
      return row.expiresAt <= now ? null : { launch: launchRow(row), browserDigest: row.browserDigest };
    },

    /** After the exchange a launch lives on for what its page does, such as to choose contents. */
    async keepLaunch(id: string, expiresAt: Date): Promise<void> {
      await client.ltiLaunch.updateMany({ where: { id }, data: { expiresAt } });
    },

    async findLaunch(id: string, now: Date): Promise<LtiLaunchRow | null> {
      const row = await client.ltiLaunch.findUnique({ where: { id } });
      return row === null || row.codeDigest !== null || row.expiresAt <= now ? null : launchRow(row);
    },

    /** False when it was answered before. */
    async answerLaunch(id: string): Promise<boolean> {
      return (await client.ltiLaunch.updateMany({ where: { id, answeredAt: null }, data: { answeredAt: new Date() } })).count > 0;
    },

    async addRegistration(registration: { digest: string; createdById: string; expiresAt: Date }): Promise<void> {
      await client.ltiRegistration.create({ data: { ...registration, createdAt: new Date() } });
    },

    /** True once. */
    takeRegistration,

    /** All of it, but for what a bounded number of steps leaves to the next call; says how many. */
    async removeExpired(now: Date): Promise<number> {
      const expired = { where: { expiresAt: { lte: now } }, limit: batchSize };
      const logins = await inSteps(() => client.ltiLogin.deleteMany(expired));
      const launches = await inSteps(() => client.ltiLaunch.deleteMany(expired));
      const registrations = await inSteps(() => client.ltiRegistration.deleteMany(expired));
      return logins.count + launches.count + registrations.count;
    },
  };
}

function launchRow({ id, userId, deploymentId, courseId, assignmentId, deepLinking, answeredAt, expiresAt }: Omit<LtiLaunchRow, 'deepLinking'> & { deepLinking: unknown }): LtiLaunchRow {
  return { id, userId, deploymentId, courseId, assignmentId, deepLinking: deepLinking === null ? null : deepLinkRequest(toRecord(deepLinking)), answeredAt, expiresAt };
}

function deepLinkRequest(stored: Record<string, unknown>): DeepLinkRequest {
  const text = (value: unknown): string | null => typeof value === 'string' ? value : null;
  return {
    returnUrl: text(stored['returnUrl']) ?? '', data: text(stored['data']), title: text(stored['title']),
    acceptMultiple: stored['acceptMultiple'] === true, acceptLineItem: stored['acceptLineItem'] === true,
  };
}
