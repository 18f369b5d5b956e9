// The page's own words, all in one place. What is said about massage comes from the server.

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export const WORDS = {
  // The bar
  skip: 'Skip to the message box',
  chats: 'Chats',
  fresh: 'New chat',
  past: 'Past chats',
  print: 'Print or save this chat',
  dark: 'Dark theme',

  // Past chats
  none: 'None yet.',
  kept: 'This list is kept in this browser only. Deleting a chat also deletes it from the server.',
  remove: title => 'Delete: ' + title,
  sure: 'Delete?',
  removed: 'Chat deleted.',
  unremoved: 'This chat cannot be deleted now. Try again when you are connected.',
  gone: 'This chat is no longer kept.',
  goneAsking: 'This chat is no longer kept. Your question is still here: start a new chat to ask it.',
  unfetched: 'This chat cannot be fetched now. Reload the page to try again.',

  // Welcome
  question: 'What feels tight today?',
  lede: 'Ask about massage balls, tennis balls and foam rollers, or be guided through a routine one step at a time. '
    + 'Every answer shows the passage it came from.',
  suggestions: 'Suggestions',
  starters: [
    {ask: 'Is soreness after a tennis ball normal?', about: 'A quick answer with sources'},
    {ask: 'Guide me through the upper back with a massage ball', about: 'A routine, one step at a time'},
    {ask: 'When should I stop foam rolling?', about: 'Signs that mean: not today'},
  ],

  // Turns
  conversation: 'Conversation',
  you: 'You said',
  answer: 'Answer',
  stop: 'Stop',
  working: 'Looking in the articles',
  checked: number => count(number, 'statement, checked against its passage', 'statements, each checked against its passage'),
  sources: number => count(number, 'source.', 'sources.'),
  differ: about => 'The articles differ: ' + about,
  actions: 'This answer',
  copy: 'Copy',
  copied: 'Copied',
  again: 'Ask again',

  // Sources
  source: (number, title) => `Source ${number}: ${title}`,
  eyebrow: 'Source',
  previous: 'Previous source',
  following: 'Next source',
  close: 'Close source',
  passage: 'Passage',
  whole: 'Whole article',
  hint: 'Press to see it in the article',
  unread: 'The article cannot be fetched now. These are the cited words.',

  // Stops
  halts: {
    emergency: 'Please get help now',
    urgent: 'Please get this checked',
    stop: 'Stop for now',
    clinician: 'Ask a clinician first',
  },
  humane: 'Please read this',
  why: 'Why: ',
  said: words => `you said ${words}.`,
  from: title => 'From ' + title,
  general: 'General guidance, not from the articles',
  meant: 'That is not what I meant',
  off: 'Routines are off for now',
  change: 'Change',
  clears: words => 'What would change it: ' + words,

  // The composer
  send: 'Send a message',
  message: 'Your message',
  ask: 'Ask, or name a tight spot',
  feel: 'How does it feel now?',
  go: 'Send',
  promise: 'From a few short articles only. Not medical advice.',
  offline: 'No connection.',
  busy: 'The server is busy.',
  waiting: seconds => ` Your message is kept. Trying again in ${seconds} s.`,
  keeping: 'Your message is kept and sent again.',
  now: 'Try now',
  faulty: status => `The server answered ${status}.`,

  // The routine player
  routine: 'Routine',
  step: (number, of, side) => `Step ${number} of ${of}` + (side ? `, ${side} side` : ''),
  full: 'Full screen',
  dial: 'Time left in this hold',
  hurts: 'It hurts',
  what: 'What hurts?',
  comeOff: 'Come off it for now. What do you feel?',
  spine: 'Pain over my spine',
  much: 'Too much pain',
  else: 'Something else',
  controls: 'Routine controls',
  back: 'Back',
  repeat: 'Repeat',
  next: 'Next',
  start: 'Start',
  resume: 'Go on',
  pause: 'Pause',
  reason: 'Why this step',
  reminders: 'Reminders',
  sound: 'Sound',
  vibrate: 'Vibrate',
  screen: 'Screen on',
  sleeps: 'Screen may sleep',
  voice: 'Read aloud',
  times: number => `${number} times`,
  timesOrMore: number => `${number} times or more`,
  timesUpTo: number => `Up to ${number} times`,
  timesRange: (min, max) => `${min} to ${max} times`,

  // A hold
  seconds: number => count(number, 'second', 'seconds'),
  minutes: number => count(number, 'minute', 'minutes'),
  hold: time => `Hold, ${time}.`,
  left: time => `${time} left.`,
  leftOf: clock => `left of ${clock}`,
  atLeast: 'at least',
  done: 'done',
  enough: time => `${time} done. Go on when you like.`,
  time: 'Time.',
  timeUp: 'Time. Go on when you like.',
  paused: 'Paused.',

  // What the player's buttons say for the person
  says: {
    stop: 'Stop', back: 'Go back', repeat: 'Repeat', next: 'Next', reason: 'Why this step?',
    spine: 'I have pain over my spine', much: 'It is too much pain',
  },
};
