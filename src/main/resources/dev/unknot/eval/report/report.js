const cases = [...document.querySelectorAll('.case')];
const words = document.querySelector('#words');
const selects = [...document.querySelectorAll('.filters select')];
const shown = document.querySelector('#shown');

function filter() {
  const wanted = words.value.trim().toLowerCase().split(/\s+/);
  let count = 0;
  for (const each of cases) {
    const text = each.textContent.toLowerCase();
    const fits =
      selects.every((select) => !select.value || each.dataset[select.name].split(' ').includes(select.value)) &&
      wanted.every((word) => text.includes(word));
    each.hidden = !fits;
    count += fits;
  }
  shown.value = `${count} of ${cases.length} cases`;
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.classList.contains('case')) return;
  if (target.hidden) {
    words.value = '';
    selects.forEach((select) => (select.value = ''));
    filter();
  }
  target.open = true;
  target.scrollIntoView();
}

words.addEventListener('input', filter);
selects.forEach((select) => select.addEventListener('change', filter));
document.querySelector('#open').addEventListener('click', () => {
  const visible = cases.filter((each) => !each.hidden);
  const open = visible.some((each) => !each.open);
  visible.forEach((each) => (each.open = open));
});
window.addEventListener('hashchange', openTarget);
filter();
openTarget();
