/** 0x80 to 0x9f of windows-1252 (WHATWG Encoding). Node 20's own decoder takes them for control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of windows-1252 that was decoded as ISO-8859-1; what was decoded rightly stays as it is. */
export const mendWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80]!);
