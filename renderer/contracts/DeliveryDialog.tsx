import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input, Modal, Segmented, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { groupThousands } from '../../db/values/money.ts';
import { call } from '../api/bridge.ts';
import { useCall } from '../api/hooks.ts';
import { useSaid } from '../app/use-said.tsx';
import { FigureInput } from '../ui/FigureInput.tsx';
import { today } from '../ui/format.ts';
import './contracts.css';

const STATES = ['planned', 'shipped', 'accepted'] as const;

interface Props {
  /** A delivery that is there, or the contract of a new one. */
  readonly id?: string;
  readonly contract?: string;
  readonly onClose: () => void;
}

/** A delivery line by line: it begins with all that is left, and says no to more. */
export function DeliveryDialog({ id, contract, onClose }: Props): ReactNode {
  const { t } = useTranslation('contracts');
  const { said, failed } = useSaid();
  const { data } = useCall('deliveries.get', id === undefined ? { contract: contract ?? '' } : { id });
  const [quantities, setQuantities] = useState<Readonly<Record<string, string>>>({});
  const [head, setHead] = useState({ number: '', status: 'shipped' as (typeof STATES)[number], day: today(), tracking: '', notes: '' });
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (data === undefined) return;
    setQuantities(Object.fromEntries(data.lines.map((line) => [line.line, line.here])));
    const values = data.delivery?.values;
    if (values === undefined) return;
    const text = (field: string): string => String(values[field] ?? '');
    setHead({ number: text('number'), status: STATES.find((state) => state === values['status']) ?? 'planned', day: text('delivered_on') || text('planned_on') || today(), tracking: text('tracking'), notes: text('notes') });
  }, [data]);
  const set = (part: Partial<typeof head>): void => setHead({ ...head, ...part });
  const save = async (): Promise<void> => {
    if (data === undefined) return;
    setBusy(true);
    try {
      const planned = head.status === 'planned';
      const { batch } = await call('deliveries.save', {
        ...(id === undefined ? {} : { id }), contract: data.contract, number: head.number, status: head.status, plannedOn: planned ? head.day : String(data.delivery?.values['planned_on'] ?? '') || null,
        deliveredOn: planned ? null : head.day, tracking: head.tracking, notes: head.notes, lines: data.lines.map(({ line }) => ({ line, quantity: quantities[line] ?? '0' })),
      });
      said(t('deliverySaved'), batch);
      onClose();
    } catch (error) {
      failed(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      open width={720} centered mask={{ closable: false }} title={t(id === undefined ? 'newDelivery' : 'delivery')} onCancel={onClose}
      footer={[<Button key="cancel" onClick={onClose}>{t('cancel')}</Button>, <Button key="save" type="primary" loading={busy} onClick={() => void save()}>{t('save')}</Button>]}
    >
      {data === undefined ? <div className="frame-wait"><Spin /></div> : (
        <div className="delivery-form" onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(); }}>
          <div className="delivery-head">
            <Segmented aria-label={t('deliveryState.label')} value={head.status} onChange={(status) => set({ status })} options={STATES.map((value) => ({ value, label: t(`deliveryState.${value}`) }))} />
            <label>{t(head.status === 'planned' ? 'plannedOn' : 'deliveredOn')}<FigureInput type="date" value={head.day} label={t('deliveredOn')} onChange={(day) => set({ day: String(day ?? '') })} /></label>
            <label>{t('deliveryNumber')}<Input value={head.number} onChange={(event) => set({ number: event.target.value })} /></label>
            <label>{t('tracking')}<Input value={head.tracking} onChange={(event) => set({ tracking: event.target.value })} /></label>
          </div>
          {data.lines.length === 0 ? <p className="contract-none">{t('deliveryWithoutLines')}</p> : (
            <table className="contract-table">
              <thead><tr><th>{t('line.description')}</th><th className="figures">{t('line.quantity')}</th><th className="figures">{t('line.delivered')}</th><th className="figures">{t('line.planned')}</th><th className="delivery-here">{t('line.here')}</th></tr></thead>
              <tbody>
                {data.lines.map((line) => (
                  <tr key={line.line}>
                    <td><span className="contract-name">{line.description}</span>{line.spec !== '' && <small>{line.spec}</small>}</td>
                    <td className="figures">{groupThousands(line.quantity)} {line.unit}</td>
                    <td className="figures">{groupThousands(line.delivered)}</td>
                    <td className="figures">{groupThousands(line.planned)}</td>
                    <td><FigureInput type="decimal" value={quantities[line.line] ?? '0'} label={`${t('line.here')} ${line.description}`} onChange={(value) => setQuantities({ ...quantities, [line.line]: String(value ?? '0') })} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Input.TextArea aria-label={t('notes')} placeholder={t('notes')} rows={2} value={head.notes} onChange={(event) => set({ notes: event.target.value })} />
        </div>
      )}
    </Modal>
  );
}
