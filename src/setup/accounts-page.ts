/** Puts the table of permissions into docs/accounts.md. */
import { permissionsTable } from '../auth/permissions.js';

export function renderAccounts(page: string): string {
  return page.replace(/(<!-- permissions: begin -->\n)[^]*?(<!-- permissions: end -->)/, (_whole, begin: string, end: string) => `${begin}${permissionsTable()}\n${end}`);
}
