/** A course: made, filled, taught, looked at. */
import type { Recorder } from '../../support/openapi/examples.js';
import type { Cast, Person } from './cast.js';

export interface ExampleCourse { id: string; assignment: string }

export async function courseStory({ run }: Recorder, { instructor, learner }: Cast): Promise<ExampleCourse> {
  const as = instructor.headers;
  const made = await run('createCourse', { as, body: { title: 'Container networking, autumn', description: 'Tuesdays at 10', timeZone: 'Asia/Shanghai' } });
  const path = { id: String(made['id']) };
  await run('listCourses', { as });
  await run('getCourse', { as, path });
  await run('changeCourse', { as, path, body: { description: 'Tuesdays at 10, room 5' } });
  const section = await run('createSection', { as, path, body: { name: 'Tuesday' } });
  await run('listSections', { as, path });
  await run('renameSection', { as, path: { ...path, sectionId: String(section['id']) }, body: { name: 'Tuesday, 10:00' } });
  await enrolmentStory({ run }, as, learner, path.id, String(section['id']));
  const assignment = await run('createAssignment', { as, path, body: {
    lab: 'pod-to-pod-same-node', opensAt: '2026-03-02T01:00:00Z', dueAt: '2099-03-09T15:59:00Z', closesAt: '2099-03-16T15:59:00Z', late: { graceMinutes: 15, percentPerDay: 10, maxPercent: 50 },
  } });
  const id = String(assignment['id']);
  await run('listAssignments', { as, path });
  await run('getAssignment', { as, path: { id } });
  await run('changeAssignment', { as, path: { id }, body: { dueAt: '2099-03-10T15:59:00Z' } });
  await run('putExtension', { as, path: { id, userId: learner.id }, body: { dueAt: '2099-03-12T15:59:00Z', closesAt: '2099-03-19T15:59:00Z', note: 'Was ill' } });
  await run('listExtensions', { as, path: { id } });
  await run('deleteExtension', { as, path: { id, userId: learner.id } });
  await run('deleteSection', { as, path: { ...path, sectionId: String(section['id']) } });
  return { id: path.id, assignment: id };
}

async function enrolmentStory({ run }: Pick<Recorder, 'run'>, as: Record<string, string>, learner: Person, course: string, section: string): Promise<void> {
  const path = { id: course };
  const csv = 'email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n';
  await run('importEnrolments', { as, path, body: { csv, dryRun: true } });
  const enrolled = await run('enrol', { as, path, body: { email: 'barbara@example.org', name: 'Barbara' } });
  await run('changeEnrolment', { as, path: { ...path, userId: String(enrolled['userId']) }, body: { section } });
  await run('endEnrolment', { as, path: { ...path, userId: String(enrolled['userId']) } });
  const { enrolCode } = await run('renewEnrolCode', { as, path });
  await run('enrolByCode', { as: learner.headers, body: { code: enrolCode } });
  await run('removeEnrolCode', { as, path });
  await run('listEnrolments', { as, path, query: { role: 'learner', limit: 10 } });
}

/** While the learner is in a session of the course: what its instructors see and do. */
export async function teachingStory({ run }: Recorder, { instructor, learner }: Cast, course: ExampleCourse, session: string): Promise<void> {
  const [teacher, pupil] = [instructor.headers, learner.headers];
  await run('raiseHand', { as: pupil, path: { id: session }, body: { note: 'Where is the route?' } });
  await run('getBoard', { as: teacher, path: { id: course.id } });
  await run('helpSession', { as: teacher, path: { id: session }, body: { help: 'hint', text: 'Look at the routes of pod1.' } });
  await run('allowTyping', { as: pupil, path: { id: session }, body: { minutes: 10 } });
  await run('endTyping', { as: pupil, path: { id: session } });
  await run('lowerHand', { as: pupil, path: { id: session } });
  await run('sendMessage', { as: teacher, path: { id: course.id }, body: { to: [learner.id], kind: 'command', text: 'ip route', target: { host: 'node1', pod: 'pod1' } } });
  const { items } = await run('listMyMessages', { as: pupil, query: { unseen: true } });
  const [message] = Array.isArray(items) ? items as { id: string }[] : [];
  await run('markMessageSeen', { as: pupil, path: { id: message?.id ?? '' } });
}

/** When the learner has been graded: what there is to see of it, and the learner's leave. */
export async function gradesStory({ run }: Recorder, { instructor, learner }: Cast, course: ExampleCourse): Promise<void> {
  const path = { id: course.id };
  await run('courseProgress', { as: instructor.headers, path, query: { limit: 10 } });
  await run('courseGrades', { as: instructor.headers, path, query: { limit: 10 } });
  await run('courseGradesCsv', { as: instructor.headers, path });
  await run('listMyAssignments', { as: learner.headers });
  await run('getLedger', { as: instructor.headers, path, query: { limit: 10 } });
  await run('repairLedger', { as: instructor.headers, path, body: {} });
  await run('listMyProgress', { as: learner.headers, query: { lab: 'pod-to-pod-same-node' } });
  await run('leaveCourse', { as: learner.headers, path });
}
