/** `npm run build`: everything that `npm start` needs, without starting. */
import { createReport } from './report.js';
import { prepare } from './prepare.js';

export async function main(): Promise<void> {
  const report = createReport();
  const { image } = await prepare(report);
  report.say(`Built. The lab image is ${image}.`);
}
