/** Every page of the service with what shows that it is there, the dialogs that open on it, and what else a click makes of it. */

export type Who = 'admin' | 'instructor' | 'learner' | 'nobody';

/** What is clicked; `secret` where a dialog with a secret follows. A grid takes Enter in its active cell. */
export interface Step { name: RegExp; role?: 'button' | 'menuitem' | 'tab' | 'grid'; secret?: boolean }

export interface ListedPage {
  who: Who;
  /** `:id` is a course, `:session` the learner's session in it, `:own` another one of theirs. */
  path: string;
  /** What shows that it has come. */
  shown: string;
  /** Each: the steps until the dialog is open, by their English names. */
  dialogs?: readonly (readonly Step[])[];
  /** Steps after which the page shows more, for instance a table. They come before the dialogs. */
  states?: readonly (readonly Step[])[];
}

const course = (tab: string, shown: string, dialogs: ListedPage['dialogs'] = [], states: ListedPage['states'] = []): ListedPage => ({ who: 'instructor', path: `/courses/:id${tab}`, shown, dialogs, states });
const admin = (tab: string, shown: string, dialogs: ListedPage['dialogs'] = []): ListedPage => ({ who: 'admin', path: `/admin${tab}`, shown, dialogs });
const row = '.table tbody tr';
const button = (...names: RegExp[]): Step[][] => names.map((name) => [{ name }]);
const inTab = (tab: RegExp, button: RegExp): Step[] => [{ name: tab, role: 'tab' }, { name: button }];
const inLabMenu = (...names: RegExp[]): Step[][] => names.map((name) => [{ name: /^Lab/ }, { name, role: 'menuitem' }]);
const inMenu = (...names: RegExp[]): Step[][] => names.map((name) => [{ name: /^Actions for Demo Learner/ }, { name, role: 'menuitem', secret: /Link/.test(name.source) }]);
const webhookDialogs = [...button(/^Make a webhook/, /^Log http/, /^New secret http/, /^Delete http/), [{ name: /^New secret http/ }, { name: /^New secret$/, secret: true }]];
const keyDialogs = [...button(/^Make a key/, /^Replace /, /^Revoke /), [{ name: /^Replace / }, { name: /^Replace$/, secret: true }]];

export const lab = 'network-namespace';
/** Of the learner's other session. It has two tasks that are open from the start. */
export const ownLab = 'veth-pair';
const ownDialogs = [
  ...inLabMenu(/^Compare and repair/, /^Reset node1/, /^Back to the start/, /^Reset everything/, /^End the session/), ...button(/^Raise hand/, /^Take a hint/, /^Show the solution/),
  inTab(/^Packets/, /^New capture/), inTab(/^Packets/, /^Wireshark/), inTab(/^Timeline/, /^Start anew/),
];

export const pages: readonly ListedPage[] = [
  { who: 'instructor', path: '/courses', shown: '.course-cards h2', dialogs: button(/^Make a course/, /^Join/) },
  course('', '.board-table'),
  course('/board', '.board-table', button(/^Help/, /^Message/, /^Demonstrate/)),
  course('/progress', '.grid-row', [[{ name: /^/, role: 'grid' }]]),
  course('/roster', row, button(/^Enrol somebody/, /^Import a list/, /^Sections/, /^Edit Demo Learner/, /^Remove Demo Learner/, /^New code/, /^End it/)),
  course('/assignments', row, button(/^Assign a lab/, /^Edit /, /^Extensions /)),
  course('/grades', '.grid-row', button(/^Send what differs again/), button(/^Compare/)),
  course('/webhooks', row, webhookDialogs),
  course('/lms', `${row} td .badge`, button(/^Compare /), button(/^Read the roster now/)),
  course('/settings', 'form.card', button(/^Archive/)),
  { who: 'instructor', path: '/account', shown: row, dialogs: keyDialogs },
  { who: 'instructor', path: '/sessions/:session', shown: '.guide h1' },
  { who: 'learner', path: '/', shown: 'h1' }, { who: 'learner', path: '/labs', shown: 'h1', dialogs: button(/^Join/) }, { who: 'learner', path: `/labs/${lab}`, shown: 'h1' },
  { who: 'learner', path: '/courses', shown: '.course-cards h2' }, { who: 'learner', path: '/courses/:id', shown: '.learner-assignments', dialogs: button(/^Leave the course/) },
  { who: 'learner', path: '/sessions/:own', shown: '.guide h1', dialogs: ownDialogs },
  { who: 'learner', path: '/admin', shown: '.empty' }, { who: 'learner', path: '/courses/no-such-course', shown: 'main .empty, main .notice' },
  admin('', row),
  admin('/users', row, [...button(/^Make an account/), ...inMenu(/^Edit/, /^Link to choose/, /^Link to log in/, /^Erase/)]),
  admin('/sessions', row, button(/^End /)),
  admin('/engines', row, button(/^Empty the pool/)),
  admin('/audit', row),
  admin('/keys', row, keyDialogs),
  admin('/webhooks', row, webhookDialogs),
  admin('/platforms', row, button(/^Add by hand/, /^Registration link/, /^Open /, /^Edit /, /^Forget /, /^New key/)),
  admin('/health', '.checks'),
  { who: 'admin', path: '/link#password=vlo_x', shown: 'form' }, { who: 'admin', path: '/link#login=vlo_x', shown: '.login-card button' }, { who: 'admin', path: '/link', shown: '.login-card p' },
  { who: 'nobody', path: '/login', shown: '.login-card form' }, { who: 'nobody', path: '/password', shown: '.login-card p' },
];

/** The name of its picture in `docs/img`: `pages/instructor-courses-roster`. Two rows whose pages look alike share one. */
export function pictureOf({ who, path }: ListedPage): string {
  const words = path.replace(/^\/$/, '/labs').replace(/^\/admin$/, '/admin/users').replace(/^\/courses\/:id$/, '/courses/board').replace('=vlo_x', '').replace(/:(session|own|id)/, '').split(/[/#]+/);
  return `pages/${[who, ...words].filter((word) => word !== '').join('-')}`;
}

/** The list's paths that the router's address, such as `/admin/:tab?`, shows. */
export function pagesAt(address: string): readonly ListedPage[] {
  const pattern = new RegExp(`^${address.replace(/\/:\w+\?/g, '(/[^/#]+)?').replace(/:\w+/g, '[^/#]+')}(#.*)?$`);
  return pages.filter(({ path }) => pattern.test(path));
}
