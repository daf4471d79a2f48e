import { serve } from './channel.ts';
import { openDesk } from './desk.ts';

// The worker's own file: the tables live and are worked on in here, away from the page.
serve(self as unknown as Parameters<typeof serve>[0], openDesk());
