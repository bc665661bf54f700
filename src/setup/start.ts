/** `npm start`: the engine, the image, then the service. The service prints its address and the demo logins. */
import { prepare } from './prepare.js';
import { createReport } from './report.js';

export async function main(): Promise<void> {
  await prepare(createReport());
  // Late, so that the service reads LAB_IMAGE, and so that the set-up can speak before everything is loaded.
  const server = await import('../server.js');
  await server.main();
}
