/**
 * Webhooks, by the Standard Webhooks specification
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): the body is signed with
 * its id and the time of the attempt; the id is the same at every attempt, so a receiver knows a repeat.
 */
import { Webhook } from 'standardwebhooks';
import type { Seal } from '../../auth/seal.js';
import type { Logger } from '../../sessions/parts.js';
import type { MessageRow } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import type { WebhookRow } from '../../store/webhooks.js';
import type { Deliverer, Outcome } from '../outbox/deliverer.js';
import type { Allowed } from '../../auth/addresses.js';
import { post, type PostAnswer } from './post.js';

export interface WebhookParts {
  store: Pick<Store, 'webhooks' | 'outbox' | 'audit'>;
  seal: Seal;
  allowed: Allowed;
  /** An endpoint that has failed for so long is disabled. */
  disableAfterMs: number;
  /** Of this installation: makes ids unique for a receiver that serves several. */
  instanceId: string;
  logger: Logger;
}

export const webhookPrefix = 'webhook:';

export function webhookDeliverer(parts: WebhookParts): Deliverer {
  return {
    prefix: webhookPrefix,
    async deliver(message, signal) {
      const hook = await parts.store.webhooks.find(message.target.slice(webhookPrefix.length));
      if (hook === null || hook.disabledAt !== null) return { ok: false, retry: false, error: 'the endpoint is disabled or gone' };
      const outcome = await send(parts, hook, message, signal);
      await note(parts, hook, outcome);
      return outcome;
    },
  };
}

async function send(parts: WebhookParts, hook: WebhookRow, message: MessageRow, signal: AbortSignal): Promise<Outcome> {
  try {
    const body = JSON.stringify(message.payload);
    const headers = { 'content-type': 'application/json', 'user-agent': 'Vethlab-Webhooks', ...signed(secretsOf(parts.seal, hook), messageId(parts.instanceId, message.id), body) };
    return outcomeOf(await post({ url: hook.url, headers, body }, { allowed: parts.allowed, signal }));
  } catch (error) {
    // Ended by us: that says nothing of the endpoint.
    if (signal.aborted && !isTimeout(signal.reason)) throw error;
    return { ok: false, retry: true, error: isTimeout(error) ? 'no answer in time' : reasonOf(error) };
  }
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function reasonOf(error: unknown): string {
  // Of several addresses that were tried, each has its own error and the whole has no text.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** `msg_INSTALLATION_NUMBER`: the numbers of one endpoint rise. */
export function messageId(instanceId: string, id: bigint): string {
  return `msg_${instanceId.replaceAll('-', '').slice(0, 12)}_${id}`;
}

/** One signature per secret that is valid now. */
export function signed(secrets: readonly string[], id: string, body: string, now = new Date()): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, now, body));
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': signatures.join(' ') };
}

function secretsOf(seal: Seal, { id, secret, previousSecret, previousUntil }: WebhookRow): string[] {
  const place = `${webhookPrefix}${id}`;
  const previous = previousSecret !== null && previousUntil !== null && previousUntil > new Date() ? [seal.open(previousSecret, place)] : [];
  return [seal.open(secret, place), ...previous];
}

function outcomeOf({ status, text: answer, retryAfterSeconds }: PostAnswer): Outcome {
  if (status >= 200 && status < 300) return { ok: true, status, answer };
  const redirect = status >= 300 && status < 400 ? '; redirects are not followed' : '';
  return { ok: false, retry: status !== gone, status, answer, error: `answered ${status}${redirect}`, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

/** "410 Gone: the endpoint should be disabled" (the specification). */
const gone = 410;

async function note(parts: WebhookParts, hook: WebhookRow, outcome: Outcome): Promise<void> {
  if (outcome.ok) return hook.failingSince === null ? undefined : parts.store.webhooks.setFailingSince(hook.id, null);
  const now = new Date();
  const since = hook.failingSince ?? now;
  if (outcome.status === gone) return disable(parts, hook, 'The endpoint answered 410 Gone.');
  if (now.getTime() - since.getTime() >= parts.disableAfterMs) return disable(parts, hook, `Every attempt has failed since ${since.toISOString()}; the last one: ${outcome.error}`);
  if (hook.failingSince === null) await parts.store.webhooks.setFailingSince(hook.id, now);
}

async function disable({ store, logger }: WebhookParts, { id, url }: WebhookRow, reason: string): Promise<void> {
  if (!(await store.webhooks.disable(id, reason))) return;
  await store.outbox.abandon(`${webhookPrefix}${id}`, 'the endpoint was disabled');
  await store.audit.append({ action: 'webhook.disable', subject: `webhook/${id}`, detail: { reason } });
  logger.warn({ webhookId: id, host: new URL(url).host, reason }, 'a webhook is disabled');
}
