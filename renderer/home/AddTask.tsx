import { useState } from 'react';
import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { useFailed } from '../app/use-failed.ts';

/** One line to write down what must not be forgotten today. */
export function AddTask({ today, member }: { readonly today: string; readonly member: string | null }): ReactNode {
  const { t } = useTranslation('home');
  const failed = useFailed();
  const [subject, setSubject] = useState('');
  const add = async (): Promise<void> => {
    const text = subject.trim();
    if (text === '') return;
    setSubject('');
    try {
      await call('records.write', { writes: [{ object: 'tasks', set: { subject: text, due: today, ...(member === null ? {} : { assignee: member }) } }] });
    } catch (error) {
      setSubject(text);
      failed(error);
    }
  };
  return (
    <Input
      className="home-add"
      variant="borderless"
      prefix={<PlusOutlined aria-hidden />}
      value={subject}
      maxLength={500}
      placeholder={t('todo.placeholder')}
      aria-label={t('todo.addTask')}
      onChange={(event) => setSubject(event.target.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) void add();
      }}
    />
  );
}
