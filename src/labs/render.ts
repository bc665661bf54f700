/** From a lab's definition and a seed to what one learner gets: parameters drawn, filled in, and all of it checked. */
import { z } from 'zod';
import { AppError, isAppError } from '../errors.js';
import { parseTopology } from '../topology/parse.js';
import { parseGuide } from './guide.js';
import type { LabDefinition, LabInstance } from './lab.js';
import { drawParameters, fillParameters, fillText, type Parameters } from './parameters.js';
import { labSchema, parameterSchema, type LabDocument } from './schema.js';
import { locales } from './text.js';

const parametersOnly = z.object({ parameters: z.record(z.string(), parameterSchema).default({}) });

/** Throws `lab-invalid`, naming `file`, the path in it and the problem. */
export function renderDocument(document: unknown, seed: number, file = 'lab.yaml'): { document: LabDocument; parameters: Parameters } {
  return inFile(file, () => {
    const { parameters: specs } = check(parametersOnly, document);
    const parameters = drawParameters(specs, seed);
    const { parameters: raw, ...rest } = asRecord(document);
    // `parameters` itself is not filled in: its `value`s are templates.
    return { parameters, document: check(labSchema, { ...asRecord(fillParameters(rest, parameters)), ...(raw === undefined ? {} : { parameters: raw }) }) };
  });
}

/** Throws `lab-invalid`. `seed` is any 32-bit integer; the same seed gives the same instance. */
export function instantiate(definition: LabDefinition, seed: number, file?: string): LabInstance {
  const instance = instantiateWithoutGuides(definition, seed, file);
  return { ...instance, guides: renderGuides(definition, instance.parameters) };
}

/** What it takes to build the lab: the guides' texts are a good part of the work. Throws `lab-invalid`. */
export function instantiateWithoutGuides({ document: source }: Pick<LabDefinition, 'document'>, seed: number, file = 'lab.yaml'): Omit<LabInstance, 'guides'> {
  const { document, parameters } = renderDocument(source, seed, file);
  const topology = inFile(file, () => parseTopology(document.topology));
  return { slug: document.slug, parameters, document, topology, tasks: document.tasks };
}

function renderGuides({ guides }: LabDefinition, parameters: Parameters): LabInstance['guides'] {
  const rendered: LabInstance['guides'] = {};
  for (const locale of locales) {
    const guide = guides[locale];
    if (!guide) continue;
    const render = (text: string, name: string): ReturnType<typeof parseGuide> => parseGuide(fillText(text, parameters, `${name}.${locale}.md`));
    const tasks = Object.entries(guide.tasks).map(([id, text]) => [id, render(text, id)] as const);
    rendered[locale] = { intro: render(guide.intro, 'guide'), tasks: Object.fromEntries(tasks) };
  }
  return rendered;
}

function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || '(top)'}: ${message}`);
  throw new AppError('lab-invalid', problems.join('\n'), { fields: { problems } });
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('lab-invalid', 'The file must be a YAML mapping.');
  return { ...value };
}

/** Problems of the lab and its topology as one `lab-invalid` that names the file. */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isAppError(error, 'lab-invalid') && !isAppError(error, 'topology-invalid')) throw error;
    throw new AppError('lab-invalid', `${file}: ${error.message}`, { cause: error, fields: { ...error.fields, file } });
  }
}
