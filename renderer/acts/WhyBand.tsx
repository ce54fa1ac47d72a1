import { useState } from 'react';
import type { ReactNode } from 'react';
import { ThunderboltOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { localTime } from '../ui/format.ts';
import { ActRow } from './ActRow.tsx';
import { useActWords } from './use-act-words.ts';
import { useTakeBack } from './use-take-back.ts';
import './acts.css';

const SHOWN = 30;
/** An act that is older is history: it is found, but no longer told unasked. */
const NEWS_MS = 30 * 86_400_000;

/** Why a record is as it is, where the program had a hand in it: the latest act in words, its way back, and those before it. */
export function WhyBand({ model, object, record }: PartProps): ReactNode {
  const { t } = useTranslation('acts');
  const words = useActWords();
  const takeBack = useTakeBack();
  const { data } = useCall('acts.list', { object: object.id, record: record.id, limit: SHOWN }, { keep: true });
  const [opened] = useState(() => Date.now());
  const acts = data?.acts ?? [];
  if (acts.length === 0 || acts[0]?.record !== record.id) return null;
  const news = acts.filter(({ undone, at }) => !undone && opened - Date.parse(at) < NEWS_MS);
  // What changed the record says more about it than what was done beside it.
  const latest = news.find(({ changed }) => changed) ?? news[0];
  const list = (
    <Popover
      trigger="click" placement="bottomRight" title={t('ofRecord')}
      content={<ul className="acts-of-record">{acts.map((act) => <ActRow key={act.id} model={model} act={act} ofRecord />)}</ul>}
    >
      <Button size="small" type="link">{t('whyCount', { count: acts.length })}</Button>
    </Popover>
  );
  if (latest === undefined) return <div className="why-band why-old">{list}</div>;
  const { what, why } = words(latest);
  return (
    <div className="why-band" role="note">
      <ThunderboltOutlined aria-hidden />
      <span className="why-text"><b>{what}</b> <span className="faint figures">{localTime(latest.at).slice(0, 10)}</span><br />{why}</span>
      {list}
      <Button size="small" onClick={() => void takeBack(latest)}>{t('undo')}</Button>
    </div>
  );
}
