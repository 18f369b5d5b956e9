// The server's calls. A turn is sent under a key until it is answered, so that no retry doubles it.

import {EMPTY, grown, parser} from './events.js';
import {WORDS} from './words.js';

const BUSY = new Set([409, 429, 502, 503, 504]);

/** A refusal in the server's own words. */
export class Refused extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

/** Seconds to wait before the next try, the first being 0. */
export const backoff = (attempt, told) => (told > 0 ? Math.min(told, 60) : Math.min(2 ** attempt, 30));

export async function get(path) {
  return body(await fetch(path, {headers: {accept: 'application/json'}}));
}

export async function forget(conversation) {
  const response = await fetch('/api/v1/conversations/' + encodeURIComponent(conversation), {method: 'DELETE'});
  if (response.status !== 404) await body(response);
}

/**
 * Says a message and gives the reply, however many tries it takes. `waiting` gets the seconds until the next try and
 * whether the network is at fault, and returns a promise that ends the wait; `heard` gets what has come of a reply.
 */
export async function say(turn, waiting, heard = () => {}) {
  const request = {message: turn.message, key: turn.key};
  if (turn.conversation) request.conversation = turn.conversation;
  for (let attempt = 0; ; attempt++) {
    let told = 0;
    let offline = true;
    try {
      const response = await fetch('/api/v1/chat', {
        method: 'POST',
        headers: {'content-type': 'application/json', accept: 'text/event-stream'},
        body: JSON.stringify(request),
      });
      if (!BUSY.has(response.status)) return await streamed(response, heard);
      offline = false;
      told = Number(response.headers.get('retry-after')) || 0;
    } catch (problem) {
      if (problem instanceof Refused && !BUSY.has(problem.status)) throw problem;
      offline = !(problem instanceof Refused);
    }
    await waiting(backoff(attempt, told), offline);
  }
}

/** The whole reply of a stream; one that ends before it is a lost connection. */
async function streamed(response, heard) {
  if (!response.ok) return body(response);
  const parse = parser();
  let reply = EMPTY;
  for await (const chunk of chunks(response.body.pipeThrough(new TextDecoderStream()))) {
    for (const event of parse(chunk)) {
      if (event.name === 'error') throw new Refused(event.data.status, event.data.detail ?? event.data.title);
      reply = grown(reply, event);
      if (event.name === 'done') return reply;
    }
    heard(reply);
  }
  throw new TypeError('the stream ended early');
}

/** Streams cannot be iterated in every browser. */
async function* chunks(stream) {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function body(response) {
  const text = await response.text();
  if (response.ok) return text ? JSON.parse(text) : null;
  throw new Refused(response.status, detail(text) ?? WORDS.faulty(response.status));
}

function detail(text) {
  try {
    const problem = JSON.parse(text);
    return problem.detail ?? problem.title ?? null;
  } catch {
    return null;
  }
}
