/** A list of people into a course: line by line what would happen, and then, where nothing is wrong, that it does. Doing it twice changes nothing the second time. */
import { AppError, isAppError } from '../errors.js';
import type { SectionRow } from '../store/courses.js';
import type { KnownPerson, RosterEntry } from '../store/roster.js';
import type { Store } from '../store/store.js';
import { readRoster, type LineError, type RosterFile, type RosterLine } from './roster-csv.js';

/** `create`: an account and an enrolment; `enrol`: who has an account; `return`: who had left; `change`: another role or section; `keep`: all is so already. */
export const rosterActions = ['create', 'enrol', 'return', 'change', 'keep', 'error'] as const;
export type RosterAction = (typeof rosterActions)[number];

export interface PlannedLine {
  line: number;
  email: string;
  action: RosterAction;
  errors: LineError[];
}

export interface RosterReport {
  /** False: nothing was done. */
  applied: boolean;
  counts: Record<RosterAction, number>;
  newSections: string[];
  ignoredColumns: string[];
  lines: PlannedLine[];
}

const maxTries = 3;

/** Throws `invalid-request` where the text is no list of people; wrong lines are in the report. */
export async function importRoster(store: Pick<Store, 'courses' | 'roster'>, courseId: string, { csv, dryRun, skipErrors }: { csv: string; dryRun: boolean; skipErrors: boolean }): Promise<RosterReport> {
  const file = readRoster(csv);
  for (let tries = 1; ; tries++) {
    const { report, entries } = await planRoster(store, courseId, file);
    if (dryRun || (report.counts.error > 0 && !skipErrors)) return report;
    try {
      await store.roster.apply(courseId, entries, 'csv');
      return { ...report, applied: true };
    } catch (error) {
      // Somebody else has made one of the accounts, sections or enrolments meanwhile.
      if (!isAppError(error, 'conflict') || tries >= maxTries) throw error;
    }
  }
}

async function planRoster(store: Pick<Store, 'courses' | 'roster'>, courseId: string, file: RosterFile): Promise<{ report: RosterReport; entries: RosterEntry[] }> {
  const known = await store.roster.known(courseId, file.lines.map(({ email }) => email));
  const sections = await store.courses.sections(courseId);
  const planned = file.lines.map((line) => planLine(line, known.get(line.email), sections));
  const entries = planned.filter(({ action }) => action !== 'error' && action !== 'keep').map(({ entry }) => entry);
  const newSections = [...new Set(entries.flatMap(({ section }) => section ?? []))].filter((name) => !sections.some((each) => each.name === name));
  if (sections.length + newSections.length > maxSections) throw new AppError('invalid-request', `With the sections of this file the course would have ${sections.length + newSections.length}; at most ${maxSections}. Is the right column called "section"?`);
  const counts = Object.fromEntries(rosterActions.map((action) => [action, planned.filter((each) => each.action === action).length])) as Record<RosterAction, number>;
  const lines = planned.map(({ line, email, action, errors }) => ({ line, email, action, errors }));
  return { report: { applied: false, counts, newSections, ignoredColumns: file.ignored, lines }, entries };
}

const maxSections = 200;

function planLine(line: RosterLine, known: KnownPerson | undefined, sections: SectionRow[]): PlannedLine & { entry: RosterEntry } {
  const { email, name, section } = line;
  const role = line.role ?? (known?.enrolment?.ended === false ? known.enrolment.role : 'learner');
  const nameless = known === undefined && name === '' ? [{ column: 'name', message: 'There is no account of this address yet, so a name is needed', hint: 'Write the name' }] : [];
  const errors = [...line.errors, ...nameless];
  return { line: line.line, email, errors, action: errors.length > 0 ? 'error' : actionOf({ role, section }, known, sections), entry: { email, name, userId: known?.userId, role, section } };
}

function actionOf({ role, section }: Pick<RosterEntry, 'role' | 'section'>, known: KnownPerson | undefined, sections: SectionRow[]): RosterAction {
  if (known === undefined) return 'create';
  if (known.enrolment === null) return 'enrol';
  if (known.enrolment.ended) return 'return';
  const sectionId = section === undefined ? known.enrolment.sectionId : sections.find(({ name }) => name === section)?.id;
  return known.enrolment.role === role && known.enrolment.sectionId === sectionId ? 'keep' : 'change';
}
