/** Labs as the edges show them; `lab-views.ts` makes these of the catalogue. Texts are by language, English always there. */

export interface LabSummary {
  slug: string;
  version: string;
  hash: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  level: string;
  minutes: number;
  tags: string[];
  /** Why it cannot run on this machine; `null` where it can. */
  unavailable: string | null;
  objectives: Record<string, string[]>;
  prerequisites: string[];
  languages: string[];
  tasks: { id: string; title: Record<string, string>; points: number; needs: string[] }[];
}

export interface LabDetail extends LabSummary {
  /** Markdown by language. */
  guides: Record<string, string>;
}

export interface LabVersion {
  slug: string;
  hash: string;
  title: string;
  version: string;
  definition: unknown;
}

export interface LabsPart {
  list(): LabSummary[];
  find(slug: string): LabDetail | undefined;
  /** The lab as it is now, to be stored and pinned. */
  version(slug: string): LabVersion | undefined;
}
