/** The article that a path of the blog names. */
export function articleIn(path: string | null | undefined): string | null {
  const [, slug] = /\/blog\/([^/]+)$/.exec(path ?? '') ?? [];
  try {
    return slug ? decodeURIComponent(slug) : null;
  } catch {
    return null; // no encoding of anything
  }
}
