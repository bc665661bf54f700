/** Reads labs from a folder that holds one folder per lab. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.js';
import type { LabFiles } from '../labs/files.js';

const maxFiles = 200;
const maxBytes = 1024 * 1024;

/** Slug to files (`lab.yaml`, `*.md`). Folders whose name begins with a dot or underscore are not labs. Throws `lab-invalid`. */
export async function readLabFolders(directory: string): Promise<Record<string, LabFiles>> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name)).map(({ name }) => name).sort();
  const folders = await Promise.all(names.map(async (name) => [name, await readLabFiles(join(directory, name))] as const));
  return Object.fromEntries(folders);
}

/** One lab's files, links not followed. Throws `lab-invalid` where the folder is not what a lab is. */
export async function readLabFiles(directory: string): Promise<LabFiles> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name)).map(({ name }) => name).sort();
  if (names.length > maxFiles) throw new AppError('lab-invalid', `${directory} has more than ${maxFiles} files.`);
  const files = await Promise.all(names.map(async (name) => [name, await readText(join(directory, name))] as const));
  return Object.fromEntries(files);
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > maxBytes) throw new AppError('lab-invalid', `${path} is larger than 1 MiB.`);
  return readFile(path, 'utf8');
}
