import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Drawer, Select, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLabel, useLanguage } from '../i18n/hooks.ts';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { money } from '../ui/format.ts';
import { VersionDiff } from './VersionDiff.tsx';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** Two versions of a quote side by side: what changed, on the screen and as a PDF for the customer. */
export function VersionsDrawer({ id, onClose }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const { t: quote } = useTranslation('quote');
  const label = useLabel();
  const model = useModel();
  const language = useLanguage();
  const { said, failed } = useSaid();
  const { data, error } = useCall('quotes.versions', { id });
  const [chosen, setChosen] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const versions = data?.versions ?? [];
  const place = Math.max(versions.findIndex((version) => version.id === id), 1);
  const pair = chosen ?? { from: versions[place - 1]?.id ?? '', to: versions[place]?.id ?? '' };
  const several = versions.length > 1;
  const diff = useCall('quotes.diff', pair, { enabled: several, keep: true });
  const status = model?.field('quotes', 'status')?.options;
  const options = versions.map((version) => {
    const state = status?.find((option) => option.key === version.status);
    return { value: version.id, label: `V${version.version} · ${version.date} · ${state === undefined ? '' : label(state.label)} · ${money(version.total, version.currency)}` };
  });
  const newer = versions.find((version) => version.id === pair.to);
  const older = versions.find((version) => version.id === pair.from);
  const pdf = async (): Promise<void> => {
    setBusy(true);
    try {
      const suggested = t('versions.pdfName', { number: newer?.number ?? '', from: older?.version ?? '', to: newer?.version ?? '' });
      const { file } = await call('files.pickSave', { kind: 'pdf', suggested });
      if (file !== null) {
        const { pages } = await call('quotes.diffPdf', { ...pair, language, files: [file.token] });
        said(t('versions.done', { count: pages }), null, { label: quote('pdf.open'), act: () => void call('files.open', { files: [file.token] }).catch(failed) });
      }
    } catch (problem) {
      failed(problem);
    }
    setBusy(false);
  };
  return (
    <Drawer open size="min(980px, 94vw)" title={t('versions.title')} className="quote-versions" onClose={onClose} extra={several && <Button type="primary" loading={busy} onClick={() => void pdf()}>{t('versions.pdf')}</Button>}>
      {error !== null && <ErrorBox error={error} />}
      {data !== undefined && !several && <p className="soft">{t('versions.one')}</p>}
      {several && (
        <div className="version-pick">
          <label><span>{t('versions.from')}</span><Select aria-label={t('versions.from')} value={pair.from} options={options} onChange={(from) => setChosen({ ...pair, from })} /></label>
          <label><span>{t('versions.to')}</span><Select aria-label={t('versions.to')} value={pair.to} options={options} onChange={(to) => setChosen({ ...pair, to })} /></label>
        </div>
      )}
      {diff.error !== null && <ErrorBox error={diff.error} />}
      {several && diff.data === undefined && diff.error === null && <div className="frame-wait"><Spin delay={300} /></div>}
      {diff.data !== undefined && several && <VersionDiff diff={diff.data} currency={newer?.currency ?? 'CNY'} />}
    </Drawer>
  );
}
