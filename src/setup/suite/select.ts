/** Which test files run, and which of them run again on PostgreSQL. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../project.js';
import { testCache } from './run-tap.js';

/** In these folders a file that imports any support but the sandbox's is taken to open a store. */
const storeFolders = ['test/auth/', 'test/jobs/', 'test/routes/', 'test/sessions/', 'test/store/', 'test/streams/'];

/** All test files, sorted, relative to the project; with `wanted`, those whose path holds one of its words. */
export function testFiles(wanted: readonly string[]): string[] {
  const all = readdirSync(join(projectRoot, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name}`).filter((path) => path.endsWith('.test.ts')).sort();
  const words = wanted.map((word) => relative(projectRoot, join(projectRoot, word)));
  return words.length === 0 ? all : all.filter((path) => words.some((word) => path.includes(word)));
}

/** What `test/` and `bench/` hold of TypeScript: everything that a test file may be or import. */
export function testSources(): string[] {
  return ['test', 'bench'].flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
}

/** What tests start as processes of their own: the service, and what is named for it in `test/support`. Name without ending to compiled file, relative to the project. */
export function programs(): Record<string, string> {
  const own = testSources().filter((path) => /^test\/support\/((?!server)[a-z]+-process|[a-z-]+\/main)\.ts$/.test(path)).map((path) => path.slice(0, -'.ts'.length));
  return { 'src/server': 'dist/server.js', ...Object.fromEntries(own.map((name) => [name, `${testCache}/${name}.js`])) };
}

/** What took more than twenty seconds when it was last measured: begun last, one of these would run alone at the end. */
const dearest = [
  'jobs/outbox-kills', 'web/staff', 'grading/interfere', 'server', 'web/learner', 'web/picture', 'openapi/fuzz', 'sessions/class', 'two-servers', 'web/lti/frame',
  'sessions/walks/broken', 'chaos/kills', 'sandbox/fleet/fleet', 'app-permissions', 'routes/lti/advantage', 'setup/lab', 'openapi/examples', 'streams/messages',
].map((name) => `test/${name}.test.ts`);

/** The dearest first, the others in their order. Pure. */
export function dearestFirst(files: readonly string[]): string[] {
  return [...dearest.filter((file) => files.includes(file)), ...files.filter((file) => !dearest.includes(file))];
}

/** Those that touch the store: by their folder, or because they say so. */
export function storeFiles(files: readonly string[], read: (path: string) => string = (path) => readFileSync(join(projectRoot, path), 'utf8')): string[] {
  return files.filter((path) => touchesStore(path, read(path)));
}

/** What a file says, with its reason, that would hold nothing more on a second database. */
const oneDatabase = /needs no second database:/;

/** Pure. */
export function touchesStore(path: string, text: string): boolean {
  if (oneDatabase.test(text)) return false;
  if (/\bopenStore|\bemptyDatabase|TEST_DATABASE_URL/.test(text)) return true;
  const support = [...text.matchAll(/support\/([a-z-]+)\.js/g)].map(([, name]) => name);
  return storeFolders.some((folder) => path.startsWith(folder)) && support.some((name) => name !== 'sandbox');
}
