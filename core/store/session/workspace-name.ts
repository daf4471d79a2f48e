/**
 * The workspace a name of this origin stands for, such as `main` in a page's HTML; made up the first time. Names are
 * local: a workspace's own id is opaque, for two origins that both call theirs `main` have two workspaces, and a file of
 * one can only be taken in by the other if their ids differ.
 */
export function workspaceNamed(name: string): string {
  const key = `paceline/workspace/${name}`;
  try {
    const known = localStorage.getItem(key);
    if (known) return known;
    const id = newWorkspaceId();
    localStorage.setItem(key, id);
    return id;
  } catch {
    // No local storage here: then the name itself has to do.
    return name;
  }
}

/** From now on the name stands for this workspace, as after taking in a file. */
export function nameWorkspace(name: string, workspace: string): void {
  try {
    localStorage.setItem(`paceline/workspace/${name}`, workspace);
  } catch {
    // The workspace is there all the same, under its id.
  }
}

/** An id for a new workspace: opaque, and never met twice, since files and devices know a workspace by it. */
export function newWorkspaceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `w${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
