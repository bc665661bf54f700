/** A course's grades as CSV, read and written page by page: memory does not grow with the course. */
import type { GradebookFilter, GradebookPage } from '../store/gradebook.js';
import type { Store } from '../store/store.js';
import { byteOrderMark, csvLine, type Cell } from './csv.js';
import { gradeView, totalPercent } from './gradebook-view.js';
import { maxScoreOf } from '../labs/scheme.js';

const pageSize = 200;

export async function* gradeCsv(gradebook: Store['gradebook'], filter: GradebookFilter, { bom }: { bom: boolean }): AsyncGenerator<string> {
  let cursor: string | null | undefined;
  do {
    const page: GradebookPage = await gradebook.read(filter, { limit: pageSize, ...(cursor != null && { cursor }) });
    if (cursor === undefined) yield `${bom ? byteOrderMark : ''}${header(page)}`;
    yield page.items.map((row) => csvLine(cells(row, page))).join('');
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function header({ assignments }: GradebookPage): string {
  const grades = assignments.flatMap(({ title, tasks, weight }) => [`${title} (of ${maxScoreOf(tasks)}, weight ${weight})`, `${title}: last change (UTC)`]);
  return csvLine(['name', 'email', 'section', ...grades, 'total (percent)']);
}

function cells(row: GradebookPage['items'][number], { assignments }: GradebookPage): Cell[] {
  const grades = assignments.flatMap((assignment, place): Cell[] => {
    const { score, updatedAt, version } = gradeView(row.entries[place]?.grade ?? null, assignment);
    return [version === 0 ? null : score, updatedAt?.toISOString() ?? null];
  });
  return [row.name, row.email, row.section?.name ?? '', ...grades, totalPercent(row, assignments)];
}
