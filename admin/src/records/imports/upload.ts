import { DeskError, type Refusal } from '../../providers/deskError.js';
import { fetchFromDesk } from '../../providers/request.js';

/** Bytes of one piece. The API takes no more, and it waits ten seconds for each: a slow line gets smaller ones. */
const MOST = 4 * 1024 * 1024;
const LEAST = 64 * 1024;
/** Milliseconds. After a piece that was quicker the next may be twice as large. */
const QUICK = 2_000;
/** In a row, without a byte that arrived. */
const MOST_FAILURES = 8;

interface UploadOptions {
  id: string;
  file: Blob;
  /** Bytes that the API has already: an upload goes on where it stopped. */
  from: number;
  signal: AbortSignal;
  onProgress: (sent: number) => void;
}

/** Sends a file piece by piece. What did not arrive is sent again, half as much at a time. */
export async function upload({ id, file, from, signal, onProgress }: UploadOptions): Promise<void> {
  let offset = from;
  let size = MOST;
  let failures = 0;
  while (offset < file.size) {
    const begun = performance.now();
    try {
      offset = await put(id, offset, file.slice(offset, offset + size), signal);
      onProgress(offset);
      failures = 0;
      if (performance.now() - begun < QUICK) size = Math.min(size * 2, MOST);
    } catch (error) {
      failures += 1;
      if (!isWorthAgain(error) || failures >= MOST_FAILURES) throw error;
      size = Math.max(size / 2, LEAST);
      await new Promise((resolve) => setTimeout(resolve, failures * 1000));
    }
  }
}

/** The byte at which the next piece begins. */
async function put(id: string, offset: number, body: Blob, signal: AbortSignal): Promise<number> {
  const response = await fetchFromDesk(`/files/imports/${id}?offset=${offset}`, {
    method: 'PUT',
    body,
    signal,
    headers: { 'content-type': 'application/octet-stream' },
  });
  if (response.ok) return offset + body.size;
  const answer = (await response.json().catch(() => ({}))) as { errors?: (Refusal & { message: string })[] };
  const [error] = answer.errors ?? [];
  // A piece arrived whose answer was lost: the API says how far it is.
  const reached = (error?.current as { offset?: number } | undefined)?.offset;
  if (response.status === 409 && reached !== undefined && reached !== offset) return reached;
  throw new DeskError(error?.message ?? 'desk.error.unexpected', error ?? {}, response.status);
}

/** Too slow, too large for something between, or nobody there. */
const isWorthAgain = (error: unknown): boolean =>
  error instanceof DeskError && (error.status >= 500 || error.status === 408 || error.status === 413);
