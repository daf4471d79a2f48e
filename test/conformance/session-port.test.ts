import { connectSession } from '#core/store/session/connect.ts';
import type { LocalSession } from '#core/store/session/local.ts';
import { fromMessagePort } from '#core/store/session/ports.ts';
import { serveSession } from '#core/store/session/serve.ts';
import type { Session } from '#core/store/session/session.ts';
import { sessionImportSuite } from './session-import-suite.ts';
import { sessionSuite } from './session-suite.ts';

const overPort = (local: LocalSession): Session => {
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
};

sessionSuite('over a port', overPort);
sessionImportSuite('over a port', overPort);
