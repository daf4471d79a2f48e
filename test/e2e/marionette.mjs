// Speaks Marionette, the protocol Firefox itself listens on: every message is `<bytes>:[0, id, command, parameters]`,
// every answer `<bytes>:[1, id, error, result]`. Nothing between it and Debian's firefox-esr.
import net from 'node:net';

/** Connects to a Firefox started with `--marionette`; resolves with how to send commands. */
export async function connectMarionette(port) {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let next = 1;
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, colon));
      if (colon < 0 || received.length < colon + 1 + length) return;
      hear(JSON.parse(received.subarray(colon + 1, colon + 1 + length)));
      received = received.subarray(colon + 1 + length);
    }
  });
  const hear = (message) => {
    // The first message only tells the version.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
  };
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
    waiting.clear();
  };
  socket.on('close', end);
  socket.on('error', end);
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });

  const send = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });

  /** Runs a function with plain values in the page, or in the browser's own window; resolves with what it resolves with. */
  const run = async (code, values, sandbox) => {
    const script = `
      const answer = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${code})(...[...arguments].slice(0, -1)))
        .then((value) => answer({ value }), (error) => answer({ error: String(error) + '\\n' + (error?.stack ?? '') }));`;
    const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args: values, sandbox, newSandbox: false });
    if (value?.error !== undefined) throw new Error(value.error);
    return value?.value;
  };

  // Context and window belong to the connection: what changes them takes turns.
  let turn = Promise.resolve();
  const inTurn = (work) => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };

  return { send, run, inTurn, close: () => socket.destroy() };
}
