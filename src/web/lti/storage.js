/**
 * The platform's storage for tools whose cookies a browser blocks in frames: LTI postMessage Storage 1.0, and LTI OIDC
 * Login with Client Side postMessages. Only the origin that authenticates is spoken to, and only its answers count.
 */
const timeoutMs = 3000;

/** @param {{ storageTarget?: string, storageOrigin?: string, storageKey?: string }} facts @param {Record<string, string>} message @returns {Promise<Record<string, unknown>>} */
export function askStorage({ storageTarget = '', storageOrigin = '', storageKey = '' }, message) {
  return new Promise((resolve, reject) => {
    const frame = storageFrame(storageTarget);
    if (!frame) { reject(new Error('The platform\'s storage frame is not there.')); return; }
    const messageId = crypto.randomUUID?.() ?? String(Math.random());
    const timer = setTimeout(() => end(() => reject(new Error('The platform\'s storage did not answer.'))), timeoutMs);
    /** @param {MessageEvent} event */
    const listen = (event) => {
      const answer = event.data;
      if (event.origin !== storageOrigin || typeof answer !== 'object' || answer === null) return;
      if (answer.message_id !== messageId || answer.subject !== `${message.subject}.response`) return;
      end(() => (answer.error ? reject(new Error(String(answer.error.message ?? answer.error.code))) : resolve(answer)));
    };
    /** @param {() => void} settle */
    const end = (settle) => { clearTimeout(timer); removeEventListener('message', listen); settle(); };
    addEventListener('message', listen);
    frame.postMessage({ ...message, key: storageKey, message_id: messageId }, storageOrigin);
  });
}

/** @param {string} target @returns {Window | undefined} */
function storageFrame(target) {
  const platform = window.parent === window ? window.opener : window.parent;
  if (!platform) return undefined;
  if (target === '' || target === '_parent') return platform;
  try {
    return platform.frames[target];
  } catch {
    return undefined;
  }
}
