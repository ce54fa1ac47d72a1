import { lazy } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch } from 'wouter';
import type { Model } from '../api/model.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { paths } from './paths.ts';

const ApprovalsPage = lazy(() => import('../approvals/ApprovalsPage.tsx').then((page) => ({ default: page.ApprovalsPage })));
const ActsPage = lazy(() => import('../acts/ActsPage.tsx').then((page) => ({ default: page.ActsPage })));
const InboxPage = lazy(() => import('../leads/InboxPage.tsx').then((page) => ({ default: page.InboxPage })));
const DuplicatesPage = lazy(() => import('../duplicates/DuplicatesPage.tsx').then((page) => ({ default: page.DuplicatesPage })));
const PoolPage = lazy(() => import('../pool/PoolPage.tsx').then((page) => ({ default: page.PoolPage })));
const WatchPage = lazy(() => import('../watch/WatchPage.tsx').then((page) => ({ default: page.WatchPage })));
const HandoversPage = lazy(() => import('../handover/HandoversPage.tsx').then((page) => ({ default: page.HandoversPage })));
const PackPage = lazy(() => import('../handover/PackPage.tsx').then((page) => ({ default: page.PackPage })));
const HomePage = lazy(() => import('../home/HomePage.tsx').then((page) => ({ default: page.HomePage })));
const DashboardPage = lazy(() => import('../dashboard/DashboardPage.tsx').then((page) => ({ default: page.DashboardPage })));
const QuoteEditor = lazy(() => import('../quote/QuoteEditor.tsx').then((page) => ({ default: page.QuoteEditor })));
const PriceBookPage = lazy(() => import('../pricing/PriceBookPage.tsx').then((page) => ({ default: page.PriceBookPage })));
const TemplatesPage = lazy(() => import('../templates/TemplatesPage.tsx').then((page) => ({ default: page.TemplatesPage })));
const RulesPage = lazy(() => import('../rules/RulesPage.tsx').then((page) => ({ default: page.RulesPage })));
const FeedPage = lazy(() => import('../activity/FeedPage.tsx').then((page) => ({ default: page.FeedPage })));
const SettingsPage = lazy(() => import('../settings/SettingsPage.tsx').then((page) => ({ default: page.SettingsPage })));
const BankPage = lazy(() => import('../receivables/BankPage.tsx').then((page) => ({ default: page.BankPage })));
const ReceivablesPage = lazy(() => import('../receivables/ReceivablesPage.tsx').then((page) => ({ default: page.ReceivablesPage })));
const BoardPage = lazy(() => import('../board/BoardPage.tsx').then((page) => ({ default: page.BoardPage })));
const ListPage = lazy(() => import('../records/ListPage.tsx').then((page) => ({ default: page.ListPage })));

/** Which page an address opens. Any object of the model has a list; unknown addresses say so. */
export function Pages({ model }: { readonly model: Model }): ReactNode {
  const list = (object: string, record?: string): ReactNode => {
    const description = model.object(object);
    return description === undefined ? <NotFound /> : <ListPage key={object} model={model} object={description} record={record ?? null} />;
  };
  const board = (record: string | null): ReactNode => {
    const deals = model.object('deals');
    return deals === undefined ? <NotFound /> : <BoardPage model={model} object={deals} record={record} />;
  };
  return (
    <Switch>
      <Route path="/"><HomePage /></Route>
      <Route path="/pool"><PoolPage model={model} record={null} /></Route>
      <Route path="/pool/:id">{({ id }) => <PoolPage model={model} record={id} />}</Route>
      <Route path="/watch"><WatchPage model={model} list={null} /></Route>
      <Route path="/watch/:list">{({ list: which }) => <WatchPage model={model} list={which} />}</Route>
      <Route path="/handovers"><HandoversPage model={model} /></Route>
      <Route path="/handovers/:id">{({ id }) => <PackPage key={id} model={model} id={id} />}</Route>
      <Route path="/acts"><ActsPage model={model} /></Route>
      <Route path="/bank"><BankPage /></Route>
      <Route path="/receivables"><ReceivablesPage /></Route>
      <Route path="/leads/inbox"><InboxPage model={model} /></Route>
      <Route path="/duplicates/:object?">{({ object }) => <DuplicatesPage key={object} model={model} object={object ?? 'customers'} />}</Route>
      <Route path="/dashboard"><DashboardPage /></Route>
      <Route path="/feed"><FeedPage /></Route>
      <Route path="/settings"><SettingsPage /></Route>
      <Route path="/rules/:section?">{({ section }) => <RulesPage section={section ?? null} />}</Route>
      <Route path="/quotes/new"><QuoteEditor key="new" id={null} /></Route>
      <Route path="/quotes/new/customer/:customer">{({ customer }) => <QuoteEditor key={customer} id={null} customer={customer} />}</Route>
      <Route path="/quotes/new/deal/:deal">{({ deal }) => <QuoteEditor key={deal} id={null} deal={deal} />}</Route>
      <Route path="/quotes/:id/record">{({ id }) => list('quotes', id)}</Route>
      <Route path="/quotes/:id">{({ id }) => <QuoteEditor key={id} id={id} />}</Route>
      <Route path="/templates"><TemplatesPage /></Route>
      <Route path="/price_books/:id">{({ id }) => <PriceBookPage key={id} id={id} />}</Route>
      <Route path="/deals/board/:id?">{({ id }) => board(id ?? null)}</Route>
      <Route path="/approvals"><ApprovalsPage tab="mine" id={null} /></Route>
      <Route path="/approvals/records">{list('approvals')}</Route>
      <Route path="/approvals/statistics"><ApprovalsPage tab="statistics" id={null} /></Route>
      <Route path="/approvals/:tab/:id">{({ tab, id }) => <ApprovalsPage tab={tab === 'asked' || tab === 'done' ? tab : 'mine'} id={id} />}</Route>
      <Route path="/approvals/asked"><ApprovalsPage tab="asked" id={null} /></Route>
      <Route path="/approvals/done"><ApprovalsPage tab="done" id={null} /></Route>
      <Route path="/approvals/mine"><ApprovalsPage tab="mine" id={null} /></Route>
      <Route path="/approvals/:id">{({ id }) => <ApprovalsPage tab="mine" id={id} />}</Route>
      <Route path="/:object">{({ object }) => list(object)}</Route>
      <Route path="/:object/:id">{({ object, id }) => list(object, id)}</Route>
      <Route><NotFound /></Route>
    </Switch>
  );
}

function NotFound(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <EmptyState title={t('notFound.title')} text={t('notFound.text')}>
      <Link href={paths.home}><Button type="primary">{t('notFound.back')}</Button></Link>
    </EmptyState>
  );
}
