import { DeskError } from '../../providers/deskError.js';
import { fetchFromDesk } from '../../providers/request.js';

/** The API takes pieces of at most this size. */
const PIECE = 4 * 1024 * 1024;
const ATTEMPTS = 4;

interface UploadOptions {
  id: string;
  file: Blob;
  /** Bytes that the API has already: an upload goes on where it stopped. */
  from: number;
  signal: AbortSignal;
  onProgress: (sent: number) => void;
}

/** Sends a file piece by piece; a piece that the network lost is sent again, up to four times. */
export async function upload({ id, file, from, signal, onProgress }: UploadOptions): Promise<void> {
  for (let offset = from; offset < file.size; offset += PIECE) {
    await sendPiece(`/files/imports/${id}?offset=${offset}`, file.slice(offset, offset + PIECE), signal);
    onProgress(Math.min(offset + PIECE, file.size));
  }
}

async function sendPiece(path: string, body: Blob, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetchFromDesk(path, {
        method: 'PUT',
        body,
        signal,
        headers: { 'content-type': 'application/octet-stream' },
      });
      if (response.ok) return;
      const answer = (await response.json().catch(() => ({}))) as {
        errors?: { code?: string; message?: string }[];
      };
      const [error] = answer.errors ?? [];
      throw new DeskError(error?.message ?? 'desk.error.unexpected', error ?? {}, response.status);
    } catch (error) {
      const again = error instanceof DeskError && (error.status ?? 500) >= 500 && attempt < ATTEMPTS;
      if (!again) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
    }
  }
}
