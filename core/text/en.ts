// Every sentence shown, in English. One export a sentence; a function where values go in. After a change: `npm run text`.

// Saving
export const saved: string = 'Saved';
export const saving: string = 'Saving…';
export const notSaved: string = 'Not saved';
