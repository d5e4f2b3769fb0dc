// Filters the findings and opens what is folded for printing. Old browsers: no newer JavaScript than ES5. Without it the
// page shows everything.
(function () {
  'use strict';

  function each(list, work) {
    for (var i = 0; i < list.length; i++) work(list[i], i);
  }
  function all(selector, within) {
    return (within || document).querySelectorAll(selector);
  }
  function byId(id) {
    return document.getElementById(id);
  }

  // A table that is wider than the page can be moved with the keys.
  function markScrolling() {
    each(all('.gulir'), function (box) {
      var caption = box.querySelector('caption');
      if (box.scrollWidth > box.clientWidth + 1) {
        box.setAttribute('tabindex', '0');
        box.setAttribute('role', 'group');
        if (caption) box.setAttribute('aria-label', caption.textContent);
      } else {
        box.removeAttribute('tabindex');
        box.removeAttribute('role');
        box.removeAttribute('aria-label');
      }
    });
  }

  function setAllDetails(open) {
    each(all('details'), function (details) {
      if (open) details.setAttribute('open', '');
      else details.removeAttribute('open');
    });
  }

  // What is folded on the screen is there on paper, and folded again afterwards.
  var opened = [];
  function beforePrint() {
    opened = [];
    each(all('details:not([open])'), function (details) {
      opened.push(details);
      details.setAttribute('open', '');
    });
  }
  function afterPrint() {
    each(opened, function (details) {
      details.removeAttribute('open');
    });
    opened = [];
  }

  function filled(pattern, shown, total) {
    return pattern.replace('{n}', String(shown)).replace('{m}', String(total));
  }

  function Filter(form) {
    var findings = [];
    each(all('.temuan'), function (element) {
      findings.push({
        element: element,
        severity: element.getAttribute('data-tingkat'),
        code: element.getAttribute('data-kode'),
        state: element.getAttribute('data-keadaan'),
        words: null
      });
    });
    var text = byId('saring-kata');
    var code = byId('saring-kode');
    var state = byId('saring-keadaan');
    var boxes = all('input[name=tingkat]', form);

    function words(finding) {
      if (finding.words !== null) return finding.words;
      var explanation = finding.element.querySelector('.penjelasan');  // the same with every finding of its code
      var own = finding.element.textContent;
      if (explanation) own = own.replace(explanation.textContent, ' ');
      finding.words = own.toLowerCase().replace(/\s+/g, ' ');
      return finding.words;
    }

    function wanted() {
      var severities = {};
      each(boxes, function (box) {
        if (box.checked) severities[box.value] = true;
      });
      var sought = text.value.toLowerCase().replace(/\s+/g, ' ').replace(/^ | $/g, '');
      return {severities: severities, code: code.value, state: state ? state.value : '', words: sought};
    }

    // Without the severities: their own counts say what each would show.
    function fits(finding, want) {
      return (!want.code || finding.code === want.code) && (!want.state || finding.state === want.state) &&
          (!want.words || words(finding).indexOf(want.words) >= 0);
    }

    function showGroups() {
      each(all('.kelompok'), function (group) {
        var left = all('.temuan:not([hidden])', group).length;
        group.hidden = left === 0;
        var count = group.firstElementChild && group.firstElementChild.querySelector('.hitung');
        if (count) count.textContent = String(left);
      });
      each(all('.daftar-temuan'), function (section) {
        var left = all('.temuan:not([hidden])', section).length;
        section.querySelector('h3 .hitung').textContent = String(left);
        section.querySelector('.saringan-kosong').hidden = left > 0;
      });
    }

    function say(shown) {
      var total = findings.length;
      var pattern = shown === total ? 'data-semua' : shown === 0 ? 'data-kosong' : 'data-sebagian';
      var message = filled(form.getAttribute(pattern), shown, total);
      byId('saring-jumlah').textContent = message;
      var printed = byId('saringan-cetak');
      printed.textContent = form.getAttribute('data-cetak') + message;
      printed.hidden = shown === total;
    }

    function apply() {
      var want = wanted();
      var shown = 0;
      var counts = {};
      each(findings, function (finding) {
        var fitting = fits(finding, want);
        if (fitting) counts[finding.severity] = (counts[finding.severity] || 0) + 1;
        var visible = fitting && want.severities[finding.severity] === true;
        finding.element.hidden = !visible;
        if (visible) shown++;
      });
      each(all('.hitung[data-tingkat]', form), function (count) {
        count.textContent = String(counts[count.getAttribute('data-tingkat')] || 0);
      });
      showGroups();
      say(shown);
    }

    function reset() {
      text.value = '';
      code.value = '';
      if (state) state.value = '';
      each(boxes, function (box) {
        box.checked = true;
      });
      apply();
    }

    // A link to a finding that the filter hides shows it.
    function showTarget() {
      var target = byId(decodeURIComponent(location.hash.slice(1)));
      if (!target || !target.classList.contains('temuan') || !target.hidden) return;
      reset();
      target.scrollIntoView();
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
    });
    form.addEventListener('input', apply);
    form.addEventListener('change', apply);
    byId('saring-ulang').addEventListener('click', function () {
      reset();
      text.focus();
    });
    window.addEventListener('hashchange', showTarget);
    form.hidden = false;
    apply();
    showTarget();
  }

  function prepareButtons() {
    var open = byId('buka-semua');
    var isOpen = false;
    open.addEventListener('click', function () {
      isOpen = !isOpen;
      setAllDetails(isOpen);
      var other = open.getAttribute('data-lain');
      open.setAttribute('data-lain', open.textContent);
      open.textContent = other;
    });
    byId('cetak').addEventListener('click', function () {
      window.print();
    });
  }

  // ---- Tables that are sorted by a click on the head of a column

  function valueOf(row, column) {
    var text = row.cells[column].textContent.replace(/^\s+|\s+$/g, '');
    // 1.234 is one thousand and more: as the page writes its counts.
    return /^[0-9][0-9.]*$/.test(text) ? parseInt(text.replace(/\./g, ''), 10) : text === '–' ? -1 : text.toLowerCase();
  }

  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  }

  function sortBy(table, column) {
    var heads = table.tHead.rows[0].cells;
    var numbers = heads[column].className.indexOf('angka') >= 0;
    var now = heads[column].getAttribute('aria-sort');
    // The most findings first; names from A.
    var down = now ? now === 'ascending' : numbers;
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var keyed = rows.map(function (row, index) { return { row: row, key: valueOf(row, column), index: index }; });
    keyed.sort(function (a, b) {
      return (down ? -1 : 1) * compare(a.key, b.key) || a.index - b.index;
    });
    each(heads, function (head) { head.removeAttribute('aria-sort'); });
    heads[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    each(keyed, function (entry) { table.tBodies[0].appendChild(entry.row); });
  }

  function prepareSorting(table) {
    each(table.tHead.rows[0].cells, function (head, column) {
      var words = head.querySelector('.judul-kolom');
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = words.textContent;
      button.title = words.title;
      head.replaceChild(button, words);
      button.addEventListener('click', function () { sortBy(table, column); });
    });
  }

  each(all('table.urut'), prepareSorting);

  var form = byId('saring');
  if (form) {
    Filter(form);
    prepareButtons();
  }
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);
  window.addEventListener('resize', markScrolling);
  document.addEventListener('toggle', markScrolling, true);
  markScrolling();
})();
