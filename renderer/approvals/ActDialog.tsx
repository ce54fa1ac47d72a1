import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Input, Modal, Radio, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../preload/contract/approval-views.ts';
import type { Input as InputOf } from '../../preload/contract/index.ts';
import { LinkSelect } from '../inputs/LinkSelect.tsx';
import type { ActKind } from './use-act.tsx';

type Asked = Omit<InputOf<'approvals.act'>, 'id'>;

interface Props {
  readonly view: ApprovalView;
  readonly kind: ActKind;
  readonly onClose: () => void;
  readonly onAct: (asked: Asked) => Promise<void>;
}

const WITH_REASON: ReadonlySet<ActKind> = new Set(['refuse', 'return', 'urge', 'comment']);

/** Asks what an act needs: why, to whom, back to where. Ctrl+Enter does it. */
export function ActDialog({ view, kind, onClose, onAct }: Props): ReactNode {
  const { t } = useTranslation('approvals');
  const [text, setText] = useState('');
  const [target, setTarget] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const [where, setWhere] = useState<'before' | 'after'>('after');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<TextAreaRef>(null);
  const needsTarget = kind === 'delegate' || kind === 'add';
  const earlier = view.steps.slice(0, Math.max(0, view.steps.findIndex((step) => step.key === view.here)));
  const go = async (): Promise<void> => {
    if (needsTarget && target === null) return setWrong(t('act.needTarget'));
    if (WITH_REASON.has(kind) && text.trim() === '') return setWrong(t('act.needText'));
    setBusy(true);
    await onAct({ kind, text, to, where, ...(kind === 'comment' ? {} : { step: view.here }), ...(target === null ? {} : { target }) });
    setBusy(false);
  };
  return (
    <Modal open title={t(`act.${kind}`)} okText={t(`act.${kind}`)} cancelText={t('act.cancel')} okButtonProps={{ danger: kind === 'refuse', loading: busy }} onOk={() => void go()} onCancel={onClose} width={440} destroyOnHidden afterOpenChange={(open) => open && !needsTarget && box.current?.focus()}>
      <div className="act-form" onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go(); }}>
        {kind === 'return' && earlier.length > 0 && (
          <label><span>{t('act.to')}</span>
            <Select aria-label={t('act.to')} value={to} onChange={setTo} options={[{ value: '', label: t('act.toAsker') }, ...earlier.map((step, index) => ({ value: step.key, label: step.name === '' ? t('stepName', { number: index + 1 }) : step.name }))]} />
          </label>
        )}
        {needsTarget && <label><span>{t(`act.target.${kind}`)}</span><LinkSelect object="members" value={target} label={t(`act.target.${kind}`)} autoFocus onChange={setTarget} /></label>}
        {kind === 'add' && (
          <Radio.Group aria-label={t('act.where.label')} value={where} onChange={(event) => setWhere(event.target.value === 'before' ? 'before' : 'after')} options={[{ value: 'before', label: t('act.where.before') }, { value: 'after', label: t('act.where.after') }]} />
        )}
        <Input.TextArea ref={box} aria-label={t(`act.text.${kind}`)} placeholder={t(`act.text.${kind}`)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} value={text} onChange={(event) => { setText(event.target.value); setWrong(''); }} />
        {wrong !== '' && <p className="act-wrong" role="alert">{wrong}</p>}
      </div>
    </Modal>
  );
}
