import { AppError } from '../errors.js';
import { isTaken, type Database } from './database.js';
import { newId } from './ids.js';

export const roles = ['learner', 'instructor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface UserRow {
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  role: Role;
  /** A PHC string; null when this user can't log in by password. */
  passwordHash: string | null;
  createdAt: Date;
  /** May not log in from then on. */
  disabledAt: Date | null;
  /** Personal data are gone from then on. */
  erasedAt: Date | null;
}

export interface NewUser {
  email: string;
  name: string;
  role: Role;
  passwordHash: string | null;
}

export function createUsers({ client }: Database) {
  return {
    /** Throws `conflict` when the address is taken. */
    async create(user: NewUser): Promise<UserRow> {
      const data = { ...user, email: normaliseEmail(user.email), id: newId(), createdAt: new Date() };
      try {
        return userRow(await client.user.create({ data }));
      } catch (error) {
        if (!isTaken(error)) throw error;
        throw new AppError('conflict', `There is an account for ${data.email} already.`);
      }
    },

    async find(id: string): Promise<UserRow | null> {
      const row = await client.user.findUnique({ where: { id } });
      return row && userRow(row);
    },

    /** True for whoever is an instructor of a course. */
    async teaches(id: string): Promise<boolean> {
      return await client.enrolment.count({ where: { userId: id, role: 'instructor', endedAt: null } }) > 0;
    },

    async findByEmail(email: string): Promise<UserRow | null> {
      const row = await client.user.findUnique({ where: { email: normaliseEmail(email) } });
      return row && userRow(row);
    },

    /** Makes the user of this address, or gives the one that exists this name, role and password. */
    async upsertDemo(user: NewUser): Promise<UserRow> {
      const email = normaliseEmail(user.email);
      const { name, role, passwordHash } = user;
      const create = { email, name, role, passwordHash, id: newId(), createdAt: new Date() };
      return userRow(await client.user.upsert({ where: { email }, create, update: { name, role, passwordHash } }));
    },

    async renewPasswordHash(id: string, before: string, passwordHash: string): Promise<void> {
      await client.user.updateMany({ where: { id, passwordHash: before }, data: { passwordHash } });
    },
  };
}

/** How addresses are compared and stored: NFC, no space around, lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** Our row from Prisma's. A role that we don't know counts as the least. */
export function userRow({ id, email, name, role, passwordHash, createdAt, disabledAt, erasedAt }: Omit<UserRow, 'role'> & { role: string }): UserRow {
  return { id, email, name, role: roles.find((known) => known === role) ?? 'learner', passwordHash, createdAt, disabledAt, erasedAt };
}
