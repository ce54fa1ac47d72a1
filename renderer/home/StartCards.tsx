import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileExcelOutlined, ShopOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { pickAndImport } from '../app/pick-import.ts';
import { useAlikeNotice } from '../duplicates/use-alike-notice.tsx';
import { useFailed } from '../app/use-failed.ts';

/** The first day: three ways to begin. */
export function StartCards(): ReactNode {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  const failed = useFailed();
  const alike = useAlikeNotice();
  const [name, setName] = useState('');
  const addCustomer = async (): Promise<void> => {
    if (name.trim() === '') return navigate(paths.list('customers'));
    try {
      const { ids } = await call('records.write', { writes: [{ object: 'customers', set: { name: name.trim() } }] });
      alike('customers', ids);
      navigate(paths.record('customers', ids[0] ?? ''));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <div className="home-start">
      <h2>{t('start.title')}</h2>
      <div className="home-start-cards">
        <section className="home-start-first">
          <FileExcelOutlined aria-hidden />
          <h3>{t('start.import.title')}</h3>
          <p>{t('start.import.text')}</p>
          <Button type="primary" onClick={() => void pickAndImport()}>{t('start.import.action')}</Button>
        </section>
        <section>
          <UserAddOutlined aria-hidden />
          <h3>{t('start.customer.title')}</h3>
          <p>{t('start.customer.text')}</p>
          <form onSubmit={(event) => { event.preventDefault(); void addCustomer(); }}>
            <Input value={name} maxLength={200} placeholder={t('start.name')} aria-label={t('start.name')} onChange={(event) => setName(event.target.value)} />
            <Button htmlType="submit">{t('start.customer.action')}</Button>
          </form>
        </section>
        <section>
          <ShopOutlined aria-hidden />
          <h3>{t('start.company.title')}</h3>
          <p>{t('start.company.text')}</p>
          <Button onClick={() => navigate(paths.settings)}>{t('start.company.action')}</Button>
        </section>
      </div>
      <p className="faint selectable">{t('start.demo')}</p>
    </div>
  );
}
