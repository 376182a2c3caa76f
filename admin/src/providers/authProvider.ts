import type { AuthProvider } from 'react-admin';
import { DeskError, type Refusal } from './deskError.js';
import { fetchMe, knownMe } from './me.js';
import { type OperationMap, rootField } from './operations.js';
import { queryClient } from './queryClient.js';
import { fetchFromDesk } from './request.js';
import { isSessionOver, sayOver } from './session.js';

/** A door of /auth: JSON in, nothing or {errors: [{code, message}]} out. */
export async function postAuth(path: string, body: unknown = {}): Promise<void> {
  const response = await fetchFromDesk(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const answer = (await response.json().catch(() => ({}))) as {
    errors?: (Refusal & { message: string; field?: string })[];
  };
  const first = answer.errors?.[0];
  const fields = (answer.errors ?? []).flatMap(({ field, code = '', message }) =>
    field ? [{ field, code, message }] : [],
  );
  throw new DeskError(
    first?.message ?? 'desk.error.unexpected',
    { ...first, fields, retryAfter: Number(response.headers.get('retry-after')) || undefined },
    response.status,
  );
}

/** Which operation each of react-admin's actions needs; undefined: the API has none. */
const operationFor = (map: OperationMap, resource: string, action: string): string | undefined => {
  const operations = map[resource];
  if (!operations) return undefined;
  const document =
    action === 'create' ? operations.create : action === 'delete' ? operations.delete : operations.list;
  return document && rootField(document);
};

export const makeAuthProvider = (map: OperationMap): AuthProvider => ({
  login: async ({ email, password }: { email: string; password: string }) => {
    await postAuth('login', { email, password });
    queryClient.clear();
    // What was refused while they left is no reason to ask them again.
    sayOver(false);
    await fetchMe();
  },
  logout: async () => {
    // Without a session there is nothing to end: the first visit comes here too.
    if (knownMe()) await postAuth('logout').catch(() => undefined);
    queryClient.clear();
  },
  checkAuth: async () => {
    try {
      await fetchMe();
    } catch (error) {
      // A desk that is away is not a person who is signed out.
      if (error instanceof DeskError && error.status === 401) throw new Error(undefined, { cause: error });
    }
  },
  checkError: async (error: { status?: number }) => {
    // Where something was to be written, the page stays and asks them to sign in over it.
    if (error.status !== 401 || isSessionOver()) return;
    // Nobody's session ends at the first visit; `message: false` is react-admin's word for saying nothing.
    throw knownMe() ? new Error('desk.login.ended') : Object.assign(new Error(), { message: false });
  },
  getIdentity: async () => {
    const { id, name, email } = await fetchMe();
    return { id, fullName: name, email };
  },
  getPermissions: async () => (await fetchMe()).permissions,
  canAccess: async ({ resource, action }) => {
    const operation = operationFor(map, resource, action);
    return operation !== undefined && (await fetchMe()).permissions.includes(operation);
  },
});
