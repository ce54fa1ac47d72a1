import type { ReactNode } from 'react';
import { Button, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import { useCall } from '../api/hooks.ts';
import type { Model } from '../api/model.ts';
import { useAppInfo, useRemembered } from '../api/settings.ts';
import { paths } from '../app/paths.ts';
import { useLabel } from '../i18n/hooks.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { money } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import './watch.css';

const LISTS = ['key', 'dormant', 'mine'] as const;
type List = (typeof LISTS)[number];
type Watched = Output<'watch.list'>['customers'][number];
const COLOURS: Readonly<Record<Watched['why'][number], string>> = { key: 'grey', won: 'green', open: 'blue', contract: 'purple', silent: 'gold', never: 'gold', co_owned: 'cyan' };

/** Key customers, dormant customers, and those that I work on beside the owner. */
export function WatchPage({ model, list: asked }: { readonly model: Model; readonly list: string | null }): ReactNode {
  const { t } = useTranslation('watch');
  const [, navigate] = useLocation();
  const member = useAppInfo()?.member ?? null;
  const [scope, setScope] = useRemembered<'mine' | 'all'>('watch.scope', 'all');
  const list: List = LISTS.find((each) => each === asked) ?? 'key';
  const { data, error, refetch } = useCall('watch.list', { list, mine: scope === 'mine' });
  return (
    <>
      <Toolbar
        title={t('title')}
        end={list !== 'mine' && member !== null && <Segmented aria-label={t('scope.label')} value={scope} onChange={setScope} options={[{ value: 'mine' as const, label: t('scope.mine') }, { value: 'all' as const, label: t('scope.all') }]} />}
      >
        <Segmented aria-label={t('title')} value={list} onChange={(next) => navigate(paths.watch(next))} options={LISTS.map((each) => ({ value: each, label: t(`list.${each}`) }))} />
        <span className="soft watch-text">{t(`text.${list}`)}</span>
      </Toolbar>
      <div className="watch">
        {error !== null && <ErrorBox error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <div className="frame-wait"><Spin delay={300} /></div>}
        {data?.customers.length === 0 && <EmptyState title={t(`none.${list}`)} text={t(`text.${list}`)}><Link href={paths.list('customers')}><Button>{t('noneDo')}</Button></Link></EmptyState>}
        {data !== undefined && data.customers.length > 0 && <Table model={model} list={list} customers={data.customers} />}
        {data?.more === true && <p className="faint watch-more">{t('more', { count: data.customers.length })}</p>}
      </div>
    </>
  );
}

function Table({ model, list, customers }: { readonly model: Model; readonly list: List; readonly customers: readonly Watched[] }): ReactNode {
  const { t } = useTranslation('watch');
  const read = useLabel();
  const grades = model.field('customers', 'grade')?.options ?? [];
  return (
    <table className="watch-table">
      <thead><tr>{(['customer', 'grade', 'owner', 'contact', 'won', 'open', 'why'] as const).map((name) => <th key={name} className={name === 'won' || name === 'open' ? 'watch-figure' : undefined}>{t(`column.${name}`)}</th>)}</tr></thead>
      <tbody>
        {customers.map((customer) => {
          const grade = grades.find(({ key }) => key === customer.grade);
          return (
            <tr key={customer.id}>
              <td><Link href={paths.drawer('customers', customer.id)}>{customer.name}</Link></td>
              <td>{grade !== undefined && <Tag {...(grade.colour === undefined ? {} : { colour: grade.colour })}>{read(grade.label)}</Tag>}</td>
              <td>{customer.ownerName}</td>
              <td className="figures">{customer.lastContact === null ? <span className="faint">{t('never')}</span> : <>{customer.lastContact}<span className="faint watch-ago">{customer.days === null ? '' : t('ago', { count: customer.days })}</span></>}</td>
              <td className="figures watch-figure">{customer.won === 0 ? '' : money(customer.won)}</td>
              <td className="figures watch-figure">{customer.open === 0 ? '' : money(customer.open)}</td>
              <td><span className="watch-why">{customer.why.map((why) => <Tag key={why} colour={COLOURS[why]}>{why === 'co_owned' && customer.part !== '' ? customer.part : t(`why.${why}`)}</Tag>)}{list !== 'mine' && customer.why.length === 0 && '—'}</span></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
