import { words } from './texts.js';

/**
 * Deep Linking: a plain list of labs and their tasks, to choose from; the choice goes back to the platform in a form.
 * @param {{ ask: (path: string, body?: unknown) => Promise<any>, content: HTMLElement, status: HTMLElement }} page @param {string} id
 */
export async function showChoices({ ask, content, status }, id) {
  const { labs, acceptMultiple } = await ask(`/v1/lti/deep-links/${id}?locale=${words.locale}`);
  status.textContent = acceptMultiple ? words.chooseMany : words.chooseOne;
  const form = document.createElement('form');
  const list = document.createElement('fieldset');
  list.append(Object.assign(document.createElement('legend'), { textContent: words.labs }));
  for (const lab of labs) {
    list.append(choice(acceptMultiple, lab.slug, '', lab.title));
    for (const task of lab.tasks) list.append(choice(acceptMultiple, lab.slug, task.id, `— ${task.title}`));
  }
  const button = document.createElement('button');
  button.textContent = words.add;
  form.append(list, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const items = [...form.querySelectorAll('input:checked')].map((input) => ({ lab: input.dataset.lab, ...(input.dataset.task && { task: input.dataset.task }) }));
    ask(`/v1/lti/deep-links/${id}`, { items }).then(sendBack, (error) => { status.textContent = error.message; });
  });
  content.replaceChildren(form);
}

/** @param {boolean} multiple @param {string} lab @param {string} task @param {string} title */
function choice(multiple, lab, task, title) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type: multiple ? 'checkbox' : 'radio', name: 'item' });
  Object.assign(input.dataset, { lab, task });
  label.append(input, ` ${title}`);
  return label;
}

/** @param {{ returnUrl: string, jwt: string }} answer */
function sendBack({ returnUrl, jwt }) {
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', action: returnUrl });
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name: 'JWT', value: jwt });
  form.append(input);
  document.body.append(form);
  form.submit();
}
