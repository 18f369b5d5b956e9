// What the browser keeps: past chats on this device; draft, chat and unanswered turn for this tab.

const LIST = 'unknot.chats';
const MOST = 50;

function read(storage, name, otherwise) {
  try {
    return JSON.parse(storage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(storage, name, value) {
  try {
    if (value === null || value === '') storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still chats.
  }
}

export const past = () => read(localStorage, LIST, []);

/** Puts a chat first, under its first question. */
export function remember(id, title, turns, at) {
  const known = past().find(chat => chat.id === id);
  const rest = past().filter(chat => chat.id !== id);
  write(localStorage, LIST, [{id, title: known?.title ?? title.slice(0, 120), turns, at}, ...rest].slice(0, MOST));
}

export const drop = id => write(localStorage, LIST, past().filter(chat => chat.id !== id));

/** A value of this tab: tab('draft') reads it, tab('draft', value) keeps it, null forgets it. */
export function tab(name, ...value) {
  return value.length ? write(sessionStorage, 'unknot.' + name, value[0]) : read(sessionStorage, 'unknot.' + name, null);
}

/** A choice of this device, read and kept like a tab's. */
export function choice(name, ...value) {
  return value.length ? write(localStorage, 'unknot.' + name, value[0]) : read(localStorage, 'unknot.' + name, null);
}

/** Tells of what another tab changed in the list of chats. */
export const changed = hears => addEventListener('storage', event => event.key === LIST && hears());
