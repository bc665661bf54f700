import { isTaken, type Database } from './database.js';
import { toJson, toRecord } from './json.js';

export interface LabVersionRow {
  /** SHA-256 of the definition and its texts. */
  hash: string;
  slug: string;
  title: string;
  version: string;
  definition: Record<string, unknown>;
  createdAt: Date;
}

export interface NewLabVersion {
  hash: string;
  slug: string;
  title: string;
  version: string;
  /** A JSON object. */
  definition: unknown;
}

const maxKnown = 1_000;

export function createLabs({ client }: Database) {
  /** Hashes that are stored: nothing removes a version. */
  const stored = new Set<string>();
  const find = async (hash: string): Promise<LabVersionRow | null> => {
    const row = await client.labVersion.findUnique({ where: { hash } });
    return row && { ...row, definition: toRecord(row.definition) };
  };

  return {
    find,

    /** Stores a version once; one that is there already stays as it is (its content is its key). */
    async save(lab: NewLabVersion): Promise<void> {
      const { hash, slug, title, version } = lab;
      if (stored.has(hash)) return;
      if (stored.size >= maxKnown) stored.clear();
      if (await client.labVersion.count({ where: { hash } }) > 0) { stored.add(hash); return; }
      const data = { hash, slug, title, version, definition: toJson(lab.definition) ?? {}, createdAt: new Date() };
      try {
        await client.labVersion.create({ data });
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      stored.add(hash);
    },
  };
}
