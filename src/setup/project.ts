/** Where the project's files are, seen from `src/setup` and from `dist/setup` alike. */
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
