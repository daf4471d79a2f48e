import { keepWorkspace } from '#extension/keeper/keeper.ts';

keepWorkspace();
