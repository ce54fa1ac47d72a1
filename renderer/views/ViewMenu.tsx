import { useState } from 'react';
import type { ReactNode } from 'react';
import { CheckOutlined, DownOutlined, TeamOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown, Form, Input, Modal } from 'antd';
import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../api/settings.ts';
import { deleteView, isOthers, movedView, orderViews, saveView } from './use-views.ts';
import type { SavedView } from './use-views.ts';
import { useFailed } from '../app/use-failed.ts';

interface Props {
  readonly object: string;
  /** What the plain list is called: 全部客户. */
  readonly allLabel: string;
  readonly views: readonly SavedView[];
  readonly active: SavedView | null;
  /** The list differs from what the active view says. */
  readonly changed: boolean;
  readonly current: Pick<SavedView, 'filter' | 'sort' | 'layout' | 'display'>;
  readonly onChoose: (view: SavedView | null) => void;
}

/** The name of the present view; under it the others and what can be done with this one. */
export function ViewMenu({ object, allLabel, views, active, changed, current, onChoose }: Props): ReactNode {
  const { t } = useTranslation('views');
  const { modal } = App.useApp();
  const failed = useFailed();
  const member = useAppInfo()?.member?.id ?? null;
  const [naming, setNaming] = useState<'create' | 'rename' | 'duplicate' | null>(null);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  };
  const save = async (name: string, shared: boolean): Promise<void> => {
    if (naming === 'rename' && active !== null) await saveView(object, active.id, { name, shared });
    else {
      const kept = naming === 'duplicate' && active !== null ? contentOf(active) : current;
      const id = await saveView(object, null, { name, shared, ...kept });
      onChoose({ id, name, shared, owner: member, ...kept });
    }
    setNaming(null);
  };

  const items: MenuProps['items'] = [
    { key: '', label: allLabel, icon: active === null ? <CheckOutlined aria-hidden /> : <span className="menu-gap" /> },
    ...views.map((view) => ({ key: view.id, label: view.name, icon: view.id === active?.id ? <CheckOutlined aria-hidden /> : <span className="menu-gap" />, extra: view.shared ? <TeamOutlined title={t('shared')} /> : undefined })),
    { type: 'divider' as const },
    ...(active === null ? [] : [{ key: '#update', label: t('update', { name: active.name }), disabled: !changed }]),
    { key: '#create', label: t('create') },
    ...(active === null ? [] : [
      { key: '#duplicate', label: t('duplicate') },
      { key: '#rename', label: t('rename') },
      { key: '#up', label: t('moveUp'), disabled: movedView(views, active.id, -1) === null },
      { key: '#down', label: t('moveDown'), disabled: movedView(views, active.id, 1) === null },
      { key: '#delete', label: t('delete'), danger: true },
    ]),
  ];
  const update = (): void => {
    if (active === null) return;
    const write = (): Promise<void> => attempt(async () => void (await saveView(object, active.id, current)));
    if (!isOthers(active, member)) return void write();
    modal.confirm({ title: t('othersTitle', { name: active.name }), content: t('othersText'), okText: t('othersOk'), onOk: write });
  };
  const move = (step: 1 | -1): void => {
    const next = active === null ? null : movedView(views, active.id, step);
    if (next !== null) void attempt(() => orderViews(next));
  };
  const choose = (key: string): void => {
    switch (key) {
      case '#create': return setNaming('create');
      case '#rename': return setNaming('rename');
      case '#duplicate': return setNaming('duplicate');
      case '#up': return move(-1);
      case '#down': return move(1);
      case '#update': return update();
      case '#delete':
        return void (active !== null && modal.confirm({
          title: t('deleteTitle', { name: active.name }),
          content: t(isOthers(active, member) ? 'deleteOthers' : 'deleteText'),
          okText: t('delete'),
          okButtonProps: { danger: true },
          onOk: () => attempt(async () => {
            await deleteView(active.id);
            onChoose(null);
          }),
        }));
      default: return onChoose(views.find((view) => view.id === key) ?? null);
    }
  };

  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button type="text" className="view-name" aria-label={t('title')}>
          {active?.name ?? allLabel}{changed && <span className="view-changed" title={t('changed')}>•</span>}<DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {naming !== null && <NameDialog title={t(naming)} name={naming === 'rename' ? active?.name ?? '' : naming === 'duplicate' ? t('copyOf', { name: active?.name ?? '' }) : ''} shared={naming === 'rename' && active?.shared === true} onCancel={() => setNaming(null)} onSave={(name, shared) => attempt(() => save(name, shared))} />}
    </>
  );
}

/** What a view keeps, without its name. */
function contentOf({ filter, sort, layout, display }: SavedView): Props['current'] {
  return { filter, sort, layout, display };
}

function NameDialog({ title, name, shared, onCancel, onSave }: { readonly title: string; readonly name: string; readonly shared: boolean; readonly onCancel: () => void; readonly onSave: (name: string, shared: boolean) => Promise<void> }): ReactNode {
  const { t } = useTranslation('views');
  const [form] = Form.useForm<{ name: string; shared: boolean }>();
  return (
    <Modal open title={title} width={400} okText={t('save')} onCancel={onCancel} onOk={() => void form.submit()} destroyOnHidden>
      <Form form={form} layout="vertical" initialValues={{ name, shared }} onFinish={(values) => void onSave(values.name.trim(), values.shared === true)}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input autoFocus maxLength={60} /></Form.Item>
        <Form.Item name="shared" valuePropName="checked"><Checkbox>{t('share')}</Checkbox></Form.Item>
      </Form>
    </Modal>
  );
}
