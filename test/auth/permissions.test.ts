import t from 'tap';
import { may, type Action, type Resource } from '../../src/auth/permissions.js';
import { roles } from '../../src/store/users.js';

const mine: Resource = { kind: 'session', ownerId: 'me' };
const others: Resource = { kind: 'session', ownerId: 'another' };
const actions: Action[] = ['read', 'use', 'list-all'];

t.test('every role may do exactly what this list says', async (t) => {
  const resources: [string, Resource][] = [['mine', mine], ['others', others], ['sessions', { kind: 'sessions' }], ['audit', { kind: 'audit' }]];
  const allowed = roles.flatMap((role) => resources.flatMap(([name, resource]) =>
    actions.filter((action) => may({ id: 'me', role }, action, resource)).map((action) => `${role} ${action} ${name}`)));
  t.same(allowed, [
    'learner read mine', 'learner use mine',
    'instructor read mine', 'instructor use mine', 'instructor read others', 'instructor list-all sessions',
    'admin read mine', 'admin use mine', 'admin read others', 'admin use others', 'admin list-all sessions', 'admin read audit',
  ]);
});
