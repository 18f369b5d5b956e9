// A reply as it comes: a stream's events, and the part of a reply that they make so far.

export const EMPTY = {kind: 'answer', text: '', claims: [], citations: []};

/** Takes a stream's text in chunks of any size; gives the events that each completes: {name, data}. */
export function parser() {
  let rest = '';
  return chunk => {
    const blocks = (rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop();
    return blocks.map(event).filter(each => each !== null);
  };
}

function event(block) {
  const fields = name => block.split('\n').filter(line => line.startsWith(name + ':')).map(line => line.slice(name.length + 1).trim());
  const data = fields('data').join('\n');
  return data ? {name: fields('event')[0] ?? 'message', data: JSON.parse(data)} : null;
}

/** The reply with one more event; the last, `done`, brings the whole. */
export function grown(reply, {name, data}) {
  switch (name) {
    case 'safety':
    case 'routine':
      return {...reply, [name]: data};
    case 'text':
      return {...reply, text: reply.text + data.text};
    case 'claim':
      return {
        ...reply,
        text: reply.text + data.text,
        claims: [...reply.claims, {start: data.start, end: data.end, citations: data.citations.map(each => each.id)}],
        citations: [...reply.citations, ...data.citations.filter(each => 'quote' in each)],
      };
    case 'done':
      return data;
    default:
      return reply;
  }
}
