const articleTerms = 'article a[href^="#term."]';
const radios = document.querySelectorAll('input[name=view]');
const language = document.querySelector('a.language');

/* The view is kept on the device. */
for (const radio of radios) {
  if (radio.value === localStorage.view) radio.checked = true;
  radio.addEventListener('change', () => {
    localStorage.view = radio.value;
  });
}

/* The other language opens at the passage that is being read. */
language.addEventListener('click', () => {
  const passages = [...document.querySelectorAll('.passage')];
  const first = passages.find((passage) => passage.getBoundingClientRect().bottom > 80);
  language.hash = first === passages[0] || !first ? '' : first.id;
});

/* A passage's link is copied. */
document.addEventListener('click', (event) => {
  const link = event.target.closest('a.link');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  navigator.clipboard?.writeText(link.href).then(() => {
    const status = document.querySelector('[role=status]');
    status.textContent = status.dataset.copied;
    setTimeout(() => {
      status.textContent = '';
    }, 3000);
  });
});

/* A term opens where it stands: on a click, and as a preview while the pointer rests on it. */
const popover = document.createElement('div');
popover.popover = 'auto';
popover.className = 'gloss';
document.body.append(popover);
let timer;
let pinned = false;

const open = (term) => {
  popover.innerHTML = document.getElementById(term.hash.slice(1)).innerHTML;
  popover.hidePopover();
  popover.showPopover({ source: term });
};
const later = (task) => {
  clearTimeout(timer);
  timer = setTimeout(task, 300);
};
document.addEventListener('click', (event) => {
  const term = event.target.closest(articleTerms);
  if (!term || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  clearTimeout(timer);
  open(term);
  pinned = true;
});
document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const term = event.target.closest(articleTerms);
  if (term && !pinned) later(() => open(term));
  else if (popover.contains(event.target)) clearTimeout(timer);
});
document.addEventListener('pointerout', (event) => {
  if (event.pointerType === 'touch' || pinned) return;
  if (event.target.closest(articleTerms) || popover.contains(event.target))
    later(() => popover.hidePopover());
});
popover.addEventListener('toggle', (event) => {
  if (event.newState === 'closed') pinned = false;
});
