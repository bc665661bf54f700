import t from 'tap';
import { parseGuide } from '../../src/labs/guide.js';

const tables: [string, string, unknown[]][] = [
  ['prose alone', '# A\n\nb\n', [{ kind: 'markdown', line: 1, text: '# A\n\nb\n' }]],
  ['an action between prose', 'a\n```run node1/pod1\nip a\nip r\n```\nb', [
    { kind: 'markdown', line: 1, text: 'a' }, { kind: 'action', line: 2, action: 'run', target: 'node1/pod1', body: 'ip a\nip r' }, { kind: 'markdown', line: 6, text: 'b' }]],
  ['an action without target', '```copy\nx\n```', [{ kind: 'action', line: 1, action: 'copy', target: null, body: 'x' }]],
  ['an ordinary code block stays prose', '```sh\nrun\n```', [{ kind: 'markdown', line: 1, text: '```sh\nrun\n```' }]],
  ['a fence inside a longer fence is its text', '````copy\n```run node1\n```\n````', [{ kind: 'action', line: 1, action: 'copy', target: null, body: '```run node1\n```' }]],
  ['tildes do not close backticks', '```run a\n~~~\n```', [{ kind: 'action', line: 1, action: 'run', target: 'a', body: '~~~' }]],
  ['a fence that nobody closes ends with the text', '```check plug-in\nx', [{ kind: 'action', line: 1, action: 'check', target: 'plug-in', body: 'x' }]],
  ['four spaces make no fence', '    ```run a\nx', [{ kind: 'markdown', line: 1, text: '    ```run a\nx' }]],
  ['nothing', '', []],
];
for (const [what, text, blocks] of tables) t.test(`a guide with ${what}`, async (t) => t.same(parseGuide(text), blocks));
