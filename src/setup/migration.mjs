/**
 * Makes the migration that leads from the schema of the last migration to `prisma/schema.prisma`, for both databases:
 *
 *     node src/setup/migration.mjs add-courses
 *
 * The schema as it was is `prisma/migrations/last-schema.prisma`, so no database is needed. Read the SQL before you
 * commit it: a step that loses data, or a new column without a default, wants a hand. Never change a migration that
 * somebody may have applied: the service refuses a database whose history differs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datamodel, diffSchemas, openSchemaEngine } from './schema-engine.mjs';
import { projectRoot, providers, schemaText } from './schema-texts.mjs';

const migrations = join(projectRoot, 'prisma', 'migrations');
const lastSchema = join(migrations, 'last-schema.prisma');

/** @param {string | undefined} name */
async function main(name) {
  if (name === undefined || !/^[a-z][a-z0-9-]{0,60}$/.test(name)) throw new Error('Name the migration: node src/setup/migration.mjs add-courses');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const scripts = [];
  for (const provider of providers) scripts.push({ provider, ...await script(provider) });
  if (scripts.every(({ empty }) => empty)) return console.log('The schema has not changed since the last migration.');
  for (const { provider, sql } of scripts) write(provider, `${stamp}_${name.replaceAll('-', '_')}`, sql);
  writeFileSync(lastSchema, schemaText('sqlite'));
}

/** @param {'sqlite' | 'postgresql'} provider */
async function script(provider) {
  const engine = await openSchemaEngine(nowhere(provider), provider);
  const from = existsSync(lastSchema) ? datamodel(withProvider(readFileSync(lastSchema, 'utf8'), provider)) : { tag: /** @type {const} */ ('empty') };
  try {
    const { empty, sql } = await diffSchemas(engine, from, datamodel(schemaText(provider)));
    // `public` is always there, and to make it, even in vain, takes a right that our user need not have.
    return { empty, sql: sql.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/, '') };
  } finally {
    engine.free();
  }
}

/**
 * A database that isn't there: to compare two texts, the engine wants an adapter but asks it nothing that matters.
 * @param {'sqlite' | 'postgresql'} provider
 * @returns {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory}
 */
function nowhere(provider) {
  const kind = { provider: provider === 'sqlite' ? /** @type {const} */ ('sqlite') : /** @type {const} */ ('postgres'), adapterName: 'nowhere' };
  const connect = async () => ({
    ...kind,
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => { throw new Error('There is no database here.'); },
    getConnectionInfo: () => ({ schemaName: provider === 'sqlite' ? 'main' : 'public', supportsRelationJoins: false }),
    dispose: async () => {},
  });
  return { ...kind, connect, connectToShadowDb: connect };
}

/** @param {string} text @param {string} provider */
function withProvider(text, provider) {
  return text.replace('provider = "sqlite"', `provider = "${provider}"`);
}

/** @param {string} provider @param {string} folder @param {string} sql */
function write(provider, folder, sql) {
  mkdirSync(join(migrations, provider, folder), { recursive: true });
  writeFileSync(join(migrations, provider, folder, 'migration.sql'), sql);
  writeFileSync(join(migrations, provider, 'migration_lock.toml'), `# Prisma reads this to know the database of these migrations.\nprovider = "${provider}"\n`);
  console.log(`Made prisma/migrations/${provider}/${folder}/migration.sql`);
}

await main(process.argv[2]);
