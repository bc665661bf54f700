/** The assignments and the sections of a course, which several tabs name. */
import { allPages, api, data, type Schemas } from '../../lib/api.js';
import { useLoad, type Loaded } from '../../lib/use-load.js';

export interface CourseLists { assignments: Schemas['Assignment'][]; sections: Schemas['Section'][] }

export function useCourseLists(courseId: string): Loaded<CourseLists> {
  return useLoad(async () => {
    const path = { id: courseId };
    const [assignments, sections] = await Promise.all([
      allPages((cursor) => data(api.GET('/v1/courses/{id}/assignments', { params: { path, query: { limit: 100, cursor } } }))),
      data(api.GET('/v1/courses/{id}/sections', { params: { path } })),
    ]);
    return { assignments: assignments.reverse(), sections: sections.items };
  }, courseId);
}
