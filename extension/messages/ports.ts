/** Port names. A surface reaches the keeper by `session`; the overlay's frame and the side panel reach a page by the other two. */
export const SESSION_PORT = 'session';

/** The overlay's frame adds the one-time token its address was given: `overlay:<token>`. A page that embeds the frame itself has none. */
export const OVERLAY_PORT = 'overlay:';

/** Side panel and popup: extension pages that no page can embed. */
export const READER_PORT = 'reader';
