/** The pages have a sentence, in both languages, for every reason that the service can give. */
import { readFile } from 'node:fs/promises';
import t from 'tap';
import ts from 'typescript';
import { captureEndReasonSchema } from '../../src/capture/schema.js';
import { endCodes } from '../../src/sessions/failures.js';

type Table = Record<'en' | 'zh-CN', Record<string, string>>;
const tables = {
  'the end of a capture': { codes: captureEndReasonSchema.options, file: 'areas/packets/end-reasons.ts', name: 'endReasons' },
  'the end of a session': { codes: endCodes, file: 'lib/reason-words.ts', name: 'reasonWords' },
};

/** The pages are bundled for browsers; these files of theirs import nothing. */
async function read(file: string, name: string): Promise<Table> {
  const { outputText } = ts.transpileModule(await readFile(`src/web/pages/${file}`, 'utf8'), { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputText)}`) as Record<string, Table>;
  return module[name]!;
}

for (const [what, { codes, file, name }] of Object.entries(tables)) {
  t.test(`every reason for ${what} has a sentence in English and Chinese, and no sentence is left over`, async (t) => {
    const words = await read(file, name);
    for (const language of ['en', 'zh-CN'] as const) t.same(Object.keys(words[language]).sort(), [...codes].sort(), language);
    for (const sentence of Object.values(words.en)) t.match(sentence, /^[A-Z][^\p{Script=Han}]+\.$/u);
    for (const sentence of Object.values(words['zh-CN'])) t.match(sentence, /^[^ ].*\p{Script=Han}.*。$/u);
  });
}
