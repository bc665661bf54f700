import t from 'tap';
import { below } from '../../../src/auth/lti/line-items.js';
import { courseRoleOf } from '../../../src/auth/lti/roles.js';
import { scoreOf } from '../../../src/auth/lti/scores.js';

const timestamp = new Date('2026-03-01T09:00:00.000Z');
const evidence = 'https://labs.example.org/v1/sessions/s/tasks/t/attempts';

t.test('a partial score is graded in full, of what is there, and leads to its evidence', async (t) => {
  const score = scoreOf({ grade: { score: 2.5, maxScore: 5, completedAt: null }, subject: 'u', timestamp, evidence }, 'moodle');
  t.same(score, {
    userId: 'u', scoreGiven: 2.5, scoreMaximum: 5, activityProgress: 'InProgress', gradingProgress: 'FullyGraded', timestamp: '2026-03-01T09:00:00.000Z',
    comment: `2.5 of 5 points so far. Evidence: ${evidence}`,
  });
});

t.test('Canvas gets the evidence as the submission; without an address there is no link', async (t) => {
  const grade = { score: 5, maxScore: 5, completedAt: timestamp };
  t.match(scoreOf({ grade, subject: 'u', timestamp, evidence }, 'canvas'), { 'activityProgress': 'Completed', 'https://canvas.instructure.com/lti/submission': { submission_type: 'online_url', submission_data: evidence } });
  t.equal(scoreOf({ grade, subject: 'u', timestamp, evidence: null }, 'canvas')['comment'], '5 of 5 points.');
  t.equal(scoreOf({ grade: { ...grade, score: 0, maxScore: 0 }, subject: 'u', timestamp, evidence: null }, null)['scoreMaximum'], 1, 'a maximum of zero is no maximum');
});

t.test('scores and results come after the path and before a query', async (t) => {
  t.equal(below('https://m.example/lineitems/7/lineitem?type_id=1', 'scores'), 'https://m.example/lineitems/7/lineitem/scores?type_id=1');
  t.equal(below('https://c.example/line_items/7', 'results'), 'https://c.example/line_items/7/results');
});

t.test('only a role in the course counts', async (t) => {
  const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
  const table: [string[], 'learner' | 'instructor' | null][] = [
    [[`${membership}#Instructor`], 'instructor'], [['Instructor'], 'instructor'], [[`${membership}/Instructor#TeachingAssistant`], 'instructor'],
    [[`${membership}#Learner`], 'learner'], [['Learner'], 'learner'], [[`${membership}#Learner`, `${membership}#Instructor`], 'instructor'],
    [['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor'], null], [['http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator'], null],
    [[`${membership}#Mentor`], null], [['https://evil.example/#Instructor'], null], [[], null],
  ];
  for (const [roles, expected] of table) t.equal(courseRoleOf(roles), expected, roles.join(' ') || 'none');
});
