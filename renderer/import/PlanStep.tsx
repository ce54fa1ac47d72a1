import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import { callError } from '../api/call-error.ts';
import type { Model } from '../api/model.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { ObjectCounts } from './ObjectCounts.tsx';
import { PlanBadRows } from './PlanBadRows.tsx';
import { PlanRecords } from './PlanRecords.tsx';
import { PlanSamples } from './PlanSamples.tsx';
import { PlanWarnings } from './PlanWarnings.tsx';
import { backToMapping, commitPlan, useImport } from './session.ts';

type Tab = 'records' | 'badRows' | 'warnings' | 'sample';

/** What the import will do, before it does it. */
export function PlanStep({ plan, model, onClose }: { readonly plan: ImportPlan; readonly model: Model; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('import');
  const failure = useImport((state) => state.failure);
  const stopped = useImport((state) => state.stopped);
  const [tab, setTab] = useState<Tab>('records');
  const { counts } = plan;
  const writes = counts.create + counts.update;
  const tabs: readonly { readonly key: Tab; readonly label: string; readonly children: ReactNode }[] = [
    { key: 'records', label: t('plan.records'), children: <PlanRecords plan={plan} model={model} /> },
    { key: 'badRows', label: `${t('plan.badRows')} ${counts.badRows}`, children: <PlanBadRows plan={plan} /> },
    { key: 'warnings', label: `${t('plan.warnings')} ${counts.warnings}`, children: <PlanWarnings plan={plan} model={model} /> },
    { key: 'sample', label: t('plan.sample'), children: <PlanSamples plan={plan} model={model} /> },
  ];
  return (
    <div className="import-step">
      {failure !== null && <ErrorBox error={callError(failure)} />}
      {stopped && <p className="import-stopped" role="status">{t('stopped')}</p>}
      <div className="import-counts">
        {(['create', 'update', 'unchanged', 'skip'] as const).map((name) => (
          <div key={name} data-quiet={counts[name] === 0}><b className="figures">{counts[name].toLocaleString('en-US')}</b><span>{t(`plan.${name}`)}</span></div>
        ))}
        {(['badRows', 'warnings'] as const).map((name) => (
          <button type="button" key={name} className="plain" data-quiet={counts[name] === 0} data-alert={counts[name] > 0} onClick={() => setTab(name)}>
            <b className="figures">{counts[name].toLocaleString('en-US')}</b><span>{t(`plan.${name}`)}</span>
          </button>
        ))}
        <ObjectCounts plan={plan} model={model} />
      </div>
      <Tabs className="import-tabs" activeKey={tab} onChange={(key) => setTab(key as Tab)} items={[...tabs]} destroyOnHidden />
      <footer className="import-foot">
        <Button onClick={backToMapping}>{t('back')}</Button>
        <span className="import-foot-space" />
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" autoFocus disabled={writes === 0} onClick={() => void commitPlan()}>{writes === 0 ? t('commitNothing') : t('commit', { number: writes.toLocaleString('en-US') })}</Button>
      </footer>
    </div>
  );
}
