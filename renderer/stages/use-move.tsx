import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../preload/contract/index.ts';
import { call } from '../api/bridge.ts';
import { useModel } from '../api/model.ts';
import { useSaid } from '../app/use-said.tsx';
import { useLabel } from '../i18n/hooks.ts';
import { NewRecordDialog } from '../records/NewRecordDialog.tsx';
import { useRefusedNotice } from '../work/use-refused-notice.tsx';
import { MoveDialog } from './MoveDialog.tsx';

type Asked = { readonly deals: readonly string[]; readonly stage: string; readonly needs: Output<'stages.needs'> };
type Contract = Readonly<Record<string, { readonly value: string; readonly title: string }>>;

export interface Moving {
  /** Moves deals into a stage; asks first for what the stage needs. `onDone` hears whether they moved. */
  move(deals: readonly string[], stage: string, onDone?: (moved: boolean) => void): void;
  /** What is being asked at the moment, to be rendered. */
  readonly dialog: ReactNode;
}

/** The one way in which the window moves deals: board, drawer, menus and a refused cell alike. */
export function useMove(): Moving {
  const { t } = useTranslation('deals');
  const { modal } = App.useApp();
  const { said, failed } = useSaid();
  const refused = useRefusedNotice();
  const read = useLabel();
  const model = useModel();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [contract, setContract] = useState<Contract | null>(null);
  const done = useRef<(moved: boolean) => void>(() => undefined);

  const stageName = useCallback((stage: string) => {
    const option = model?.field('deals', 'stage')?.options?.find(({ key }) => key === stage);
    return option === undefined ? stage : read(option.label);
  }, [model, read]);

  const finish = useCallback((moved: boolean) => {
    setAsked(null);
    done.current(moved);
    done.current = () => undefined;
  }, []);

  const askForContract = useCallback(async (deal: string) => {
    const [path, record] = await Promise.all([call('stages.deal', { deal }), call('records.get', { object: 'deals', id: deal })]);
    if (!path.wantsContract) return;
    const { customer, name } = record.values;
    void modal.confirm({
      title: t('won.title'), content: t('won.text', { name: String(name ?? '') }), okText: t('won.make'), cancelText: t('won.later'),
      onOk: () => setContract({
        deal: { value: deal, title: String(name ?? '') },
        ...(typeof customer === 'string' ? { customer: { value: customer, title: record.titles['customer'] ?? '' } } : {}),
      }),
    });
  }, [modal, t]);

  const send = useCallback(async (input: Input<'stages.move'>) => {
    try {
      const { batch, moved, ...rest } = await call('stages.move', input);
      refused(rest, moved);
      finish(moved > 0);
      if (moved === 0) return;
      said(t('moved', { count: moved, stage: stageName(input.stage) }), batch);
      const [only] = input.deals;
      if (input.stage === 'won' && input.deals.length === 1 && only !== undefined) await askForContract(only);
    } catch (error) {
      failed(error);
      done.current(false);
    }
  }, [refused, finish, said, failed, t, stageName, askForContract]);

  const move = useCallback((deals: readonly string[], stage: string, onDone?: (moved: boolean) => void) => {
    done.current = onDone ?? (() => undefined);
    call('stages.needs', { deals: [...deals], stage }).then(
      (needs) => {
        if (needs.moving === 0) return finish(false);
        if (needs.fields.length + needs.items.length + needs.skipped.length > 0) return setAsked({ deals, stage, needs });
        return void send({ deals: [...deals], stage });
      },
      (error: unknown) => {
        failed(error);
        finish(false);
      },
    );
  }, [send, finish, failed]);

  const contracts = model?.object('contracts');
  const dialog = (
    <>
      {asked !== null && model !== undefined && (
        <MoveDialog model={model} stageName={stageName(asked.stage)} asked={asked} onCancel={() => finish(false)} onMove={(given) => send({ deals: [...asked.deals], stage: asked.stage, ...given })} />
      )}
      {contract !== null && contracts !== undefined && <NewRecordDialog object={contracts} preset={contract} onClose={() => setContract(null)} />}
    </>
  );
  return { move, dialog };
}
