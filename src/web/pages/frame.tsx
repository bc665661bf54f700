/** What is around every page: the way to the others, language, theme, who is logged in. Sends strangers to the login. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { logOut, me } from './lib/me.js';
import { chooseLocale, chooseTheme, locale, theme, type Locale, type Theme } from './lib/preferences.js';
import { Button } from './ui/ui.js';
import { Toasts } from './ui/toasts.js';
import { words } from './ui/texts.js';

/** Pages that need no login. */
const open = ['/login', '/link', '/password'];

export function Frame({ children }: { children: ComponentChildren }): JSX.Element {
  const { path, url, route } = useLocation();
  const stranger = me.value === null && !open.includes(path);
  useEffect(() => { if (stranger) route(`/login?returnTo=${encodeURIComponent(url)}`, true); }, [stranger]);
  return (
    <>
      <a class="skip-link" href="#content">{words().skip}</a>
      <Top path={path} />
      <main class="frame-main" id="content" tabIndex={-1}>{stranger ? null : children}</main>
      <Toasts />
    </>
  );
}

function Top({ path }: { path: string }): JSX.Element {
  const text = words();
  const links: [string, string, boolean][] = [
    ['/labs', text.labs, me.value !== null], ['/courses', text.courses, me.value !== null], ['/admin', text.admin, me.value?.role === 'admin'],
  ];
  return (
    <header class="frame-top">
      <a class="frame-brand" href="/labs" aria-label="Vethlab"><Mark /><span>Vethlab</span></a>
      <nav class="frame-nav" aria-label={text.main}>
        {links.filter(([, , shown]) => shown).map(([href, label]) => <a key={href} href={href} aria-current={path === href || path.startsWith(`${href}/`) || (href === '/labs' && path === '/') ? 'page' : undefined}>{label}</a>)}
      </nav>
      <div class="frame-tools">
        <Choice label={text.language} value={locale.value} options={[['en', 'English'], ['zh-CN', '简体中文']]} choose={(value) => { chooseLocale(value as Locale); }} />
        <Choice label={text.theme} value={theme.value} options={[['system', text.themeSystem], ['light', text.themeLight], ['dark', text.themeDark]]} choose={(value) => { chooseTheme(value as Theme); }} />
        {me.value && <><a class="frame-who" href="/account" aria-label={`${text.account}: ${me.value.name}`}>{me.value.name}</a><Button small kind="quiet" onClick={() => { void logOut(); }}>{text.logOut}</Button></>}
      </div>
    </header>
  );
}

function Choice({ label, value, options, choose }: { label: string; value: string; options: [string, string][]; choose: (value: string) => void }): JSX.Element {
  return (
    <select class="choice" aria-label={label} value={value} onChange={(event) => { choose(event.currentTarget.value); }}>
      {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
    </select>
  );
}

function Mark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0b7a75" /><path d="M7 10h5l4 12 4-12h5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" /><circle cx="7" cy="10" r="2.4" fill="#fff" /><circle cx="25" cy="10" r="2.4" fill="#fff" /><circle cx="16" cy="22" r="2.4" fill="#ffd166" /></svg>
  );
}
