import { once } from 'node:events';

const CHUNK = 64 * 1024;

/** COPY of rows (each a line of tab-separated values as COPY's text format wants them) into a table, as one pg query. */
export function copyIn(client, target, rows) {
  return new Promise((resolve, reject) => {
    client.query(new Copy(`COPY ${target} FROM STDIN`, rows, resolve, reject));
  });
}

/** What pg calls a submittable: it is told of each message of the server that belongs to it. */
class Copy {
  constructor(text, rows, resolve, reject) {
    Object.assign(this, { text, rows, resolve, reject });
  }
  submit(connection) {
    connection.query(this.text);
  }
  async handleCopyInResponse(connection) {
    try {
      let lines = '';
      for (const row of this.rows) {
        lines += `${row}\n`;
        if (lines.length < CHUNK) continue;
        connection.sendCopyFromChunk(Buffer.from(lines));
        lines = '';
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      if (lines) connection.sendCopyFromChunk(Buffer.from(lines));
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(error.message);
    }
  }
  handleCommandComplete() {}
  handleReadyForQuery() {
    this.resolve();
  }
  handleError(error) {
    this.reject(error);
  }
}
