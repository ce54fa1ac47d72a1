import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { appEnvironment, electronExecutable, machineArguments, ROOT, temporaryFolder } from './support/launch.ts';
import { hasPdfTools, pdfFacts } from './support/pdf.ts';

const PAGE = `<!doctype html><html lang="zh"><meta charset="utf-8"><style>
@font-face { font-family: Noto; src: url(app://fonts/NotoSansSC_400Regular.ttf) }
@page { size: A4; margin: 20mm } body { font-family: Noto } .next { break-before: page }
</style><h1>报价单</h1><p>合计 ¥1,234.50 壹仟贰佰叁拾肆元伍角整</p><p class="next">第二页</p></html>`;

interface Printed {
  readonly code: number | null;
  readonly report: unknown;
}

async function print(html: string | null, pdf: string | null): Promise<Printed> {
  const args = [...(html === null ? [] : ['--html', html]), ...(pdf === null ? [] : ['--pdf', pdf])];
  const child = spawn(electronExecutable(), [...machineArguments(), path.join(ROOT, 'out', 'main', 'print-host.js'), ...args], {
    env: appEnvironment(temporaryFolder('print')),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  const line = output.trim().split('\n').at(-1) ?? '';
  return { code, report: line.startsWith('{') ? (JSON.parse(line) as unknown) : null };
}

function page(html: string): { html: string; pdf: string; folder: string } {
  const folder = temporaryFolder('page');
  const file = path.join(folder, '报价.html');
  writeFileSync(file, html);
  return { html: file, pdf: path.join(folder, '报价.pdf'), folder };
}

test('a page becomes a PDF with its text, its pages, its size and the bundled typeface', async () => {
  const { html, pdf, folder } = page(PAGE);
  const printed = await print(html, pdf);
  expect(printed).toMatchObject({ code: 0, report: { ok: true, pages: 2 } });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder).toSorted()).toEqual(['报价.html', '报价.pdf'].toSorted());
  expect(hasPdfTools(), 'poppler-utils is installed by npm test').toBe(true);
  const facts = pdfFacts(pdf);
  expect(facts.pages).toBe(2);
  expect(facts.size).toMatch(/A4/);
  expect(facts.text).toContain('报价单');
  expect(facts.text).toContain('壹仟贰佰叁拾肆元伍角整');
  expect(facts.fonts).toMatch(/NotoSansSC.*CID TrueType.*yes yes yes/);
});

test('a page can run nothing and fetch nothing while it is printed', async () => {
  const { html, pdf } = page(`<!doctype html><meta charset="utf-8"><p id="p">unchanged</p><script>p.textContent = 'changed by script'</script>
    <img src="https://example.com/x.png" onerror="p.textContent = 'changed by handler'"><iframe src="file:///etc/passwd"></iframe><meta http-equiv="refresh" content="0;url=https://example.com/">`);
  expect(await print(html, pdf)).toMatchObject({ code: 0, report: { ok: true, pages: 1 } });
  const facts = pdfFacts(pdf);
  expect(facts.text).toContain('unchanged');
  expect(facts.text).not.toContain('root:');
});

test('a typeface that is not there fails the print instead of printing boxes', async () => {
  const { html, pdf } = page(PAGE.replace('NotoSansSC_400Regular', 'Missing'));
  expect(await print(html, pdf)).toMatchObject({ code: 1, report: { ok: false, error: { code: 'document.printFailed' } } });
  expect(existsSync(pdf)).toBe(false);
});

test('a place that cannot be written leaves what was there', async () => {
  const { html, folder } = page(PAGE);
  const taken = path.join(folder, 'taken.pdf');
  mkdirSync(path.join(taken, 'inside'), { recursive: true });
  expect(await print(html, taken)).toMatchObject({ code: 4, report: { ok: false, error: { code: 'file.notWritable' } } });
  expect(readdirSync(folder).toSorted()).toEqual(['taken.pdf', '报价.html'].toSorted());
});

test('wrong arguments and a missing page have codes of their own', async () => {
  expect((await print(null, '/tmp/x.pdf')).code).toBe(2);
  expect((await print(path.join(temporaryFolder('none'), 'none.html'), '/tmp/x.pdf')).code).toBe(3);
});
