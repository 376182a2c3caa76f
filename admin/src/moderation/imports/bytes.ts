/** As people say sizes of files: "18.4 MB". */
export function megabytes(bytes: number): string {
  // What is there is never nothing, however small.
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
