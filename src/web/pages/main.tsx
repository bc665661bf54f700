/** The first file that a browser loads: the frame of every page, and the way to the page that the address names. */
import { render } from 'preact';
import { LocationProvider, ErrorBoundary } from 'preact-iso';
import { Frame } from './frame.js';
import { Pages } from './routes.js';
import { applyPreferences } from './lib/preferences.js';
import { loadMe } from './lib/me.js';

applyPreferences();
/** Links to anything else of this host, such as `/docs` or a file of the interface, are the browser's. */
const scope = /^\/(?!v1\/|docs|health\/|metrics)/;
const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
void loadMe().then(() => {
  render(<LocationProvider scope={scope}><ErrorBoundary><Frame><Pages /></Frame></ErrorBoundary></LocationProvider>, root);
});
