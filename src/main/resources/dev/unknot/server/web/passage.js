// A document's text in blocks, cut where cited words begin and end. Offsets are indices of the text.

/** The span that an address names, as in #c=10-20; null if it names none. */
export function named(hash) {
  const found = /^#c=(\d+)-(\d+)$/.exec(hash);
  return found && Number(found[1]) < Number(found[2]) ? {start: Number(found[1]), end: Number(found[2])} : null;
}

/**
 * The blocks of a text: {kind: heading, item or text, level, parts: [{text, marked}]}. Front matter and the signs for
 * headings and lists are not shown.
 */
export function blocks(text, mark) {
  const found = [];
  let open = false;
  for (const line of lines(text, body(text))) {
    const words = text.slice(line.start, line.end);
    if (!words.trim()) {
      open = false;
      continue;
    }
    const sign = /^\s*(?:(#{1,6})\s+|((?:[-*•]|\d+[.)])\s+))/.exec(words);
    const kind = sign?.[1] ? 'heading' : sign ? 'item' : 'text';
    if (kind !== 'text' || !open) found.push({kind, level: sign?.[1]?.length ?? 0, label: label(sign?.[2]), parts: []});
    else found.at(-1).parts.push({text: ' ', marked: within(line.start, mark) && within(line.start - 1, mark)});
    found.at(-1).parts.push(...cut(text, line.start + (sign ? sign[0].length : 0), line.end, mark));
    open = kind !== 'heading';
  }
  return found;
}

const label = sign => (sign && /\d/.test(sign) ? sign.trim() : sign ? '•' : '');

const within = (at, mark) => mark !== null && mark.start <= at && at < mark.end;

function body(text) {
  const front = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return front ? front[0].length : 0;
}

function lines(text, from) {
  const found = [];
  for (let start = from; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    found.push({start, end});
    start = end + 1;
  }
  return found;
}

function cut(text, start, end, mark) {
  const edges = [start, mark?.start ?? start, mark?.end ?? end, end]
    .map(at => Math.min(Math.max(at, start), end))
    .sort((one, other) => one - other);
  return edges
    .slice(1)
    .map((edge, at) => ({text: text.slice(edges[at], edge), marked: within(edges[at], mark)}))
    .filter(part => part.text);
}
