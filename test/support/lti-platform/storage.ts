/**
 * The platform's page around a tool's frame, with LTI postMessage Storage 1.0: in the page itself (`_parent`), or in a frame
 * of the platform's beside the tool's. What a tool keeps, no other origin gets.
 */

export const storageFrame = 'lti_storage';

/** The page of a launch; `target` is where the storage is, or nothing. */
export function coursePage(hint: string, target: string | null): string {
  const script = target === '_parent' ? '<script src="/storage.js"></script>' : '';
  const frame = target === storageFrame ? `<iframe name="${storageFrame}" src="/storage" hidden></iframe>` : '';
  return `<!doctype html><title>A course</title><style>body { font-family: system-ui, sans-serif; margin: 16px; } iframe { border: 1px solid #aab; border-radius: 6px; }</style><link rel="icon" href="data:,">${script}${frame}<h1>A course</h1><iframe name="tool" src="/launches/${hint}" width="800" height="600"></iframe>`;
}

export const storagePage = '<!doctype html><title>Storage</title><script src="/storage.js"></script>';

export const storageScript = `
const kept = new Map();
addEventListener('message', ({ data, origin, source }) => {
  if (typeof data !== 'object' || data === null || !['lti.put_data', 'lti.get_data'].includes(data.subject)) return;
  const place = origin + ' ' + data.key;
  if (data.subject === 'lti.put_data') kept.set(place, data.value);
  source.postMessage({ subject: data.subject + '.response', message_id: data.message_id, key: data.key, value: kept.get(place) ?? null }, origin);
});
`;
