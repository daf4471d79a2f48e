/** A person needs about this long to see what they press, milliseconds. */
const looked = 500;

/** What newer browsers add to the observer; the types at hand do not know it yet. */
interface SightOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

/**
 * Tells whether this frame has been in plain sight for the last half second. A page can lay something opaque over the
 * panel that lets presses through, so that a person presses what they do not see; only the browser knows (Intersection
 * Observer v2). Where it cannot tell, as in Firefox, the answer is yes.
 */
export function watchSight(): () => boolean {
  // What lies over any part of a frame counts for all in it. So a line is enough, where no explanation of ours stands.
  const line = document.createElement('div');
  line.style.cssText = 'position: fixed; inset: auto 0 0 0; block-size: 1px; pointer-events: none';
  document.body.append(line);
  let since: number | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { readonly isVisible?: boolean };
      if (isVisible === undefined) since = Number.NEGATIVE_INFINITY;
      else if (isVisible) since ??= performance.now();
      else since = undefined;
    },
    { trackVisibility: true, delay: 100 } as SightOptions,
  );
  observer.observe(line);
  return () => since !== undefined && performance.now() - since >= looked;
}
