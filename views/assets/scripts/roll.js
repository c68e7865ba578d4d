// The roll by keyboard: arrows move between people and sessions, one letter sets the mark and goes on to the next person.
const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function boxAt(table, row, column) {
  return table.tBodies[0].rows[row]?.querySelectorAll('select')[column];
}

function placeOf(box) {
  const row = box.closest('tr');
  return [row.sectionRowIndex, [...row.querySelectorAll('select')].indexOf(box)];
}

function mark(box, letter) {
  const option = [...box.options].find((candidate) => candidate.dataset.letter?.toLowerCase() === letter);
  if (!option) return false;
  box.value = option.value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

for (const table of document.querySelectorAll('table[data-roll]')) {
  table.addEventListener('keydown', (event) => {
    const box = event.target.closest('select');
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = placeOf(box);
    const step = steps[event.key];
    if (step) {
      event.preventDefault(); // otherwise the arrow would change the mark; Alt and arrow still opens the list
      boxAt(table, row + step[0], column + step[1])?.focus();
    } else if (event.key.length === 1 && mark(box, event.key.toLowerCase())) {
      event.preventDefault();
      boxAt(table, row + 1, column)?.focus();
    }
  });
}
