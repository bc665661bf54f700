/** The echo of a key alone, of what `bench:streams` measures, for who works on it: `npm run bench:echo [rounds]`. It prints, and writes nothing. */
import { echoes } from './streams/rounds.js';
import { startPeers } from './streams/start-peers.js';
import { printRows } from './support/measure.js';
import { startService, startSession } from './support/service.js';

const rounds = Number(process.argv[2] ?? 3);
const service = await startService();
try {
  const peers = await startPeers();
  const session = await startSession(service, 'bridge');
  const samples = await echoes(rounds, service, session, [await startSession(service, 'veth-pair')], peers);
  printRows(Object.entries(samples).map(([what, each]) => ({ what, unit: 'ms', samples: each })));
} finally {
  await service.stop();
}
// The peers end with this process.
process.exit();
