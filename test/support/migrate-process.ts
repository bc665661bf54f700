/** A process of its own that opens the store and tells how many migrations it applied. */
import { createStore } from '../../src/store/store.js';

let applied = 0;
const info = (fields: object): void => {
  if ('applied' in fields && Array.isArray(fields.applied)) applied = fields.applied.length;
};
const store = await createStore(process.argv[2] ?? '', { logger: { info, warn: () => undefined } });
await store.close();
process.send?.({ applied });
process.disconnect();
