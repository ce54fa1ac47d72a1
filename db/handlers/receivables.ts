import { pathToFileURL } from 'node:url';
import type { CallContext } from '../../preload/contract/define.ts';
import type { Paper } from '../../preload/contract/receivables.ts';
import { OUR_COMPANY } from '../../preload/contract/values.ts';
import { accountPage, dunningPage, type Letterhead } from '../documents/account-html.ts';
import { writePaper } from '../documents/account-workbook.ts';
import { appError } from '../errors.ts';
import { readInWorker } from '../import/read-in-worker.ts';
import type { Posting } from '../process/receivables/bank/posting.ts';
import type { Match } from '../process/receivables/open-items.ts';
import { createReceivables } from '../process/receivables/receivables.ts';
import { accountStatement, ageing, dunning, type AccountWish } from '../reports/index.ts';
import { localDay } from '../store/local-days.ts';
import { readById, titlesOf } from '../store/read.ts';
import type { CoreContext } from './context.ts';

type Printed = { readonly paper: Paper; readonly language: 'zh' | 'en' };

export function receivableHandlers({ store, changes, options, now }: CoreContext) {
  const receivables = createReceivables({ store, changes });
  const today = (): string => localDay(now());
  const done = (batch: { readonly id: string } | null) => ({ batch: batch?.id ?? null });

  async function readStatement(_input: unknown, { files }: CallContext) {
    const [file] = files;
    if (!file) throw appError('file.unknownToken', 'No file was chosen.');
    const { workbook } = await readInWorker({ path: file.path, name: file.name }, { workerUrl: pathToFileURL(options.importWorker) });
    return receivables.readStatement(file.name, workbook.sheets.map((sheet) => sheet.rows));
  }

  function proposals() {
    const { proposals: found, items } = receivables.proposals();
    const names = titlesOf(store, 'customers', found.flatMap(({ candidates }) => candidates.map(({ customer }) => customer)));
    return { items, proposals: found.map(({ line, candidates }) => ({ line, candidates: candidates.map((each) => ({ ...each, name: names.get(each.customer) ?? '' })) })) };
  }

  function letterhead(): Letterhead {
    const [company] = readById(store, store.registry.object('company'), [OUR_COMPANY]);
    const of = (field: string): string => String(company?.values[field] ?? '');
    return { name: of('name'), phone: of('phone'), bank: of('bank'), bankAccount: of('bank_account') };
  }

  function document({ paper, language }: Printed) {
    const options = { language, company: letterhead() };
    return paper.kind === 'account' ? accountPage(accountStatement(store, paper), options) : dunningPage(dunning(store, { today: today(), member: paper.member }), today(), options);
  }

  async function exportPaper({ paper, language }: Printed, { files }: CallContext) {
    const [file] = files;
    if (!file) throw appError('file.unknownToken', 'No file was chosen.');
    return writePaper(file.path, paper.kind === 'account' ? accountStatement(store, paper) : dunning(store, { today: today(), member: paper.member }), language);
  }

  return {
    'bank.read': readStatement,
    'bank.proposals': proposals,
    'bank.post': ({ postings }: { postings: readonly Posting[] }) => done(receivables.post(postings)),
    'bank.setAside': ({ lines, aside }: { lines: readonly string[]; aside: boolean }) => done(receivables.setAside(lines, aside)),
    'payments.matching': ({ payment }: { payment: string }) => receivables.matching(payment),
    'payments.match': ({ payment, matches }: { payment: string; matches: readonly Match[] }) => done(receivables.match(payment, matches)),
    'reports.ageing': ({ member }: { member: string | null }) => ageing(store, { today: today(), member }),
    'reports.account': (wish: AccountWish) => accountStatement(store, wish),
    'reports.dunning': ({ member }: { member: string | null }) => ({ rows: dunning(store, { today: today(), member }) }),
    'receivables.document': document,
    'receivables.export': exportPaper,
  };
}
