/** Which address shows which page. Each page is a file of its own for the browser, loaded when it is wanted. The server's list of addresses is `src/web/addresses.ts`. */
import { lazy, Route, Router } from 'preact-iso';
import { NotFound } from './ui/not-found.js';

const Login = lazy(() => import('./areas/account/login.js').then(({ Login: page }) => page));
const OneTimeLink = lazy(() => import('./areas/account/link.js').then(({ OneTimeLink: page }) => page));
const Account = lazy(() => import('./areas/account/account.js').then(({ Account: page }) => page));
const Labs = lazy(() => import('./areas/labs/labs.js').then(({ Labs: page }) => page));
const Lab = lazy(() => import('./areas/labs/lab.js').then(({ Lab: page }) => page));
const Workspace = lazy(() => import('./areas/workspace/workspace.js').then(({ Workspace: page }) => page));
const Courses = lazy(() => import('./areas/courses/courses.js').then(({ Courses: page }) => page));
const Course = lazy(() => import('./areas/courses/course.js').then(({ Course: page }) => page));
const Admin = lazy(() => import('./areas/admin/admin.js').then(({ Admin: page }) => page));

export function Pages() {
  return (
    <Router>
      <Route path="/" component={Labs} />
      <Route path="/login" component={Login} />
      <Route path="/link" component={OneTimeLink} />
      <Route path="/password" component={OneTimeLink} />
      <Route path="/account" component={Account} />
      <Route path="/labs" component={Labs} />
      <Route path="/labs/:slug" component={Lab} />
      <Route path="/sessions/:id" component={Workspace} />
      <Route path="/courses" component={Courses} />
      <Route path="/courses/:id/:tab?" component={Course} />
      <Route path="/admin/:tab?" component={Admin} />
      <Route default component={NotFound} />
    </Router>
  );
}
