/** A process of its own that appends events, three at a time, and says on its output which were acknowledged, until it is killed. */
import { createStore } from '../../src/store/store.js';

const [databaseUrl = '', sessionId = ''] = process.argv.slice(2);
const store = await createStore(databaseUrl);
const append = async (): Promise<void> => {
  for (let count = 0; count < 100_000; count++) {
    const { id } = await store.events.append(sessionId, 'noise', { count });
    process.stdout.write(`${id}\n`);
  }
};
await Promise.all([append(), append(), append()]);
