import t from 'tap';
import { isAppError } from '../../../src/errors.js';
import { parseProgram } from '../../../src/sessions/captures/filter.js';

t.test('the output of tcpdump -ddd becomes sock_filter bytes', async (t) => {
  const program = parseProgram('4\n40 0 0 12\n21 0 1 2048\n6 0 0 4294967295\n6 0 0 0\n');
  t.equal(Buffer.from(program).toString('hex'), '280000000c000000' + '1500000100080000' + '06000000ffffffff' + '0600000000000000');
});

t.test('anything else is refused', async (t) => {
  const table: [name: string, text: string][] = [
    ['nothing', ''], ['a count of zero', '0\n'], ['too few lines', '2\n6 0 0 0\n'], ['too many lines', '1\n6 0 0 0\n6 0 0 0\n'], ['words', '1\nret #0\n'],
    ['a jump beyond a byte', '1\n21 256 0 0\n'], ['a constant beyond 32 bits', '1\n6 0 0 4294967296\n'], ['more than the kernel takes', `4097\n${'6 0 0 0\n'.repeat(4097)}`],
  ];
  for (const [name, text] of table) {
    try {
      parseProgram(text);
      t.fail(name);
    } catch (error) {
      t.ok(isAppError(error, 'filter-invalid'), name);
    }
  }
});
