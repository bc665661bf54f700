/**
 * The claims of a launch (LTI 1.3 Core §5, Deep Linking 2.0 §3, NRPS 2.0 §3.6.1.1, AGS 2.0 §4). Only what we use; what
 * a platform says besides is ignored, as the specification asks. Texts are bounded, because they are stored.
 */
import { z } from 'zod';
import { isStorable, readable } from '../claim-text.js';

const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const dl = 'https://purl.imsglobal.org/spec/lti-dl/claim';

export const claim = {
  version: `${lti}/version`,
  messageType: `${lti}/message_type`,
  deploymentId: `${lti}/deployment_id`,
  targetLinkUri: `${lti}/target_link_uri`,
  roles: `${lti}/roles`,
  context: `${lti}/context`,
  resourceLink: `${lti}/resource_link`,
  custom: `${lti}/custom`,
  presentation: `${lti}/launch_presentation`,
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  deepLinking: `${dl}/deep_linking_settings`,
  contentItems: `${dl}/content_items`,
  deepLinkingData: `${dl}/data`,
} as const;

export const scope = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  lineItemRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  result: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

const storable = 'has a character that cannot be kept';
/** LTI Core §5.3.5: identifiers have at most 255 ASCII characters. */
const identifier = z.string().min(1).max(255).refine(isStorable, storable);
const text = z.string().max(2000).transform((value) => readable(value, 2000)).optional().catch(undefined);
const url = z.url({ protocol: /^https?$/ }).max(2000).refine(isStorable, storable);

export const launchClaims = z.object({
  sub: identifier,
  nonce: z.string().min(1).max(255),
  name: text, given_name: text, family_name: text,
  azp: z.string().optional(),
  [claim.version]: z.literal('1.3.0'),
  [claim.messageType]: z.enum(['LtiResourceLinkRequest', 'LtiDeepLinkingRequest']),
  [claim.deploymentId]: identifier,
  [claim.targetLinkUri]: url.optional(),
  [claim.roles]: z.array(z.string().max(500)).max(100),
  [claim.context]: z.object({ id: identifier, title: text, label: text }).optional(),
  [claim.resourceLink]: z.object({ id: identifier, title: text, description: text }).optional(),
  [claim.custom]: z.record(z.string(), z.unknown()).optional().catch(undefined),
  [claim.presentation]: z.object({ return_url: url.optional().catch(undefined), document_target: text, locale: text }).optional().catch(undefined),
  [claim.memberships]: z.object({ context_memberships_url: url }).optional().catch(undefined),
  [claim.grades]: z.object({ scope: z.array(z.string().refine(isStorable, storable)).max(20), lineitems: url.optional(), lineitem: url.optional() }).optional().catch(undefined),
  [claim.deepLinking]: z.object({
    deep_link_return_url: url,
    accept_types: z.array(z.string()).max(50),
    accept_multiple: z.boolean().default(true),
    accept_lineitem: z.boolean().default(true),
    title: text,
    data: z.string().max(20_000).refine(isStorable, storable).optional(),
  }).optional(),
});

export type LaunchClaims = z.infer<typeof launchClaims>;

/** A custom parameter, of those that are texts. */
export function customOf(claims: LaunchClaims, name: string): string | null {
  const value = claims[claim.custom]?.[name];
  return typeof value === 'string' && value !== '' && value.length <= 255 && isStorable(value) ? value : null;
}

/** How the person is called; null where the platform keeps it to itself. */
export function nameOf({ name, given_name: given, family_name: family }: Pick<LaunchClaims, 'name' | 'given_name' | 'family_name'>): string | null {
  const full = name ?? [given, family].filter(Boolean).join(' ');
  return readable(full, 200) || null;
}
