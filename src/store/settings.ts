import { isTaken, type Database } from './database.js';

/** Facts of this installation, by name. */
export function createSettings({ client }: Database) {
  const get = async (key: string): Promise<string | null> =>
    (await client.setting.findUnique({ where: { key } }))?.value ?? null;

  return {
    get,

    async set(key: string, value: string): Promise<void> {
      await client.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    },

    /** The stored value; the first caller's `make()` is stored when there is none, and everybody gets that one. */
    async getOrCreate(key: string, make: () => string): Promise<string> {
      const stored = await get(key);
      if (stored !== null) return stored;
      try {
        return (await client.setting.create({ data: { key, value: make() } })).value;
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      return (await client.setting.findUniqueOrThrow({ where: { key } })).value;
    },
  };
}
