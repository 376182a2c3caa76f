// Loaded into the API before its own code: when the process that started it is gone without a word (kill -9),
// the API drains and ends as if it had been asked to, instead of holding the port for ever.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
