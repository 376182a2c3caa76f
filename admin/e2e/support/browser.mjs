import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: CHROMIUM_PATH, else one on the PATH, else the one of @sparticuz/chromium. Rejects where there is none. */
export async function launchBrowser() {
  const given = process.env.CHROMIUM_PATH || onPath();
  if (given) return chromium.launch({ executablePath: given, args: FLAGS });
  const { default: shipped } = await import('@sparticuz/chromium');
  let executablePath;
  try {
    executablePath = await shipped.executablePath();
  } catch (cause) {
    throw new Error('No Chromium runs here: set CHROMIUM_PATH to one.', { cause });
  }
  return chromium.launch({ executablePath, args: [...shipped.args, ...FLAGS] });
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = NAMES.map((name) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  return undefined;
}
