/** One course. Its instructors get its parts as tabs; its learners what concerns themselves. */
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso';
import { api, data, Refused } from '../../lib/api.js';
import { me } from '../../lib/me.js';
import { useLoad } from '../../lib/use-load.js';
import { NotFound } from '../../ui/not-found.js';
import { Page } from '../../ui/page.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Loading, Notice, Problem } from '../../ui/ui.js';
import { AssignmentsTab } from './assignments/assignments.js';
import { BoardTab } from './board/board.js';
import type { CourseTab } from './context.js';
import { GradesTab } from './grades/grades.js';
import { LearnerCourse } from './learner/learner-course.js';
import { LmsTab } from './lms/lms.js';
import { ProgressTab } from './progress/progress.js';
import { RosterTab } from './roster/roster.js';
import { SettingsTab } from './settings.js';
import { texts } from './texts.js';
import { WebhooksTab } from './webhooks/webhooks.js';

const tabs = { board: BoardTab, progress: ProgressTab, roster: RosterTab, assignments: AssignmentsTab, grades: GradesTab, webhooks: WebhooksTab, lms: LmsTab, settings: SettingsTab };
type TabKey = keyof typeof tabs;

export function Course(): JSX.Element {
  const { params } = useRoute();
  const id = params['id'] ?? '';
  const loaded = useLoad(() => data(api.GET('/v1/courses/{id}', { params: { path: { id } } })), id);
  const course = loaded.value;
  if (course === undefined) {
    if (loaded.error instanceof Refused && loaded.error.status === 404) return <NotFound />;
    return <div class="page">{loaded.loading && <Loading />}<Problem error={loaded.error} retry={loaded.reload} /></div>;
  }
  const staff = course.role === 'instructor' || me.value?.role === 'admin';
  return staff ? <StaffCourse course={course} tab={params['tab'] ?? 'board'} changed={loaded.set} /> : <LearnerCourse course={course} />;
}

function StaffCourse({ course, tab, changed }: CourseTab & { tab: string }): JSX.Element {
  const text = texts();
  if (!(tab in tabs)) return <NotFound />;
  const Part = tabs[tab as TabKey] as (props: CourseTab) => JSX.Element;
  const keys = Object.keys(tabs) as TabKey[];
  return (
    <Page title={course.title} lead={course.description || undefined} wide>
      {course.archivedAt !== null && <Notice kind="warn"><p>{text.archivedNotice}</p></Notice>}
      <LinkTabs label={text.tabs} current={tab} href={(key) => `/courses/${course.id}/${key}`} tabs={keys.map((key) => ({ key, label: text[key] }))} />
      <Part key={tab} course={course} changed={changed} />
    </Page>
  );
}

