import t from 'tap';
import { csvLine } from '../../src/courses/csv.js';
import { maxLines, readRoster } from '../../src/courses/roster-csv.js';

t.test('what a spreadsheet would take for a formula is text, and numbers stay numbers', (t) => {
  const cases: [string | number | null, string][] = [
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'], ['+1', '\'+1'], ['-1', '\'-1'], ['@SUM(A1)', '\'@SUM(A1)'], ['\t=1', '"\'\t=1"'], ['\r=1', '"\'\r=1"'], [' =1', '\' =1'],
    [-1.5, '-1.5'], [0, '0'], [null, ''], ['Ada, "the first"', '"Ada, ""the first"""'], ['a;b', '"a;b"'], ['a\nb', '"a\nb"'], ['＝1', '\'＝1'], ['a=b', 'a=b'], ['李雷', '李雷'],
  ];
  for (const [cell, text] of cases) t.equal(csvLine([cell]), `${text}\r\n`, JSON.stringify(cell));
  t.end();
});

t.test('a list of people is read as spreadsheets write it', (t) => {
  const expected = [{ line: 2, email: 'ada@example.org', name: 'Lovelace, Ada', section: 'Tuesday', role: 'learner', errors: [] }, { line: 3, email: 'bob@example.org', name: 'Bob', section: undefined, role: 'instructor', errors: [] }];
  const texts = {
    'commas, quotes and a byte order mark': '\uFEFFE-Mail,Name,Section,Role\r\nAda@Example.org,"Lovelace, Ada",Tuesday,Learner\r\nbob@example.org,Bob,,Teacher\r\n',
    'semicolons': 'email;name;section;role\nada@example.org;Lovelace, Ada;Tuesday;student\nbob@example.org;Bob;;instructor',
    'tabs': 'role\tname\temail\tsection\nlearner\tLovelace, Ada\tada@example.org\tTuesday\ninstructor\tBob\tbob@example.org\t\n\n',
  };
  for (const [what, text] of Object.entries(texts)) t.same(readRoster(text).lines, expected, what);
  t.same(readRoster('email,phone\na@b.cd,1').ignored, ['phone']);
  t.same(readRoster('email,role\na@b.cd,').lines.map(({ role, errors }) => [role, errors]), [[undefined, []]], 'no role: as it is');
  t.end();
});

t.test('every wrong line says where, what, and the way out', (t) => {
  const { lines } = readRoster('email,name,role\nnot an address,A,\nada@example.org,A,king\n,B,\nADA@example.org,A,\nx@example.org,a,learner,more\ny@example.org,"a\u0007b",\n');
  t.same(lines.map(({ line, errors }) => [line, ...errors.map(({ column }) => column)]), [[2, 'email'], [3, 'role'], [4, 'email'], [5, 'email'], [6, ''], [7, 'name']]);
  for (const error of lines.flatMap(({ errors }) => errors)) t.match(error, { message: /\w/, hint: /\w/ });
  t.match(lines[3]?.errors[0]?.message, /line 3/);
  t.end();
});

t.test('a field of several lines does not shift the numbers', (t) => {
  t.same(readRoster('email,name\na@b.cd,"two\nlines"\nwrong,X\n').lines.map(({ line, errors }) => [line, errors.length]), [[3, 1], [4, 1]]);
  t.end();
});

t.test('what is no list of people is refused as a whole', (t) => {
  const refused: Record<string, string> = {
    'nothing': '', 'no address': 'name\nAda', 'two of a kind': 'email,mail\na,b', 'a quote that is left open': 'email,name\n"a@b.cd,Ada\n',
    'too many': `email\n${'a@b.cd\n'.repeat(maxLines + 1)}`, 'a line without end': `email\n${'a'.repeat(100_000)}`, 'bytes': '\0\0\0\0',
  };
  for (const [what, text] of Object.entries(refused)) t.throws(() => readRoster(text), { code: 'invalid-request' }, what);
  t.end();
});
