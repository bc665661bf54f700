/**
 * Parameters of a lab: drawn from the learner's seed, always the same for the same seed, and filled into every
 * scalar of the document. A scalar that is nothing but `${name}` takes the parameter's type; in a longer text the
 * parameter is written out.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../errors.js';
import type { ParameterSpec } from './schema.js';

export type ParameterValue = string | number;
export type Parameters = Record<string, ParameterValue>;

const reference = /\$\{([a-z][A-Za-z0-9]*)\}/g;

/**
 * Each parameter is drawn by itself, so that adding one to a lab does not change the others. A `value` may use any other,
 * wherever that stands: PostgreSQL's jsonb does not keep the order of keys. Throws `lab-invalid`.
 */
export function drawParameters(specs: Record<string, ParameterSpec>, seed: number): Parameters {
  const drawn: Parameters = {};
  for (const [name, spec] of Object.entries(specs)) {
    if ('integer' in spec) drawn[name] = drawInteger(name, spec.integer, seed);
    if ('choice' in spec) drawn[name] = pick(spec.choice, random(seed, name));
  }
  for (const name of Object.keys(specs)) composeValue(name, specs, drawn, []);
  return drawn;
}

/** Puts the `value` of `name` into `drawn`, after those that it is made of. `within`: the parameters that are being composed. */
function composeValue(name: string, specs: Record<string, ParameterSpec>, drawn: Parameters, within: readonly string[]): void {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined || !('value' in spec) || Object.hasOwn(drawn, name)) return;
  const path = [...within, name];
  if (within.includes(name)) throw new AppError('lab-invalid', `parameters.${name}: it is made of itself: ${path.join(' → ')}.`);
  for (const other of used(spec.value)) composeValue(other, specs, drawn, path);
  drawn[name] = fillText(spec.value, drawn, `parameters.${name}`);
}

/** The parameters that a text writes out; not the literal `$${name}`. */
function used(text: string): string[] {
  return [...text.matchAll(reference)].filter(({ index }) => text[index - 1] !== '$').map(([, name = '']) => name);
}

function drawInteger(name: string, [low, high]: [number, number], seed: number): number {
  if (low > high) throw new AppError('lab-invalid', `parameters.${name}: the lowest value ${low} is above the highest, ${high}.`);
  return low + Math.floor(random(seed, name) * (high - low + 1));
}

function pick(choices: ParameterValue[], at: number): ParameterValue {
  const chosen = choices[Math.floor(at * choices.length)];
  if (chosen === undefined) throw new AppError('lab-invalid', 'A choice has nothing to choose from.');
  return chosen;
}

/** In [0, 1), with 32 bits of a hash: no generator whose state depends on the order of the draws. */
function random(seed: number, name: string): number {
  return createHash('sha256').update(`${seed}/${name}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** A copy of `value` with every parameter filled in. Throws `lab-invalid` for one that does not exist. */
export function fillParameters(value: unknown, parameters: Parameters, path = ''): unknown {
  if (typeof value === 'string') return fillScalar(value, parameters, path);
  if (Array.isArray(value)) return value.map((item, index) => fillParameters(item, parameters, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [fillText(key, parameters, at), fillParameters(item, parameters, at)];
  }));
}

function fillScalar(text: string, parameters: Parameters, path: string): ParameterValue {
  const whole = /^\$\{([a-z][A-Za-z0-9]*)\}$/.exec(text)?.[1];
  return whole === undefined ? fillText(text, parameters, path) : lookUp(whole, parameters, path);
}

/** Parameters written out in a text, such as a guide. `$${name}` stands for a literal `${name}`. */
export function fillText(text: string, parameters: Parameters, path: string): string {
  return text.replace(reference, (match, name: string, offset: number) =>
    (text[offset - 1] === '$' ? match : String(lookUp(name, parameters, path)))).replaceAll('$${', '${');
}

function lookUp(name: string, parameters: Parameters, path: string): ParameterValue {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined) throw new AppError('lab-invalid', `${path}: there is no parameter \`${name}\`. Declare it under \`parameters\`, or write $\${${name}} for the text itself.`);
  return value;
}
