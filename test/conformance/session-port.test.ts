import { connectSession } from '#core/store/session/connect.ts';
import { fromMessagePort } from '#core/store/session/ports.ts';
import { serveSession } from '#core/store/session/serve.ts';
import { sessionSuite } from './session-suite.ts';

sessionSuite('over a port', (local) => {
  const { port1, port2 } = new MessageChannel();
  const stop = serveSession(local, fromMessagePort(port1));
  const session = connectSession(fromMessagePort(port2));
  return {
    ...session,
    close() {
      session.close();
      stop();
      port1.close();
      port2.close();
    },
  };
});
