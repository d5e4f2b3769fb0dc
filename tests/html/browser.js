// The page of findings in a real browser: `./dev browser-test`. Takes the program from $LKIPLINT and the project from
// $LKIPLINT_ROOT. Prints the checks that fail, and "N passed, N failed" last.
'use strict';
const {execFileSync} = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const {pathToFileURL} = require('url');
const {chromium} = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const root = process.env.LKIPLINT_ROOT;
const lkiplint = process.env.LKIPLINT;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lkiplint-html-'));
const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let passed = 0;
let failed = 0;
function check(what, good, more) {
  if (good) {
    passed++;
    return;
  }
  failed++;
  console.log('GAGAL: ' + what + (more === undefined ? '' : ': ' + JSON.stringify(more)));
}

// Findings are what these inputs are for: only exit status 2 with an unexpected reason would be a failure.
function report(name, inputs, options = []) {
  const file = path.join(folder, name);
  try {
    execFileSync(lkiplint, ['check', '--format', 'html', '-o', file, ...options, ...inputs], {stdio: 'ignore'});
  } catch (error) {
    if (error.status !== 1 && error.status !== 2) throw error;
  }
  return pathToFileURL(file).href;
}

// Opens a page and notes all that it must not do.
async function open(browser, url, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.problems = [];
  page.requests = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') page.problems.push(message.text());
  });
  page.on('pageerror', error => page.problems.push(String(error)));
  page.on('dialog', dialog => {
    page.problems.push('dialog');
    dialog.dismiss();
  });
  page.on('request', request => page.requests.push(request.url()));
  await page.goto(url);
  return page;
}

const shown = page => page.locator('.temuan:visible').count();

async function testQuiet(page, url, name) {
  check(name + ': no error in the console', page.problems.length === 0, page.problems);
  check(name + ': no request leaves the page', page.requests.every(one => one.split('#')[0] === url), page.requests);
}

// The page's policy lets nothing else run in it: axe is evaluated by the tool, not loaded by the page.
async function testAccessible(page, name) {
  await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {expression: axe});
  const result = await page.evaluate(() => axe.run(document, {resultTypes: ['violations']}));
  const bad = result.violations.filter(one => one.impact === 'serious' || one.impact === 'critical');
  check(name + ': axe has nothing serious', bad.length === 0,
      bad.map(one => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary]));
  check(name + ': headings are in order', !result.violations.some(one => one.id === 'heading-order'));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(name + ': nothing is wider than the window', wide <= 0, wide);
}

async function testFilters(browser, url) {
  const page = await open(browser, url);
  const total = await shown(page);
  const status = () => page.locator('#saring-jumlah').textContent();
  check('several findings', total > 10, total);
  check('all are counted', (await status()).includes('semua ' + total), await status());

  await page.uncheck('#saring-galat');
  const rest = await shown(page);
  check('a severity filters', rest > 0 && rest < total, rest);
  check('nothing else is left', await page.locator('.temuan.t-galat:visible').count() === 0);
  check('the count follows', (await status()).includes(rest + ' dari ' + total), await status());
  await page.click('#saring-ulang');
  check('clearing shows all', await shown(page) === total);

  const code = await page.locator('.temuan').first().getAttribute('data-kode');
  const of = await page.locator('.temuan[data-kode="' + code + '"]').count();
  await page.selectOption('#saring-kode', code);
  check('a code filters', await shown(page) === of && of < total, [code, of]);
  await page.selectOption('#saring-kode', '');

  const words = (await page.locator('.temuan .pesan').nth(3).textContent()).trim();
  await page.fill('#saring-kata', words.toUpperCase());
  const found = await shown(page);
  check('words filter, in any case', found >= 1 && found < total, [words, found]);
  await page.fill('#saring-kata', 'tidak ada yang seperti ini');
  check('no finding matches', await shown(page) === 0);
  check('which is said', (await status()).startsWith('Tidak ada temuan'), await status());
  check('headings without findings are hidden', await page.locator('h4:visible').count() === 0);
  await page.fill('#saring-kata', '');
  check('without words all are back', await shown(page) === total);
  await testQuiet(page, url, 'filters');
  await page.context().close();
}

async function testKeyboard(browser, url) {
  const page = await open(browser, url);
  const reached = new Set();
  await page.keyboard.press('Tab');
  check('the first stop is the skip link',
      await page.evaluate(() => document.activeElement.getAttribute('href')) === '#isi');
  check('which is then seen', await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0));
  let seen = true;
  for (let i = 0; i < 120 && !reached.has('SUMMARY'); i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const one = document.activeElement;
      return {name: one.id || one.tagName, tag: one.tagName, ring: getComputedStyle(one).outlineStyle};
    });
    seen = seen && stop.ring !== 'none';
    reached.add(stop.name).add(stop.tag);
  }
  for (const name of ['saring-kata', 'saring-galat', 'saring-kode', 'saring-ulang', 'SUMMARY'])
    check('the keys reach ' + name, reached.has(name), [...reached]);
  check('the focus can be seen', seen);
  const before = await page.locator('details[open]').count();
  await page.keyboard.press('Enter');
  check('Enter opens what is folded', await page.locator('details[open]').count() === before + 1);
  await page.focus('#saring-galat');
  const total = await shown(page);
  await page.keyboard.press('Space');
  check('Space filters', await shown(page) < total);
  await page.context().close();
}

// What a report holds is text, wherever it is shown.
async function testInjection(browser, url) {
  const page = await open(browser, url);
  check('nothing of the report ran', await page.evaluate(() => window.terpasang) === undefined);
  check('its markup is text', (await page.locator('main').textContent()).includes('<script>window.terpasang = 7</script>'));
  const own = await page.evaluate(() => [document.scripts.length, document.querySelectorAll('img, b, main svg [onload]').length]);
  check('the page has one script and nothing of the report\'s markup', own[0] === 1 && own[1] === 0, own);
  // What was injected all the same would still not run.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.terpasang = 99';
    document.body.appendChild(script);
  });
  check('the policy lets nothing else run', await page.evaluate(() => window.terpasang) === undefined);
  await page.context().close();
}

async function testWithoutScript(browser, url, total) {
  const page = await open(browser, url, {javaScriptEnabled: false});
  check('all findings are there without the script', await shown(page) === total);
  check('the filter is not', await page.locator('#saring:visible').count() === 0);
  await page.context().close();
}

function textOfPdf(file) {
  return execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'});
}

async function testPrint(browser, url, instansi) {
  const page = await open(browser, url);
  const file = path.join(folder, 'cetak.pdf');
  await page.pdf({path: file, preferCSSPageSize: true});
  const pages = textOfPdf(file).split('\f').slice(0, -1);
  check('it prints on several pages', pages.length >= 2, pages.length);
  const without = pages.slice(1).filter(one => !one.toLowerCase().includes(instansi.toLowerCase()));
  check('each page of findings names the instansi', without.length === 0, without.map(one => one.slice(0, 80)));
  const text = pages.join(' ').replace(/\s+/g, ' ');
  check('what was folded is printed', text.includes('Dasar hukum') && text.includes('Cara memperbaiki'));
  check('the filter is not printed', !text.includes('Saring temuan'));
  check('no warning of a filter', !text.includes('Daftar ini disaring'));
  await page.uncheck('#saring-galat');
  await page.pdf({path: file, preferCSSPageSize: true});
  check('a filtered print says so', textOfPdf(file).replace(/\s+/g, ' ').includes('Daftar ini disaring dan tidak lengkap'));
  await page.context().close();
}

// The page that leads to the pages of a folder: sorted by its columns, whole on paper, and every link leads somewhere.
async function testIndex(browser, inputs) {
  const pages = path.join(folder, 'folder') + path.sep;
  report('folder' + path.sep, inputs);
  const url = pathToFileURL(path.join(pages, 'index.html')).href;
  const page = await open(browser, url);
  await testQuiet(page, url, 'index');
  await testAccessible(page, 'index');
  const column = async index => (await page.locator('table.urut tbody tr').evaluateAll(
    (rows, at) => rows.map(row => row.cells[at].textContent.trim()), index));
  const heads = await page.locator('table.urut thead th').allTextContents();
  const galat = heads.findIndex(text => /galat/i.test(text));
  check('the index has a column of galat', galat > 0, heads);
  const numbers = texts => texts.filter(text => /^[0-9.]+$/.test(text)).map(text => Number(text.replace(/\./g, '')));
  const button = page.locator('table.urut thead th').nth(galat).locator('button');
  await button.click();
  const down = numbers(await column(galat));
  check('most galat first', down.every((one, i) => i === 0 || down[i - 1] >= one), down);
  await button.press('Enter');
  const up = numbers(await column(galat));
  check('fewest galat first, by the keyboard', up.every((one, i) => i === 0 || up[i - 1] <= one), up);
  check('the reports differ in it', new Set(up).size > 1, up);
  check('the order is said', await page.locator('table.urut th[aria-sort="ascending"]').count() === 1);
  const links = await page.locator('table.urut a').evaluateAll(all => all.map(one => one.href));
  check('each report has a page', links.length >= 3 && links.every(link => fs.existsSync(new URL(link.split('#')[0]))), links);
  await page.locator('table.urut a').last().click();  // fewest first
  await page.waitForSelector('.temuan');
  check('a page of a report has findings', await shown(page) > 0);
  await page.goto(url);
  const file = path.join(folder, 'indeks.pdf');
  await page.pdf({path: file, preferCSSPageSize: true});
  const text = textOfPdf(file).replace(/\s+/g, ' ');
  check('the last column is printed', text.includes('tidak dapat dibaca'));
  await page.context().close();
}

async function main() {
  const fixtures = path.join(root, 'fixtures', 'laporan');
  const broken = path.join(folder, 'rusak.docx');
  fs.writeFileSync(broken, 'PK\x03\x04 bukan berkas Word');
  const unchecked = path.join(folder, 'kosong.md');
  fs.writeFileSync(unchecked, '# LAPORAN KINERJA 2025\n\nKECAMATAN SUKASEPI\n\nBelum ada isinya.\n');
  const nasty = path.join(root, 'tests', 'html', 'jahat.md');
  const many = report('banyak.html', [fixtures, nasty, unchecked, broken]);
  const english = report('inggris.html', [fixtures, nasty], ['--lang', 'en']);
  const one = report('satu.html', [nasty]);

  const browser = await chromium.launch({executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: browserFlags});
  try {
    const pages = [['several reports', many, {}], ['in English', english, {}], ['one report', one, {}],
      ['narrow', many, {viewport: {width: 360, height: 740}}]];
    for (const [name, url, options] of pages) {
      const page = await open(browser, url, options);
      await testQuiet(page, url, name);
      await testAccessible(page, name);
      await page.context().close();
    }
    const page = await open(browser, many);
    check('alarms are shown', await page.locator('.bahaya:visible').count() >= 2);
    const total = await shown(page);
    await page.context().close();
    const lang = await open(browser, english);
    check('the language is said', await lang.evaluate(() => document.documentElement.lang) === 'en');
    await lang.context().close();
    await testFilters(browser, many);
    await testKeyboard(browser, many);
    await testInjection(browser, one);
    await testWithoutScript(browser, many, total);
    await testPrint(browser, one, 'Sukajaya');
    await testIndex(browser, [fixtures, nasty, unchecked, broken]);
  } finally {
    await browser.close();
    fs.rmSync(folder, {recursive: true, force: true});
  }
}

main().catch(error => {
  console.log(String(error && error.stack || error));
  failed++;
}).then(() => {
  console.log(passed + ' passed, ' + failed + ' failed');
  process.exitCode = failed === 0 ? 0 : 1;
});
