// `npm run bench`: the product measured against a raw server on the same data. The options are in api/bench/run.mjs.
import './node-version.mjs';

async function bench() {
  const { ensureInstalled } = await import('./install.mjs');
  const { ensureBuilt } = await import('./build.mjs');
  const { ROOT } = await import('./checkout.mjs');
  const { run } = await import('./command.mjs');
  const { dataDirFrom, environmentFor } = await import('./start/environment.mjs');
  const { asked } = (await import('./interruption.mjs')).watchInterruption();
  await ensureInstalled(console.error, asked);
  await ensureBuilt(console.error, asked);
  // A server of its own: the databases are large, and are kept for the next time.
  const given = { ...process.env, DATA_DIR: `${dataDirFrom(process.env)}/bench` };
  const { env, stop } = await environmentFor(given);
  try {
    const args = [`${ROOT}/api/bench/run.mjs`, ...process.argv.slice(2)];
    process.exitCode = (
      await run(process.execPath, args, { cwd: ROOT, env, show: true, signal: asked })
    ).code;
  } finally {
    await stop();
  }
  process.exit();
}

bench().catch((error) => {
  if (error.message) console.error(error.message);
  process.exit(1);
});
