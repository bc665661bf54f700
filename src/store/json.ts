import { DbNull } from '@prisma/client/runtime/client';
import type { Prisma } from './generated/sqlite/client.js';

/** `value` as Prisma wants JSON; `undefined` members are dropped as JSON drops them. `null` becomes SQL's NULL. */
export function toJson(value: unknown): Prisma.InputJsonValue | undefined {
  if (value === undefined || value === null) return undefined;
  // What JSON.parse returns is JSON; its type says `any`.
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

/** For a column that may be NULL: `toJson`, and NULL for `null`. */
export function toJsonOrNull(value: unknown): Prisma.InputJsonValue | typeof DbNull {
  return toJson(value) ?? DbNull;
}

/** A stored JSON object. Our own columns hold objects where this is used. */
export function toRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return { ...value };
}
