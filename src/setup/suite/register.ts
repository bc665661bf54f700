/** For `node --import`: the hooks of `hooks.ts`. */
import { register } from 'node:module';

register('./hooks.js', import.meta.url);
