/** What the tabs of a course share. */
import type { Schemas } from '../../lib/api.js';

export interface CourseTab {
  course: Schemas['Course'];
  /** Takes the course as it is after a change. */
  changed: (course: Schemas['Course']) => void;
}
