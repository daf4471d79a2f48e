/** The one workspace of this browser's extension. */
export const WORKSPACE = 'main';
