import t from 'tap';
import { drawParameters, fillParameters, fillText } from '../../src/labs/parameters.js';

t.test('draws stay within their range and reach both ends', async (t) => {
  const drawn = Array.from({ length: 400 }, (_, seed) => drawParameters({ n: { integer: [3, 6] } }, seed)['n']);
  t.same([...new Set(drawn)].sort(), [3, 4, 5, 6]);
});

t.test('a new parameter does not change what the others drew', async (t) => {
  const one = drawParameters({ n: { integer: [0, 1_000_000] } }, 9);
  const two = drawParameters({ a: { choice: ['x', 'y'] }, n: { integer: [0, 1_000_000] } }, 9);
  t.equal(one['n'], two['n']);
});

t.test('a scalar that is a parameter takes its type, a longer text its digits', async (t) => {
  const parameters = drawParameters({ n: { integer: [7, 7] }, cidr: { value: '10.${n}.0.0/16' } }, 1);
  t.same(fillParameters({ a: '${n}', b: ['x${n}y', '${cidr}'], '${n}': true }, parameters), { a: 7, b: ['x7y', '10.7.0.0/16'], 7: true });
  t.equal(fillText('$${n} is ${n}', parameters, ''), '${n} is 7', 'a doubled dollar is a literal one');
});

t.test('refuses a parameter that is not there, and the names that every object has', async (t) => {
  for (const name of ['m', 'constructor', 'toString']) {
    t.throws(() => fillParameters({ a: { b: [`\${${name}}`] } }, { n: 1 }), { code: 'lab-invalid', message: new RegExp(`^a\\.b\\[0\\]: there is no parameter .${name}`) });
  }
});

t.test('a value may use what is declared after it, and not itself', async (t) => {
  const specs = { url: { value: 'http://${host}/' }, host: { value: '${name}.example' }, name: { choice: ['web'] } };
  t.same(drawParameters(specs, 1), { url: 'http://web.example/', host: 'web.example', name: 'web' });
  t.same(drawParameters({ a: { value: '$${a}' } }, 1), { a: '${a}' }, 'a literal is no use of it');
  t.throws(() => drawParameters({ a: { value: '${b}' }, b: { value: 'x${a}' } }, 1), { code: 'lab-invalid', message: 'parameters.a: it is made of itself: a → b → a.' });
});
