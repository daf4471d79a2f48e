import { SaveError, type SaveFailure } from './save.ts';

/** What a storage API threw or reported, as a `SaveError`; `otherwise` when its name says nothing more exact. */
export function failureOf(cause: unknown, otherwise: SaveFailure = 'unknown'): SaveError {
  if (cause instanceof SaveError) return cause;
  const name = (cause as { name?: unknown } | null | undefined)?.name;
  return new SaveError((typeof name === 'string' && reasons[name]) || otherwise, cause);
}

const reasons: Readonly<Record<string, SaveFailure>> = {
  QuotaExceededError: 'quota',
  InvalidStateError: 'closed',
  // The stores are not there: somebody made another database under this name.
  NotFoundError: 'unavailable',
  SecurityError: 'unavailable',
  VersionError: 'unavailable',
};
