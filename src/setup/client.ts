/** The types of the client in `src/client`, made from the description of the interface. */
import { parse } from 'yaml';

const banner = '// Generated from openapi.yaml by `npm run documents`. Do not edit.\n';

/** The text of `src/client/generated/api.d.ts`; the same for the same description (openapi.yaml as text). */
export async function clientTypes(description: string): Promise<string> {
  // A development dependency, which only this command needs.
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const document: unknown = parse(description);
  // What `describeApi` renders is an OpenAPI document; the library's type for one is wider than `unknown` lets us say.
  const ast = await openapiTypescript(document as Parameters<typeof openapiTypescript>[0], { alphabetize: true });
  return banner + astToString(ast);
}
