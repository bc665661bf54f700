/** Asks who is logged in, logs in and out. */
import { api, data, Refused } from './api.js';
import { me } from './me-state.js';

export { me, type Me } from './me-state.js';

export async function loadMe(): Promise<void> {
  try {
    me.value = await data(api.GET('/v1/auth/me'));
  } catch (error) {
    if (!(error instanceof Refused)) console.warn(error);
    me.value = null;
  }
}

/** Rejects with `Refused` where address or password are wrong. */
export async function logIn(email: string, password: string): Promise<void> {
  const { user } = await data(api.POST('/v1/auth/login', { body: { email, password, cookie: true } }));
  me.value = user;
}

export async function logOut(): Promise<void> {
  await api.POST('/v1/auth/logout').catch(() => undefined);
  me.value = null;
}
