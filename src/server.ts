/** Listens and stops. The only file that ends the process. */
import { join } from 'node:path';
import { readConfig, type Config } from './config.js';
import { openService, type Service } from './service.js';

/** A stop that takes longer than this is cut short: what was left is found at the next start. */
const stopTimeoutMs = 15_000;

/** Starts the service and prints where it is. Resolves when it listens; ends the process when it cannot. */
export async function main(): Promise<void> {
  try {
    const config = readConfig();
    warnOfPrivilege(config);
    const service = await openService(config);
    const address = await service.app.listen({ host: config.HOST, port: config.PORT });
    stopOnSignals(service);
    console.log(welcome(address, service, config));
    service.jobs.start();
    service.outbox.start();
    await service.jobs.runAll();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function stopOnSignals(service: Service): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      const timer = setTimeout(() => process.exit(1), stopTimeoutMs);
      service.close().then(() => { clearTimeout(timer); process.exit(0); }, (error: unknown) => { console.error(error); process.exit(1); });
    });
  }
}

function warnOfPrivilege(config: Config): void {
  if (config.ISOLATION !== 'privileged') return;
  console.warn('\n  WARNING: ISOLATION=privileged. Every learner is root on THIS MACHINE. Use it only where all learners are trusted.\n');
}

/** What a service for others prints is kept by somebody's journal: passwords are not for that. */
function loginLines({ learner, instructor }: Service['logins'], { PUBLIC_URL, DATA_DIR }: Config): string {
  if (PUBLIC_URL !== undefined) return `the demo users' passwords are in ${join(DATA_DIR, 'demo-logins.json')}`;
  return `learner         ${learner.email}     password  ${learner.password}\n    instructor      ${instructor.email}  password  ${instructor.password}`;
}

function welcome(address: string, { logins }: Service, config: Config): string {
  return `
  Vethlab serves at ${address}

    open it in a browser and log in; the API's reference is at ${address}/docs

    ${loginLines(logins, config)}

  Try next, in another shell:

    npm run demo      a learner's whole lab in half a minute
    npm run doctor    what this machine has, and what it lacks

  Stop with Ctrl-C; sandboxes of running sessions go on, the next start finds them.
`;
}
