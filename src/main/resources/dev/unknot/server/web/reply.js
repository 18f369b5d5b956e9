// What a reply is made of, apart from how it is drawn.

import {WORDS} from './words.js';

const MARKERS = /^(?:\s*\[\d+\])+/;

/**
 * A reply's text in order: {text} for plain words, {text, citations} for claims. Markers are left out, since chips
 * stand for them, and a new line in plain words is a piece of its own.
 */
export function pieces(reply) {
  const found = [];
  let at = 0;
  const plain = end => {
    const words = reply.text.slice(at, end).replace(found.length ? MARKERS : /^$/, '');
    words.split(/(\n+)/).filter(Boolean).forEach(text => found.push({text}));
  };
  for (const claim of reply.claims ?? []) {
    plain(claim.start);
    found.push({text: reply.text.slice(claim.start, claim.end), citations: claim.citations});
    at = claim.end;
  }
  plain(reply.text.length);
  return found;
}

/** The pieces in paragraphs; what the differences tell side by side is left out. */
export function paragraphs(reply) {
  const beside = new Set((reply.differences ?? []).flatMap(each => each.positions.map(position => position.text)));
  const found = [[]];
  for (const piece of pieces(reply)) {
    if (!piece.citations && /^\n+$/.test(piece.text)) found.push([]);
    else if (!(piece.citations && beside.has(piece.text))) found.at(-1).push(piece);
  }
  return found.filter(paragraph => paragraph.some(piece => piece.text.trim()));
}

/** A reply to be heard: its words without markers, then how many passages they rest on. */
export function spoken(reply) {
  const words = pieces(reply).map(piece => piece.text).join('').replace(/\s+/g, ' ').trim();
  const count = (reply.citations ?? []).length;
  return count ? `${words} ${WORDS.sources(count)}` : words;
}

/** A reply to be pasted elsewhere: the text with its markers, then what they stand for. */
export function copied(reply) {
  const notes = (reply.citations ?? []).map(each => `[${each.id}] ${each.title}: “${display(each.quote)}”`);
  return [reply.text, ...notes].join('\n');
}

/** The stop that people were last told of, until a routine runs again. */
export function holding(replies) {
  return replies.reduce((held, reply) => {
    if (reply.kind === 'stop') return reply.safety ?? null;
    return reply.routine?.state === 'running' ? null : held;
  }, null);
}

/** Where the person stands in a routine, or null when there is none to go on with. */
export function place(replies) {
  const last = replies.at(-1)?.routine;
  return last && (last.state === 'running' || last.state === 'paused') ? last : null;
}

/** Whether a reply tells the step that the person is at, and not something about it. */
export const tells = reply =>
  reply.kind === 'routine' && Boolean(reply.routine?.step)
  && (reply.claims ?? []).some(claim => reply.routine.step.text.includes(reply.text.slice(claim.start, claim.end)));

/**
 * The paragraphs of a told step, for beside its number and title: without the words that count it, and marked `now`
 * where they tell what to do.
 */
export function steps(reply) {
  const {title, step} = reply.routine;
  const told = piece => Boolean(piece?.citations) && step.text.startsWith(piece.text);
  return paragraphs(reply).map(paragraph => {
    const now = paragraph.some(told);
    const pieces = paragraph.map((piece, at) => {
      if (piece.citations) return piece;
      const text = told(paragraph[at + 1]) ? piece.text.replace(/[^.!?]*:\s*$/, '') : piece.text;
      return {text: text.startsWith(title + '. ') ? text.slice(title.length + 2) : text};
    });
    return {now, pieces};
  });
}

/** White space as it is shown. */
export const display = text => text.replace(/\s+/g, ' ').trim();
