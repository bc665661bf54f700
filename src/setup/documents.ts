/** `npm run documents`: writes every committed file that is made from the source: openapi.yaml and the client's types, the labs' JSON Schema, the list of labs (its seconds stay), the tables in README and docs/accounts.md. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderAccounts } from './accounts-page.js';
import { clientTypes } from './client.js';
import { schemaText } from './lab.js';
import { configuredCatalogue } from './lab/choose.js';
import { labTable, readMeasured } from './lab/table.js';
import { describeApi } from './openapi.js';
import { renderReadme } from './readme.js';

export async function main(): Promise<void> {
  const description = await describeApi();
  const files = {
    'openapi.yaml': description,
    [join('src', 'client', 'generated', 'api.d.ts')]: await clientTypes(description),
    [join('labs', 'lab.schema.json')]: schemaText(),
    [join('docs', 'labs.md')]: labTable((await configuredCatalogue()).labs, readMeasured(join('docs', 'labs.md'))),
    [join('docs', 'accounts.md')]: renderAccounts(await readFile(join('docs', 'accounts.md'), 'utf8')),
    'README.md': renderReadme(await readFile('README.md', 'utf8')),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`Wrote ${path}`);
  }
}
