/**
 * Statements to the record store that the operator configured, each with its own id, so that a repeat changes nothing: several that wait
 * by one POST, of which the store takes all or none (xAPI-Communication §2.1.2), one by PUT.
 */
import type { Config } from '../../config.js';
import type { MessageRow } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import type { Deliverer, Outcome } from '../outbox/deliverer.js';
import { statementOf } from './statement.js';

export interface XapiParts {
  config: Pick<Config, 'PUBLIC_URL' | 'XAPI_ENDPOINT' | 'XAPI_USERNAME' | 'XAPI_PASSWORD' | 'XAPI_AUTHORIZATION' | 'XAPI_SEND_EMAIL'>;
  store: Pick<Store, 'users'>;
  instanceId: string;
}

const maxAnswerChars = 1_000;
/** Some 50 KB. */
const mostTogether = 50;
const noStatement: Outcome = { ok: false, retry: false, error: 'there is no statement for this message' };
/** The store has a statement of this id already (xAPI-Communication §2.1.1): that of an earlier attempt. */
const conflict = 409;

/** Null where no record store is configured. */
export function xapiDeliverer({ config, store, instanceId }: XapiParts): Deliverer | null {
  const { XAPI_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return null;
  const headers = { 'content-type': 'application/json', 'x-experience-api-version': '1.0.3', ...authorization(config) };
  const homePage = (config.PUBLIC_URL ?? `http://vethlab.invalid/${instanceId}`).replace(/\/+$/, '');
  const statements = new URL('statements', endpoint.endsWith('/') ? endpoint : `${endpoint}/`);

  async function read(message: MessageRow): Promise<Record<string, unknown> | null> {
    const email = config.XAPI_SEND_EMAIL && message.userId !== null ? (await store.users.find(message.userId))?.email : undefined;
    return statementOf(message, { homePage, instanceId, email });
  }

  const send = (method: 'PUT' | 'POST', url: URL, body: unknown, signal: AbortSignal): Promise<Response> =>
    fetch(url, { method, headers, body: JSON.stringify(body), redirect: 'error', signal });

  return {
    prefix: 'xapi',
    async deliver(message, signal) {
      const statement = await read(message);
      if (statement === null) return noStatement;
      const url = new URL(statements);
      url.searchParams.set('statementId', String(statement['id']));
      return outcomeOf(await send('PUT', url, statement, signal), [conflict]);
    },
    together: {
      most: mostTogether,
      async deliver(messages, signal) {
        const all = await Promise.all(messages.map(read));
        // A conflict here may be of one of them only: then each is put by itself.
        return all.includes(null) ? noStatement : outcomeOf(await send('POST', statements, all, signal));
      },
    },
  };
}

function authorization({ XAPI_AUTHORIZATION: whole, XAPI_USERNAME: user, XAPI_PASSWORD: password = '' }: XapiParts['config']): Record<string, string> {
  if (whole !== undefined) return { authorization: whole };
  return user === undefined ? {} : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

/** A statement that is refused as such (400, 413 …) would be refused for ever; what concerns the way there will pass. */
async function outcomeOf(response: Response, alsoGood: number[] = []): Promise<Outcome> {
  const { status } = response;
  const answer = await firstChars(response);
  if (response.ok || alsoGood.includes(status)) return { ok: true, status, answer };
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
