// What a reply is made of, apart from how it is drawn.

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
  return count ? `${words} ${count === 1 ? '1 source.' : count + ' sources.'}` : words;
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

/** A told step for beside its number: without the words that count it. */
export const counted = (reply, paragraph) =>
  paragraph.map((piece, at) =>
    !piece.citations && reply.routine.step.text.includes(paragraph[at + 1]?.text ?? '\n')
      ? {text: piece.text.replace(/[^.!?]*:\s*$/, '')} : piece);

/** White space as it is shown. */
export const display = text => text.replace(/\s+/g, ' ').trim();
