/** Requests for an operation: what its schemas allow, what they refuse, and the example that the description gives. */
import fc from 'fast-check';
import type { InjectOptions } from 'light-my-request';
import { hostile, valid, type Lookup } from './arbitrary.js';
import type { Operation, Parameter } from './document.js';

export interface MadeRequest {
  url: string;
  headers: Record<string, string>;
  payload: string | undefined;
}

/** Values that exist, by the parameter's name, so that requests reach something. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** A request of `operation`; where `broken`, its body or a parameter is not what the schema allows. */
export function requests(operation: Operation, { lookup, known, fixed, broken }: { lookup: Lookup; known: Known; fixed: Readonly<Record<string, string>>; broken: boolean }): fc.Arbitrary<MadeRequest> {
  const parameters = operation.parameters.filter(({ name }) => !(name in fixed));
  const values = fc.tuple(...parameters.map((parameter) => parameterValue(parameter, lookup, known, broken)));
  return fc.tuple(values, body(operation, lookup, broken)).map(([made, payload]) => {
    const given = [...parameters.map((parameter, index) => ({ parameter, value: made[index] })),
      ...operation.parameters.filter(({ name }) => name in fixed).map((parameter) => ({ parameter, value: fixed[parameter.name] }))];
    return assemble(operation, given, payload);
  });
}

function parameterValue(parameter: Parameter, lookup: Lookup, known: Known, broken: boolean): fc.Arbitrary<string | undefined> {
  const allowed = valid(parameter.schema, lookup).map(String);
  const existing = known[parameter.name] ?? [];
  const good = existing.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...existing) }, { weight: 1, arbitrary: allowed }) : allowed;
  const any = broken ? fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) }) : good;
  return parameter.required ? any : fc.option(any, { nil: undefined, freq: 2 });
}

function body({ body: media }: Operation, lookup: Lookup, broken: boolean): fc.Arbitrary<string | undefined> {
  if (media?.schema === undefined) return fc.constant(undefined);
  const write = (value: unknown): string => (/[/+]json$/.test(media.contentType) ? JSON.stringify(value) ?? 'undefined' : String(value));
  const good = valid(media.schema, lookup).map(write);
  if (!broken) return media.required ? good : fc.option(good, { nil: undefined, freq: 3 });
  return fc.oneof({ weight: 8, arbitrary: hostile(media.schema, lookup).map(write) }, { weight: 1, arbitrary: fc.constantFrom('{', '', '"\\u0000"', '[1,', 'null', `${'['.repeat(2_000)}${']'.repeat(2_000)}`) });
}

/** The request with these values; `undefined` leaves one out. */
export function assemble(operation: Operation, given: readonly { parameter: Parameter; value: unknown }[], payload: string | undefined): MadeRequest {
  const present = given.filter(({ value }) => value !== undefined);
  const path = present.filter(({ parameter }) => parameter.in === 'path').reduce((text, { parameter, value }) => text.replace(`{${parameter.name}}`, encode(value)), operation.path);
  const query = present.filter(({ parameter }) => parameter.in === 'query').map(({ parameter, value }) => `${encode(parameter.name)}=${encode(value)}`).join('&');
  const headers = Object.fromEntries(present.filter(({ parameter }) => parameter.in === 'header').map(({ parameter, value }) => [parameter.name.toLowerCase(), headerText(value)]));
  return { url: query === '' ? path : `${path}?${query}`, headers: { ...headers, ...(payload !== undefined && operation.body && { 'content-type': operation.body.contentType }) }, payload };
}

/** As for `app.inject`. */
export function injection(operation: Operation, { url, headers, payload }: MadeRequest, credentials: Record<string, string>): InjectOptions {
  return { method: operation.method as 'GET', url, headers: { ...headers, ...credentials }, ...(payload === undefined ? {} : { payload }) };
}

/** By way of UTF-8, which has no lone surrogates. */
function encode(value: unknown): string {
  return encodeURIComponent(Buffer.from(String(value)).toString());
}

/** What a client's HTTP library would send at all. */
function headerText(value: unknown): string {
  return String(value).replace(/[^\x20-\x7e]/g, '?');
}
