// A document's own page: the same blocks and mark as in the drawer, for the words that the address names.

import {draw, fetched} from './source.js';
import {named} from './passage.js';

const place = document.getElementById('text');
const id = decodeURIComponent(location.pathname.split('/').pop());

async function show() {
  const {text} = await fetched(id);
  const passage = document.createElement('div');
  passage.className = 'passage';
  passage.id = 'text';
  const mark = draw(passage, text, named(location.hash), 2);
  document.getElementById('text').replaceWith(passage);
  mark?.scrollIntoView({block: 'center'});
}

addEventListener('hashchange', show);
if (place) show();
