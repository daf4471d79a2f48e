import { sessionSuite } from './session-suite.ts';

sessionSuite('local', (local) => local);
