/**
 * A process of its own that writes facts and delivers them, with the real store, job and webhooks, until it is killed. It
 * says on its output when it is `ready`, and the number of each fact that was committed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeal } from '../../src/auth/seal.js';
import { createOutboxDelivery } from '../../src/jobs/outbox/delivery.js';
import { webhookDeliverer } from '../../src/jobs/webhooks/deliver.js';
import { openDatabase } from '../../src/store/database.js';
import { recordFact } from '../../src/store/facts.js';
import { createStore } from '../../src/store/store.js';

const [databaseUrl = '', secretKey = '', life = '', writing = ''] = process.argv.slice(2);
const logger = { debug() {}, info() {}, warn() {}, error() {} };
const store = await createStore(databaseUrl);
const database = await openDatabase(databaseUrl);
const webhooks = webhookDeliverer({ store, seal: createSeal(secretKey), allowed: 'all', disableAfterMs: 3_600_000, instanceId: 'kills', logger });
createOutboxDelivery({ store, deliverers: [webhooks], holder: `life ${life}`, logger }, { pollMs: 50, leaseMs: 300, deadlineMs: 2_000, firstWaitMs: 10 }).start();
process.stdout.write('ready\n');

async function write(writer: number): Promise<void> {
  for (let count = 0; ; count++) {
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
