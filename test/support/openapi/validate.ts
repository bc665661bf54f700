/** Holds answers against the description: a status that it names, the media type that it gives, a body of its schema. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Media, Operation, Schema } from './document.js';

export interface Answer { status: number; contentType: string | undefined; body: string }

export interface Conformance {
  /** What is wrong with the answer; undefined where nothing is. */
  problem(operation: Operation, answer: Answer): string | undefined;
  /** What is wrong with a value that should have the media's schema. */
  mismatch(media: Media, value: unknown): string | undefined;
}

export function createConformance(document: Schema): Conformance {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });

  function mismatch({ pointer, schema }: Media, value: unknown): string | undefined {
    if (schema === undefined) return undefined;
    const check = ajv.getSchema(`api#${pointer}`);
    if (check === undefined) throw new Error(`The description has no schema at ${pointer}.`);
    return check(value) === true ? undefined : ajv.errorsText(check.errors);
  }

  function problem(operation: Operation, { status, contentType, body }: Answer): string | undefined {
    const media = operation.answers.get(status);
    if (media === undefined) return `status ${status} is not described (${[...operation.answers.keys()].join(', ')} are): ${body.slice(0, 300)}`;
    if (media.length === 0) return body === '' ? undefined : `a body where none is described: ${body.slice(0, 200)}`;
    const type = contentType?.split(';', 1)[0]?.trim();
    const described = media.find((each) => each.contentType === type);
    if (described === undefined) return `media type ${type} is not described (${media.map((each) => each.contentType).join(', ')} are)`;
    if (!/[/+]json$/.test(described.contentType)) return undefined;
    const wrong = mismatch(described, JSON.parse(body));
    return wrong === undefined ? undefined : `${wrong} in ${body.slice(0, 500)}`;
  }

  return { problem, mismatch };
}
