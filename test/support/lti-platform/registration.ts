/** Dynamic Registration 1.0: the configuration and the registration endpoint. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { scopes } from './grades.js';
import { model, Refusal } from './model.js';

const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

export function configuration(): Record<string, unknown> {
  return {
    issuer: model.baseUrl, authorization_endpoint: `${model.baseUrl}/auth`, token_endpoint: `${model.baseUrl}/token`, jwks_uri: `${model.baseUrl}/jwks`,
    registration_endpoint: `${model.baseUrl}/register`, token_endpoint_auth_methods_supported: ['private_key_jwt'], token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', ...Object.values(scopes)], response_types_supported: ['id_token'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email'],
    'https://purl.imsglobal.org/spec/lti-platform-configuration': {
      product_family_code: 'vethlab-test', version: '1', messages_supported: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] }], variables: [],
    },
  };
}

const registration = z.looseObject({
  application_type: z.literal('web'), response_types: z.tuple([z.literal('id_token')]), grant_types: z.array(z.string()).refine((types) => ['implicit', 'client_credentials'].every((type) => types.includes(type))),
  initiate_login_uri: z.url(), redirect_uris: z.array(z.url()).min(1), client_name: z.string().min(1), jwks_uri: z.url(), token_endpoint_auth_method: z.literal('private_key_jwt'), scope: z.string(),
  [toolConfiguration]: z.looseObject({ domain: z.string().min(1), target_link_uri: z.url(), claims: z.array(z.string()), messages: z.array(z.looseObject({ type: z.string() })) }),
});

export function register(authorization: string | undefined, body: unknown): Record<string, unknown> {
  const token = (authorization ?? '').replace(/^Bearer /, '');
  if (!model.registrationTokens.delete(token)) throw new Refusal(401, 'the registration token is not known');
  const given = registration.parse(body);
  const clientId = randomUUID();
  const deploymentId = 'dep-1';
  const granted = given.scope.split(' ').filter((scope) => Object.values<string>(scopes).includes(scope));
  model.tools.set(clientId, { clientId, loginUri: given.initiate_login_uri, redirectUris: given.redirect_uris, jwksUri: given.jwks_uri, scopes: granted, deployments: [deploymentId] });
  const configured = { ...given[toolConfiguration], ...(model.registrationNamesDeployment && { deployment_id: deploymentId }) };
  return { ...given, client_id: clientId, scope: granted.join(' '), [toolConfiguration]: configured };
}
