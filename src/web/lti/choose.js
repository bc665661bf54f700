/**
 * Deep Linking: a plain list of labs and their tasks, to choose from; the choice goes back to the platform in a form.
 * @param {{ ask: (path: string, body?: unknown) => Promise<any>, content: HTMLElement, status: HTMLElement }} page @param {string} id
 */
export async function showChoices({ ask, content, status }, id) {
  const { labs, acceptMultiple } = await ask(`/v1/lti/deep-links/${id}`);
  status.textContent = acceptMultiple ? 'Choose labs or single tasks for your course.' : 'Choose a lab or a single task for your course.';
  const form = document.createElement('form');
  for (const lab of labs) {
    form.append(choice(acceptMultiple, lab.slug, '', lab.title));
    for (const task of lab.tasks) form.append(choice(acceptMultiple, lab.slug, task.id, `— ${task.title}`));
  }
  const button = document.createElement('button');
  button.textContent = 'Add to the course';
  form.append(button);
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
