/** Where the visitor stands in each lab, from their best attempts. */
import { api, data, type Schemas } from '../../lib/api.js';

export interface LabProgress { score: number; attempts: number; passed: ReadonlySet<string>; best: ReadonlyMap<string, number> }

export type ProgressByLab = ReadonlyMap<string, LabProgress>;

export async function loadProgress(lab?: string): Promise<ProgressByLab> {
  const { items } = await data(api.GET('/v1/me/progress', { params: { query: lab === undefined ? {} : { lab } } }));
  const slugs = [...new Set(items.map(({ labSlug }) => labSlug))];
  return new Map(slugs.map((slug) => [slug, ofLab(items.filter(({ labSlug }) => labSlug === slug))]));
}

function ofLab(rows: { taskId: string; bestScore: number; attempts: number; passedAt: string | null }[]): LabProgress {
  return {
    score: rows.reduce((sum, { bestScore }) => sum + bestScore, 0),
    attempts: rows.reduce((sum, { attempts }) => sum + attempts, 0),
    passed: new Set(rows.filter(({ passedAt }) => passedAt !== null).map(({ taskId }) => taskId)),
    best: new Map(rows.map(({ taskId, bestScore }) => [taskId, bestScore])),
  };
}

const over = new Set(['ended', 'failed', 'stopping']);

/** The visitor's sessions that run. */
export async function loadRunning(): Promise<Schemas['Session'][]> {
  const { items } = await data(api.GET('/v1/sessions', { params: { query: { user: 'me', limit: 20 } } }));
  return items.filter(({ state }) => !over.has(state));
}

export function pointsOf(value: number): string {
  return String(Math.round(value * 100) / 100);
}
