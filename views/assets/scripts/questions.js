// Questions that depend on an answer appear when that answer is given. Those that are not shown are not sent either.
for (const form of document.querySelectorAll('form:has([data-shown-when])')) {
  const dependent = form.querySelectorAll('[data-shown-when]');
  const show = () => {
    for (const question of dependent) {
      // Asked anew each time: what a question that was just hidden would have answered no longer counts.
      const isAsked = new FormData(form).getAll(question.dataset.shownWhen).includes(question.dataset.shownFor);
      question.hidden = !isAsked;
      for (const box of question.querySelectorAll('input, select, textarea')) box.disabled = !isAsked;
    }
  };
  // The words "answer only if …" are for pages on which every question stands.
  form.classList.add('is-live');
  form.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();
}
