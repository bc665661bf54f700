/** A course from its making to its archive, as its instructor has it; and what a learner sees of it. */
import type { Recorder } from '../../support/openapi/examples.js';
import type { TestService } from '../../support/service.js';
import { liveStory } from './live.js';

const csv = 'email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n';

export async function courseStory(recorder: Recorder, service: TestService): Promise<void> {
  const { run } = recorder;
  const { instructor: as, learner, learnerId } = service;
  const { id: courseId } = await run('createCourse', { as, body: { title: 'Container networking, autumn', description: 'Tuesdays at 10', timeZone: 'Asia/Shanghai' } });
  const path = { id: String(courseId) };
  const { enrolCode } = await run('renewEnrolCode', { as, path });
  await run('enrolByCode', { as: learner, body: { code: String(enrolCode) } });
  const { id: assignmentId } = await run('createAssignment', { as, path, body: { lab: 'pod-to-pod-same-node', dueAt: '2031-03-09T15:59:00Z', late: { graceMinutes: 15, percentPerDay: 10, maxPercent: 50 } } });
  await peopleStory(run, as, path);
  await assignmentStory(run, as, { id: String(assignmentId), userId: learnerId });
  await run('listAssignments', { as, path, query: { limit: 10 } });
  await run('courseProgress', { as, path, query: { limit: 10 } });
  await run('courseGrades', { as, path, query: { limit: 10 } });
  await run('courseGradesCsv', { as, path });
  await run('listMyAssignments', { as: learner, query: { limit: 10 } });
  await run('listMyProgress', { as: learner });
  await liveStory(recorder, service, { courseId: String(courseId), assignmentId: String(assignmentId) });
  await run('leaveCourse', { as: learner, path });
  await run('listCourses', { as, query: { limit: 10 } });
  await run('getCourse', { as, path });
  await run('removeEnrolCode', { as, path });
  await run('changeCourse', { as, path, body: { archived: true } });
}

async function peopleStory(run: Recorder['run'], as: Record<string, string>, path: { id: string }): Promise<void> {
  const section = await run('createSection', { as, path, body: { name: 'Friday' } });
  const sectionPath = { ...path, sectionId: String(section['id']) };
  await run('renameSection', { as, path: sectionPath, body: { name: 'Friday morning' } });
  await run('importEnrolments', { as, path, body: { csv, dryRun: true } });
  const enrolled = await run('enrol', { as, path, body: { email: 'grace@example.org', name: 'Grace Hopper', section: sectionPath.sectionId } });
  const personPath = { ...path, userId: String(enrolled['userId']) };
  await run('changeEnrolment', { as, path: personPath, body: { section: null } });
  await run('listEnrolments', { as, path, query: { role: 'learner', limit: 10 } });
  await run('endEnrolment', { as, path: personPath });
  await run('listSections', { as, path });
  await run('deleteSection', { as, path: sectionPath });
}

async function assignmentStory(run: Recorder['run'], as: Record<string, string>, path: { id: string; userId: string }): Promise<void> {
  const { id } = path;
  await run('getAssignment', { as, path: { id } });
  await run('changeAssignment', { as, path: { id }, body: { weight: 2 } });
  await run('putExtension', { as, path, body: { dueAt: '2031-03-12T15:59:00Z', note: 'Was ill' } });
  await run('listExtensions', { as, path: { id }, query: { limit: 10 } });
  await run('deleteExtension', { as, path });
}
