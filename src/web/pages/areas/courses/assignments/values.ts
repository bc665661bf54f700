/** Between an assignment and the fields of its form. */
import type { Schemas } from '../../../lib/api.js';

export interface Values {
  lab: string; task: string; title: string; opensAt: string | null; dueAt: string | null; closesAt: string | null;
  weight: string; attempts: string; late: boolean; grace: string; perDay: string; most: string; exam: boolean;
}

const fresh: Values = { lab: '', task: '', title: '', opensAt: null, dueAt: null, closesAt: null, weight: '1', attempts: '', late: false, grace: '15', perDay: '10', most: '50', exam: false };

export function valuesOf(assignment?: Schemas['Assignment']): Values {
  if (assignment === undefined) return fresh;
  const { title, opensAt, dueAt, closesAt, weight, attempts, late, exam, lab, taskId } = assignment;
  return {
    ...fresh, title, opensAt, dueAt, closesAt, exam, lab: lab.slug, task: taskId ?? '', weight: String(weight), attempts: attempts === null ? '' : String(attempts), late: late !== null,
    ...(late && { grace: String(late.graceMinutes), perDay: String(late.percentPerDay), most: String(late.maxPercent) }),
  };
}

export function bodyOf({ opensAt, dueAt, closesAt, weight, attempts, late, grace, perDay, most, exam }: Values) {
  return {
    opensAt, dueAt, closesAt, exam, weight: Number(weight), attempts: attempts === '' ? null : Number(attempts),
    late: late ? { graceMinutes: Number(grace), percentPerDay: Number(perDay), maxPercent: Number(most) } : null,
  };
}
