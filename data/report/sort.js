// A click on a header sorts its table. The page says everything without it.
for (const table of document.querySelectorAll('table.sorts')) {
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, at) => row.cells[at].dataset.v ?? row.cells[at].textContent.trim();
  const order = (one, other) => {
    if (one === '' || other === '') return (one === '') - (other === '');
    const numbers = [Number(one), Number(other)];
    if (numbers.every(number => !Number.isNaN(number))) return numbers[0] - numbers[1];
    return one.localeCompare(other, document.documentElement.lang, { numeric: true });
  };
  heads.forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...table.tBodies[0].rows].filter(row => !row.classList.contains('total'));
      // What is missing stays at the end, whichever way it is sorted.
      const missing = row => value(row, at) === '';
      rows.sort((one, other) =>
        missing(one) - missing(other) || (down ? -1 : 1) * order(value(one, at), value(other, at)));
      table.tBodies[0].prepend(...rows);
    };
  });
}
