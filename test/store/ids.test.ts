import t from 'tap';
import { newId } from '../../src/store/ids.js';

t.test('ids are UUIDs of version 7, with the time in front', async (t) => {
  const id = newId();
  t.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  t.ok(Math.abs(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - Date.now()) < 10_000);
});

t.test('ids increase strictly, in one millisecond and when the clock steps back', async (t) => {
  const nowMs = Date.now() + 1000;
  const ids = Array.from({ length: 10_000 }, (_, index) => newId(nowMs - (index % 3) * 50));
  t.same(ids, [...ids].sort());
  t.equal(new Set(ids).size, ids.length);
});
