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
  const executablePath = process.env.CHROMIUM_PATH || onPath() || (await shipped());
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Without the flags that it ships for a cloud function: one process for all, which dies with the first window that is
 * closed, and no security between sites, which is part of what is tested here.
 */
async function shipped() {
  const { default: binary } = await import('@sparticuz/chromium');
  try {
    return await binary.executablePath();
  } catch (cause) {
    throw new Error('No Chromium runs here: set CHROMIUM_PATH to one.', { cause });
  }
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = NAMES.map((name) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  return undefined;
}
