import type { SiteDescription } from '../description.ts';
import { tryton } from './tryton.ts';

/** The CRMs we know by name; any other list is read as a grid or a table. */
export const sites: readonly SiteDescription[] = [tryton];
