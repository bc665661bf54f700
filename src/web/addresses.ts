/** The addresses of the pages. Which page each shows is `src/web/pages/routes.tsx`'s to say. */
export const pageAddresses = [
  '/', '/login', '/link', '/password', '/labs', '/labs/:slug', '/sessions/:id', '/courses', '/courses/:id', '/courses/:id/:tab', '/admin', '/admin/:tab', '/account',
] as const;
