// `npm run bench`: the product measured against a raw server on the same data (options: api/bench/run.mjs);
// `npm run bench -- screens`: how long its screens let a person wait (options: admin/bench/screens.mjs).
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
  const measure = async (script, args, env) => {
    const options = { cwd: ROOT, env, show: true, signal: asked };
    process.exitCode = (await run(process.execPath, [`${ROOT}/${script}`, ...args], options)).code;
  };
  const args = process.argv.slice(2);
  // It starts a product of its own.
  if (args[0] === 'screens') return measure('admin/bench/screens.mjs', args.slice(1), process.env);
  // A server of its own: the databases are large, and are kept for the next time.
  const given = { ...process.env, DATA_DIR: `${dataDirFrom(process.env)}/bench` };
  const { env, stop } = await environmentFor(given);
  try {
    await measure('api/bench/run.mjs', args, env);
  } finally {
    await stop();
  }
}

bench().then(
  () => process.exit(),
  (error) => {
    if (error.message) console.error(error.message);
    process.exit(1);
  },
);
