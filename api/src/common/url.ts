/**
 * The address read by the URL standard, or null. Not by URL.canParse: on Node 20, once its caller runs hot, that refuses
 * every address with a letter such as ü, because its fast way takes Latin-1 for UTF-8.
 */
export function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
