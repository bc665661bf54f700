/**
 * Dynamic Registration 1.0: an admin makes a link that works once; the platform opens it, we read its configuration,
 * send ours, and keep what it answers. The link's secret stands in a URL, because that is all that a platform takes:
 * it can do nothing but register one platform, within a day.
 */
import { z } from 'zod';
import { AppError } from '../../errors.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import { scope } from './claims.js';
import type { LtiParts } from './contract.js';
import { platformFailure } from './roster.js';
import { digestOf, newSecret } from './secrets.js';
import { ServiceError } from './services.js';
import { refused } from './verify.js';

const linkHours = 24;
const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const platformConfiguration = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

const url = z.url({ protocol: /^https?$/ }).max(2000);
const openidConfiguration = z.object({
  issuer: url, authorization_endpoint: url, token_endpoint: url, jwks_uri: url, registration_endpoint: url,
  authorization_server: z.string().max(2000).optional(), scopes_supported: z.array(z.string()).default([]),
  [platformConfiguration]: z.object({
    product_family_code: z.string().max(50).optional(),
    messages_supported: z.array(z.object({ type: z.string(), placements: z.array(z.string()).optional() })).default([]),
  }),
});
type OpenidConfiguration = z.infer<typeof openidConfiguration>;

const registered = z.object({ client_id: z.string().min(1).max(255), [toolConfiguration]: z.object({ deployment_id: z.string().min(1).max(255).optional() }).optional() });

export interface RegistrationRequest {
  secret: string;
  openid_configuration: string;
  registration_token?: string | undefined;
  baseUrl: string;
}

export function createRegistration({ store, fetch, now = Date.now }: LtiParts) {
  async function ask<Shape extends z.ZodType>(target: string, shape: Shape, token: string | undefined, body?: unknown): Promise<z.infer<Shape>> {
    const headers = { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) };
    const answer = await fetch(target, { method: body === undefined ? 'GET' : 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (answer.status < 200 || answer.status > 299) throw new ServiceError(`${new URL(target).pathname} answered ${answer.status}: ${answer.text.slice(0, 300)}`, answer.status);
    return shape.parse(JSON.parse(answer.text));
  }

  /** People are known by issuer and subject: who brings other keys for an issuer could be any of its people. */
  async function checkKeys({ issuer, jwks_uri: jwksUrl }: OpenidConfiguration): Promise<void> {
    if (await store.lti.platforms.hasOtherKeys(issuer, jwksUrl)) throw new AppError('conflict', `${issuer} is registered already, with keys at another address. An admin may add it by hand.`);
  }

  return {
    /** Only its holder can use it, once. */
    async invite(createdById: string, baseUrl: string): Promise<{ url: string; expiresAt: Date }> {
      const secret = newSecret();
      const expiresAt = new Date(now() + linkHours * 3_600_000);
      await store.lti.logins.addRegistration({ digest: digestOf(secret), createdById, expiresAt });
      return { url: `${baseUrl}/lti/register/${secret}`, expiresAt };
    },

    /** Throws `lti-refused`, `lti-platform-failed`, `conflict`. What fails uses the link up. */
    async register({ secret, openid_configuration: address, registration_token: token, baseUrl }: RegistrationRequest): Promise<LtiPlatformRow> {
      if (!await store.lti.logins.takeRegistration(digestOf(secret), new Date(now()))) throw refused('This registration link was used already, is too old, or was never made. An admin makes a new one.', '此注册链接已被使用、已过期，或从未生成过。请管理员重新生成。');
      try {
        const configuration = await ask(address, openidConfiguration, token);
        checkIssuer(configuration, address);
        await checkKeys(configuration);
        const answer = await ask(configuration.registration_endpoint, registered, token, toolRegistration(configuration, baseUrl));
        return await store.lti.platforms.create(platformOf(configuration, answer));
      } catch (error) {
        throw error instanceof AppError ? error : platformFailure(error);
      }
    },
  };
}

/** §3.5.1: the configuration must come from its issuer, or anybody could register as anybody. */
function checkIssuer({ issuer }: OpenidConfiguration, address: string): void {
  if (new URL(issuer).host !== new URL(address).host) throw refused(`The configuration at ${new URL(address).host} is of another issuer, ${new URL(issuer).host}.`, `${new URL(address).host} 上的配置属于另一个签发者 ${new URL(issuer).host}。`);
}

function platformOf(configuration: OpenidConfiguration, answer: z.infer<typeof registered>) {
  const { issuer, authorization_endpoint: authUrl, token_endpoint: tokenUrl, jwks_uri: jwksUrl, authorization_server: tokenAudience = null } = configuration;
  const deployment = answer[toolConfiguration]?.deployment_id;
  return {
    name: new URL(issuer).host, issuer, clientId: answer.client_id, authUrl, tokenUrl, tokenAudience, jwksUrl, family: configuration[platformConfiguration].product_family_code ?? null, frameOrigins: [],
    deployments: deployment === undefined ? [] : [deployment],
    // It names deployments later, when the tool is put into courses.
    acceptDeployments: deployment === undefined,
  };
}

function toolRegistration(configuration: OpenidConfiguration, baseUrl: string): Record<string, unknown> {
  const launch = `${baseUrl}/lti/launch`;
  const wanted = [scope.lineItem, scope.result, scope.score, scope.memberships].filter((name) => configuration.scopes_supported.includes(name));
  return {
    application_type: 'web', response_types: ['id_token'], grant_types: ['client_credentials', 'implicit'], initiate_login_uri: `${baseUrl}/lti/login`, redirect_uris: [launch],
    client_name: 'Vethlab', jwks_uri: `${baseUrl}/v1/lti/jwks`, token_endpoint_auth_method: 'private_key_jwt', scope: wanted.join(' '),
    [toolConfiguration]: {
      domain: new URL(baseUrl).host, description: 'Labs for container networking on the real Linux kernel', target_link_uri: launch,
      claims: ['iss', 'sub', 'name', 'given_name', 'family_name'], messages: messagesFor(configuration, launch),
    },
  };
}

/** Deep Linking at each of the platform's places where somebody picks contents. */
function messagesFor(configuration: OpenidConfiguration, launch: string): Record<string, unknown>[] {
  const places = ['ContentArea', 'assignment_selection', 'link_selection'];
  const supported = configuration[platformConfiguration].messages_supported.find(({ type }) => type === 'LtiDeepLinkingRequest');
  const placements = (supported?.placements ?? []).filter((place) => places.includes(place));
  const deepLinking = { type: 'LtiDeepLinkingRequest', target_link_uri: launch, label: 'Choose a lab', ...(placements.length > 0 && { placements }) };
  return [{ type: 'LtiResourceLinkRequest', target_link_uri: launch, label: 'Vethlab' }, ...(supported === undefined ? [] : [deepLinking])];
}
