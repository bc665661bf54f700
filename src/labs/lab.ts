/** A lab as it is catalogued and pinned, and as one learner gets it. */
import type { Topology } from '../topology/schema.js';
import type { GuideBlock } from './guide.js';
import type { Parameters } from './parameters.js';
import type { LabDocument, Task } from './schema.js';
import type { Locale } from './text.js';

/** Markdown by language: `intro`, and one text per task. Parameters are not filled in yet. */
export type Guides = Partial<Record<Locale, { intro: string; tasks: Record<string, string> }>>;

/** What the store keeps of a lab version: enough to make instances of it for ever. JSON. */
export interface LabDefinition {
  /** `lab.yaml` as data, parameters not filled in. */
  document: unknown;
  guides: Guides;
}

/** A validated lab. */
export interface Lab {
  slug: string;
  /** SHA-256 of its files, in hex. */
  hash: string;
  version: string;
  definition: LabDefinition;
  /** The document with one seed's parameters, for what does not depend on them: title, size, tasks' names. */
  document: LabDocument;
}

/** A lab with one seed's parameters in every field. */
export interface LabInstance {
  slug: string;
  parameters: Parameters;
  document: LabDocument;
  topology: Topology;
  tasks: Task[];
  guides: Partial<Record<Locale, { intro: GuideBlock[]; tasks: Record<string, GuideBlock[]> }>>;
}
