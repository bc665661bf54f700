/**
 * The few pages that a learning platform shows in its frame. They hold no script and no style of their own (the
 * Content-Security-Policy allows files of this service only); what their scripts need stands in `data-` attributes.
 */
import type { BegunLogin, ProvedLaunch, StorageFacts } from '../../auth/lti/contract.js';
import type { PageLocale } from './error-texts.js';

/** Keeps the browser's secret in the platform's storage, and goes on to the platform's authentication. */
export function storagePage({ storage, cookie, location }: BegunLogin & { storage: StorageFacts }): string {
  return page('Opening the lab', 'store.js', { ...storageData(storage), value: cookie.value, location }, '<p id="status">Opening the lab…</p>');
}

/** Turns the code into a login, and shows where the launch has led. */
export function launchPage({ code, storage }: Pick<ProvedLaunch, 'code' | 'storage'>): string {
  const body = '<main><h1>Vethlab</h1><p id="status" role="status">Opening the lab…</p><div id="content"></div></main><noscript><p>This page needs JavaScript.</p></noscript>';
  return page('Vethlab', 'launch.js', { code, ...(storage && storageData(storage)) }, body);
}

/** Tells the platform that its registration is done: it closes the window (Dynamic Registration 1.0 §3.7). */
export function registeredPage(name: string, locale: PageLocale): string {
  const [title, text] = locale === 'zh-CN' ? ['已注册', `${name} 现在可以使用此服务。你可以关闭这个窗口。`] : ['Registered', `${name} may use this service now. You may close this window.`];
  return page(title, 'close.js', {}, `<main><h1>${title}</h1><p>${escapeHtml(text)}</p></main>`, locale);
}

export function errorPage({ title, detail, code, requestId }: { title: string; detail: string; code: string; requestId: string }, locale: PageLocale): string {
  const body = `<main><h1>${escapeHtml(title)}</h1><p role="alert">${escapeHtml(detail)}</p><p class="small">${escapeHtml(code)} · ${escapeHtml(requestId)}</p></main>`;
  return page('Vethlab', undefined, {}, body, locale);
}

function storageData({ target, origin, key }: StorageFacts): Record<string, string> {
  return { storageTarget: target, storageOrigin: origin, storageKey: key };
}

function page(title: string, script: string | undefined, data: Record<string, string>, body: string, locale: PageLocale = 'en'): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${dashed(name)}="${escapeHtml(value)}"`).join('');
  const scriptElement = script === undefined ? '' : `<script type="module" src="/lti/assets/${script}"></script>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/lti/assets/lti.css">${scriptElement}</head>
<body${attributes}>${body}</body></html>
`;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;');
}
