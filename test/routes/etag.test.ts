import t from 'tap';
import { etagOf, matches } from '../../src/routes/etag.js';

t.test('an ETag is of the content', async (t) => {
  t.equal(etagOf({ a: 1 }), etagOf({ a: 1 }));
  t.not(etagOf({ a: 1 }), etagOf({ a: 2 }));
  t.match(etagOf({ a: 1 }), /^W\/"[A-Za-z0-9_-]{22}"$/);
});

t.test('If-None-Match compares weakly, in lists too', async (t) => {
  const etag = 'W/"abc"';
  for (const header of ['W/"abc"', '"abc"', '*', '"x", W/"abc"', ' "abc" ']) t.ok(matches(header, etag), header);
  for (const header of [undefined, '', '"abcd"', 'abc', '"x"']) t.notOk(matches(header, etag), header ?? 'none');
});
