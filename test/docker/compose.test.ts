/** docker/compose.yaml, the Dockerfile and the Caddyfile fit each other and the service. */
import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { parse } from 'yaml';
import { configurationTable, readConfig } from '../../src/config.js';

interface Service { image: string; build?: { context: string; dockerfile: string }; environment?: Record<string, string>; volumes?: string[]; networks: string[]; ports?: string[]; depends_on?: object; healthcheck?: object; stop_grace_period?: string }
const compose = parse(readFileSync('docker/compose.yaml', 'utf8')) as { services: Record<'service' | 'postgres' | 'caddy', Service>; networks: Record<string, { internal?: boolean } | null>; volumes: Record<string, null> };
const { service, postgres, caddy } = compose.services;
const dockerfile = readFileSync('docker/service.Dockerfile', 'utf8');
const caddyfile = readFileSync('docker/Caddyfile', 'utf8');
const handbook = readFileSync('docs/operations.md', 'utf8');

/** As Compose fills in `${NAME}`, `${NAME:-default}` and `${NAME:?reason}`. */
function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string | undefined, rest: string) => values[name] ?? (kind === '-' ? rest : t.fail(`${name} has no value`) as never));
}

const imageSettings = Object.fromEntries([...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) => line.split(' ').map((pair) => pair.split('=') as [string, string])));

t.test('what the service is given are settings that it knows, and takes', async (t) => {
  const given = Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, filled(value, { SITE: 'labs.example.org', POSTGRES_PASSWORD: 'abc', SECRET_KEY: 'x'.repeat(32) })]));
  const known = configurationTable();
  for (const name of Object.keys({ ...given, ...imageSettings }).filter((variable) => variable !== 'NODE_ENV')) t.match(known, `\`${name}\``);
  const config = readConfig({ ...imageSettings, ...given });
  t.match(config, { HOST: '0.0.0.0', PUBLIC_URL: 'https://labs.example.org', TRUST_PROXY: true, DATABASE_URL: 'postgresql://vethlab:abc@postgres:5432/vethlab' });
  t.equal(`service:${config.PORT}`, caddy.environment?.['UPSTREAM'], 'the proxy finds it');
  t.ok(service.volumes?.includes(`${config.DATA_DIR}:${config.DATA_DIR}`), 'the engine finds its sockets at the same path');
  t.ok(service.volumes?.includes('/var/run/docker.sock:/var/run/docker.sock'));
  t.ok(Number.parseInt(service.stop_grace_period ?? '') > 15, 'a stop has the time that it takes');
});

t.test('parts reach whom they need, and the database is reached by nobody else', async (t) => {
  t.same([service.networks, postgres.networks, caddy.networks], [['front', 'back'], ['back'], ['front']]);
  t.equal(compose.networks['back']?.internal, true);
  t.same([service.ports, postgres.ports], [undefined, undefined], 'only the proxy is open to the world');
  t.match(postgres, { environment: { POSTGRES_USER: 'vethlab', POSTGRES_DB: 'vethlab' }, healthcheck: {} });
  const named = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes).map((volume) => volume.split(':')[0] ?? '').filter((name) => /^\w+$/.test(name));
  t.same(named.sort(), Object.keys(compose.volumes).sort());
});

t.test('every file that is named is there, and whoever installs is told of every value that they must give', async (t) => {
  t.ok(existsSync('docker/service.Dockerfile') && service.build?.dockerfile === 'docker/service.Dockerfile');
  t.ok(caddy.volumes?.includes('./Caddyfile:/etc/caddy/Caddyfile:ro'));
  for (const [, path = ''] of dockerfile.matchAll(/^COPY --from=build \/opt\/vethlab\/(\S+)/gm)) t.ok(existsSync(path), path);
  for (const [, name = ''] of caddyfile.matchAll(/\{\$(\w+)/g)) t.ok(name === 'HTTP_PORT' || caddy.environment?.[name] !== undefined, name);
  for (const [, name = ''] of readFileSync('docker/compose.yaml', 'utf8').matchAll(/\$\{(\w+):\?/g)) t.match(handbook, `${name}=`);
});
