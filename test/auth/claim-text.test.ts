import t from 'tap';
import { isStorable, readable } from '../../src/auth/claim-text.js';

t.test('what names something has no character that a database does not keep', async (t) => {
  for (const text of ['', 'course-1', '网络', '😀']) t.ok(isStorable(text), JSON.stringify(text));
  for (const text of ['a\0', '\ud83d', 'x\ude00', '\ude00\ud83d']) t.notOk(isStorable(text), JSON.stringify(text));
});

t.test('what people read goes without it, and is not cut in the middle of a pair', async (t) => {
  t.equal(readable(' Ada\0 L\ud83d ', 100), 'Ada L');
  t.equal(readable('😀😀', 3), '😀');
  t.equal(readable('\0 \ud83d', 100), '');
});
