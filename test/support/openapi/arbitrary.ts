/**
 * Values for fast-check from a JSON Schema (the part of it that our description uses): `valid` ones, and `hostile` ones,
 * which break the schema in one place or are nothing that it knows.
 */
import fc from 'fast-check';
import { record, type Schema } from './document.js';

/** Where a `$ref` leads. */
export type Lookup = (reference: string) => Schema;

/** Deep enough for every body that we take. */
const maxDepth = 6;

export function lookupIn(document: Schema): Lookup {
  const schemas = record(record(document['components'])['schemas']);
  return (reference) => record(schemas[reference.slice('#/components/schemas/'.length)]);
}

export function valid(schema: Schema, lookup: Lookup, depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema['$ref'] === 'string') return valid(lookup(schema['$ref']), lookup, depth + 1);
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return fc.oneof(...choices.map((choice) => valid(record(choice), lookup, depth + 1)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if ('const' in schema) return fc.constant(schema['const']);
  if (depth > maxDepth) return fc.constant(null);
  return ofType(schema, lookup, depth);
}

function ofType(schema: Schema, lookup: Lookup, depth: number): fc.Arbitrary<unknown> {
  switch (schema['type']) {
    case 'string': return text(schema);
    case 'integer': return fc.integer(range(schema));
    case 'number': return fc.double({ ...range(schema), noNaN: true, noDefaultInfinity: true });
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    case 'array': return fc.array(valid(record(schema['items']), lookup, depth + 1), { minLength: number(schema['minItems'], 0), maxLength: Math.min(number(schema['maxItems'], 4), 4) });
    case 'object': return object(schema, lookup, depth);
    default: return fc.jsonValue({ maxDepth: 2 });
  }
}

function text(schema: Schema): fc.Arbitrary<string> {
  const size = { minLength: number(schema['minLength'], 0), maxLength: Math.min(number(schema['maxLength'], 40), 40) };
  if (schema['format'] === 'date-time') return fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (schema['format'] === 'email') return fc.emailAddress();
  if (schema['format'] === 'uri') return fc.webUrl();
  if (schema['format'] === 'byte') return fc.base64String({ maxLength: size.maxLength });
  if (typeof schema['pattern'] === 'string') return matching(schema['pattern']).filter((made) => made.length >= size.minLength && made.length <= number(schema['maxLength'], 10_000));
  return fc.string({ ...size, unit: 'binary' });
}

/** fast-check cannot make what a lookahead asks for, but what lacks it can be thrown away. */
function matching(pattern: string): fc.Arbitrary<string> {
  const whole = new RegExp(pattern, 'u');
  return fc.stringMatching(new RegExp(pattern.replace(/\(\?[!=](?:[^()\\]|\\.)*\)/g, ''), 'u')).filter((made) => whole.test(made));
}

function object(schema: Schema, lookup: Lookup, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries(record(schema['properties']));
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const fields = Object.fromEntries(properties.map(([name, property]) => [name, valid(record(property), lookup, depth + 1)]));
  const known = fc.record(fields, { requiredKeys: required });
  const more = record(schema['additionalProperties']);
  if (Object.keys(more).length === 0) return known;
  const key = 'propertyNames' in schema ? text(record(schema['propertyNames'])) : fc.string({ maxLength: 10 });
  return fc.tuple(known, fc.dictionary(key, valid(more, lookup, depth + 1), { maxKeys: 3 })).map(([a, b]) => ({ ...record(b), ...record(a) }));
}

function range(schema: Schema): { min: number; max: number } {
  const above = schema['exclusiveMinimum'];
  const min = typeof above === 'number' ? above + 1 : number(schema['minimum'], -1_000_000);
  return { min, max: Math.max(min, number(schema['maximum'], 1_000_000)) };
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** What no schema of ours takes as it is, and what has broken parsers before. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, '', ' ', '\0', '\ud800', '../../etc/passwd', '%00', '<script>', "' OR 1=1 --", '=cmd()', '🙂'.repeat(50), 'x'.repeat(5_000), [], {}, [[[[[[[]]]]]]], { __proto__: null, constructor: { prototype: 1 } }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A valid value with one member changed, removed or added; or something else altogether. */
export function hostile(schema: Schema, lookup: Lookup): fc.Arbitrary<unknown> {
  const broken = fc.tuple(valid(schema, lookup), odd, fc.nat(20), fc.constantFrom('replace', 'remove', 'add')).map(([value, bad, index, how]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad;
    const copy: Record<string, unknown> = { ...value };
    const keys = Object.keys(copy);
    const key = keys[index % Math.max(1, keys.length)];
    if (how === 'add' || key === undefined) copy[`unknown${index}`] = bad;
    else if (how === 'remove') Reflect.deleteProperty(copy, key);
    else copy[key] = bad;
    return copy;
  });
  return fc.oneof({ weight: 4, arbitrary: broken }, { weight: 1, arbitrary: odd });
}
