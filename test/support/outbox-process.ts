/**
 * A process of its own that writes facts and delivers them, with the real store, job and webhooks, until it is killed. It
 * begins at the first byte of its input, so that it can get ready while another lives, and says on its output the name of
 * each fact that was committed.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeal } from '../../src/auth/seal.js';
import { createOutboxDelivery } from '../../src/jobs/outbox/delivery.js';
import { webhookDeliverer } from '../../src/jobs/webhooks/deliver.js';
import { createAudit } from '../../src/store/audit.js';
import { openDatabase } from '../../src/store/database.js';
import { recordFact } from '../../src/store/facts.js';
import { createLeases } from '../../src/store/leases.js';
import { createNotices } from '../../src/store/notices.js';
import { createOutbox } from '../../src/store/outbox.js';
import { createWebhooks } from '../../src/store/webhooks.js';

const [databaseUrl = '', secretKey = '', life = '', writing = ''] = process.argv.slice(2);
const logger = { debug() {}, info() {}, warn() {}, error() {} };
// What `createStore` makes, without the migrations: half of its time.
const database = await openDatabase(databaseUrl);
const store = { outbox: createOutbox(database), webhooks: createWebhooks(database), leases: createLeases(database), audit: createAudit(database), notices: createNotices() };
const webhooks = webhookDeliverer({ store, seal: createSeal(secretKey), allowed: 'all', disableAfterMs: 3_600_000, instanceId: 'kills', logger });
await database.client.$queryRaw`SELECT 1 AS "one"`;
await once(process.stdin, 'data');
// A short lease, so that the next life need not wait long for the target of one that was killed; the last is not killed.
const leaseMs = writing === 'writing' ? 300 : 5_000;
createOutboxDelivery({ store, deliverers: [webhooks], holder: `life ${life}`, logger }, { pollMs: 50, leaseMs, deadlineMs: 2_000, firstWaitMs: 10 }).start();

async function write(writer: number): Promise<void> {
  // So many that a slow machine, where a life lasts longer, has not much more to do than a quick one.
  for (let count = 0; count < 12; count++) {
    const name = `${life}.${writer}.${count}`;
    await database.transact(async (tx) => {
      await tx.setting.create({ data: { key: `fact:${name}`, value: name } });
      await recordFact(database, tx, { type: 'task.passed', userId: 'somebody', courseId: null, data: { name } });
    });
    process.stdout.write(`${name}\n`);
    store.notices.publish('outbox');
    await sleep(20);
  }
}

if (writing === 'writing') await Promise.all([write(1), write(2)]);
