/** Whether what was done is on disk. */
export type SaveState =
  | { readonly state: 'saved'; readonly at?: number }
  | { readonly state: 'saving' }
  | { readonly state: 'notSaved'; readonly reason: SaveFailure };

/**
 * Why something is not on disk: no room left · another tab does not let go · the browser closed the database · it was
 * deleted from elsewhere · this browser or mode has no storage · a newer version wrote it, so this one only reads · anything
 * else, such as a disk error.
 */
export type SaveFailure = 'quota' | 'blocked' | 'closed' | 'deleted' | 'unavailable' | 'newer-version' | 'unknown';

/** Every way in which storage fails, as one typed error. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
  readonly reason: SaveFailure;

  constructor(reason: SaveFailure, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
