import { readFileSync } from 'node:fs';
import t from 'tap';
import { readConfig } from '../src/config.js';
import { renderReadme } from '../src/setup/readme.js';

t.test('without any variable the defaults hold', async (t) => {
  const config = readConfig({});
  t.match(config, { HOST: '127.0.0.1', PORT: 8080, ISOLATION: 'nested', MAX_SESSIONS: 50, ALLOWED_ORIGINS: [] });
  t.match(config.databaseUrl, /^file:\/.*\/data\/vethlab\.db$/);
});

t.test('an empty variable counts as absent, lists are split, paths are made absolute', async (t) => {
  const config = readConfig({ PORT: '', ALLOWED_ORIGINS: 'https://a.example, https://b.example', DATA_DIR: 'elsewhere' });
  t.equal(config.PORT, 8080);
  t.same(config.ALLOWED_ORIGINS, ['https://a.example', 'https://b.example']);
  t.equal(config.DATA_DIR, `${process.cwd()}/elsewhere`);
});

t.test('every wrong variable is named', async (t) => {
  const wrong = { PORT: '70000', MAX_SESSIONS: '0', ISOLATION: 'none', AGENT_TRANSPORT: 'pigeon' };
  const error = t.throws(() => readConfig(wrong)) as Error;
  for (const name of Object.keys(wrong)) t.match(error.message, name);
});

t.test('the table in the README is the one that the settings make', async (t) => {
  const readme = readFileSync('README.md', 'utf8');
  t.equal(readme, renderReadme(readme));
});
