/** Requests as a browser makes them that believes one authority and no other. */
import { request } from 'node:https';

export interface Answer { status: number; headers: Record<string, string | string[] | undefined>; body: string }

export function askByTls(url: string, ca: Buffer, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: object } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ca, method, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; }).on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }); });
    });
    asked.on('error', reject).end(body && JSON.stringify(body));
  });
}
