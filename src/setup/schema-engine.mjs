/**
 * Prisma's schema engine as WebAssembly, for making migrations and for the tests that hold schema and migrations
 * together. The service itself never loads it. (Prisma's command line wants to download a native engine instead.)
 */
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { schemaText } from './schema-texts.mjs';

const noFilters = { externalTables: [], externalEnums: [] };
let loaded = false;

/**
 * @param {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} factory which database, and where
 * @param {'sqlite' | 'postgresql'} provider
 * @returns {Promise<import('@prisma/schema-engine-wasm').SchemaEngine>} call `free()` after use
 */
export async function openSchemaEngine(factory, provider) {
  if (!loaded) await load();
  const models = /** @type {[string, string][]} */ ([['schema.prisma', schemaText(provider)]]);
  return bindings.SchemaEngine.new({ datamodels: models }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/**
 * The SQL that leads from one schema to another.
 * @param {import('@prisma/schema-engine-wasm').SchemaEngine} engine
 * @param {import('@prisma/schema-engine-wasm').DiffTarget} from
 * @param {import('@prisma/schema-engine-wasm').DiffTarget} to
 * @returns {Promise<{ empty: boolean, sql: string }>}
 */
export async function diffSchemas(engine, from, to) {
  const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters: noFilters });
  return { empty: exitCode === 0, sql: stdout ?? '' };
}

/** @param {string} content @returns {import('@prisma/schema-engine-wasm').DiffTarget} */
export function datamodel(content) {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

async function load() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': /** @type {any} */ (bindings) });
  const glue = /** @type {{ __wbg_set_wasm(exports: object): void }} */ (/** @type {unknown} */ (bindings));
  glue.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  loaded = true;
}
