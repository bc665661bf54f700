/** `npm run bench:table`: writes the results in `bench/results` into docs/performance.md and docs/reliability.md, as `npm run bench` does at its end. */
import { writeTable } from './support/table.js';

writeTable();
