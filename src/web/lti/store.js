import { askStorage } from './storage.js';

const facts = document.body.dataset;
try {
  await askStorage(facts, { subject: 'lti.put_data', value: facts.value ?? '' });
} catch {
  // The cookie may do; where neither does, the launch is refused with a reason.
}
location.replace(facts.location ?? '/');
