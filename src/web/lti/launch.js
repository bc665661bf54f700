/**
 * After a launch: the one-time code becomes a login (a cookie where this page is a window of its own, a token in this
 * script's memory where it is in a frame), then the assignment or the choice of contents is shown.
 */
import { showChoices } from './choose.js';
import { askStorage } from './storage.js';
import { words } from './texts.js';

const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const content = /** @type {HTMLElement} */ (document.getElementById('content'));
const framed = window.top !== window.self;
/** @type {string | null} */
let token = null;

/** @param {string} path @param {unknown} [body] */
export async function ask(path, body) {
  const headers = { ...(body !== undefined && { 'content-type': 'application/json' }), ...(token !== null && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(path, { method: body === undefined ? 'GET' : 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.text?.[words.locale] ?? json.detail ?? json.title);
  return json;
}

async function proof() {
  const facts = document.body.dataset;
  if (facts.storageKey === undefined) return {};
  const { value } = await askStorage(facts, { subject: 'lti.get_data' });
  return { proof: String(value) };
}

async function open() {
  const login = await ask('/v1/lti/logins', { code: document.body.dataset.code, cookie: !framed, ...await proof() });
  token = login.token;
  const { launch, user } = login;
  if (launch.deepLinking) return showChoices({ ask, content, status }, launch.id);
  status.textContent = launch.assignmentId ? words.loggedIn(user.name) : `${words.loggedIn(user.name)} ${words.noLab}`;
  if (launch.assignmentId) offerStart(launch.assignmentId);
}

/** @param {string} assignment */
function offerStart(assignment) {
  const button = document.createElement('button');
  button.textContent = words.start;
  button.addEventListener('click', () => {
    button.disabled = true;
    ask('/v1/sessions?wait=30', { assignment }).then((session) => { status.textContent = words.session(session.id, session.state); }, tell).finally(() => { button.disabled = false; });
  });
  content.replaceChildren(button);
}

/** @param {unknown} error */
function tell(error) {
  status.textContent = error instanceof Error ? error.message : String(error);
}

status.textContent = words.opening;
open().catch(tell);
