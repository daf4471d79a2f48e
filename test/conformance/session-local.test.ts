import { sessionImportSuite } from './session-import-suite.ts';
import { sessionSuite } from './session-suite.ts';

sessionSuite('local', (local) => local);
sessionImportSuite('local', (local) => local);
