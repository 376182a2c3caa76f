import { DeskError, type Refusal } from '../../providers/deskError.js';
import { DESK_HEADERS } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';

interface UploadOptions {
  on: RecordRef;
  file: File;
  signal: AbortSignal;
  /** How much of it has gone: 0 to 1. */
  onProgress: (share: number) => void;
}

/** Sends a file to a record. By XMLHttpRequest, because fetch says nothing while it sends. */
export function upload({ on, file, signal, onProgress }: UploadOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ type: on.type, id: on.id, name: file.name });
    request.open('POST', `/files/documents?${query.toString()}`);
    for (const [name, value] of Object.entries(DESK_HEADERS)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / Math.max(1, total));
    request.onload = () => (request.status === 201 ? resolve() : reject(refused(request)));
    request.onerror = () => reject(new DeskError('desk.error.offline', { code: 'UNAVAILABLE' }, 503));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function refused({ status, responseText }: XMLHttpRequest): DeskError {
  try {
    const [error] = (JSON.parse(responseText) as { errors: (Refusal & { message: string })[] }).errors;
    return new DeskError(error!.message, error!, status);
  } catch {
    return new DeskError('desk.error.unexpected', {}, status);
  }
}
