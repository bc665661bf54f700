/** A list of what is wrong with a document. Every entry names the object, where it stands and the way out. */
import type { Expansion } from './expand.js';

export interface Problem {
  /** Where in the document, such as `hosts[0].pods[1].address`; empty for the whole. */
  path: string;
  message: string;
}

export class Problems {
  readonly list: Problem[] = [];

  constructor(private readonly paths: Map<string, string>) {}

  /** `id` is the object's, or where there is none that of the object around it. */
  add(id: string, message: string): void {
    this.list.push({ path: this.paths.get(id) ?? '', message });
  }

  at(path: string, message: string): void {
    this.list.push({ path, message });
  }
}

export type Check = (expansion: Expansion, problems: Problems) => void;
