import type { PrintOptions } from '../process/quotes/papers.ts';
import { createQuotes, type QuoteSheet } from '../process/quotes/quotes.ts';
import type { CoreContext } from './context.ts';

export function quoteHandlers(context: CoreContext) {
  const quotes = createQuotes({
    store: context.store,
    changes: context.changes,
    desk: context.desk,
    settings: { deskPrefix: () => context.settings.deskPrefix, validityDays: () => context.settings.quoteValidityDays },
  });

  function get(id: string) {
    const { quote, ...rest } = quotes.get(id);
    return { ...rest, quote: { ...quote, object: 'quotes' } };
  }

  return {
    'quotes.get': ({ id }: { id: string }) => get(id),
    'quotes.blank': ({ customer, deal }: { customer: string | null; deal: string | null }) => quotes.blank({ customer, deal }),
    'quotes.totals': (sheet: QuoteSheet) => quotes.totals(sheet),
    'quotes.save': (sheet: QuoteSheet & { id?: string | undefined }) => quotes.save(sheet),
    'quotes.issue': ({ id }: { id: string }) => quotes.issue(id),
    'quotes.revise': ({ id }: { id: string }) => quotes.revise(id),
    'quotes.contractPlan': ({ id }: { id: string }) => quotes.planContract(id),
    'quotes.toContract': ({ id, winDeal }: { id: string; winDeal: boolean }) => quotes.toContract(id, winDeal),
    'quotes.document': ({ id, ...options }: { id: string } & PrintOptions) => quotes.document(id, options),
  };
}
