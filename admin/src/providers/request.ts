import { print } from 'graphql/language/printer';
import type { DocumentNode } from 'graphql';
import type { TadaDocumentNode } from './graphql.js';
import { DeskError, type Refusal } from './deskError.js';
import { sayOver } from './session.js';

export interface SendOptions {
  signal?: AbortSignal;
  /** The request outlives the tab: for decisions. The browser allows 64 kB of them at a time. */
  keepalive?: boolean;
  /** Where the session is over, the page stays and they sign in over it: as a rule where something is written. */
  asksToSignIn?: boolean;
}

interface GraphQLAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Refusal }[];
}

/** Every request of the admin carries this: a page of another origin cannot send it. */
export const DESK_HEADERS = { 'x-agency-desk': '1' };

/** fetch to the own origin; a network that is not there is the same error as an API that is not there. */
export async function fetchFromDesk(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, {
      credentials: 'same-origin',
      ...init,
      headers: { ...DESK_HEADERS, ...(init.headers as Record<string, string>) },
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new DeskError('desk.error.offline', { code: 'UNAVAILABLE' }, 503);
  }
}

/** The answer as it came, whatever its status: GraphQL errors travel with 4xx as well as with 200. */
export async function sendRaw(
  document: DocumentNode,
  variables: unknown,
  { signal, keepalive, asksToSignIn = isWrite(document) }: SendOptions = {},
): Promise<GraphQLAnswer> {
  const response = await fetchFromDesk('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // In this type a refusal is answered 200 too: nobody is told of a fault in the console by asking who is signed in.
      accept: 'application/json',
    },
    body: JSON.stringify({ query: printed(document), variables }),
    signal,
    keepalive,
  });
  const answer = (await response.json().catch(() => null)) as GraphQLAnswer | null;
  if (answer?.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED' && asksToSignIn) sayOver(true);
  if (answer?.data || answer?.errors?.length) return answer;
  const code =
    response.status === 401 ? 'UNAUTHENTICATED' : response.status >= 502 ? 'UNAVAILABLE' : undefined;
  throw new DeskError(
    code === 'UNAVAILABLE' ? 'desk.error.offline' : 'desk.error.unexpected',
    { code },
    response.status,
  );
}

/** One typed operation; throws a DeskError when the API refuses. The domain verbs are made of it. */
export async function send<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  options?: SendOptions,
): Promise<Result> {
  const { data, errors } = await sendRaw(document as DocumentNode, variables, options);
  const error = errors?.[0];
  if (error) throw new DeskError(error.message, error.extensions ?? {});
  return data as Result;
}

const isWrite = ({ definitions: [first] }: DocumentNode): boolean =>
  first?.kind === 'OperationDefinition' && first.operation === 'mutation';

const texts = new WeakMap<DocumentNode, string>();
function printed(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}
