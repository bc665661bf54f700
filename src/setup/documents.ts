/** `npm run documents`: writes every committed file that is made from the source: openapi.yaml, the labs' JSON Schema, the README's table. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaText } from './lab.js';
import { describeApi } from './openapi.js';
import { renderReadme } from './readme.js';

export async function main(): Promise<void> {
  const files = {
    'openapi.yaml': await describeApi(),
    [join('labs', 'lab.schema.json')]: schemaText(),
    'README.md': renderReadme(await readFile('README.md', 'utf8')),
  };
  for (const [path, text] of Object.entries(files)) {
    await writeFile(path, text);
    console.log(`Wrote ${path}`);
  }
}
