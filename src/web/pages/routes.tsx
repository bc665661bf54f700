/** Which address shows which page. Each page is a file of its own for the browser, loaded when it is wanted. The server's list of addresses is `src/web/addresses.ts`. */
import { Route, Router } from 'preact-iso';
import { lazily } from './ui/lazy.js';
import { NotFound } from './ui/not-found.js';

const Login = lazily(() => import('./areas/account/login.js').then(({ Login: page }) => page));
const OneTimeLink = lazily(() => import('./areas/account/link.js').then(({ OneTimeLink: page }) => page));
const Account = lazily(() => import('./areas/account/account.js').then(({ Account: page }) => page));
const Labs = lazily(() => import('./areas/labs/labs.js').then(({ Labs: page }) => page));
const Lab = lazily(() => import('./areas/labs/lab.js').then(({ Lab: page }) => page));
const Workspace = lazily(() => import('./areas/workspace/workspace.js').then(({ Workspace: page }) => page));
const Courses = lazily(() => import('./areas/courses/courses.js').then(({ Courses: page }) => page));
const Course = lazily(() => import('./areas/courses/course.js').then(({ Course: page }) => page));
const Admin = lazily(() => import('./areas/admin/admin.js').then(({ Admin: page }) => page));

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
