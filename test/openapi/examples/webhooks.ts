/** A webhook: made, tried, looked at, replayed, removed. The endpoint is a real one, on this machine. */
import type { Recorder } from '../../support/openapi/examples.js';
import type { Receiver } from '../../support/receiver.js';
import type { TestService } from '../../support/service.js';
import type { Cast } from './cast.js';

export async function webhookStory({ run }: Recorder, { admin }: Cast, { outbox }: TestService, receiver: Receiver): Promise<void> {
  const as = admin.headers;
  const made = await run('createWebhook', { as, body: { url: `${receiver.url}/vethlab`, description: 'Grades for the LMS', events: ['lab.completed', 'grade.changed'] } });
  const path = { id: String(made['id']) };
  await run('listWebhooks', { as, query: { limit: 10 } });
  await run('getWebhook', { as, path });
  await run('changeWebhook', { as, path, body: { events: ['grade.changed'] } });
  await run('rotateWebhookSecret', { as, path });
  const ping = await run('pingWebhook', { as, path });
  outbox.start();
  await receiver.waitFor(1);
  const { items } = await run('listDeliveries', { as, path, query: { limit: 2 } });
  const [delivery] = Array.isArray(items) ? items as { messageId?: string; id?: string }[] : [];
  const messageId = String(ping['messageId'] ?? delivery?.messageId ?? delivery?.id);
  await run('replayDelivery', { as, path: { ...path, messageId } });
  await run('replayDeliveries', { as, path, body: { since: '2026-03-01T00:00:00Z' } });
  await run('deleteWebhook', { as, path });
}
