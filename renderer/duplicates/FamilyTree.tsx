import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import type { PartProps } from '../records/parts.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { Tag } from '../ui/Tag.tsx';
import './duplicates.css';

/** The group that a company belongs to, from the top down. */
export function FamilyTree({ record, onOpen }: PartProps): ReactNode {
  const { t } = useTranslation('duplicates');
  const { data, error, refetch } = useCall('customers.family', { id: record.id }, { keep: true });
  if (error !== null) return <ErrorBox error={error} retry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.nodes.length < 2) return <p className="faint family-none">{t('familyAlone')}</p>;
  return (
    <div className="family">
      {data.loop && <p role="alert">{t('familyLoop')}</p>}
      <ul>
        {data.nodes.map((node) => (
          <li key={node.id} style={{ '--depth': node.depth } as CSSProperties}>
            {node.id === record.id ? <strong>{node.title}</strong> : <button type="button" className="plain alike-open" onClick={() => onOpen('customers', node.id)}>{node.title}</button>}
            {node.id === record.id && <Tag colour="blue">{t('here')}</Tag>}
            <span className="soft">{node.hint}</span>
          </li>
        ))}
      </ul>
      {data.more && <p className="faint">{t('familyMore')}</p>}
    </div>
  );
}
