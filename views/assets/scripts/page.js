// Improvements of ordinary pages. Every page works without them; each part does nothing when its elements are absent.

// After a refused form: the summary takes the focus, so that it is read out and seen first.
const summary = document.querySelector('[data-error-summary]');
summary?.focus();
summary?.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
});

// A form with data-guard asks before its changes are lost.
const changed = new Set();
for (const form of document.querySelectorAll('form[data-guard]')) {
  form.addEventListener('input', () => changed.add(form));
  // A look at it in another window sends nothing away.
  form.addEventListener('submit', ({ submitter }) => submitter?.formTarget || changed.delete(form));
}
window.addEventListener('beforeunload', (event) => {
  if (changed.size > 0) event.preventDefault();
});

// A second press on the button while the first is on its way sends nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  // What goes to a frame or comes as a file leaves the page and its form as they are.
  if (form.method !== 'post' || event.defaultPrevented || event.submitter?.formTarget || 'download' in form.dataset) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
// The browser may show the page again as it was left, with its mark.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// "/" goes to the search box.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea, [contenteditable]')) return;
  const search = document.querySelector('[data-search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

// A filter that is a single choice applies at once.
document.addEventListener('change', (event) => {
  if (event.target.matches('form[data-filter] select')) event.target.form.requestSubmit();
});

// What does nothing without a script.
for (const each of document.querySelectorAll('[data-with-script]')) each.hidden = false;

// "Select all" of a list, and how many are chosen.
for (const all of document.querySelectorAll('input[data-select-all]')) {
  const form = all.form;
  const boxes = [...form.querySelectorAll('input[data-select]')];
  const count = form.querySelector('[data-selected-count]');
  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    if (count) count.textContent = String(chosen);
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  form.addEventListener('change', show);
  show();
}
