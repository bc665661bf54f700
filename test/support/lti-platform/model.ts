/** What the platform knows: tools, people, courses, gradebook. In memory; tests set it up by the control interface. */
import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';

export interface Tool {
  clientId: string;
  loginUri: string;
  redirectUris: string[];
  jwksUri: string;
  scopes: string[];
  deployments: string[];
}

export interface Person { sub: string; name?: string; email?: string; roles: string[]; status: 'Active' | 'Inactive' | 'Deleted' }
export interface Course { id: string; title: string; members: Person[] }
export interface LineItem { id: string; contextId: string; scoreMaximum: number; label: string; resourceId?: string; resourceLinkId?: string; tag?: string }
export interface Score { userId: string; scoreGiven?: number; scoreMaximum?: number; comment?: string; timestamp: string; activityProgress: string; gradingProgress: string; [more: string]: unknown }
export interface SigningKey { kid: string; privateKey: KeyObject; publicKey: KeyObject; published: boolean }

/** One click on a link of a course. `tamper` says how the answer shall be wrong. */
export interface Launch {
  clientId: string;
  deploymentId: string;
  sub: string;
  contextId?: string;
  resourceLinkId?: string;
  targetLinkUri: string;
  message: 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest';
  custom?: Record<string, string>;
  storageTarget?: string;
  /** Claims that replace the right ones; null removes one. */
  claims?: Record<string, unknown>;
  /** `none`, `HS256`, `unknown-key`, `unpublished-key`, `no-kid`, `broken` */
  signing?: string;
  /** `another`: a nonce that was not asked for; any other text is used as it is. */
  nonce?: string;
  lineItem?: boolean;
  lineItems?: boolean;
  deepLinking?: Record<string, unknown>;
  omitClientId?: boolean;
}

export const model = {
  baseUrl: '',
  keys: [newKey(true)],
  tools: new Map<string, Tool>(),
  courses: new Map<string, Course>(),
  lineItems: new Map<string, LineItem>(),
  scores: new Map<string, Score[]>(),
  launches: new Map<string, Launch>(),
  tokens: new Map<string, { clientId: string; scopes: string[]; expiresAt: number }>(),
  usedAssertions: new Set<string>(),
  registrationTokens: new Set<string>(),
  counts: { tokens: 0, keySets: 0, scores: 0, memberships: 0 },
  /** Answers that the next calls get in place of the right ones, by service. */
  failures: [] as { service: string; status: number }[],
  pageSize: 2,
  registrationNamesDeployment: true,
  deepLinkingAnswers: [] as Record<string, unknown>[],
};

export function newKey(published: boolean): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), privateKey, publicKey, published };
}

export function toolOf(clientId: string): Tool {
  const tool = model.tools.get(clientId);
  if (!tool) throw new Refusal(400, 'unauthorized_client');
  return tool;
}

/** What the platform answers where a request is wrong. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) { super(message); }
}
