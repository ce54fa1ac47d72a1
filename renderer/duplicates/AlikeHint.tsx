import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AlikeList } from './AlikeList.tsx';
import { useAlike } from './use-alike.ts';

interface Props {
  readonly object: string;
  readonly id?: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly onOpen: (object: string, id: string) => void;
}

/** Stands under a form while it is filled in, and says nothing as long as nothing looks like it. */
export function AlikeHint({ object, id, values, onOpen }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const alike = useAlike(object, values, id);
  if (alike.length === 0) return null;
  return (
    <div className="alike-box" data-strong={alike.some(({ strong }) => strong)} role="status">
      <b>{t('alike')}</b>
      <AlikeList alike={alike} onOpen={onOpen} />
    </div>
  );
}
