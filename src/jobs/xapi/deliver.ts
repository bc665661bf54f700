/** Statements to the record store that the operator configured: PUT with their own id, so that a repeat changes nothing. */
import type { Config } from '../../config.js';
import type { Store } from '../../store/store.js';
import type { Deliverer, Outcome } from '../outbox/deliverer.js';
import { statementOf } from './statement.js';

export interface XapiParts {
  config: Pick<Config, 'PUBLIC_URL' | 'XAPI_ENDPOINT' | 'XAPI_USERNAME' | 'XAPI_PASSWORD' | 'XAPI_AUTHORIZATION' | 'XAPI_SEND_EMAIL'>;
  store: Pick<Store, 'users'>;
  instanceId: string;
}

const maxAnswerChars = 1_000;
/** The store has a statement of this id already (xAPI-Communication §2.1.1): that of an earlier attempt. */
const conflict = 409;

/** Null where no record store is configured. */
export function xapiDeliverer({ config, store, instanceId }: XapiParts): Deliverer | null {
  const { XAPI_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return null;
  const headers = { 'content-type': 'application/json', 'x-experience-api-version': '1.0.3', ...authorization(config) };
  const homePage = (config.PUBLIC_URL ?? `http://vethlab.invalid/${instanceId}`).replace(/\/+$/, '');
  return {
    prefix: 'xapi',
    async deliver(message, signal) {
      const email = config.XAPI_SEND_EMAIL && message.userId !== null ? (await store.users.find(message.userId))?.email : undefined;
      const statement = statementOf(message, { homePage, instanceId, email });
      if (statement === null) return { ok: false, retry: false, error: 'there is no statement for this message' };
      const url = new URL('statements', endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
      url.searchParams.set('statementId', String(statement['id']));
      return outcomeOf(await fetch(url, { method: 'PUT', headers, body: JSON.stringify(statement), redirect: 'error', signal }));
    },
  };
}

function authorization({ XAPI_AUTHORIZATION: whole, XAPI_USERNAME: user, XAPI_PASSWORD: password = '' }: XapiParts['config']): Record<string, string> {
  if (whole !== undefined) return { authorization: whole };
  return user === undefined ? {} : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

/** A statement that is refused as such (400, 413 …) would be refused for ever; what concerns the way there will pass. */
async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response;
  const answer = await firstChars(response);
  if (response.ok || status === conflict) return { ok: true, status, answer };
  const passing = status >= 500 || [401, 403, 404, 408, 425, 429].includes(status);
  const seconds = Number(response.headers.get('retry-after'));
  return { ok: false, retry: passing, status, answer, error: `answered ${status}`, ...(seconds > 0 && { retryAfterSeconds: seconds }) };
}

async function firstChars(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length >= maxAnswerChars) break;
  }
  return text.slice(0, maxAnswerChars);
}
