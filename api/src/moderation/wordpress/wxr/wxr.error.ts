export type WxrErrorCode =
  | 'NOT_A_FILE'
  | 'EMPTY'
  | 'COMPRESSED'
  | 'ENCODING'
  | 'NOT_XML'
  | 'NOT_WXR'
  | 'MALFORMED'
  | 'DOCTYPE'
  | 'TOO_LARGE';

/** Why a file is refused. `line` and `column` count from 1 and are null where the fault is no place in the text. */
export class WxrError extends Error {
  constructor(
    readonly code: WxrErrorCode,
    readonly detail: string,
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(line === null ? detail : `Line ${line}, column ${column ?? 1}: ${detail}`);
    this.name = 'WxrError';
  }
}
