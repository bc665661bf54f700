/**
 * The labs that this service offers: what may be chosen, what is unavailable on this machine and why, and how a
 * session's pinned version becomes a topology.
 */
import { previewSeed, type Catalogue } from '../labs/catalogue.js';
import type { Lab, LabDefinition } from '../labs/lab.js';
import { instantiateWithoutGuides } from '../labs/render.js';
import { inLocale } from '../labs/text.js';
import type { LabChoice, LabSource } from './parts.js';

export interface LabShelf extends LabSource {
  /** Why the lab cannot run here; `null` where it can, or where nobody knows yet. */
  unavailable(lab: Pick<Lab, 'slug' | 'document'>): string | null;
  /** What the self-test found: kernel feature to whether it works. */
  setFeatures(features: Record<string, boolean>): void;
}

export function createLabShelf(catalogue: Catalogue): LabShelf {
  let features: Record<string, boolean> = {};

  function unavailable(lab: Pick<Lab, 'slug' | 'document'>): string | null {
    const missing = lab.document.sandbox.features.filter((feature) => features[feature] === false);
    if (missing.length === 0) return null;
    return `"${lab.slug}" needs ${missing.join(', ')}, which the kernel of this machine does not have. \`npm run doctor\` says what to do.`;
  }

  function choose(slug: string): LabChoice | undefined {
    const lab = catalogue.find(slug);
    if (!lab) return undefined;
    return choice(lab);
  }

  function choice({ slug, hash, version, definition, document }: Lab): LabChoice {
    return { slug, hash, version, definition, title: inLocale(document.meta.title, 'en'), size: document.sandbox.size, minutes: document.limits.minutes, unavailable: unavailable({ slug, document }) };
  }

  return {
    choose, unavailable,
    pinned(stored) {
      // The store gives back what `choose` gave it.
      const definition = stored.definition as unknown as LabDefinition;
      return choice({ ...stored, definition, document: instantiateWithoutGuides(definition, previewSeed).document });
    },
    setFeatures(found) { features = found; },
    instantiate(definition, seed) {
      // The store gives back what `choose` gave it.
      const { document, topology, parameters } = instantiateWithoutGuides(definition as LabDefinition, seed);
      return { isDrawn: Object.keys(parameters).length > 0, size: document.sandbox.size, topology, setup: document.setup, readiness: document.readiness, tasks: document.tasks, kubernetes: document.kubernetes };
    },
  };
}
