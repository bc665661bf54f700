/**
 * PostgreSQL's one-byte type "char" for Prisma's schema engine. The engine asks for such columns when it looks at
 * constraints, and @prisma/adapter-pg 7.10 does not know the type; so our pool calls it text.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

/** Object ids of types, from pg_type.dat. */
const charOid = 18;
const textOid = 25;

export function prismaPgWithChar(databaseUrl: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {}); // the test's database is dropped under an idle connection
  const ask = pool.query.bind(pool);
  // `query` has a dozen overloads; the adapter uses the one that takes an object and returns a promise.
  Object.assign(pool, {
    query: async (...asked: Parameters<typeof ask>) => {
      const result: unknown = await ask(...asked);
      renameChar(result);
      return result;
    },
  });
  return new PrismaPg(pool, { disposeExternalPool: true });
}

function renameChar(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('fields' in result) || !Array.isArray(result.fields)) return;
  for (const field of result.fields as pg.FieldDef[]) if (field.dataTypeID === charOid) field.dataTypeID = textOid;
}
