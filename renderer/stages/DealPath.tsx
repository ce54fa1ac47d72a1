import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useLabel } from '../i18n/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { useMove } from './use-move.tsx';
import './stages.css';

/** The way of a deal under its name: a click on a stage moves it there; what the next stage asks to be ticked stands below. */
export function DealPath({ model, record }: PartProps): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const { move, dialog } = useMove();
  const { data } = useCall('stages.deal', { deal: record.id });
  const stages = model.field('deals', 'stage')?.options ?? [];
  const here = stages.findIndex(({ key }) => key === data?.stage);
  const next = data?.checklists.find(({ stage }) => stages.findIndex(({ key }) => key === stage) > here);
  const tick = (stage: string, item: string, done: boolean): void => void call('stages.tick', { deal: record.id, stage, item, done });
  const closed = data?.stage === 'won' || data?.stage === 'lost';
  return (
    <div className="deal-path">
      <div className="deal-steps" role="group" aria-label={t('path')}>
        {stages.map((stage, index) => (
          <button
            key={stage.key} type="button" className="plain deal-step" data-stage={stage.key} data-passed={data?.stage !== 'lost' && index < here} aria-current={index === here ? 'step' : undefined}
            title={t('moveTo', { stage: read(stage.label) })} onClick={() => index !== here && move([record.id], stage.key)}
          >
            {read(stage.label)}
          </button>
        ))}
      </div>
      {data !== undefined && (
        <div className="deal-facts">
          {!closed && data.days !== null && <span>{t('inStage', { count: data.days })}</span>}
          {data.stalled && <span className="deal-stalled">{t('stalled')}</span>}
          {data.wantsContract && <span>{t('won.missing')}</span>}
        </div>
      )}
      {next !== undefined && (
        <div className="deal-checks">
          <span>{t('checksFor', { stage: read(stages.find(({ key }) => key === next.stage)?.label ?? { zh: next.stage, en: next.stage }) })}</span>
          {next.items.map(({ item, done }) => <Checkbox key={item} checked={done} onChange={({ target }) => tick(next.stage, item, target.checked)}>{item}</Checkbox>)}
        </div>
      )}
      {dialog}
    </div>
  );
}
