/**
 * JSON Schema (draft 2020-12) of `lab.yaml`, for editors. An author may write `${parameter}` wherever the filled-in
 * document has a number, a boolean or a text of a certain form, so each of these also admits such a text here.
 */
import { z } from 'zod';
import { labSchema } from './schema.js';

const parameterText = { type: 'string', pattern: '\\$\\{[a-z][A-Za-z0-9]*\\}' };

export function labJsonSchema(): Record<string, unknown> {
  const schema: unknown = z.toJSONSchema(labSchema, { io: 'input', reused: 'ref' });
  // toJSONSchema returns an object, and `admit` keeps an object an object unless it is a scalar's schema.
  return admit(schema) as Record<string, unknown>;
}

/** The same schema, where every constrained scalar is `anyOf` itself and a text with a parameter in it. */
function admit(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(admit);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, key === 'properties' ? admitEach(value) : admit(value)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  return isConstrainedScalar(copy) ? { anyOf: [copy, parameterText] } : copy;
}

/** A property may be called `type` or `pattern`: its name says nothing of the schema under it. */
function admitEach(properties: unknown): unknown {
  if (typeof properties !== 'object' || properties === null) return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, admit(schema)]));
}

function isConstrainedScalar(node: Record<string, unknown>): boolean {
  if ('const' in node) return false;
  if (node['type'] === 'integer' || node['type'] === 'number' || node['type'] === 'boolean') return true;
  return node['type'] === 'string' && ('pattern' in node || 'format' in node || 'enum' in node);
}
