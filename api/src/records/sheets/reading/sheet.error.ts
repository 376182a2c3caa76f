/** Why a file is refused, in the words of whoever sent it. */
export class SheetError extends Error {
  constructor(
    readonly code: 'EMPTY' | 'MALFORMED' | 'TOO_LARGE' | 'WRONG_TYPE',
    message: string,
    /** Of the file, from 1. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}
