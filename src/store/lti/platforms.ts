/** Platforms (learning management systems) and their deployments. */
import { AppError } from '../../errors.js';
import { isTaken, prismaCode, type Database } from '../database.js';
import { newId } from '../ids.js';
import { toJson } from '../json.js';
import { page, pageQuery, type Page, type PageRequest } from '../page.js';

export interface LtiPlatformRow {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  authUrl: string;
  tokenUrl: string;
  tokenAudience: string | null;
  jwksUrl: string;
  family: string | null;
  frameOrigins: string[];
  acceptDeployments: boolean;
  createdAt: Date;
  disabledAt: Date | null;
  version: number;
  deployments: { id: string; deploymentId: string; createdAt: Date }[];
}

export type NewLtiPlatform = Omit<LtiPlatformRow, 'id' | 'createdAt' | 'disabledAt' | 'version' | 'deployments'> & { deployments: string[] };
export type LtiPlatformChange = Partial<Omit<NewLtiPlatform, 'deployments'>> & { disabledAt?: Date | null };

const withDeployments = { deployments: { orderBy: { createdAt: 'asc' as const }, take: 200 } };

export function createLtiPlatforms({ client }: Database) {
  const find = async (id: string): Promise<LtiPlatformRow | null> => {
    const row = await client.ltiPlatform.findUnique({ where: { id }, include: withDeployments });
    return row && platformRow(row);
  };

  return {
    find,

    /** By what a message says of itself. `clientId` may be missing from a login where the issuer has one registration. */
    async byIssuer(issuer: string, clientId: string | undefined): Promise<LtiPlatformRow | null> {
      const rows = await client.ltiPlatform.findMany({ where: { issuer, disabledAt: null, ...(clientId !== undefined && { clientId }) }, include: withDeployments, take: 2 });
      const [only, second] = rows;
      return only === undefined || second !== undefined ? null : platformRow(only);
    },

    async list(request: PageRequest): Promise<Page<LtiPlatformRow>> {
      const { items, nextCursor } = page(await client.ltiPlatform.findMany({ ...pageQuery(request), include: withDeployments }), request);
      return { items: items.map(platformRow), nextCursor };
    },

    /** Where pages may be framed, for a page that belongs to no platform in particular. */
    async frameFacts(limit = 100): Promise<Pick<LtiPlatformRow, 'issuer' | 'authUrl' | 'frameOrigins'>[]> {
      const rows = await client.ltiPlatform.findMany({ where: { disabledAt: null }, select: { issuer: true, authUrl: true, frameOrigins: true }, orderBy: { createdAt: 'asc' }, take: limit });
      return rows.map((row) => ({ ...row, frameOrigins: texts(row.frameOrigins) }));
    },

    /** Is this issuer registered with keys from elsewhere, disabled or not? */
    async hasOtherKeys(issuer: string, jwksUrl: string): Promise<boolean> {
      return await client.ltiPlatform.findFirst({ where: { issuer, jwksUrl: { not: jwksUrl } }, select: { id: true } }) !== null;
    },

    /** Throws `conflict` where this issuer and client are registered already. */
    async create({ deployments, frameOrigins, ...platform }: NewLtiPlatform): Promise<LtiPlatformRow> {
      const now = new Date();
      const data = {
        ...platform, id: newId(), createdAt: now, frameOrigins: toJson(frameOrigins) ?? [],
        deployments: { create: [...new Set(deployments)].map((deploymentId) => ({ id: newId(), deploymentId, createdAt: now })) },
      };
      try {
        return platformRow(await client.ltiPlatform.create({ data, include: withDeployments }));
      } catch (error) {
        throw refusal(error, platform);
      }
    },

    /** Null when there is none; throws `conflict` where another has this issuer and client. */
    async update(id: string, { frameOrigins, ...change }: LtiPlatformChange): Promise<LtiPlatformRow | null> {
      const data = { ...change, ...(frameOrigins && { frameOrigins: toJson(frameOrigins) ?? [] }), version: { increment: 1 } };
      try {
        return platformRow(await client.ltiPlatform.update({ where: { id }, data, include: withDeployments }));
      } catch (error) {
        if (prismaCode(error) === 'P2025') return null;
        throw refusal(error, change);
      }
    },

    /** With its deployments, contexts, links and line items; courses and grades stay. False when it was gone already. */
    async remove(id: string): Promise<boolean> {
      return (await client.ltiPlatform.deleteMany({ where: { id } })).count > 0;
    },

    /** Makes it if need be. */
    async addDeployment(platformId: string, deploymentId: string): Promise<{ id: string; deploymentId: string; createdAt: Date }> {
      try {
        return await client.ltiDeployment.create({ data: { id: newId(), platformId, deploymentId, createdAt: new Date() } });
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      return client.ltiDeployment.findUniqueOrThrow({ where: { platformId_deploymentId: { platformId, deploymentId } } });
    },

    /** A deployment with its platform, by our own id of it. */
    async ofDeployment(id: string): Promise<{ deploymentId: string; platform: LtiPlatformRow } | null> {
      const row = await client.ltiDeployment.findUnique({ where: { id }, include: { platform: { include: withDeployments } } });
      return row && { deploymentId: row.deploymentId, platform: platformRow(row.platform) };
    },

    async removeDeployment(platformId: string, id: string): Promise<boolean> {
      return (await client.ltiDeployment.deleteMany({ where: { platformId, id } })).count > 0;
    },
  };
}

function refusal(error: unknown, { issuer = 'this issuer', clientId = 'this client' }: { issuer?: string; clientId?: string }): unknown {
  return isTaken(error) ? new AppError('conflict', `${clientId} at ${issuer} is registered already. Change or delete that platform.`) : error;
}

type StoredPlatform = Omit<LtiPlatformRow, 'frameOrigins'> & { frameOrigins: unknown };

/** Our row from Prisma's. */
export function platformRow({ id, name, issuer, clientId, authUrl, tokenUrl, tokenAudience, jwksUrl, family, frameOrigins, acceptDeployments, createdAt, disabledAt, version, deployments }: StoredPlatform): LtiPlatformRow {
  return {
    id, name, issuer, clientId, authUrl, tokenUrl, tokenAudience, jwksUrl, family, frameOrigins: texts(frameOrigins), acceptDeployments, createdAt, disabledAt, version,
    deployments: deployments.map((deployment) => ({ id: deployment.id, deploymentId: deployment.deploymentId, createdAt: deployment.createdAt })),
  };
}

/** A stored JSON list of texts. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
