import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Sends the requests in turn over so many connections, each waiting for its answer (a closed loop), for `ms` milliseconds
 * or until a workload that may not repeat itself runs out. Answers the times in milliseconds, sorted, and the last body.
 */
export async function drive({ port, requests, good, again }, { connections, ms }) {
  const times = [];
  let next = 0;
  const take = () => (next < requests.length || again ? requests[next++ % requests.length] : undefined);
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: connections }, () => talk(port, take, begun + ms, good, times)),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return { n: times.length, seconds, times, last: answers[0] };
}

function talk(port, take, end, good, times) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let sentAt;
    let got = [];
    let last;
    let size = 0;
    let wanted = Infinity;
    const send = () => {
      const request = performance.now() < end ? take() : undefined;
      if (!request) return (socket.end(), resolve(last));
      [got, size, wanted, sentAt] = [[], 0, Infinity, performance.now()];
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (data) => {
      got.push(data);
      size += data.length;
      if (wanted === Infinity) wanted = lengthOf(Buffer.concat(got));
      if (size < wanted) return;
      times.push(performance.now() - sentAt);
      const answer = Buffer.concat(got);
      last = answer.subarray(answer.indexOf(HEAD_END) + HEAD_END.length);
      if (!answer.includes(good)) reject(new Error(`A wrong answer:\n${answer.toString().slice(0, 800)}`));
      else send();
    });
  });
}

/** The whole length of an answer, once its head is there. */
function lengthOf(answer) {
  const head = answer.indexOf(HEAD_END);
  if (head < 0) return Infinity;
  const length = /content-length: *(\d+)/i.exec(answer.toString('latin1', 0, head));
  if (!length) throw new Error('An answer without Content-Length.');
  return head + HEAD_END.length + Number(length[1]);
}
