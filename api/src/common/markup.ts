const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it must be written in HTML, between tags and in quoted attributes alike. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
