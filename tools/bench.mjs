// `npm run bench`: the product measured against a raw server on the same data. The options are in api/bench/run.mjs.
import './node-version.mjs';

async function bench() {
  const { ensureInstalled } = await import('./install.mjs');
  const { ensureBuilt } = await import('./build.mjs');
  const { asked } = (await import('./interruption.mjs')).watchInterruption();
  asked.addEventListener('abort', () => process.exit(130));
  await ensureInstalled(console.error, asked);
  await ensureBuilt(console.error, asked);
  const { measure } = await import('../api/bench/run.mjs');
  await measure(process.argv.slice(2));
  process.exit();
}

bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
