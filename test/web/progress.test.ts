/** The progress of hundreds of learners in a real browser: only what can be seen is in the document, and the keyboard reaches all of it. */
import t from 'tap';
import type { Database } from '../../src/store/database.js';
import { newId } from '../../src/store/ids.js';
import { picture } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { besides, enrol, enrolUser, makeCourse } from '../support/course.js';
import { staffWorld } from '../support/staff-world.js';

const lab = 'network-namespace';
const learners = 500;

t.test('progress', { skip: noBrowser }, async (t) => {
  const { as, config, instructorId, teach } = await staffWorld(t);
  const database = await besides(t, config.databaseUrl);
  const course = await makeCourse(database, 'A large course');
  await enrolUser(database, course, instructorId, 'instructor');
  await teach('POST', `/v1/courses/${course}/assignments`, { lab, title: 'Week 1' });
  await workOf(database, await assignments(database, course), await enrol(database, course, learners));
  const page = await as(instructorId, `/courses/${course}/progress`);
  const grid = page.getByRole('grid');

  await t.test('of 500 learners only those that can be seen are in the document, however far one scrolls', async (t) => {
    await page.getByText(`${learners} learners`, { exact: true }).waitFor();
    t.equal(await grid.getAttribute('aria-rowcount'), String(learners + 1));
    const { most, seen } = await grid.evaluate(scrollThrough);
    t.ok(most < 60, `${most} rows in the document at once`);
    t.ok(seen > 300, `${seen} rows were drawn on the way`);
    await grid.evaluate((element) => { (element as unknown as { scrollTop: number }).scrollTop = 0; });
    await picture(page, 'progress');
  });

  await t.test('the keyboard goes from the first learner to the last, and opens the details', async (t) => {
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('rowheader', { name: `learner ${learners - 1}` }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.getByRole('rowheader', { name: 'learner 0', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'learner 0: details' }).waitFor();
    await page.keyboard.press('Escape');
    t.equal(await page.getByRole('dialog').count(), 0);
  });
});

/** Eleven beside the first one, which the interface made. */
async function assignments({ client }: Database, courseId: string): Promise<{ id: string; tasks: string[] }[]> {
  const { labHash, tasks } = await client.assignment.findFirstOrThrow({ where: { courseId } });
  const rows = Array.from({ length: 11 }, (_, index) => ({ id: newId(), courseId, title: `Week ${index + 2}`, labSlug: lab, labHash, weight: 1, exam: false, passPercent: 60, tasks: tasks as object, createdAt: new Date() }));
  await client.assignment.createMany({ data: rows });
  return rows.map(({ id }) => ({ id, tasks: (tasks as unknown as { id: string }[]).map((task) => task.id) }));
}

/** Each learner has come so far in the term, and passed most of it. */
async function workOf({ client }: Database, weeks: { id: string; tasks: string[] }[], users: { id: string }[]): Promise<void> {
  const at = new Date();
  const done = users.slice(0, 120).flatMap(({ id: userId }, learner) => weeks.slice(0, 3 + learner * 7 % 5).map((week, index) => ({ userId, week, passes: (learner + index * 2) % 7 === 0 ? 1 : 3 })));
  await client.taskGrade.createMany({ data: done.flatMap(({ userId, week, passes }) => week.tasks.slice(0, passes).map((taskId) => ({ assignmentId: week.id, userId, taskId, bestScore: 30, maxScore: 30, attempts: 2, hints: 0, passedAt: at, firstAt: at, updatedAt: at }))) });
  await client.grade.createMany({ data: done.map(({ userId, week, passes }) => ({ assignmentId: week.id, userId, score: passes === 3 ? 100 : 30, maxScore: 100, passed: passes === 3, updatedAt: at })) });
}

/** In the browser: from top to bottom in 40 steps, one a frame. `most` rows at once, `seen` in all. */
async function scrollThrough(element: unknown): Promise<{ most: number; seen: number }> {
  const grid = element as { scrollTop: number; scrollHeight: number; querySelectorAll: (selector: string) => Iterable<{ textContent: string }> };
  const { requestAnimationFrame } = globalThis as unknown as { requestAnimationFrame: (then: () => void) => void };
  const seen = new Set<string>();
  let most = 0;
  for (let step = 1; step <= 40; step += 1) {
    grid.scrollTop = grid.scrollHeight * step / 40;
    await new Promise<void>((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
    const rows = [...grid.querySelectorAll('.grid-row [role=rowheader]')];
    for (const { textContent } of rows) seen.add(textContent);
    most = Math.max(most, rows.length);
  }
  return { most, seen: seen.size };
}
