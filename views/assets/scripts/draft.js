// Keeps what is typed into an unfinished form until it was accepted or the window is closed (docs/pages.md). It never leaves the device.
const keyOf = (name) => `draft:${name}`;

/** A browser may forbid storage altogether; the form works as well without. */
function stored(act) {
  try {
    return act(window.sessionStorage);
  } catch {
    return null;
  }
}

const accepted = document.querySelector('[data-draft-done]');
if (accepted) stored((storage) => storage.removeItem(keyOf(accepted.dataset.draftDone)));

const form = document.querySelector('form[data-draft]');
if (form) keepDraft(form, keyOf(form.dataset.draft), form.dataset.draftWithout.split(' '));

function keepDraft(form, key, without) {
  const isKept = ({ name, type }) => name !== '' && !['hidden', 'file', 'password'].includes(type) && !without.includes(name);
  const boxes = () => [...form.elements].filter(isKept);
  const isTicked = ({ type }) => type === 'radio' || type === 'checkbox';

  const read = () => {
    const typed = {};
    for (const box of boxes()) {
      if (box.value === '' || box.disabled || (isTicked(box) && !box.checked)) continue;
      (typed[box.name] ??= []).push(box.value);
    }
    return typed;
  };
  // A form that came filled holds a draft only once something else stands in it.
  const given = form.hasAttribute('data-draft-reset') ? JSON.stringify(read()) : null;

  const save = () => {
    const typed = read();
    const isEmpty = given === null ? Object.keys(typed).length === 0 : JSON.stringify(typed) === given;
    stored((storage) => (isEmpty ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(typed))));
    show('[data-draft-kept]', !isEmpty);
    if (!isEmpty) show('[data-draft-cleared]', false);
  };

  const fill = (typed) => {
    for (const box of boxes()) {
      const values = Array.isArray(typed[box.name]) ? typed[box.name] : [];
      if (isTicked(box)) box.checked = values.includes(box.value) || (box.type === 'radio' && box.value === '' && values.length === 0);
      else box.value = values[0] ?? '';
    }
    form.dispatchEvent(new Event('change'));
  };

  const show = (selector, isShown) => {
    for (const element of document.querySelectorAll(selector)) element.hidden = !isShown;
  };

  const draft = stored((storage) => JSON.parse(storage.getItem(key) ?? 'null'));
  // What the server gave back after a refusal is newer than any draft.
  if (draft && !form.hasAttribute('data-draft-newer')) {
    fill(draft);
    show('[data-draft-restored]', true);
  }
  save();
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  for (const button of document.querySelectorAll('[data-draft-clear]')) {
    button.addEventListener('click', () => {
      if (given === null) fill({});
      else form.reset();
      save();
      show('[data-draft-restored]', false);
      show('[data-draft-kept]', false);
      show('[data-draft-cleared]', true);
      boxes()[0]?.focus();
    });
  }
}
