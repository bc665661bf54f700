/** The administrator's part: people, what was done, keys, platforms, sessions, health. */
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso';
import { me } from '../../lib/me.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { NotFound } from '../../ui/not-found.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/ui.js';
import { Webhooks } from '../courses/webhooks/webhooks.js';
import { ApiKeys } from '../keys/api-keys.js';
import { AuditTab } from './audit/audit.js';
import { EnginesTab } from './engines/engines.js';
import { HealthTab } from './health.js';
import { PlatformsTab } from './platforms/platforms.js';
import { SessionsTab } from './sessions.js';
import { texts } from './texts.js';
import { UsersTab } from './users/users.js';

const tabs = {
  users: UsersTab, sessions: SessionsTab, engines: EnginesTab, audit: AuditTab, keys: () => <ApiKeys of="all" />, webhooks: () => <Webhooks />, platforms: PlatformsTab, health: HealthTab,
};
type TabKey = keyof typeof tabs;

export function Admin(): JSX.Element {
  const text = texts();
  const { params } = useRoute();
  const tab = params['tab'] ?? 'users';
  if (me.value?.role !== 'admin') return <div class="page"><Empty alone title={text.only}><p>{text.onlyText}</p></Empty></div>;
  if (!(tab in tabs)) return <NotFound />;
  const Part = tabs[tab as TabKey];
  return (
    <Page title={text.title} wide>
      <LinkTabs label={text.tabs} current={tab} href={(key) => `/admin/${key}`} tabs={(Object.keys(tabs) as TabKey[]).map((key) => ({ key, label: text[key] }))} />
      <Part key={tab} />
    </Page>
  );
}
