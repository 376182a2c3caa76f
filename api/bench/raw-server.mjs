// What this machine can do at most: no login, no permissions, no checks, one prepared statement a request.
import { createServer } from 'node:http';
import pg from 'pg';
import { statements as accounts } from './accounts/statements.mjs';
import { statements as comments } from './comments/statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE) });
const STATEMENTS = { ...comments, ...accounts };

createServer((req, res) => {
  if (req.method === 'GET') return res.end(); // whoever asks whether it is up
  const parts = [];
  req.on('data', (part) => parts.push(part));
  req.on('end', async () => {
    const { ask, values } = JSON.parse(Buffer.concat(parts).toString());
    const { rows } = await pool.query({ name: ask, text: STATEMENTS[ask], values });
    const body = `{"data":${rows[0].json}}`;
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    res.end(body);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
